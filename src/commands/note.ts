import { join } from 'node:path'
import { findMeeting } from '../load/find-meeting.js'
import { EXIT, UserError } from '../user-error.js'
import { didYouMean } from '../did-you-mean.js'
import { createFile } from '../write/create-file.js'
import { meetingIn } from './meeting-in.js'
import { noteTemplate } from './note-template.js'
import type { Terminal } from './terminal.js'

export interface NoteOptions {
  /** `docx` for a form that is filled in with Word. */
  to: 'md' | 'docx'
}

/** `rapporteur note SESSION`: the session's note, pre-filled with what is asked of it; never overwrites. */
export async function note(
  sessionId: string,
  given: string | undefined,
  options: NoteOptions,
  terminal: Terminal,
): Promise<number> {
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
  if (options.to === 'docx') {
    const { writeNoteForm } = await import('./note-form.js')
    return writeNoteForm(folder, meeting, session, terminal)
  }
  const path = join(folder, 'notes', `${session.id}.md`)
  await createFile(path, noteTemplate(meeting, session))
  terminal.print(`${path}\n`)
  return EXIT.done
}
