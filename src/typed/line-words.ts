import { typedIn } from './index.js'

/** What opens a line of its own in a note of one language, and is no point. */
export interface LineWords {
  /** "Table:", spaces before it. */
  caption: RegExp
  /** "Not discussed:", with marks of bold or not, at the start of a line of the file. */
  opensReason: RegExp
  /** The same in a text without marks, up to the reason. */
  notDiscussed: RegExp
  /** With its reason in another form: "Not discussed (time ran out)", "Not discussed because ...". */
  withoutColon: RegExp
  /** What stands in place of an answer, and perhaps a reason behind it. */
  none: RegExp
  /** The words for "Not discussed". */
  phrases: string[]
}

const made = new Map<string, LineWords>()

/** The words of lines in a meeting's language and in English; made once for each language. */
export function lineWordsOf(language: string): LineWords {
  let words = made.get(language)
  if (!words) made.set(language, (words = makeLineWords(language)))
  return words
}

function makeLineWords(language: string): LineWords {
  const languages = typedIn(language)
  const phrases = languages.flatMap((words) => words.notDiscussed)
  const left = `(?:${anyOf(phrases)})`
  // "Not discussed as such, it came up elsewhere" gives no reason.
  const because = anyOf(languages.flatMap((words) => words.because)).replace(
    /(?<=^|\|)as(?=\||$)/,
    'as(?!\\s+(?:such|an?|part)(?!\\p{L}))',
  )
  const none = anyOf(languages.flatMap((words) => words.none))
  return {
    caption: new RegExp(`^\\s*(?:${anyOf(languages.flatMap((words) => words.table))})\\s?:\\s*`, 'iu'),
    opensReason: new RegExp(`^\\s*(?:\\*\\*|__)?${left}(?:\\*\\*|__)?(?:\\s*[:–—]|\\s+-\\s)`, 'iu'),
    notDiscussed: new RegExp(`^${left}(?:\\s*[:–—]\\s*|\\s+-\\s+|\\s*\\.?\\s*$)`, 'iu'),
    withoutColon: new RegExp(
      `^${left}(?:\\s*(?<opens>\\()|\\s*[,;]\\s*|\\s+(?=(?:${because})(?:\\s|(?<=['’]))))`,
      'iu',
    ),
    none: new RegExp(`^\\s*(?:${none})(?:\\s*[:–—(]\\s*|\\s+-\\s+|\\s*[.!]?\\s*$)`, 'iu'),
    phrases,
  }
}

/** Any of a list, the longest first: accents may be left out, and apostrophes and spaces are of any kind. */
function anyOf(list: readonly string[]): string {
  return [...new Set(list)]
    .sort((one, other) => other.length - one.length)
    .map((words) => [...words.normalize('NFC')].map(characterPattern).join(''))
    .join('|')
}

function characterPattern(character: string): string {
  if (character === ' ') return '\\s+'
  if (character === "'") return "['’]"
  const base = character.normalize('NFD').replace(/\p{M}/gu, '')
  const escaped = character.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
  return base === character ? escaped : `(?:${escaped}|${base}\\p{M}?)`
}
