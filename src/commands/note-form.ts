import { join } from 'node:path'
import type { Meeting, Session } from '../model/meeting.js'
import { packagedLook } from '../render/package-files.js'
import { EXIT } from '../user-error.js'
import { writeForm } from '../word/form/write-form.js'
import { createFile } from '../write/create-file.js'
import { targetOf } from '../write/replace-files.js'
import type { Terminal } from './terminal.js'

/** `rapporteur note SESSION --to docx`: a form for Word in `forms/`; never overwrites. */
export async function writeNoteForm(
  folder: string,
  meeting: Meeting,
  session: Session,
  terminal: Terminal,
): Promise<number> {
  const path = join(folder, 'forms', `${session.id}.docx`)
  await createFile(
    await targetOf(folder, `forms/${session.id}.docx`),
    writeForm(meeting, session, packagedLook()['styles/tokens.css'] ?? ''),
  )
  terminal.print(`${path}\nFilled in, it becomes the note: rapporteur import ${session.id}.docx\n`)
  return EXIT.done
}
