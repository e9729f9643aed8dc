import { honorifics } from './common-words.js'
import { foldWords } from './fold.js'

/** A listed name, taken apart; every word folded. */
export interface PersonName {
  /** As listed, without titles. */
  name: string
  /** Given names, the first one first, those with a hyphen as two; none where there is but one word. */
  given: string[]
  /** The words of the family name, particles left out. */
  family: string[]
}

const TITLES = new RegExp(
  String.raw`^(?:(?:${[...honorifics].join('|')}|h\.\s?e|ing|mag|ll\.?\s?m)(?:\.|(?=\s))\s*)+(?=\S)`,
  'iu',
)
const LETTERS_BEHIND =
  /(?:,?\s+(?:ph\.?\s?d|m\.?\s?a|m\.?\s?sc|b\.?\s?a|ll\.?\s?m|mba|j\.?\s?d|esq|jr|sr|ii|iii|iv|obe|cbe|qc|kc)\.?)+$/iu
/** Small words before a family name. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'van von der den de da di del della la le las los lo du des do dos das el al ul bin ibn ben bint abu zu zum zur ter ten te af av auf und y e i st'.split(
    ' ',
  ),
)

/**
 * Takes a name apart: "Anna Beispiel", "Beispiel, Anna", "Anna BEISPIEL" and "BEISPIEL Anna" name the same person.
 *
 * @returns nothing for an empty name or one without letters
 */
export function readPersonName(written: string): PersonName | undefined {
  const name = written
    .trim()
    .replace(/\([^)]*\)/g, ' ')
    .replace(TITLES, '')
    .replace(LETTERS_BEHIND, '')
    .trim()
  const parts = name
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
  const swapped = parts.length === 2 ? `${parts[1] ?? ''} ${parts[0] ?? ''}` : (parts[0] ?? '')
  const familyLength = parts.length === 2 ? wordsIn(parts[0] ?? '').length : 1
  const tokens = wordsIn(swapped)
  if (tokens.length === 0) return undefined

  const ordered = parts.length === 2 ? tokens : familyLast(tokens)
  const split = Math.max(0, ordered.length - familyLength)
  const given = ordered.slice(0, split).map(foldWords)
  const family = ordered.slice(split).map(foldWords)
  return {
    name,
    given: given.filter(isNoParticle).flatMap((word) => word.split('-')),
    family: family.filter((word, index) => index === family.length - 1 || isNoParticle(word)),
  }
}

function isNoParticle(word: string): boolean {
  return !PARTICLES.has(word)
}

/** Words of letters, hyphens and apostrophes within them; a full stop behind an initial goes. */
function wordsIn(text: string): string[] {
  return (
    text
      .match(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’ʼ`\u00AD\u200B-\u200D-]*/gu)
      ?.filter((word) => /\p{L}/u.test(word)) ?? []
  )
}

/** A family name in capitals among words that are not is put last, where the others have it. */
function familyLast(tokens: string[]): string[] {
  const capitals = tokens.filter((token) => /\p{Lu}{2}/u.test(token) && !/\p{Ll}/u.test(token))
  if (capitals.length !== 1 || tokens.length < 2 || tokens.at(-1) === capitals[0]) return tokens
  return [...tokens.filter((token) => token !== capitals[0]), ...capitals]
}
