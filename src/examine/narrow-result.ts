import { resultOf, type CheckResult } from '../diagnostics/check-result.js'
import { didYouMean } from '../did-you-mean.js'
import type { Target } from '../load/find-target.js'
import type { Gathered } from '../model/gathered.js'
import { EXIT, UserError } from '../user-error.js'

/** Which part of a meeting a check speaks of. */
export type About = Pick<Target, 'file' | 'session'>

/**
 * What a check says of one note alone: the diagnostics in it, its session's among those of meeting.yaml, and its row of
 * the coverage.
 *
 * @throws UserError with exit status 2 where there is no such session or note
 */
export function narrowResult(result: CheckResult, gathered: Gathered, about: About): CheckResult {
  const { meeting, notes } = gathered
  const { file } = about
  const id = sessionOf(gathered, about)
  const own = meeting.sessions.find((one) => one.id === id)
  const files = new Set(file === undefined ? notes.flatMap((note) => (note.session === id ? [note.file] : [])) : [file])
  const diagnostics = result.diagnostics.filter(({ rule, place }) =>
    place.file === 'meeting.yaml'
      ? rule === 'note-missing' && place.line === own?.place.line && files.size === 0
      : files.has(place.file),
  )
  const coverage = result.coverage.filter((cell) => cell.session === own?.id)
  return { ...resultOf(diagnostics, coverage, result.sources, meeting), about: own?.id ?? file ?? '' }
}

/**
 * The session that is spoken of; nothing for a file that is of none.
 *
 * @throws UserError with exit status 2 where there is no such session or note
 */
export function sessionOf({ meeting, notes }: Gathered, { file, session }: About): string | undefined {
  const listed = meeting.sessions.find(({ id }) => id === session?.toLowerCase())
  if (file !== undefined) return notes.find((note) => note.file === file)?.session ?? listed?.id
  if (!listed) throw unknown(session ?? '', meeting.sessions)
  return listed.id
}

function unknown(typed: string, sessions: Gathered['meeting']['sessions']): UserError {
  const ids = sessions.map(({ id }) => id)
  const near = didYouMean(typed, ids)
  return new UserError(`"${typed}" is no meeting folder, no note and no session`, {
    nextStep: near ? `Did you mean "${near}"?` : `The sessions are: ${ids.join(', ')}`,
    exitStatus: EXIT.usage,
  })
}
