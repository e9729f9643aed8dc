import { lstat, readFile, rm, stat } from 'node:fs/promises'
import { basename, isAbsolute, join, relative, resolve } from 'node:path'
import { didYouMean } from '../did-you-mean.js'
import { showable } from '../diagnostics/visible-text.js'
import { findMeeting } from '../load/find-meeting.js'
import type { Meeting, Session } from '../model/meeting.js'
import { EXIT, UserError } from '../user-error.js'
import { WORD_BOUNDS } from '../word/open/bounds.js'
import { WordRefusal } from '../word/open/word-refusal.js'
import { importWord, type ImportedNote } from '../word/import/import-word.js'
import { sessionOf } from '../word/import/find-session.js'
import type { ChangesMode } from '../word/read/changes.js'
import { readWord, type WordDocument } from '../word/read/read-word.js'
import { createFiles } from '../write/create-file.js'
import { diskFailure } from '../write/disk-failure.js'
import { targetOf } from '../write/replace-files.js'
import { meetingIn } from './meeting-in.js'
import type { Terminal } from './terminal.js'

export interface ImportOptions {
  session?: string
  changes: ChangesMode
  update?: boolean
  yes?: boolean
}

/** `rapporteur import FILE.docx [FOLDER]`: a Word file becomes a note; never over one that stands. */
export async function importCommand(
  given: string,
  folderGiven: string | undefined,
  options: ImportOptions,
  terminal: Terminal,
): Promise<number> {
  const folder = await findMeeting(folderGiven, terminal.cwd)
  const meeting = await meetingIn(folder)
  const path = isAbsolute(given) ? given : resolve(terminal.cwd, given)
  const document = await readDocument(path, options.changes)
  const session = chosenSession(document, path, meeting, options)
  const note = importWord(document, meeting, session, basename(path))
  if (options.update) {
    const { updateNote } = await import('./update-note.js')
    if (!(await updateNote(filesOf(note, session), { folder, given, yes: options.yes ?? false, terminal })))
      return EXIT.done
  } else await createNew(filesOf(note, session), folder)
  terminal.print(report(note, document, session, options, relative(terminal.cwd, folder)))
  return EXIT.done
}

async function readDocument(path: string, changes: ChangesMode): Promise<WordDocument> {
  try {
    return readWord(await readBytes(path), changes)
  } catch (error) {
    if (!(error instanceof WordRefusal)) throw error
    throw new UserError(`${showable(basename(path))} ${error.message}`, {
      nextStep: error.nextStep,
      exitStatus: EXIT.refused,
      cause: error,
    })
  }
}

async function readBytes(path: string): Promise<Uint8Array> {
  const unreadable = (why: string): UserError =>
    new UserError(`${showable(path)} cannot be read: ${why}`, { nextStep: 'Check the path', exitStatus: EXIT.disk })
  const facts = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw unreadable(error.code === 'ENOENT' ? 'there is no such file' : error.message)
  })
  if (!facts.isFile()) throw unreadable('it is no file')
  if (facts.size > WORD_BOUNDS.fileBytes)
    throw new WordRefusal(
      `has ${facts.size} bytes; at most ${WORD_BOUNDS.fileBytes} are read`,
      'Make its pictures smaller',
    )
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw unreadable(error.message)
  })
}

function chosenSession(document: WordDocument, path: string, meeting: Meeting, { session }: ImportOptions): Session {
  const ids = meeting.sessions.map(({ id }) => id)
  if (session !== undefined) {
    const chosen = meeting.sessions.find(({ id }) => id === session.toLowerCase())
    if (chosen) return chosen
    const near = didYouMean(session, ids)
    throw new UserError(`"${session}" is no session of this meeting`, {
      nextStep: near ? `Did you mean "${near}"?` : `The sessions are: ${ids.join(', ')}`,
      exitStatus: EXIT.usage,
    })
  }
  const found = sessionOf(document, basename(path), meeting)
  if (found) return found
  throw new UserError(`Nothing in ${showable(basename(path))} says of which session it is`, {
    nextStep: `Say it with --session: ${ids.join(', ')}`,
    exitStatus: EXIT.usage,
  })
}

/** What an import writes, by the path in the meeting folder. */
function filesOf(note: ImportedNote, session: Session): Map<string, Uint8Array> {
  const text = (words: string): Uint8Array => new TextEncoder().encode(words)
  return new Map<string, Uint8Array>([
    ...note.figures,
    [`notes/.${session.id}.import.json`, text(`${JSON.stringify(note.record)}\n`)],
    [`notes/${session.id}.md`, text(note.text)],
  ])
}

/** Writes what is new; a record that an earlier import left without its note makes way. */
async function createNew(files: ReadonlyMap<string, Uint8Array>, folder: string): Promise<void> {
  const note = [...files.keys()].at(-1) ?? ''
  if (await isThere(join(folder, note))) {
    throw new UserError(`${join(folder, note)} is there already, and stays as it is`, {
      nextStep: 'Say --update to see what would change and let the Word file take its place',
      exitStatus: EXIT.usage,
    })
  }
  const targets = new Map<string, Uint8Array>()
  for (const [path, bytes] of files) targets.set(await targetOf(folder, path), bytes)
  for (const path of targets.keys())
    if (path.endsWith('.import.json'))
      await rm(path, { force: true }).catch((error: unknown) => {
        throw diskFailure(path, error)
      })
  await createFiles(targets)
}

async function isThere(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => undefined)) !== undefined
}

/** More would hide what the command says first. */
const MOST_LISTED = 30

function report(
  note: ImportedNote,
  { changes, hidden, paragraphs }: WordDocument,
  session: Session,
  options: ImportOptions,
  folder: string,
): string {
  const lines = [
    `${join(folder, 'notes', `${session.id}.md`).replaceAll('\\', '/')} is the note of ${session.id}, from ${count(paragraphs, 'paragraph')} of Word.`,
  ]
  for (const path of note.figures.keys()) lines.push(`  ${path}`)
  if (changes.length > 0) {
    const authors = new Map<string, number>()
    for (const { author } of changes) authors.set(author || 'somebody', (authors.get(author || 'somebody') ?? 0) + 1)
    const by = [...authors].map(([author, number]) => `${number} by ${showable(author)}`).join(', ')
    const done = options.changes === 'reject' ? 'rejected' : 'accepted'
    lines.push(`${count(changes.length, 'tracked change')} ${done}: ${by}.`)
    const gone = changes.filter(
      ({ kind, words }) => words && kind !== 'move' && (kind === 'insertion') === (done === 'rejected'),
    )
    for (const { paragraph, kind, words } of gone.slice(0, MOST_LISTED))
      lines.push(`  Word paragraph ${paragraph}: ${kind} ${done}: "${short(words)}"`)
    if (gone.length > MOST_LISTED)
      lines.push(`  and ${gone.length - MOST_LISTED} more, in notes/.${session.id}.import.json`)
  }
  const places = [...hidden].sort(([a], [b]) => a - b)
  if (places.length > 0) {
    const number = places.reduce((sum, [, stretches]) => sum + stretches, 0)
    const where = places
      .slice(0, MOST_LISTED)
      .map(([paragraph]) => paragraph)
      .join(', ')
    lines.push(
      `Hidden text was left out: ${count(number, 'stretch').replace('stretchs', 'stretches')}, in Word ${places.length === 1 ? 'paragraph' : 'paragraphs'} ${where}.`,
    )
  }
  for (const { message, paragraph, words } of note.told) {
    const where = paragraph ? `Word paragraph ${paragraph}: ` : ''
    lines.push(`  ${where}${message}${words ? `: "${showable(words)}"` : ''}`)
  }
  lines.push('', `Next: rapporteur check ${session.id}`, '')
  return lines.join('\n')
}

function short(words: string): string {
  return showable(words.length > 80 ? `${words.slice(0, 80)}…` : words)
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`
}
