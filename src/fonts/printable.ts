import { printableRanges } from './printable-ranges.js'
import { inRanges, readRanges, type Ranges } from './unicode-ranges.js'

const byFamily = new Map<string, Ranges>(
  Object.entries(printableRanges).map(([folder, text]) => [folder, readRanges(text)]),
)

/** Line ends, tabs and the soft hyphen need no glyph. */
const needsNoGlyph = new Set([0x09, 0x0a, 0x0d, 0xad])

/**
 * Whether a font of the report has the character. What no font has would vanish from the PDF without a word.
 *
 * @param codePoint a Unicode code point
 */
export function isPrintable(codePoint: number): boolean {
  return needsNoGlyph.has(codePoint) || [...byFamily.values()].some((ranges) => inRanges(ranges, codePoint))
}

/** Whether one family has the character in all its weights and styles. */
export function hasCharacter(folder: string, codePoint: number): boolean {
  return inRanges(byFamily.get(folder) ?? [], codePoint)
}
