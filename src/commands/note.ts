import { join } from 'node:path'
import { findMeeting } from '../load/find-meeting.js'
import { loadMeeting } from '../load/load-meeting.js'
import { decode } from '../load/decode.js'
import type { Meeting } from '../model/meeting.js'
import { EXIT, UserError } from '../user-error.js'
import { didYouMean } from '../did-you-mean.js'
import { openWorkspace } from '../workspace.js'
import { createFile } from '../write/create-file.js'
import { noteTemplate } from './note-template.js'
import type { Terminal } from './terminal.js'

/** `rapporteur note SESSION`: the session's note, pre-filled with what is asked of it; never overwrites. */
export async function note(sessionId: string, given: string | undefined, terminal: Terminal): Promise<number> {
  const folder = await findMeeting(given, terminal.cwd)
  const meeting = await meetingIn(folder)
  const session = meeting.sessions.find(({ id }) => id === sessionId.toLowerCase())
  if (!session) {
    const ids = meeting.sessions.map(({ id }) => id)
    const near = didYouMean(sessionId, ids)
    throw new UserError(`"${sessionId}" is no session of this meeting`, {
      nextStep: near ? `Did you mean "${near}"?` : `The sessions are: ${ids.join(', ')}`,
      exitStatus: EXIT.usage,
    })
  }
  const path = join(folder, 'notes', `${session.id}.md`)
  await createFile(path, noteTemplate(meeting, session))
  terminal.print(`${path}\n`)
  return EXIT.done
}

async function meetingIn(folder: string): Promise<Meeting> {
  const read = await (await openWorkspace(folder)).read('meeting.yaml', 1_000_000)
  const decoded = 'bytes' in read ? decode('meeting.yaml', read.bytes) : undefined
  const meeting = decoded && 'source' in decoded ? loadMeeting(decoded.source).meeting : undefined
  if (!meeting) {
    throw new UserError('meeting.yaml cannot be used as it is', {
      nextStep: 'Run "rapporteur check" to see what is wrong',
      exitStatus: EXIT.refused,
    })
  }
  return meeting
}
