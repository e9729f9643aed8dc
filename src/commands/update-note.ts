import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { showable } from '../diagnostics/visible-text.js'
import { unifiedDiff } from '../fix/unified-diff.js'
import { EXIT, UserError } from '../user-error.js'
import { disk } from '../write/disk.js'
import { replaceFiles, type Replacement } from '../write/replace-files.js'
import { now } from './fix.js'
import { beginQuestions } from './questions.js'
import type { Terminal } from './terminal.js'

/** What an update is about. */
export interface Update {
  folder: string
  /** The Word file as it was typed. */
  given: string
  yes: boolean
  terminal: Terminal
}

/**
 * Shows what an imported note would change, asks, and lets it take the place of the one that stands; what stood there
 * is kept for `rapporteur undo`.
 *
 * @param files by the path in the meeting folder
 * @returns whether anything was written
 * @throws UserError with exit status 2 where nobody is there to ask
 */
export async function updateNote(
  files: ReadonlyMap<string, Uint8Array>,
  { folder, given, yes, terminal }: Update,
): Promise<boolean> {
  const replacements: Replacement[] = []
  for (const [path, after] of files) {
    const before = await readFile(join(folder, path)).catch(() => undefined)
    if (before && Buffer.compare(before, after) === 0) continue
    replacements.push({ path, after, ...(before ? { before } : {}) })
  }
  const notes = replacements.filter(({ path }) => path.endsWith('.md'))
  if (notes.length === 0) {
    terminal.print('Nothing changes: the note says what the Word file says.\n')
    return false
  }
  const text = (bytes: Uint8Array | undefined): string => (bytes ? new TextDecoder().decode(bytes) : '')
  for (const { path, before, after } of notes) {
    const diff = unifiedDiff(path, text(before), text(after))
    terminal.print(terminal.interactive.out ? diff.split('\n').map(showable).join('\n') : diff)
  }
  if (!yes && !(await agreed(terminal))) {
    terminal.report('Nothing was written.\n')
    return false
  }
  const command = `rapporteur import ${given} --update`
  const kept = await replaceFiles(folder, replacements, { command, time: now(terminal), pid: process.pid, disk })
  terminal.print(`What stood there is kept in ${kept}; "rapporteur undo" returns it.\n`)
  return true
}

async function agreed(terminal: Terminal): Promise<boolean> {
  if (!terminal.interactive.in) {
    throw new UserError('The note would change, and nobody is there to ask', {
      nextStep: 'Look at the changes above, then say --yes',
      exitStatus: EXIT.usage,
    })
  }
  const questions = beginQuestions(process.stderr)
  try {
    return /^y(?:es)?$/i.test((await questions.ask('Let the Word file take the place of the note? (y/n) ')) ?? '')
  } finally {
    questions.close()
  }
}
