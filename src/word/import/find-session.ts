import type { Meeting, Session } from '../../model/meeting.js'
import { sameWords } from '../../extract/same-words.js'
import { wordsOf } from '../read/blocks.js'
import { SESSION_PROPERTY, type WordDocument } from '../read/read-word.js'
import { isTitle } from './headings.js'
import { paragraphsIn } from './table.js'

/**
 * The session that a Word file is of: by our form's hidden property, by a title among its first lines, or by the
 * file's name.
 *
 * @param name the file's name, without its folder
 * @returns undefined where nothing says it, or several sessions are meant
 */
export function sessionOf(document: WordDocument, name: string, meeting: Meeting): Session | undefined {
  const property = document.properties.get(SESSION_PROPERTY)
  const own = meeting.sessions.find(({ id }) => id === property)
  if (own) return own
  const first = paragraphsIn(document.blocks)
    .map((paragraph) => wordsOf(paragraph).trim())
    .filter(Boolean)
    .slice(0, 12)
  const titled = meeting.sessions.filter((session) => first.some((text) => isTitleOf(text, meeting, session)))
  if (titled.length === 1) return titled[0]
  const stem = fold(name.replace(/\.docx$/i, ''))
  const named = meeting.sessions.filter(({ id, title }) => contains(stem, fold(id)) || contains(stem, fold(title)))
  if (named.length < 2) return named[0]
  // "session-12" holds "session-1": the longest id is meant.
  return named.sort((a, b) => b.id.length - a.id.length)[0]
}

function isTitleOf(text: string, meeting: Meeting, session: Session): boolean {
  return !sameWords(text, meeting.title) && isTitle(text, meeting, session)
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function contains(text: string, part: string): boolean {
  return part !== '' && ` ${text} `.includes(` ${part} `)
}
