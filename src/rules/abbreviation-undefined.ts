import { placeInPassage } from '../extract/place-in-passage.js'
import { houseOf } from '../house/index.js'
import type { Violation } from '../model/diagnostic.js'
import type { Document, Passage } from '../model/note.js'
import type { Place } from '../model/place.js'
import { defineRule } from './define-rule.js'
import { findAll } from '../search/find-all.js'
import { inAgendaOrder } from './reading/agenda-order.js'
import { isProse } from './words/find-in-prose.js'
import { wordsInCapitals } from './words/words-in-capitals.js'
import { perMeeting } from './words/per-meeting.js'
import { spellsOut, wordsBefore } from './words/spelt-out.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('abbreviation-undefined')

const CAPITALS = /(?<![\p{L}\p{M}\p{N}_@\\])(\p{Lu}{2,6})(?:s|['’]s)?(?![\p{L}\p{M}\p{N}_@])/gu
/** From four letters on also those of hundreds: MD and CD are rather something else. */
const ROMAN =
  /^(?=[IVXL])L?X{0,4}(?:IX|IV|V?I{0,3})$|^(?=[IVXLCDM]{4})M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/
const words = (list: string): string[] => list.trim().split(/\s+/)

/** In every dictionary; units, times and currencies; what is put in capitals to stress it; marks of unfinished work. */
const PLAIN = new Set([
  ...words('OK TV ID DNA PDF CV CD DVD USB SMS SIM PIN GPS QR NB PS AM PM AD BC CE BCE'),
  ...words('KB MB GB TB PB KW MW GW TW KM UTC GMT CET CEST EET EEST WET WEST BST'),
  ...words('EUR USD GBP CHF SEK NOK DKK ISK PLN CZK HUF RON RUB UAH TRY GEL AMD AZN KZT JPY CAD AUD'),
  ...words('NOT AND OR NO YES ALL ANY MUST ONLY NEVER ALWAYS MAY SHALL SHOULD WILL NOW VERY ONE BOTH THE THIS THAT'),
  ...words('IS ARE WAS BUT FOR WITH IN ON AT TO OF IF WHEN WHERE WHY HOW WHAT EVERY EACH NONE ALSO NEW MORE LESS'),
  ...words('DO DOES CAN CANNOT BEFORE AFTER FIRST LAST MOST SOME OWN BY AS FROM HAVE HAS BE'),
  ...words('DRAFT NOTE FINAL URGENT PLEASE ANNEX PART TABLE FIGURE END PAGE STOP'),
  ...words('TODO TBC TBD TBA FIXME XXX XXXX'),
])
/** Bodies that number what they publish: "ISO 27001" is the name of a document. */
const NUMBERED = /^(?:ISO|IEC|IEEE|EN|DIN|RFC|ETS|CETS)$/
/** "Mr. BROWN" and "Ms Ana NOVÁK": family names in capitals, as lists of delegates have them. */
const NAMED =
  /(?<!\p{L})(?:Mrs?|Ms|Messrs|Dr|Prof|Professor|Judge|Ambassador|Colonel|Sir|Madam)\.?\s+(?:\p{Lu}[\p{L}\p{M}.’'-]*\s+){0,4}$/u

const knownIn = perMeeting((meeting) => {
  const { abbreviations, people } = meeting
  const of = houseOf(meeting)
  const names = people.flatMap(({ name }) => name.toUpperCase().split(/[^\p{L}]+/u))
  const states = of?.states.flatMap(({ wrong = [] }) => wrong.map(({ name }) => name)) ?? []
  const listed = Object.keys(abbreviations).flatMap((key) => [key, key.replace(/s$/, ''), ...key.split('/')])
  return new Set([...PLAIN, ...listed, ...(of?.abbreviations ?? []), ...names, ...states])
})

/** Capitals that a reader in another ministry cannot read. */
export const abbreviationUndefined = defineRule({
  id: 'abbreviation-undefined',
  severity: 'warning',
  family: 'words',
  scope: 'meeting',
  summary: 'An abbreviation is spelt out where it is first used, or listed in meeting.yaml.',
  why:
    "A report is read in ministries and police services that do not share each other's abbreviations. Spell one out " +
    'at its first use, "number plate recognition (NPR)", or list it once under "abbreviations" in meeting.yaml, from ' +
    'which the report makes its list. It is said once, at the first use in the report, with the other places beside ' +
    'it. Initials of speakers before a colon, and words in capitals that the same file has in small letters too, are ' +
    'none.',
  bad: { files: { 'notes/session-1.md': '- Finding: One service uses NPR every day. @speaker-1\n' } },
  good: {
    files: {
      'notes/session-1.md': '- Finding: One service uses number plate recognition (NPR) every day. @speaker-1\n',
    },
  },
  *check({ meeting, notes, editor }) {
    const known = knownIn(meeting)
    const found = new Map<string, Found>()
    // What the editor writes goes before the sessions.
    for (const document of [...editor, ...inAgendaOrder(meeting, notes)]) {
      const { uses, definitions } = readAbbreviations(document, known)
      for (const [abbreviation, places] of uses) {
        const one = found.get(abbreviation) ?? { uses: [] }
        if (!one.definition) one.uses.push(...places)
        found.set(abbreviation, one)
      }
      for (const [abbreviation, use] of definitions) {
        // What stays in the house spells nothing out for those outside.
        if (use.passage.internal) continue
        const one = found.get(abbreviation) ?? { uses: [] }
        one.definition ??= use
        found.set(abbreviation, one)
      }
    }
    for (const [abbreviation, { uses, definition }] of found) {
      const [first, ...others] = uses
      if (first) yield describe(abbreviation, first, others, definition)
    }
  },
})

/** Where an abbreviation stands before it is spelt out, and where it is spelt out, if anywhere. */
interface Found {
  uses: Use[]
  definition?: Use
}

function describe(abbreviation: string, first: Use, others: Use[], definition: Use | undefined): Violation {
  const place = (use: Use): Place => placeOf(use, abbreviation)
  return {
    ...(definition ? say.later({ abbreviation }) : say.nowhere({ abbreviation })),
    place: place(first),
    related: [
      ...(definition ? [{ ...say.speltOut(), place: place(definition) }] : []),
      ...others.map((use) => ({ ...say.here(), place: place(use) })),
    ],
  }
}

interface Use {
  document: Document
  passage: Passage
  from: number
}

/** Uses of what is not known by then, and where abbreviations are first spelt out. */
function readAbbreviations(
  document: Document,
  known: ReadonlySet<string>,
): { uses: Map<string, Use[]>; definitions: Map<string, Use> } {
  const uses = new Map<string, Use[]>()
  const definitions = new Map<string, Use>()
  // The titles of questions are set by meeting.yaml: what the words below spell out is known in them.
  const inOrder = [false, true].flatMap((headings) =>
    document.passages.filter(({ kind }) => (kind === 'heading') === headings),
  )
  for (const passage of inOrder) {
    const { text } = passage
    const shouted = isShouted(text)
    for (const match of findAll(CAPITALS, text)) {
      const abbreviation = match[1] ?? ''
      const from = match.index
      const to = from + match[0].length
      if (known.has(abbreviation)) continue
      const use = { document, passage, from }
      const earlier = definitions.get(abbreviation)
      if (earlier && (passage.internal || !earlier.passage.internal)) continue
      if (isSpeltOut(text, from, to, abbreviation)) {
        if (!earlier || (earlier.passage.internal && !passage.internal)) definitions.set(abbreviation, use)
      } else if (!shouted && isUse(passage, from, to, abbreviation)) {
        const places = uses.get(abbreviation)
        if (places) places.push(use)
        else uses.set(abbreviation, [use])
      }
    }
  }
  const words = uses.size > 0 ? wordsInCapitals(document) : new Set()
  for (const word of uses.keys()) if (words.has(word)) uses.delete(word)
  return { uses, definitions }
}

/** "artificial intelligence (AI)" or "AI (artificial intelligence)". */
function isSpeltOut(text: string, from: number, to: number, abbreviation: string): boolean {
  const inside = /^\s*\(([^()]{3,120})\)/.exec(text.slice(to, to + 130))?.[1]
  if (inside !== undefined && spellsOut(inside, abbreviation)) return true
  const opened = /\((?:[^()]{0,30}\s)?["'“”„‘]?$/u.exec(text.slice(Math.max(0, from - 40), from))
  return opened !== null && spellsOut(wordsBefore(text, from - opened[0].length), abbreviation)
}

function isUse(passage: Passage, from: number, to: number, abbreviation: string): boolean {
  const { text, quoted } = passage
  if (quoted || ROMAN.test(abbreviation) || !isProse(passage, from, to)) return false
  if (NAMED.test(text.slice(Math.max(0, from - 80), from))) return false
  if (abbreviation === 'US' && /^\s+(?:dollars?|cents?)(?!\p{L})/u.test(text.slice(to))) return false
  return !isInSymbol(text, from, to, abbreviation) && !isAmongCapitals(text, from, to)
}

/** "MC(9).DEC/9", "Directive (EU) 2016/680", "ISO 27001": part of what a document is called. */
function isInSymbol(text: string, from: number, to: number, abbreviation: string): boolean {
  const before = /[\p{L}\p{N}./()_-]*$/u.exec(text.slice(Math.max(0, from - 40), from))?.[0] ?? ''
  const after = /^[\p{L}\p{N}./()_-]*/u.exec(text.slice(to, to + 40))?.[0] ?? ''
  if (/\p{N}/u.test(before + after.replace(/[.)]+$/, ''))) return true
  if (/\p{L}\.$/u.test(before) || /^\.\p{L}/u.test(after)) return true
  // "MC (9).DEC/9" is a symbol with a space too many.
  if (/^\s\(\d+\)\.\p{Lu}/u.test(text.slice(to))) return true
  if (before.endsWith('(') && /^\)\s*(?:No\.?\s*)?\d/.test(text.slice(to))) return true
  return NUMBERED.test(abbreviation) && /^(?:\/\p{Lu}+)*\s+(?:No\.?\s*)?\d/u.test(text.slice(to))
}

/** Whether a whole passage stands in capitals: a title, and no abbreviation or two. */
function isShouted(text: string): boolean {
  return (
    !/\p{Ll}/u.test(text) && (/\p{Lu}{7}/u.test(text) || /(?:\p{L}\s+){2}\p{L}/u.test(text.replace(/\p{L}+/gu, 'A')))
  )
}

/** Whether two of the words around stand in capitals too; with a comma between them they are a list. */
function isAmongCapitals(text: string, from: number, to: number): boolean {
  const before = /(?:(?<!\p{L})\p{Lu}{2,}\s+)*$/u.exec(text.slice(Math.max(0, from - 60), from))?.[0] ?? ''
  const after = /^(?:\s+\p{Lu}{2,}(?!\p{L}))*/u.exec(text.slice(to, to + 60))?.[0] ?? ''
  return `${before} ${after}`.trim().split(/\s+/).filter(Boolean).length >= 2
}

function placeOf({ document, passage, from }: Use, abbreviation: string): Place {
  return placeInPassage(document.source, passage, from, from + abbreviation.length)
}
