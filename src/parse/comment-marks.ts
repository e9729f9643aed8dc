import { placeAt } from '../load/source.js'
import type { Observation, Source } from '../model/note.js'
import type { Place } from '../model/place.js'
import { isIn, type Layout, type Span } from './layout.js'
import type { Edit } from './offset-map.js'
import type { Withheld } from './withheld.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const sayUnclosed = sayingsOf('internal-unclosed')

interface Comments {
  stretches: Withheld[]
  marks: Span[]
  observations: Observation[]
}

/** `%%` of Obsidian, `{>>` and `<<}` of CriticMarkup, the end of a span that pandoc makes of a comment. */
const MARK = /\\?%%+|\{>>|<<\}|\]\{\.(?:comment|paragraph-comment)(?:-start|-end)?\b[^}\n]{0,400}\}/g
const ANY = /%%|\{>>|\]\{\.(?:paragraph-)?comment/

/** Whether a text may have comments of other programs; quick. */
export function mayHaveComments(text: string): boolean {
  return ANY.test(text)
}

/**
 * Comments that other programs keep in Markdown. Who wrote them meant them for the house: they are internal, and it
 * is said. What is never closed reaches to the end of its section.
 */
export function findComments(source: Source, bodyStart: number, layout: Layout, edits: readonly Edit[]): Comments {
  const found: Comments = { stretches: [], marks: [], observations: [] }
  if (!mayHaveComments(source.text)) return found
  const marks = [...source.text.matchAll(MARK)]
    .map(({ 0: mark, index }) => ({ mark, from: index, to: index + mark.length }))
    .filter(({ from, mark }) => from >= bodyStart && !mark.startsWith('\\') && !isCode(layout, from))
  readPercents(
    withoutPercentages(
      marks.filter(({ mark }) => mark.startsWith('%')),
      source.text,
    ),
    source,
    layout,
    found,
  )
  readCritic(marks, source, layout, found)
  let done = bodyStart
  for (const { mark, from, to } of marks) {
    if (!mark.startsWith(']{')) continue
    readSpan(done, from, to, source, found)
    done = to
  }
  // What a mend takes out has been told already.
  const taken = edits
    .filter(({ removed, inserted }) => removed > 0 && inserted === '')
    .map(({ at, removed }) => ({ from: at, to: at + removed }))
  return {
    ...found,
    observations: found.observations.filter(({ violation: { place } }) => !isIn(taken, offsetOf(source, place))),
  }
}

function offsetOf({ lineStarts }: Source, { line, column }: Place): number {
  return (lineStarts[line - 1] ?? 0) + column - 1
}

function isCode(layout: Layout, offset: number): boolean {
  return isIn(layout.silent, offset) || isIn(layout.inlineCode, offset)
}

/**
 * Leaves out "45%%", a slip for a percentage: it stands right behind a figure and before no word, outside a comment,
 * and what comes after it is no end that could be its own. In doubt it is a mark.
 */
function withoutPercentages(marks: readonly Span[], text: string): Span[] {
  const isPercentage = ({ from, to }: Span): boolean =>
    /\p{N}[\u00A0\u202F]?$/u.test(text.slice(Math.max(0, from - 3), from)) &&
    !/^[\p{L}\p{N}]/u.test(text.slice(to, to + 2))
  const opens = ({ from, to }: Span): boolean => !/\S/.test(text.charAt(from - 1)) && /\S/.test(text.charAt(to))
  const endsLater = new Set<Span>()
  let next: Span | undefined
  for (const mark of [...marks].reverse()) {
    const isEnd = next !== undefined && !opens(next) && (!isPercentage(next) || endsLater.has(next))
    if (isEnd) endsLater.add(mark)
    next = mark
  }
  const kept: Span[] = []
  for (const mark of marks) {
    const isOpen = kept.length % 2 === 1
    if (isOpen || !isPercentage(mark) || endsLater.has(mark)) kept.push(mark)
  }
  return kept
}

/**
 * `%%` opens and closes alike. Within a section two and two belong together; where their number is odd, one is left
 * that nobody can tell, and all between it and the next such section's last one stays inside.
 */
function readPercents(marks: readonly Span[], source: Source, { headings }: Layout, found: Comments): void {
  const sections = new Map<number, Span[]>()
  let next = 0
  for (const mark of marks) {
    while ((headings[next] ?? Infinity) <= mark.from) next++
    const own = sections.get(next)
    if (own) own.push(mark)
    else sections.set(next, [mark])
  }
  let odd: { section: number; marks: Span[] } | undefined
  const leave = (section: number, left: Span[]): void => {
    const [first] = left
    if (!first) return
    found.marks.push(...left)
    found.stretches.push({
      from: first.from,
      to: headings[section] ?? source.text.length,
      sure: false,
      unclosed: true,
    })
    say(found, source, first, 'internal-unclosed')
  }
  for (const [section, own] of sections) {
    if (own.length % 2 === 0) {
      for (let index = 0; index < own.length; index += 2)
        close(own[index] as Span, own[index + 1] as Span, found, source)
    } else if (odd === undefined) odd = { section, marks: own }
    else {
      const [first, last] = [odd.marks[0] as Span, own.at(-1) as Span]
      const plain = odd.marks.length === 1 && own.length === 1
      if (plain) close(first, last, found, source)
      else {
        found.marks.push(...odd.marks, ...own)
        found.stretches.push({ from: first.from, to: last.to, sure: false, unclosed: false })
        say(found, source, first, 'internal-unclosed')
      }
      odd = undefined
    }
  }
  if (odd) leave(odd.section, odd.marks)
}

function readCritic(
  marks: readonly (Span & { mark: string })[],
  source: Source,
  { headings }: Layout,
  found: Comments,
): void {
  let open: Span | undefined
  for (const { mark, from, to } of marks) {
    if (mark === '{>>') open ??= { from, to }
    else if (mark === '<<}' && open) {
      close(open, { from, to }, found, source)
      open = undefined
    }
  }
  if (!open) return
  const { from } = open
  found.marks.push(open)
  const to = headings.find((heading) => heading > from) ?? source.text.length
  found.stretches.push({ from, to, sure: false, unclosed: true })
  say(found, source, open, 'internal-unclosed')
}

/** `[the comment]{.comment-start id="0" author="..."}`: back to the bracket that opens it, or to the last such span. */
function readSpan(least: number, from: number, to: number, source: Source, found: Comments): void {
  let depth = 1
  let start = from
  while (start > least && depth > 0) {
    start--
    const sign = source.text[start]
    if (sign === ']') depth++
    else if (sign === '[') depth--
  }
  found.marks.push({ from: start, to: start + 1 }, { from, to })
  found.stretches.push({ from: start, to, sure: true, unclosed: false })
  if (start + 1 < from) say(found, source, { from: start, to }, 'typing-mended')
}

function close(from: Span, to: Span, found: Comments, source: Source): void {
  found.marks.push(from, to)
  found.stretches.push({ from: from.from, to: to.to, sure: true, unclosed: false })
  say(found, source, { from: from.from, to: to.to }, 'typing-mended')
}

function say(found: Comments, source: Source, { from, to }: Span, rule: 'typing-mended' | 'internal-unclosed'): void {
  const place = placeAt(source, from, to)
  const mark = source.text.slice(from, from + 3).startsWith('%%') ? '%%' : source.text.slice(from, from + 3)
  const violation =
    rule === 'typing-mended'
      ? {
          message: 'This comment of another program is internal: it stays in the house',
          hint: 'Take it away where it is done with; a block that stays in the house is ":::internal" and ":::"',
          place,
        }
      : {
          ...sayUnclosed.comment({ mark, line: place.line }),
          place,
        }
  found.observations.push({ rule, violation })
}
