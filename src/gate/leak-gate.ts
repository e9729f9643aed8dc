import { findNames, hiddenNames, namedOpenly, type FoundName, type HiddenNames } from '../attribution/find-names.js'
import { foldWords } from '../attribution/fold.js'
import { namedInWords, type NamedOpenly } from '../attribution/named-in-words.js'
import type { Gathered } from '../model/gathered.js'
import type { Attribution, Meeting } from '../model/meeting.js'
import type { Report } from '../model/report.js'
import type { PagesText } from '../pdf/in-worker/read-pages.js'
import { EXIT, UserError } from '../user-error.js'
import { findInternal, internalPhrases, type InternalPhrases } from './internal-phrases.js'
import { openWords } from './open-words.js'
import { piecesOf, type Ready } from './pieces.js'
import type { Piece } from './piece.js'
import type { Readable } from './reader.js'

export interface GateInput {
  gathered: Gathered
  report: Report
  /** The page from which the PDF was printed, judged whether it is an output or not. */
  html: string
  /** The PDF's pages, where print has read them back already. */
  pdfText?: PagesText | undefined
  /** What was done already. */
  ready?: Ready | undefined
}

export { getReady, type Ready } from './pieces.js'

const MOST_NAMED = 12

/**
 * The last step of a build, on the finished files: nothing is written where one of them tells whom a session hides,
 * or has words of an internal block in the edition for circulation. It takes nothing on trust from the stages before.
 *
 * @throws {UserError} with exit status 1, naming outputs and places
 */
export async function refuseLeaks(outputs: readonly Readable[], input: GateInput): Promise<void> {
  const { pieces, foreign } = await piecesOf(outputs, input)
  const hits = [...namesIn(pieces, input), ...internalIn(pieces, input), ...foreign]
  if (hits.length === 0) return
  const lines = [...new Set(hits)]
  const more = lines.length > MOST_NAMED ? [`and ${lines.length - MOST_NAMED} more`] : []
  throw new UserError(
    [
      'The report would tell what it must not:',
      ...[...lines.slice(0, MOST_NAMED), ...more].map((line) => `  ${line}`),
    ].join('\n'),
    {
      nextStep:
        'Nothing was written. Say it without the name, or mention the person by "@" and id, which prints as the session allows',
      exitStatus: EXIT.refused,
    },
  )
}

function* namesIn(pieces: readonly Piece[], { gathered, report }: GateInput): Generator<string> {
  const { meeting, notes } = gathered
  const judged = new Map<string, HiddenNames>()
  const namesFor = (scope: string): HiddenNames => {
    const key = keyOf(scope, meeting)
    let names = judged.get(key)
    if (!names) {
      names = key === 'report' ? hiddenNames(meeting, 'report', notes) : hiddenNames(meeting, strictest(key, meeting))
      judged.set(key, names)
    }
    return names
  }
  const seen = new Map<string, FoundName[]>()
  let open: NamedOpenly | undefined
  let namesakes: readonly string[] | undefined
  let openInSessions: ReadonlySet<string> | undefined
  for (const piece of pieces) {
    const key = `${keyOf(piece.scope, meeting)} ${piece.manner} ${piece.text}`
    let found = seen.get(key)
    if (!found) seen.set(key, (found = findIn(piece, namesFor(piece.scope))))
    for (const one of found) {
      if (keyOf(piece.scope, meeting) === 'report') {
        open ??= namedInWords(gathered, report.edition)
        namesakes ??= openNames(gathered)
        if (open.has(one) || isNamesake(one, piece, namesakes)) continue
      } else {
        openInSessions ??= namedByQuestions(meeting, namesFor('anywhere'))
        if (openInSessions.has(one.name)) continue
      }
      yield `${piece.output}, ${piece.place}: ${describe(one, piece, meeting)}`
    }
  }
}

/** Sessions of one attribution hide the same; the words of open ones are judged as the report is. */
function keyOf(scope: string, { sessions }: Meeting): string {
  if (scope === 'anywhere') return scope
  const attribution = sessions.find(({ id }) => id === scope)?.attribution ?? 'open'
  return attribution === 'open' ? 'report' : attribution
}

/** A session of that attribution, or the one that hides most. */
function strictest(key: string, { sessions }: Meeting): string {
  const wanted: Attribution[] = key === 'anywhere' ? ['chatham', 'affiliation'] : [key as Attribution]
  const found = wanted.flatMap((attribution) => sessions.filter((session) => session.attribution === attribution))
  return found[0]?.id ?? 'report'
}

/** Names in a text as it stands, and as it reads with the words whole that the end of a line parts. */
function findIn({ text, manner }: Piece, names: HiddenNames): FoundName[] {
  const found = findNames(text, names, manner)
  // The spaces are taken in one go: with the end of the line among them, many lines would be tried from each in turn.
  const whole = text.replace(/(?<=\p{L})[-\u2010\u00AD](\s+)(?=\p{Ll})/gu, (parted, spaces: string) =>
    spaces.includes('\n') ? '' : parted,
  )
  return whole === text ? found : [...found, ...findNames(whole, names, manner)]
}

/** The names, folded, of those who are named openly: some may share their family name with somebody who is not. */
function openNames({ meeting, notes }: Gathered): string[] {
  const ids = namedOpenly(meeting, notes)
  return meeting.people.filter(({ id }) => ids.has(id)).map(({ name }) => oneLine(name))
}

/** Whether a family name that was found belongs to the full name, there, of somebody who is named openly. */
function isNamesake({ from, to }: FoundName, { text, around }: Piece, names: readonly string[]): boolean {
  const { before = '', after = '' } = around ?? {}
  const found = oneLine(text.slice(from, to))
  const [start, end] = [before.length + from, before.length + to]
  const beside = oneLine(sliceOf([before, text, after], Math.max(0, start - 80), end + 80))
  return names.some((name) => name !== found && name.includes(found) && beside.includes(name))
}

/** A stretch of texts that stand one behind the other, without putting them together for each name that is found. */
function sliceOf(texts: readonly string[], from: number, to: number): string {
  let at = 0
  let slice = ''
  for (const text of texts) {
    slice += text.slice(Math.max(0, from - at), Math.max(0, to - at))
    at += text.length
  }
  return slice
}

function oneLine(words: string): string {
  return foldWords(words)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The questions print in every session: what they name is no secret. */
function namedByQuestions({ questions }: Meeting, names: HiddenNames): Set<string> {
  const words = questions.flatMap(({ title, aspects }) => [title, ...aspects.map((aspect) => aspect.title)])
  return new Set(words.flatMap((text) => findNames(text, names).map(({ name }) => name)))
}

/** Whose name it is, by id, so that the message does not tell it once more. */
function describe({ name, what }: FoundName, { scope }: Piece, meeting: Meeting): string {
  const whose = meeting.people
    .filter((person) => (what === 'name' ? person.name : person.affiliation).trim() === name)
    .map(({ id }) => id)
  const why = meeting.sessions.some(({ id, attribution }) => id === scope && attribution !== 'open')
    ? `${scope} does not allow it`
    : scope === 'anywhere'
      ? 'a session hides it'
      : 'no open session names them'
  const some = whose.length > 3 ? [...whose.slice(0, 3), '...'] : whose
  return `the ${what} of ${some.join(', ') || 'somebody on the list of people'} (${why})`
}

function* internalIn(pieces: readonly Piece[], { gathered, report }: GateInput): Generator<string> {
  if (report.edition === 'internal') return
  const phrases: InternalPhrases = internalPhrases(gathered, openWords(gathered.meeting, report))
  for (const { output, place, text } of pieces) {
    const source = findInternal(text, phrases)
    if (source !== undefined) yield `${output}, ${place}: words of the internal block at ${source}`
  }
}
