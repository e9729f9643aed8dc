import { withPart } from '../extract/with-part.js'
import type { Addressee, Meeting, Person } from '../model/meeting.js'
import type { Note } from '../model/note.js'
import { anyOf } from '../search/any-of.js'
import { findAll } from '../search/find-all.js'
import { readAffiliation, type AffiliationForm } from './affiliation.js'
import { foldWords, type Folded } from './fold.js'
import { findSpaced } from './find-spaced.js'
import { Judge } from './judge.js'
import { judgeAffiliation } from './judge-affiliation.js'
import { Lexicon, type Listed } from './lexicon.js'
import type { Manner } from './neighbours.js'
import { readPersonName } from './person-name.js'
import { scan, type Scan, type Token } from './tokens.js'

/** What must not be said in some words. Made by `hiddenNames`, read by `findNames`. */
export interface HiddenNames {
  people: Lexicon
  affiliations: { pattern: RegExp; forms: ReadonlyMap<string, AffiliationForm[]> }
}

/** A hidden name in a text. */
export interface FoundName {
  /** Index of its first character, in UTF-16 code units. */
  from: number
  to: number
  /** As it is listed. */
  name: string
  what: 'name' | 'affiliation'
  /** Set for a given name by itself, which may be that of somebody else. */
  weak?: true
}

/** Between the words of a body's name there may be more: a comma, a stroke, brackets. */
const BETWEEN_MORE = String.raw`[\s\p{P}+]{1,4}`

/**
 * What must be hidden in the words of a session, by its attribution: the names of all who are listed for
 * `affiliation`, names and affiliations for `chatham`, nothing for `open`. In the words of the report as a whole, and
 * of its editor: the names of those who are named in no open session.
 *
 * Addressees and the issuer are never hidden, nor what stands in their names. An empty name hides nothing.
 *
 * @param where the session's id, or `report`
 * @param notes for `report`: whom the notes of open sessions mention is named there
 */
export function hiddenNames(meeting: Meeting, where: string, notes: Note[] = []): HiddenNames {
  const attribution = where === 'report' ? 'report' : meeting.sessions.find(({ id }) => id === where)?.attribution
  if (attribution === undefined || attribution === 'open') return nothing
  const named = attribution === 'report' ? namedOpenly(meeting, notes) : new Set<string>()
  const key = `${attribution} ${[...named].sort().join(' ')}`
  // The search for a hundred names is long to prepare, and sessions of one attribution hide the same.
  const known = prepared.get(meeting) ?? new Map<string, HiddenNames>()
  prepared.set(meeting, known)
  let names = known.get(key)
  if (!names) {
    names = prepare(
      meeting.people,
      named,
      attribution === 'chatham' ? meeting.people : [],
      openly(meeting),
      subjectsOf(meeting),
    )
    known.set(key, names)
  }
  return names
}

/** What was prepared of a meeting, for as long as it is kept itself. */
const prepared = new WeakMap<Meeting, Map<string, HiddenNames>>()

/** Ids of people whom an open session names: those with a part in it, and whom its notes mention for everybody. */
export function namedOpenly({ sessions }: Meeting, notes: Note[]): Set<string> {
  const open = sessions.filter(({ attribution }) => attribution === 'open')
  const ids = new Set(open.flatMap(withPart))
  for (const note of notes) {
    if (!open.some(({ id }) => id === note.session)) continue
    for (const { id, target, internal } of note.mentions) if (target === 'person' && !internal) ids.add(id)
  }
  return ids
}

/**
 * Finds hidden names: full, with initials, the other way round, the family name or the given name alone where it cannot
 * be another word; with or without marks, with the endings of cases, in Cyrillic or Latin letters, in any case, over the
 * end of a line.
 *
 * @returns places in the text, in their order, none within another
 */
export function findNames(text: string, names: HiddenNames, manner: Manner = 'prose'): FoundName[] {
  if (names.people.isEmpty && names.affiliations.forms.size === 0) return []
  const scanned = scan(text, manner)
  const found = [...findPeople(scanned, names.people), ...findAffiliations(text, scanned, names)]
  found.sort((a, b) => a.from - b.from || b.to - a.to)
  let end = 0
  return found.filter(({ from, to }) => {
    const isFree = from >= end
    end = Math.max(end, isFree ? to : 0)
    return isFree
  })
}

function* findPeople(scanned: Scan, people: Lexicon): Generator<FoundName> {
  if (people.isEmpty) return
  for (const { listed, weak, ...stretch } of new Judge(scanned, people).named())
    yield { ...inText(scanned.folded, stretch), name: listed.name, what: 'name', ...(weak ? { weak } : {}) }
  yield* findSpaced(scanned, people)
}

function* findAffiliations(
  text: string,
  { folded, tokens }: Scan,
  { affiliations }: HiddenNames,
): Generator<FoundName> {
  for (const { from, to, forms } of candidates(folded, affiliations)) {
    if (isInHost(tokens, from)) continue
    for (const form of forms) {
      const stretch = judgeAffiliation({ text, folded, from, to }, form)
      if (!stretch) continue
      yield { ...inText(folded, stretch), name: form.listed, what: 'affiliation' }
      break
    }
  }
}

function* candidates<F>(
  folded: Folded,
  { pattern, forms }: { pattern: RegExp; forms: ReadonlyMap<string, F[]> },
): Generator<{ from: number; to: number; forms: F[] }> {
  if (forms.size === 0) return
  for (const { 0: words, index } of findAll(pattern, folded.text)) {
    yield { from: index, to: index + words.length, forms: forms.get(keyOf(words)) ?? [] }
  }
}

function inText({ back }: Folded, { from, to }: { from: number; to: number }): { from: number; to: number } {
  const start = back(from)
  // What is invisible or a mark behind the last letter belongs to it.
  return { from: start, to: Math.max(back(to), start + 1) }
}

function prepare(
  people: Person[],
  named: ReadonlySet<string>,
  withAffiliation: Person[],
  open: string,
  subjects = '',
): HiddenNames {
  const namedNames = new Set(people.filter(({ id }) => named.has(id)).map(({ name }) => name.trim()))
  const namedGiven = new Set([...namedNames].flatMap((name) => readPersonName(name)?.given ?? []))
  const listed = [...new Set(people.map(({ name }) => name.trim()))].flatMap((name): Listed[] => {
    const person = readPersonName(name)
    if (!person || isWithinWords(foldWords(person.name), open)) return []
    const hidden = !namedNames.has(name)
    const alone = !isWithinWords(person.family.join(' '), open)
    return [{ person, name, hidden, alone, givenAlone: !person.given.some((given) => namedGiven.has(given)) }]
  })
  const bodies = new Map<string, AffiliationForm[]>()
  for (const { affiliation } of withAffiliation) {
    for (const form of readAffiliation(affiliation)) {
      // "law enforcement", in small letters, is what the meeting is about, and nobody's employer.
      const isSubject = !/\p{Lu}/u.test(affiliation) && isWithinWords(form.words, subjects)
      if (isSubject || isWithinWords(form.words, open)) continue
      for (const spelling of spellings(form.words)) add(bodies, spelling, form)
    }
  }
  return {
    people: new Lexicon(listed),
    affiliations: { pattern: patternOf(bodies.keys(), BETWEEN_MORE), forms: byKey(bodies) },
  }
}

const nothing = prepare([], new Set(), [], '')

/** O'Neill is also ONeill. */
function spellings(words: string): string[] {
  const spaced = words.replace(/[\p{Pd}\s]+/gu, ' ')
  return [...new Set([spaced, spaced.replaceAll("'", ''), spaced.replaceAll("'", ' ')])]
}

function add<F>(forms: Map<string, F[]>, words: string, form: F): void {
  const listed = forms.get(words)
  if (!listed) forms.set(words, [form])
  else if (!listed.includes(form)) listed.push(form)
}

/** By the key under which a match is looked up; several spellings may share one. */
function byKey<F>(forms: Map<string, F[]>): Map<string, F[]> {
  const keyed = new Map<string, F[]>()
  for (const [words, list] of forms) for (const form of list) add(keyed, keyOf(words), form)
  return keyed
}

function keyOf(words: string): string {
  return words.replace(/[^\p{L}\p{N}&]+/gu, ' ').trim()
}

function patternOf(words: Iterable<string>, between: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${anyOf([...words].map(withoutStops), between)}(?![\p{L}\p{N}])`, 'gu')
}

/** Punctuation within a listed name is met as any of its kind. */
function withoutStops(words: string): string {
  return words.replace(/[^\p{L}\p{N}&']+/gu, ' ')
}

/** The names of addressees and issuer, folded, each on a line of its own. */
function openly({ addressees, issuer }: Meeting): string {
  const names = addressees.flatMap(({ name, aliases }: Addressee) => [name, ...aliases])
  return [...names, issuer.chair, issuer.organizer, issuer.support].map((name) => keyOf(foldWords(name))).join('\n')
}

/** What the meeting is about, and the categories of its participants, in the same form. */
function subjectsOf({ title, questions, sessions, people, participation }: Meeting): string {
  const words = [
    title,
    ...questions.flatMap((question) => [
      question.title,
      question.text,
      ...question.aspects.map((aspect) => aspect.title),
    ]),
    ...sessions.flatMap((session) => [session.title, ...session.themes.map((theme) => theme.title)]),
    ...[...people, ...participation].map(({ category }) => category),
  ]
  return words.map((one) => keyOf(foldWords(one))).join('\n')
}

function isWithinWords(words: string, lines: string): boolean {
  const key = keyOf(words)
  return key !== '' && ` ${lines.replaceAll('\n', ' \n ')} `.includes(` ${key} `)
}

/** Whether folded characters lie within the host of a link; the words of a text stand in their order. */
function isInHost(tokens: readonly Token[], from: number): boolean {
  let [low, high] = [0, tokens.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((tokens[middle]?.rawFrom ?? 0) <= from) low = middle
    else high = middle - 1
  }
  return tokens[low]?.inHost ?? false
}
