import { placeInPassage } from '../../extract/place-in-passage.js'
import type { Document, Passage } from '../../model/note.js'
import type { Place } from '../../model/place.js'
import { findAll } from '../../search/find-all.js'

/** Some words of a passage that a pattern took. */
export interface Found {
  passage: Passage
  from: number
  to: number
  text: string
}

/**
 * Searches the running prose of a document: not its quotations, titles of works, links and code.
 *
 * A term of which a part alone is set off, "member *States*", is found; a title that begins with its second word is
 * not.
 *
 * @param pattern a global expression, or what finds in a text as one would; without one nothing is found
 * @param only tells which passages are worth a search
 */
export function* findInProse(
  document: Document,
  pattern: RegExp | ((text: string) => Iterable<RegExpExecArray>) | undefined,
  only?: (passage: Passage) => boolean,
): Generator<Found> {
  if (!pattern) return
  const find = typeof pattern === 'function' ? pattern : (text: string) => findAll(pattern, text)
  for (const passage of document.passages) {
    if (passage.quoted || (only && !only(passage))) continue
    for (const { 0: text, index: from } of find(passage.text)) {
      const to = from + text.length
      if (isProse(passage, from, to)) yield { passage, from, to, text }
    }
  }
}

/** The place of what was found. */
export function placeOfFound(document: Document, { passage, from, to }: Found): Place {
  return placeInPassage(document.source, passage, from, to)
}

/** Whether some characters of a passage are its writer's own running words. */
export function isProse(passage: Passage, from: number, to: number): boolean {
  const { text } = passage
  const prose = unquoted(passage)
  if (prose.slice(from, to) === text.slice(from, to)) return true
  let seen = false
  for (let at = from; at < to; at++) seen ||= prose[at] !== ' ' && !/\s/.test(text[at] ?? '')
  return seen && !goesOn(text, prose, from - 1, -1) && !goesOn(text, prose, to, 1)
}

/** Whether what is set off goes on beyond the words: they are then part of a title. */
function goesOn(text: string, prose: string, start: number, step: number): boolean {
  const inside = start - step
  if (prose[inside] !== ' ' || /\s/.test(text[inside] ?? ' ')) return false
  let at = start
  while (/\s/.test(text[at] ?? '')) at += step
  return text[at] !== undefined && prose[at] === ' '
}

const known = new WeakMap<Passage, string>()

/** The prose of a passage, also without what stands between straight marks over the end of a line, or single ones. */
function unquoted(passage: Passage): string {
  let prose = known.get(passage)
  if (prose === undefined) known.set(passage, (prose = blankQuotations(passage)))
  return prose
}

function blankQuotations({ text, prose }: Passage): string {
  if (!/["']/.test(text)) return prose
  const pieces: string[] = []
  let done = 0
  const quotations = /"[^"]*"|(?<![\p{L}\p{N}])'(?=\S)[^']*(?<=\S)'(?![\p{L}\p{N}])/gu
  for (const { 0: quotation, index } of text.matchAll(quotations)) {
    pieces.push(prose.slice(done, index), ' '.repeat(quotation.length))
    done = index + quotation.length
  }
  return pieces.join('') + prose.slice(done)
}
