import { findMeeting } from '../load/find-meeting.js'
import { EXIT } from '../user-error.js'
import { disk } from '../write/disk.js'
import { undoLast } from '../write/undo.js'
import { now } from './fix.js'
import type { Terminal } from './terminal.js'

/** `rapporteur undo [FOLDER]`: returns what the last command replaced in notes. */
export async function undo(
  given: string | undefined,
  { force = false }: { force?: boolean },
  terminal: Terminal,
): Promise<number> {
  const folder = await findMeeting(given, terminal.cwd)
  const { record, returned, removed, kept } = await undoLast(folder, {
    force,
    time: now(terminal),
    pid: process.pid,
    disk,
  })
  const moment = `${record.time.slice(0, 10)} ${record.time.slice(11, 16)} UTC`
  const lines = [
    ...returned.map((path) => `  ${path}  is as it was\n`),
    ...removed.map((path) => `  ${path}  is gone: it was made then\n`),
  ]
  terminal.print(
    `Undid "${record.command}" of ${moment}:\n${lines.join('') || '  all files were as before already\n'}` +
      (lines.length > 0 ? `What stood there until now is kept in ${kept}.\n` : ''),
  )
  return EXIT.done
}
