import { didYouMean } from '../did-you-mean.js'
import type { Session } from '../model/meeting.js'

/** A file that is no session's note as it stands: it cannot be read, or names no session of the agenda. */
export interface Stray {
  file: string
  /** Its words, as far as they can be made out. */
  words: string
}

/**
 * The sessions that a stray file can have been meant for, as its name, its line "session:" or its words tell; none where
 * nothing does. Of words in the text only those of headings and of the first lines count: others speak of many sessions.
 *
 * @returns ids in the order of the agenda
 */
export function sessionsMeant({ file, words }: Stray, sessions: Session[]): string[] {
  const ids = sessions.map(({ id }) => id)
  const found = new Set<string>()
  const written = /^[ \t]*session[ \t]*:[ \t]*["']?([^\r\n"'#]*)/im.exec(words.slice(0, MOST_HEAD))?.[1]?.trim() ?? ''
  const near = ids.find((id) => id.toLowerCase() === written.toLowerCase()) ?? didYouMean(written, ids)
  if (near !== undefined) found.add(near)
  for (const id of namedBy(file, sessions)) found.add(id)
  if (found.size === 0) for (const id of namedIn(headOf(words), sessions)) found.add(id)
  return ids.filter((id) => found.has(id))
}

/** `session-1` of `notes/Session-1.md`. */
export function nameOf(file: string): string {
  return file
    .replace(/^.*\//, '')
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
}

/** Words and numbers of a text, in small letters: "session", "1" of "Session1". */
function piecesOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}[\p{L}\p{M}]*|\p{N}+/gu) ?? []
  )
}

interface Named {
  id: string
  byId: string[]
  byTitle: string[]
}

const namesOfAgenda = new WeakMap<Session[], Named[]>()

function namesOf(sessions: Session[]): Named[] {
  let names = namesOfAgenda.get(sessions)
  if (!names) {
    names = sessions.map(({ id, title }) => ({ id, byId: piecesOf(id), byTitle: piecesOf(title) }))
    namesOfAgenda.set(sessions, names)
  }
  return names
}

/** By id or title within a file's name, the longest that fits; else by an id that is a slip away from the name. */
function namedBy(file: string, sessions: Session[]): string[] {
  const name = nameOf(file)
  const pieces = piecesOf(name)
  const fitting = namesOf(sessions).map(({ id, byId, byTitle }) => ({
    id,
    length: Math.max(standsIn(byId, pieces), standsIn(byTitle, pieces)),
  }))
  const longest = Math.max(0, ...fitting.map(({ length }) => length))
  if (longest > 0) return fitting.filter(({ length }) => length === longest).map(({ id }) => id)
  const near = didYouMean(
    name,
    sessions.map(({ id }) => id),
  )
  return near === undefined ? [] : [near]
}

/** By their whole title, in what stands at the head of a text and in its headings. */
function namedIn(head: string, sessions: Session[]): string[] {
  const pieces = piecesOf(head)
  const all = new Set(pieces)
  return namesOf(sessions)
    .filter(
      ({ byTitle }) => isTelling(byTitle) && byTitle.every((piece) => all.has(piece)) && standsIn(byTitle, pieces),
    )
    .map(({ id }) => id)
}

/** A title such as "Opening" may be any word of a text. */
function isTelling(title: string[]): boolean {
  return title.length > 1
}

/** How many characters words have that stand in others one behind the other; 0 where they do not. */
function standsIn(words: string[], others: string[]): number {
  if (words.length === 0) return 0
  const at = others.findIndex((_, from) => words.every((word, index) => others[from + index] === word))
  return at < 0 ? 0 : words.join('').length
}

const MOST_HEAD = 20_000
const MOST_LINES = 12

/** The first lines and the headings of a text. */
function headOf(words: string): string {
  const lines = words.slice(0, MOST_HEAD).split(/\r\n|\n|\r/)
  return lines.filter((line, index) => index < MOST_LINES || /^ {0,3}#{1,6}/.test(line)).join('\n')
}
