import type { Edit } from './edit.js'
import type { Habits } from './habits.js'

const NBSP = '\u00a0'
const NNBSP = '\u202f'

/** Signs and words of measure; of words those of the six languages. */
const UNITS =
  '%|‰|°[CF]?|€|\\$|£|EUR|USD|CHF|km²?|m[²³]?|cm²?|mm|nm|kg|mg|g|t|ha|[mk]?l|min|h|s|ms|dpi|px|[kMGT]?B|[kMGT]bit/s|[kMG]?Hz|[kMG]?Wh?|V|A|K|' +
  'per cent|percent|Prozent|pour cent|per cento|por ciento|процент\\p{L}*|million(?:s|en|i)?|milioni|millones|Mio\\.|млн|' +
  'billions?|milliards?|Milliarden|miliardi|Mrd\\.|млрд|тыс\\.|euros?|Euro|dollars?|евро|руб\\.'

/** What is kept together, by language: patterns of a space with what stands around it. */
interface Bonds {
  patterns: RegExp[]
}

const bonds = new Map<Habits, Bonds>()

function bondsOf(habits: Habits, locale: string): Bonds {
  const known = bonds.get(habits)
  if (known) return known
  const month = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' })
  const months = Array.from(
    { length: 12 },
    (_, at) => month.formatToParts(Date.UTC(2019, at, 1)).find(({ type }) => type === 'month')?.value ?? '',
  )
  const end = '(?![\\p{L}\\p{N}])'
  const start = '(?<![\\p{L}\\p{N}])'
  const patterns = [
    `(?<=\\p{N}) (?=(?:${UNITS})${end})`,
    `(?<=${start}(?:per|pour|por)) (?=(?:cent|cento|ciento)${end})`,
    `(?<=${start}\\p{N}[\\p{N}.,]*) (?=(?:${habits.counted})${end})`,
    `(?<=${start}(?:${habits.naming})) (?=(?:\\p{N}|[IVXLC]+${end}|[A-Z]${end}))`,
    `(?<=${start}\\p{N}{1,2}(?:\\.|er|º|°)?) (?=(?:de )?(?:${months.join('|')})${end})`,
    `(?<=${start}\\p{N}{1,2}[ ${NBSP}]de) (?=(?:${months.join('|')})${end})`,
    `(?<=${start}(?:${habits.titles})) (?=\\p{Lu})`,
    // Initials: one with the next, and the last of several with the name.
    `(?<=${start}\\p{Lu}\\.) (?=\\p{Lu}\\.)`,
    `(?<=${start}\\p{Lu}\\.[ ${NBSP}]?\\p{Lu}\\.) (?=\\p{Lu}\\p{Ll})`,
    `(?<=§§?) (?=\\p{N})`,
    ...habits.abbreviations.flatMap((abbreviation) => {
      const words = abbreviation.split(' ').map((word) => word.replace(/\./g, '\\.'))
      return words.slice(1).map((_, at) => {
        const before = words.slice(0, at + 1).join(`[ ${NBSP}]`)
        const after = words.slice(at + 1).join(`[ ${NBSP}]`)
        return `(?<=${start}${before}) (?=${after})`
      })
    }),
  ]
  const made = {
    patterns: [new RegExp(patterns.slice(0, 5).join('|'), 'iuy'), new RegExp(patterns.slice(5).join('|'), 'uy')],
  }
  bonds.set(habits, made)
  return made
}

/**
 * Whether a space may be one to keep: most stand between two small letters and need no further look. Of those only
 * "per cent", "por ciento", the French "1er" and the Spanish "de" before a month matter.
 */
function isLikely(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at + 1)
  if (!isSmall(before) || !isSmall(after)) return true
  const second = text[at - 2]
  if (before === 0x72) return after === 0x63 || second === 'e'
  return before === 0x65 && second === 'd'
}

function isSmall(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x430 && unit <= 0x44f)
}

/** One to three digits at the start of a number, then groups of three. */
const FIRST_DIGITS = /(?<![\p{L}\p{N}])\p{N}{1,3}(?=[ \u202f]\p{N}{3}(?!\p{N}))/gu
const NEXT_GROUP = /[ \u202f]\p{N}{3}(?!\p{N})/uy

/** The spaces between groups of three digits. A number is read once from its start, however many groups it has. */
function thousandsEdits(text: string, { thousands }: Habits): Edit[] {
  const edits: Edit[] = []
  FIRST_DIGITS.lastIndex = 0
  while (FIRST_DIGITS.exec(text)) {
    NEXT_GROUP.lastIndex = FIRST_DIGITS.lastIndex
    let at = NEXT_GROUP.lastIndex
    while (NEXT_GROUP.test(text)) {
      if (text[at] === ' ') edits.push({ from: at, to: at + 1, by: thousands })
      at = NEXT_GROUP.lastIndex
      FIRST_DIGITS.lastIndex = at
    }
  }
  return edits
}

/** Makes the spaces no-break at which a line should not end. */
export function spaceEdits(text: string, habits: Habits, locale: string): Edit[] {
  const { patterns } = bondsOf(habits, locale)
  const edits = thousandsEdits(text, habits)
  for (let at = text.indexOf(' '); at !== -1; at = text.indexOf(' ', at + 1)) {
    if (!isLikely(text, at)) continue
    for (const pattern of patterns) {
      pattern.lastIndex = at
      if (!pattern.test(text)) continue
      edits.push({ from: at, to: at + 1, by: NBSP })
      break
    }
  }
  return edits
}

/** French: a narrow no-break space before ; ! ?, a no-break space before a colon, narrow ones within « ». */
export function punctuationEdits(text: string): Edit[] {
  const edits: Edit[] = []
  for (const { 0: found, 1: spaces = '', index } of text.matchAll(
    /(?<=[\p{L}\p{N}\p{Pe}»”’"'…%\ufffc])([ \u00a0\u202f]?)[;!?]+(?=\s|$|[\p{Pe}»”])/gu,
  )) {
    if (found) edits.push({ from: index, to: index + spaces.length, by: NNBSP })
  }
  for (const { 1: spaces = '', index } of text.matchAll(
    /(?<=[\p{L}\p{N}\p{Pe}»”’"'…%\ufffc])([ \u00a0\u202f]?):(?=\s|$)/gu,
  ))
    edits.push({ from: index, to: index + spaces.length, by: NBSP })
  for (const { index } of text.matchAll(/(?<=«) | (?=»)/g)) edits.push({ from: index, to: index + 1, by: NNBSP })
  return edits
}
