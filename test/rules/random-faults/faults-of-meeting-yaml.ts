import { makeSource, placeAt } from '../../../src/load/source.js'
import type { Note } from '../../../src/model/note.js'
import type { Place } from '../../../src/model/place.js'
import type { Clean, Fault, Faulty } from './fault.js'

/** A piece of meeting.yaml put in the place of another, and the part of it at which the diagnostic is to stand. */
interface Edit {
  from: number
  to: number
  words: string
  at?: string
}

/**
 * A fault of meeting.yaml.
 *
 * @param placeOf where it is found, if not in meeting.yaml
 */
function ofYaml(
  rule: string,
  name: string,
  edits: (clean: Clean, note: Note) => Edit[],
  also: string[] = [],
  placeOf?: (note: Note) => Place,
): Fault {
  const sites = (clean: Clean, note: Note): (() => Faulty)[] =>
    edits(clean, note).map((edit) => () => write(clean, edit, placeOf?.(note)))
  return { rule, name, also, sites }
}

function write({ yaml }: Clean, { from, to, words, at = words }: Edit, place?: Place): Faulty {
  const file = 'meeting.yaml'
  const text = yaml.slice(0, from) + words + yaml.slice(to)
  const start = from + words.indexOf(at)
  return { file, text, place: place ?? placeAt(makeSource(file, text), start, start + at.length) }
}

/** Where a pattern stands in meeting.yaml; asked for a meeting as a whole, with its first note. */
function once({ yaml, notes }: Clean, note: Note, pattern: RegExp): { from: number; to: number; found: string }[] {
  if (note !== notes[0]) return []
  return [...yaml.matchAll(pattern)].map(({ index, 0: found }) => ({ from: index, to: index + found.length, found }))
}

const TOP_LEVEL = /^(?=[a-z]\w*:)/gm

/** Lines between the keys of the top level. */
const between = (words: string, at: string) => (clean: Clean, note: Note) =>
  once(clean, note, TOP_LEVEL).map(({ from, to }) => ({ from, to, words, at }))

/** The lines of meeting.yaml that list a session, up to the next. */
function sessionIn({ yaml }: Clean, id: string | undefined): { from: number; text: string } {
  const from = yaml.search(new RegExp(`^  - id: ${id ?? ''}$`, 'm'))
  const rest = yaml.slice(from + 3)
  const end = rest.search(/^(?: {2}- |\w)/m)
  return { from, text: yaml.slice(from, end < 0 ? yaml.length : from + 3 + end) }
}

/** What no note and no heading says. */
const QUESTION = '  - id: airships\n    title: Airships over harbours\n    text: "Who would fly them, and what for?"\n'
const THEME = '      - { title: Airships, terms: [zeppelin] }\n'

export const faultsOfMeetingYaml: Fault[] = [
  ofYaml('date-outside', 'a session that began in another century', (clean, note) =>
    once(clean, note, /(?<=^ {4}starts: )\S+/gm).map(({ from, to, found }) => {
      const words = `19${found.slice(2)}`
      return { from, to, words }
    }),
  ),
  ofYaml('date-outside', 'a session that never ends', (clean, note) =>
    once(clean, note, /(?<=^ {4}ends: )\S+/gm).map(({ from, to, found }) => {
      const words = `29${found.slice(2)}`
      return { from, to, words }
    }),
  ),
  ofYaml('meeting-schema', 'a key that means nothing', between('plaice: Vienna\n', 'plaice')),
  ofYaml('meeting-schema', 'a rule that there is not', between('rules:\n  anser-thin: off\n', 'anser-thin')),
  ofYaml('meeting-schema', 'a mistyped kind of session', (clean, note) =>
    once(clean, note, /(?<=^ {4}kind: )[\w-]+$/gm).map(({ from, to }) => ({ from, to, words: 'sesion' })),
  ),
  ofYaml('meeting-schema', 'a mistyped key of a session', (clean, note) =>
    once(clean, note, /(?<=^ {4})moderator(?=: )/gm).map(({ from, to }) => ({ from, to, words: 'moderater' })),
  ),
  ofYaml('participants-leak', 'a list of participants', (clean, note) => {
    const [line] = once(clean, note, /^participants: \w+\n/gm)
    const closed = clean.meeting.sessions.some(({ attribution }) => attribution === 'chatham')
    if (!line || !closed) return []
    const list = { words: 'participants: list\n', at: 'list' }
    return once(clean, note, TOP_LEVEL).map(({ from }) => {
      // The line moves to another place, with what stands between the two.
      if (from <= line.from)
        return { from, to: line.to, ...list, words: list.words + clean.yaml.slice(from, line.from) }
      return { from: line.from, to: from, ...list, words: clean.yaml.slice(line.to, from) + list.words }
    })
  }),
  ofYaml(
    'question-silent',
    'a question that nobody was asked',
    (clean, note) =>
      once(clean, note, /^ {2}- id: (?=\w+\n {4}title: [^\n]*\n {4}text:)/gm).map(({ from }) => ({
        ...{ from, to: from, words: QUESTION, at: 'airships' },
      })),
    ['summary-missing'],
  ),
  ofYaml(
    'theme-missing',
    'a theme that was never touched',
    (clean, note) => {
      const { from, text } = sessionIn(clean, note.session)
      return [...text.matchAll(/^ {4}themes:\n/gm)].map(({ index, 0: line }) => {
        const at = from + index + line.length
        return { from: at, to: at, words: THEME }
      })
    },
    [],
    ({ place }) => place,
  ),
  ofYaml('waiver-expired', 'a waiver of last year', (clean, note) => {
    const words = `waivers:\n  - { rule: theme-missing, where: ${note.file}, why: to be added, until: 2019-12-31 }\n`
    return [...clean.yaml.matchAll(TOP_LEVEL)].map(({ index }) => {
      return { from: index, to: index, words, at: 'theme-missing' }
    })
  }),
]
