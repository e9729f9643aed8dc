import { families, type Family } from './families.js'
import { printableRanges } from './printable-ranges.js'
import { inRanges, readRanges, type Ranges } from './unicode-ranges.js'

const byFile = new Map<string, Ranges>(Object.entries(printableRanges).map(([file, text]) => [file, readRanges(text)]))

/** Line ends, tabs, the soft hyphen, and the spaces that a browser makes of any font's own space. */
const needsNoGlyph: Ranges = readRanges('9-a d ad 2000-200a 202f 205f 3000')

/** Selects a look, or joins or parts letters, and shows nothing by itself: a font that knows it not passes it over. */
const IGNORED = /^\p{Default_Ignorable_Code_Point}$/u

/** The subsets of a family whose files have all of a sign, in all weights and styles. */
export function subsetsWith(family: Family, cluster: string): string[] {
  return family.subsets.filter((subset) => hasCluster(byFile.get(`${family.name}/${subset}`) ?? [], cluster))
}

/** Whether one family has the character in all its weights and styles. */
export function hasCharacter(family: Family, codePoint: number): boolean {
  return subsetsWith(family, String.fromCodePoint(codePoint)).length > 0
}

/**
 * Whether a file with these characters draws a sign that may be a letter with its marks, or several emoji joined to one.
 * Letter and mark must come from the same file: a browser draws what it finds in no single one as an empty box. A letter
 * that a font has not whole is made of its parts, as browsers do.
 */
export function hasCluster(ranges: Ranges, cluster: string): boolean {
  return [...cluster.normalize('NFC')].every((character) => {
    const codePoint = character.codePointAt(0) ?? 0
    if (inRanges(ranges, codePoint) || IGNORED.test(character)) return true
    const parts = [...character.normalize('NFD')]
    return parts.length > 1 && parts.every((part) => inRanges(ranges, part.codePointAt(0) ?? 0))
  })
}

const known = new Map<string, boolean>()
/** Of all signs that a report can have, only so many are remembered. */
const MOST_KNOWN = 20_000

/**
 * Whether a font of the report has the sign. What no font has would vanish from the PDF without a word, or be an empty
 * box.
 *
 * @param cluster one character as people count them, with all its marks
 * @param further what fonts of the theme have, a file each
 */
export function isPrintable(cluster: string, further: readonly Ranges[] = []): boolean {
  let own = known.get(cluster)
  if (own === undefined) {
    const [first = '', ...others] = cluster
    own =
      (others.length === 0 && inRanges(needsNoGlyph, first.codePointAt(0) ?? 0)) ||
      families.some((family) => subsetsWith(family, cluster).length > 0)
    if (known.size < MOST_KNOWN) known.set(cluster, own)
  }
  return own || further.some((ranges) => hasCluster(ranges, cluster))
}
