import type { Violation } from '../model/diagnostic.js'
import { placeAt, pointAt } from '../load/source.js'
import { replaceBy } from '../make-fix.js'
import type { Observation, Source } from '../model/note.js'
import { findCallouts } from './callouts.js'
import { colonRuns, internalMarks, mayHaveRuns } from './colon-runs.js'
import { findComments } from './comment-marks.js'
import { holdersOf, isIn, type Holder, type Layout, type Span } from './layout.js'
import type { LineMark } from './line-marks.js'
import type { Edit } from './offset-map.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('internal-unclosed')

/** A stretch of a file that must not leave the house. */
export interface Withheld extends Span {
  /** False where it is not sure what was meant, and so no edition prints it. */
  sure: boolean
  /** Nothing closes it: it reaches to the end of its section. */
  unclosed: boolean
}

export interface WithheldParts {
  /** In order, none within or over another. */
  stretches: Withheld[]
  /** The marks themselves, which are no words. */
  marks: Span[]
  observations: Observation[]
}

/** Something that opens a block or a stretch. */
interface Opening extends Span {
  colons: number
  /** A block ends with a line of colons alone, a stretch within a line with any run of them. */
  style: 'block' | 'line'
  /** Opened as it should be. */
  sure: boolean
  /** What is pointed at: the mark, with the word beside it. */
  told: Span
  holders: Holder[]
  /** Its number among what opens and closes. */
  index?: number
  /** Another one with no fewer colons opens within it. */
  holdsAnother?: Opening
}

interface Closing extends Span {
  colons: number
  /** A line of colons alone, or a run among words. */
  style: 'block' | 'line'
  clean: boolean
  /** It stands alone between spaces. */
  apart: boolean
  holders: Holder[]
}

type Event = { opens: Opening } | { closes: Closing }
type Unplaced = { opens: Omit<Opening, 'holders'> } | { closes: Omit<Closing, 'holders'> }

/** So many blocks within each other are read; deeper ones stay inside up to the end of the file. */
const DEEPEST = 100

/**
 * What must not leave the house, by the marks that stand in a file. In doubt it is more: what is opened or closed
 * otherwise than it should be is withheld, and said.
 *
 * @param lines the lines that begin with colons, those in code left out
 * @param edits the mends of typing with which the file was parsed
 */
export function findWithheld(
  source: Source,
  bodyStart: number,
  lines: readonly LineMark[],
  layout: Layout,
  edits: readonly Edit[],
): WithheldParts {
  let found = new Finder(source, layout, new Set())
  if (lines.length > 0 || mayHaveRuns(source.text)) {
    const events = eventsOf(source, bodyStart, lines, layout)
    const forgotten = found.read(events)
    // What is never closed ends with its section; the colons of later ones are read without it.
    if (forgotten.size > 0) {
      found = new Finder(source, layout, forgotten)
      found.read(events)
    }
  }
  const comments = findComments(source, bodyStart, layout, edits)
  const callouts = findCallouts(source, bodyStart, layout)
  return {
    stretches: widen(flatten([...found.stretches, ...comments.stretches, ...callouts.stretches]), edits),
    marks: [...found.marks, ...comments.marks].sort((a, b) => a.from - b.from),
    observations: [...found.observations, ...comments.observations, ...callouts.observations],
  }
}

/** Everything that opens or closes, in the order of the file. */
function eventsOf(source: Source, bodyStart: number, lines: readonly LineMark[], layout: Layout): Event[] {
  const { text, lineStarts } = source
  const found: Unplaced[] = []
  let next = 0
  for (const [index, lineFrom] of lineStarts.entries()) {
    if (lineFrom < bodyStart) continue
    const lineTo = lineStarts[index + 1] ?? text.length
    const line = lines[next]?.lineFrom === lineFrom ? lines[next++] : undefined
    const all = colonRuns(text, lineFrom, lineTo)
    if (all.length === 0) continue
    const runs = all.filter(
      ({ from }) => from === line?.from || !(isIn(layout.silent, from) || isIn(layout.inlineCode, from)),
    )
    const marks = internalMarks(text, lineFrom, lineTo, runs)
    if (line) {
      const mark = marks[0]?.from === line.from ? marks.shift() : undefined
      const span = { from: line.from, to: Math.max(line.to, mark?.to ?? 0), colons: line.colons }
      const { clean } = line
      if (line.means === 'closes' && !mark) found.push({ closes: { ...span, style: 'block', clean, apart: true } })
      else {
        const sure = line.means === 'opens' && clean && !isIn(layout.openCode, line.from)
        const style = line.means === 'words' ? 'line' : 'block'
        found.push({ opens: { ...span, style, sure, told: mark?.told ?? span } })
      }
    }
    let nextMark = 0
    const done = found.at(-1)
    const after = line && done ? ('opens' in done ? done.opens.to : done.closes.to) : lineFrom
    for (const run of runs) {
      if (run.from < after) continue
      // The second run of a mark lies within it.
      if (run.from < (marks[nextMark - 1]?.to ?? 0)) continue
      const mark = marks[nextMark]
      if (mark?.from === run.from) {
        found.push({ opens: { ...mark, style: 'line', sure: false } })
        nextMark++
        continue
      }
      const before = text.charAt(run.from - 1)
      const behind = text.charAt(run.to)
      const apart = run.colons > 2 && !/[^\s|>*_~([{]/.test(before) && !/[^\s|*_~)\]}.,;!?]/.test(behind)
      const maybe = !/[\p{L}\p{N}]/u.test(behind) && (run.colons > 2 || !/[\p{L}\p{N}]/u.test(before))
      if (apart || maybe) found.push({ closes: { ...run, style: 'line', clean: false, apart } })
    }
  }
  const inside = holdersOf(
    layout.holders,
    found.map((event) => ('opens' in event ? event.opens.from : event.closes.from)),
  )
  return found.map((event, index) =>
    'opens' in event
      ? { opens: { ...event.opens, holders: inside[index] ?? [] } }
      : { closes: { ...event.closes, holders: inside[index] ?? [] } },
  )
}

/** Matches what opens with what closes. */
class Finder {
  readonly stretches: Withheld[] = []
  readonly marks: Span[] = []
  readonly observations: Observation[] = []
  readonly #open: Opening[] = []
  /** What is open no longer, and was never closed. */
  readonly #left: Opening[] = []
  /** Where the last block ended, and whether something there was odd. */
  #lastEnd: { at: number; odd: boolean } | undefined
  /** Where colons stood last that end nothing of what is open. */
  #oddEnd = -1

  /** @param forgotten the numbers of what is known to be never closed */
  constructor(
    private readonly source: Source,
    private readonly layout: Layout,
    private readonly forgotten: ReadonlySet<number>,
  ) {}

  /** @returns the numbers of what is never closed */
  read(events: readonly Event[]): Set<number> {
    let sectionEnd = this.#nextHeading(0)
    for (const [index, event] of events.entries()) {
      const { from } = 'closes' in event ? event.closes : event.opens
      if (from >= sectionEnd) {
        this.#left.push(...this.#forget())
        sectionEnd = this.#nextHeading(from + 1)
      }
      if ('closes' in event) this.#close(event.closes, index)
      else if (!this.#openOne({ ...event.opens, index })) return new Set()
    }
    const neverClosed = new Set([...this.#left, ...this.#open].flatMap(({ index }) => index ?? []))
    const closed = flatten(this.stretches)
    for (const opening of [...this.#left, ...this.#open]) this.#leaveOpen(opening, closed)
    return neverClosed
  }

  /** Takes away what is known to be never closed. */
  #forget(): Opening[] {
    const isForgotten = ({ index }: Opening): boolean => this.forgotten.has(index ?? -1)
    const left = this.#open.filter(isForgotten)
    if (left.length > 0) this.#open.splice(0, Infinity, ...this.#open.filter((opening) => !isForgotten(opening)))
    return left
  }

  /** @returns false where blocks stand too deep within each other: then the rest of the file is withheld */
  #openOne(opening: Opening): boolean {
    this.marks.push(opening)
    if (!opening.sure) this.#sayOpening(opening)
    else this.#sayName(opening)
    const around = this.#open.at(-1)
    if (around && around.colons <= opening.colons) around.holdsAnother ??= opening
    this.#open.push(opening)
    if (this.#open.length <= DEEPEST) return true
    const from = this.#open[0]?.from ?? opening.from
    this.stretches.push({ from, to: this.source.text.length, sure: false, unclosed: true })
    this.#say(opening, say.tooDeep({ most: DEEPEST }))
    return false
  }

  #close(closing: Closing, number: number): void {
    const index = this.#whichCloses(closing)
    const opening = this.#open[index]
    if (opening) {
      this.marks.push(closing)
      const ended = quotationEnded(opening, closing)
      const odd = opening.colons !== closing.colons || index < this.#open.length - 1 || ended || !opening.sure
      const heading = this.#nextHeading(opening.to)
      // It is not sure that the end of a block ends what a later section opens within it, nor what may be no block, nor
      // a block that has as many colons or more, nor one that begins where the outer one may have ended already.
      const oddEnd = this.#oddEnd > opening.from ? this.#oddEnd : Infinity
      const isDoubtful = ({ from, sure, colons }: Opening): boolean =>
        from > Math.min(heading, oddEnd) || !sure || colons >= opening.colons
      this.#left.push(...this.#open.slice(index + 1).filter(isDoubtful))
      this.#open.length = index
      if (ended) this.#say(opening, say.quotationEnds({ line: this.#line(opening) }))
      else if (opening.holdsAnother?.sure && opening.sure) this.#sayAnother(opening)
      if (!closing.clean && opening.sure && closing.style === 'block') this.#sayNearClosing(closing)
      const sure = opening.sure && !ended && !opening.holdsAnother
      this.stretches.push({ from: opening.from, to: closing.to, sure, unclosed: false })
      if (this.#open.length === 0) this.#lastEnd = { at: closing.to, odd }
    } else if (this.#open.length > 0) {
      if (closing.style === 'block') {
        this.marks.push(closing)
        this.#oddEnd = closing.from
        this.#say(closing, say.closesNothing({ shown: this.#quote(closing), line: this.#line(closing) }))
      }
    } else if (closing.apart) this.#stray(closing, number)
  }

  /** The block that a closing mark ends: the nearest with as many colons, else the innermost if it has fewer. */
  #whichCloses(closing: Closing): number {
    let innermost = true
    let fewer = -1
    for (let index = this.#open.length - 1; index >= 0; index--) {
      const opening = this.#open[index] as Opening
      if (opening.style === 'block' && closing.style === 'line') continue
      // What stands in a list or a quotation that began later does not end what was open before.
      const isWithin = (closing.holders.at(-1)?.from ?? -1) > opening.from
      if (!isWithin && opening.colons === closing.colons) return index
      if (!isWithin && innermost && opening.colons < closing.colons) fewer = index
      innermost = false
    }
    return fewer
  }

  /** Colons that close nothing may open something; and where a block ended above, that may have been too early. */
  #stray(closing: Closing, index: number): void {
    const last = this.#lastEnd
    if (last && (last.odd || this.#nextHeading(last.at) > closing.from))
      this.stretches.push({ from: last.at, to: closing.to, sure: false, unclosed: false })
    this.marks.push(closing)
    this.#say(closing, say.stray({ shown: this.#quote(closing), line: this.#line(closing) }))
    const { from, to, colons, style, holders } = closing
    this.#open.push({ from, to, colons, style, holders, sure: false, told: closing, index })
  }

  /** What nothing closes is withheld up to the next heading of a section. */
  #leaveOpen(opening: Opening, closed: readonly Span[]): void {
    let to = this.#nextHeading(opening.to)
    while (to < this.source.text.length && isIn(closed, to)) to = this.#nextHeading(to + 1)
    this.stretches.push({ from: opening.from, to, sure: false, unclosed: true })
    if (!opening.sure) return
    if (opening.holdsAnother?.sure && opening.holdsAnother.from < to) this.#sayAnother(opening)
    else this.#say(opening, say.unclosed({ line: this.#line(opening) }))
  }

  #nextHeading(after: number): number {
    const { headings } = this.layout
    let low = 0
    let high = headings.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((headings[middle] ?? 0) < after) low = middle + 1
      else high = middle
    }
    return headings[low] ?? this.source.text.length
  }

  #sayOpening(opening: Opening): void {
    if (isIn(this.layout.openCode, opening.from)) this.#say(opening.told, say.belowCode({ line: this.#line(opening) }))
    else this.#say(opening.told, say.opensNothing({ shown: this.#quote(opening.told), line: this.#line(opening) }))
  }

  /** The word that the meeting's language has for internal. */
  #sayName({ from, to }: Opening): void {
    const typed = this.source.text.slice(from, to)
    const name = /[^:\s]+$/.exec(typed)?.[0] ?? ''
    if (name === '' || name.toLowerCase() === 'internal') return
    const place = placeAt(this.source, to - name.length, to)
    this.observations.push({
      rule: 'typing-mended',
      violation: {
        message: `"${typed}" is read as ":::internal"`,
        hint: 'Write ":::internal"',
        place,
        fix: replaceBy('internal', place, 'Write ":::internal"'),
      },
    })
  }

  #sayAnother(opening: Opening): void {
    this.#say(opening, say.another({ line: this.#line(opening) }))
  }

  #sayNearClosing(closing: Closing): void {
    this.#say(closing, say.nearClosing({ shown: this.#quote(closing), line: this.#line(closing) }))
  }

  #say(span: Span, violation: Omit<Violation, 'place'>): void {
    const place = placeAt(this.source, span.from, span.to)
    this.observations.push({ rule: 'internal-unclosed', violation: { ...violation, place } })
  }

  #line({ from }: Span): number {
    return pointAt(this.source, from).line
  }

  #quote({ from, to }: Span): string {
    const words = this.source.text.slice(from, to).replace(/\s+/g, ' ')
    return `"${words.length > 60 ? `${words.slice(0, 57)}...` : words}"`
  }
}

/** Whether a block begins in a quotation that its closing mark does not stand in. */
function quotationEnded(opening: Opening, closing: Closing): boolean {
  return opening.holders.some((holder) => holder.type === 'blockquote' && !closing.holders.includes(holder))
}

/** Words that a mend put in place of others lie somewhere within what it took out: all of it is withheld with a part. */
function widen(stretches: Withheld[], edits: readonly Edit[]): Withheld[] {
  for (const { at, removed, inserted } of edits) {
    if (removed === 0 || !/\p{L}/u.test(inserted)) continue
    for (const stretch of stretches) {
      if (at >= stretch.to || at + removed <= stretch.from) continue
      stretch.from = Math.min(stretch.from, at)
      stretch.to = Math.max(stretch.to, at + removed)
    }
  }
  return flatten(stretches)
}

/** One stretch for all that lie over each other; what lies within another belongs to that one. */
function flatten(stretches: readonly Withheld[]): Withheld[] {
  const flat: Withheld[] = []
  for (const stretch of stretches.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = flat.at(-1)
    if (!last || stretch.from >= last.to) flat.push({ ...stretch })
    else if (stretch.to > last.to) {
      last.to = stretch.to
      last.sure &&= stretch.sure
      last.unclosed ||= stretch.unclosed
    }
  }
  return flat
}
