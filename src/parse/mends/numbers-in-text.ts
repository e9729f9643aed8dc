import type { Line } from '../lines.js'
import { readAs, type Mending } from './mending.js'

/** A number that Markdown takes for the mark of an item; the first item of a line alone. */
const NUMBERED = /^([ \t]*(?:>[ \t]*)*)(\d{1,9})([.)])(?=[ \t]+(\S.*))/
/** So much further than all numbered lines of a note a list may begin: items are quoted with their numbers. */
const SLACK = 12

/** Names of months, in the languages of notes, with a year or a word behind; "May" needs the year. */
const MONTH =
  /^(?:(?:january|february|march|april|june|july|august|september|october|november|december|januar|jänner|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|dicembre|enero|febrero|abril|mayo|junio|julio|septiembre|octubre|noviembre|diciembre|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)(?![\p{L}])|may\s+\d)/iu

/**
 * A year or a day at the start of a paragraph ("2018. In that year ...", "23. September ...") opens no list: a number
 * that no list of the note could reach is text.
 */
export function mendNumbersInText(mending: Mending): void {
  const { lines, verbatim, taken } = mending
  const numbered = lines.flatMap((line, index) => {
    const match = verbatim[index] || taken.has(index) ? null : NUMBERED.exec(line.text)
    if (!match) return []
    const [, indent = '', digits = '', , words = ''] = match
    return [{ index, line, at: line.at + indent.length, digits, number: Number(digits), words }]
  })
  const numbers = new Set(numbered.map(({ number }) => number))
  for (const { index, line, at, digits, number, words } of numbered) {
    const isDay = number <= 31 && MONTH.test(words) && !numbers.has(number - 1) && !numbers.has(number + 1)
    const isFar = number > numbered.length + SLACK && !numbers.has(number - 1) && !numbers.has(number + 1)
    if (!isDay && !isFar && number < 1000) continue
    taken.add(index)
    const mark = at + digits.length
    readAs(mending, [{ at: mark, removed: 0, inserted: '\\' }], {
      message: `"${digits}${markOf(line, mark)}" is read as text: no list of this note reaches that number`,
      hint: `Write "${digits}\\${markOf(line, mark)}"`,
      from: at,
      to: mark + 1,
    })
  }
}

function markOf({ at, text }: Line, offset: number): string {
  return text.charAt(offset - at)
}
