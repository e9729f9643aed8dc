import { didYouMean } from '../did-you-mean.js'
import type { Kind, Meeting } from '../model/meeting.js'
import { foldTyped } from '../typed/fold-typed.js'
import { readPrefix } from './label-prefix.js'
import { applyMends, ADDRESSED, colonIn, readRest, type Mend, type Opening } from './read-label.js'
import { trimmed } from './span.js'
import { addresseeAtStart, readWho } from './read-who.js'
import { keyOf, vocabularyOf } from './vocabulary.js'

/** Words that open a text as a label would, and are none. */
export interface Near {
  /** In the flattened text. */
  from: number
  typed: string
  /** The label of the kind that is meant. */
  meant: string
  kind: Kind
  /** The whole label as it would be: what stands behind the typed words stays. */
  whole: string
  /** Whether the words mean a kind, and are not merely mistyped. */
  otherWords: boolean
  mends: Mend[]
}

/**
 * What is near a label: a slip ("Findng:"), the start of one ("Lesson:"), other words for a kind ("Key finding:"), a
 * sentence that recommends, or an addressee alone ("To participating States:"). "Note:" and "For:" are not.
 */
export function readNear(
  text: string,
  meeting: Opening['meeting'],
  opening: Opening | undefined,
): { near: Near } | undefined {
  const other = opening && (otherWords(opening) ?? recommending(opening) ?? addresseeAlone(opening))
  const near = other ?? mistyped(text, meeting)
  return near && { near }
}

function otherWords(opening: Opening): Near | undefined {
  const { folded, text, vocabulary } = opening
  const prefix = readPrefix(opening)
  vocabulary.nearKind.lastIndex = prefix.length
  const words = vocabulary.nearKind.exec(folded.text)?.[0]
  const form = words === undefined ? undefined : vocabulary.near.get(keyOf(words))
  if (words === undefined || !form) return undefined
  const to = prefix.length + words.length
  const addressed = ADDRESSED.includes(form.kind.id)
  const rest = readRest(opening, to, false, addressed) ?? readRest(opening, to, true, addressed)
  if (!rest) return undefined
  const from = folded.original(prefix.length)
  const typed = text.slice(from, folded.original(to))
  const mends = [
    ...prefix.mends,
    { from, to: folded.original(to), text: form.label },
    ...rest.mends,
    ...rest.ending.mends,
  ]
  const whole = applyMends(text.slice(0, rest.ending.next), mends).trim().replace(/:?$/, ':')
  return { from, typed, meant: form.label, kind: form.kind, whole, otherWords: true, mends }
}

/** "We recommend that States keep a register": the words stay, and a label goes before them. */
function recommending(opening: Opening): Near | undefined {
  const { folded, text, vocabulary, meeting } = opening
  vocabulary.recommends.lastIndex = 0
  const words = vocabulary.recommends.exec(folded.text)?.[0]
  const form = kindCalled('recommendation', opening)
  if (words === undefined || !form) return undefined
  // "Recommendation that States report to the Secretariat: ..." is a heading of its own making.
  if (keyOf(words).startsWith(keyOf(form.label)) && colonIn(folded.text, words.length) !== undefined) return undefined
  const typed = text.slice(0, folded.original(words.length))
  const behind = text.slice(typed.length).replace(/^\s+(?:that\s+)?/i, '')
  const who = addresseeAtStart(behind, meeting.addressees, vocabulary)
  const label = who ? `${form.label} ${toOf(meeting.language)} ${who.name}:` : `${form.label}:`
  return {
    from: 0,
    typed,
    meant: form.label,
    kind: form.kind,
    whole: label,
    otherWords: true,
    mends: [{ from: 0, to: 0, text: `${label} ` }],
  }
}

/** "To participating States: Keep a register." */
function addresseeAlone(opening: Opening): Near | undefined {
  const { folded, text, vocabulary, meeting } = opening
  vocabulary.to.lastIndex = 0
  const to = vocabulary.to.exec(folded.text)?.[0]
  const colon = to === undefined ? undefined : colonIn(folded.text, to.length)
  const form = kindCalled('recommendation', opening)
  if (to === undefined || colon === undefined || !form) return undefined
  const end = folded.original(colon)
  const bracket = folded.text.indexOf('(', to.length)
  const whoEnd = bracket >= 0 && bracket < colon ? folded.original(bracket) : end
  const { found, unknown } = readWho(trimmed(text, folded.original(to.length), whoEnd), meeting.addressees, vocabulary)
  if (found.length === 0 || unknown.length > 0) return undefined
  const first = text[0] ?? ''
  return {
    from: 0,
    typed: text.slice(0, end).trimEnd(),
    meant: form.label,
    kind: form.kind,
    whole: `${form.label} ${first.toLowerCase()}${text.slice(1, end).trimEnd()}:`,
    otherWords: true,
    mends: [{ from: 0, to: 1, text: `${form.label} ${first.toLowerCase()}` }],
  }
}

function kindCalled(id: string, { vocabulary }: Opening): { kind: Kind; label: string } | undefined {
  for (const form of vocabulary.kinds.values()) if (form.kind.id === id && !form.many) return ownForm(form, vocabulary)
  return undefined
}

/** The form in the meeting's own language, which stands behind the English one of the built-in kinds. */
function ownForm(form: { kind: Kind; label: string }, { kinds }: Opening['vocabulary']): { kind: Kind; label: string } {
  return [...kinds.values()].find((one) => one.kind === form.kind && !one.many && one.label !== form.kind.label) ?? form
}

const TO: Record<string, string> = { fr: 'à', de: 'an', it: 'a', es: 'a', ru: 'для' }

function toOf(language: string): string {
  return TO[language.slice(0, 2).toLowerCase()] ?? 'to'
}

/** "Findng:", "Recommendatons to States:" and "Lesson:" are meant as labels. */
function mistyped(text: string, meeting: Pick<Meeting, 'kinds' | 'language'>): Near | undefined {
  const colon = colonIn(text.slice(0, LONGEST), 0)
  if (colon === undefined) return undefined
  const head = text.slice(0, colon)
  const typed = head
    .replace(/\s*\(.*$/s, '')
    .replace(TO_WHO, '')
    .trim()
  if (typed.length < 4 || typed.split(/\s+/).length > 4) return undefined
  const forms = [...vocabularyOf(meeting).kinds]
  // A kind with words behind it that make it no label: "Example (from Vienna) of a tool:".
  if (forms.some(([words]) => words === keyOf(typed))) return undefined
  const found =
    nearest(
      typed,
      forms.map(([words]) => words),
    ) ??
    started(
      typed,
      forms.map(([words]) => words),
    )
  const form = forms.find(([words]) => words === found)?.[1]
  if (!form) return undefined
  const from = head.indexOf(typed)
  const mends = [{ from, to: from + typed.length, text: form.label }]
  return {
    from,
    typed,
    meant: form.label,
    kind: form.kind,
    whole: `${applyMends(head, mends).trim()}:`,
    otherWords: false,
    mends,
  }
}

const LONGEST = 400
const TO_WHO = /\s+(?:to|for|à|au|aux|an|für|a|al|ai|alla|alle|agli|para|для)\s.*$/isu

function nearest(typed: string, forms: string[]): string | undefined {
  const words = keyOf(typed)
  return didYouMean(words, forms)
}

function started(typed: string, forms: string[]): string | undefined {
  const words = foldTyped(typed).text
  return words.length < 6 ? undefined : forms.find((form) => form.startsWith(`${words} `))
}
