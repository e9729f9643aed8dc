import { byHand, replaceBy } from '../../make-fix.js'
import type { Fix } from '../../model/diagnostic.js'
import type { Document } from '../../model/note.js'
import { sliceOf } from '../../load/source.js'
import { title } from '../../rule-words/sayings-of.js'
import { placeOfFound, type Found } from './find-in-prose.js'

/**
 * The fix that writes other words in the place of some that were found.
 *
 * There is none where the source has more than those words, such as marks of emphasis or of a quotation between them.
 * Words of a label say whom or what it is about, and a heading is what questions, aspects and links name: there a person
 * has to choose. The article before goes with its word: "a manned flight" becomes "a crewed flight", "an unmanned" one
 * "an uncrewed".
 *
 * @param words as they are to stand there, their case included
 */
export function rewriteFound(document: Document, found: Found, words: string): { fix?: Fix } {
  const place = placeOfFound(document, found)
  const written = sliceOf(document.source, place)
  if (written.replace(/\s+/g, ' ') !== found.text.replace(/\s+/g, ' ')) return {}
  const edits = [{ place, text: keepBreaks(written, words) }, ...articleBefore(document, found, words)]
  const fix: Fix = { ...replaceBy('', place, title.write({ text: words })), edits }
  const { kind } = found.passage
  return { fix: kind === 'label' || (kind === 'heading' && isCalled(document, found)) ? byHand(fix) : fix }
}

/** The same words over as many lines as before, where both have so many gaps. */
function keepBreaks(written: string, words: string): string {
  const gaps = written.match(/\s+/g) ?? []
  const pieces = words.split(' ')
  if (gaps.length === 0 || gaps.length !== pieces.length - 1) return words
  return pieces.map((piece, index) => piece + (gaps[index] ?? '')).join('')
}

function articleBefore(document: Document, { passage, from }: Found, words: string): Fix['edits'] {
  const article = /(?<![\p{L}\p{N}])(an?)\s$/iu.exec(passage.text.slice(Math.max(0, from - 5), from))?.[1]
  const first = /^\p{L}+/u.exec(words)?.[0] ?? ''
  if (article === undefined || first === '') return []
  const right = opensWithVowel(first) ? 'an' : 'a'
  if (article.toLowerCase() === right) return []
  const place = placeOfFound(document, {
    passage,
    from: from - 1 - article.length,
    to: from - 1,
    text: article,
  })
  if (sliceOf(document.source, place) !== article) return []
  const written = article[0] === 'A' ? `A${right.slice(1)}` : right
  return [{ place, text: written }]
}

/** By its sound: "a uniform", "an hour". */
function opensWithVowel(word: string): boolean {
  return /^(?:[aeio]|u(?!ni(?!m|nt)|se|su|ti|rop|kr)|hour|honest|honou?r|heir)/i.test(word)
}

/** Whether a heading names a question or an aspect, or links of the file may lead to it. */
function isCalled(document: Document, found: Found): boolean {
  if (/\]\(\s*#|^\s*\[[^\]]+\]:\s*#/m.test(document.source.text)) return true
  const { line } = placeOfFound(document, found)
  return document.sections.some(
    ({ kind, headingPlace, parts }) =>
      (kind === 'answer' && headingPlace?.line === line) ||
      parts.some(({ aspect, headingPlace: of }) => aspect !== undefined && of?.line === line),
  )
}
