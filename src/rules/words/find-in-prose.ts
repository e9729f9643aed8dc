import { placeInPassage } from '../../extract/place-in-passage.js'
import type { Document, Passage } from '../../model/note.js'
import type { Place } from '../../model/place.js'
import { findAll } from './find-all.js'

/** Some words of a passage that a pattern took. */
export interface Found {
  passage: Passage
  from: number
  to: number
  text: string
  match: RegExpExecArray
}

/**
 * Searches the running prose of a document: not its quotations, titles of works, links and code.
 *
 * A term of which a part alone is set off, "member *States*", is found; a title that begins with its second word is
 * not.
 *
 * @param pattern a global expression
 */
export function* findInProse(document: Document, pattern: RegExp): Generator<Found> {
  for (const passage of document.passages) {
    if (passage.quoted) continue
    for (const match of findAll(pattern, passage.text)) {
      const from = match.index
      const to = from + match[0].length
      if (isProse(passage, from, to)) yield { passage, from, to, text: match[0], match }
    }
  }
}

/** The place of what was found. */
export function placeOfFound(document: Document, { passage, from, to }: Found): Place {
  return placeInPassage(document.source, passage, from, to)
}

/** Whether some characters of a passage are its writer's own running words. */
export function isProse(passage: Passage, from: number, to: number): boolean {
  const { text, prose } = passage
  if (prose.slice(from, to) === text.slice(from, to)) return !isQuoted(text, from, to)
  let seen = false
  for (let at = from; at < to; at++) seen ||= prose[at] !== ' ' && !/\s/.test(text[at] ?? '')
  return seen && !goesOn(passage, from - 1, -1) && !goesOn(passage, to, 1) && !isQuoted(text, from, to)
}

/** Whether what is set off goes on beyond the words: they are then part of a title. */
function goesOn({ text, prose }: Passage, start: number, step: number): boolean {
  const inside = start - step
  if (prose[inside] !== ' ' || /\s/.test(text[inside] ?? ' ')) return false
  let at = start
  while (/\s/.test(text[at] ?? '')) at += step
  return text[at] !== undefined && prose[at] === ' '
}

/** Whether the words stand between straight quotation marks that a line break or their form hides from `prose`. */
function isQuoted(text: string, from: number, to: number): boolean {
  if (text.includes('"')) {
    const before = text.slice(0, from).split('"').length - 1
    if (before % 2 === 1 && text.includes('"', to)) return true
  }
  if (!text.includes("'")) return false
  for (const { 0: quotation, index } of text.matchAll(/(?<![\p{L}\p{N}])'(?=\S)[^']*(?<=\S)'(?![\p{L}\p{N}])/gu)) {
    if (index < from && index + quotation.length > to) return true
  }
  return false
}
