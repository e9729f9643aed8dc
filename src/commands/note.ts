import { join } from 'node:path'
import { findMeeting } from '../load/find-meeting.js'
import { limitsOf } from '../load/limits.js'
import { readFiles } from '../load/read-files.js'
import { parseFrontMatter } from '../parse/front-matter.js'
import { EXIT, UserError } from '../user-error.js'
import { didYouMean } from '../did-you-mean.js'
import { openWorkspace } from '../workspace.js'
import { createFile } from '../write/create-file.js'
import { targetOf } from '../write/replace-files.js'
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
  const there = await noteOf(folder, session.id)
  if (there) {
    throw new UserError(`${there} is the note of ${session.id} already`, {
      nextStep: 'Write in it, or move it out of notes/ first',
      exitStatus: EXIT.usage,
    })
  }
  const path = join(folder, 'notes', `${session.id}.md`)
  await createFile(await targetOf(folder, `notes/${session.id}.md`), noteTemplate(meeting, session))
  terminal.print(`${path}\n`)
  return EXIT.done
}

/** The note that a session has under another name, if it has one; the one of its own name is never overwritten anyway. */
async function noteOf(folder: string, session: string): Promise<string | undefined> {
  const { sources } = await readFiles(await openWorkspace(folder), limitsOf({}))
  const own = `notes/${session}.md`
  return sources.find(({ kind, source }) => {
    if (kind !== 'note' || source.file === own) return false
    return parseFrontMatter(source, true, limitsOf({})).session?.toLowerCase() === session
  })?.source.file
}
