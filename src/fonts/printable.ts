import { printableRanges } from './printable-ranges.js'
import { inRanges, readRanges, type Ranges } from './unicode-ranges.js'

const byFamily = new Map<string, Ranges>(
  Object.entries(printableRanges).map(([folder, text]) => [folder, readRanges(text)]),
)

/** Line ends, tabs, the soft hyphen, and the spaces that a browser makes of any font's own space. */
const needsNoGlyph: Ranges = readRanges('9-a d ad 2000-200a 202f 205f 3000')

/**
 * Whether a font of the report has the character. What no font has would vanish from the PDF without a word.
 *
 * @param codePoint a Unicode code point
 */
export function isPrintable(codePoint: number): boolean {
  return inRanges(needsNoGlyph, codePoint) || [...byFamily.values()].some((ranges) => inRanges(ranges, codePoint))
}

/** Whether one family has the character in all its weights and styles. */
export function hasCharacter(folder: string, codePoint: number): boolean {
  return inRanges(byFamily.get(folder) ?? [], codePoint)
}
