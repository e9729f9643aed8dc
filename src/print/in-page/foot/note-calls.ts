import type { Turned } from '../columns.js'
import type { Piece } from './note-bench.js'

/** Notes that are not set yet, by their place among the notes, each with its first call, in the order of the calls. */
export type Waiting = Map<number, Element>

/** Which notes are called where. */
export interface NoteCalls {
  /** Those that the part's own pages call. */
  own: Waiting
  /** Those that pages call which are turned within it, in order. */
  turned: { turned: Turned; waiting: Waiting }[]
  /** Takes a note away, so that nothing waits for it. Returns it, and behind it those that it calls itself. */
  take(note: number): number[]
}

/**
 * Runs in the page: finds the first call of each note in a part. A call that is not displayed brings none.
 *
 * The part may be hidden meanwhile: only its styles are asked for.
 *
 * @param turned what is turned within the part; in its text it is `.turned-pages`
 */
export function findNoteCalls(part: Element, turned: readonly Turned[], pieces: readonly Piece[]): NoteCalls {
  const indexOf = new Map(pieces.map(({ id }, index) => [id, index]))
  const noteOf = (call: Element): number | undefined => indexOf.get((call.getAttribute('href') ?? '').slice(1))
  const callsIn = (element: Element): Element[] => [...element.querySelectorAll('a[role="doc-noteref"]')]
  const isShown = (element: Element): boolean => {
    for (let one: Element | null = element; one && one !== part; one = one.parentElement)
      if (getComputedStyle(one).display === 'none') return false
    return true
  }

  const calls: NoteCalls = {
    own: new Map(),
    turned: [],
    take(note) {
      const piece = pieces[note]
      if (!piece || taken.has(note)) return []
      taken.add(note)
      for (const waiting of all) waiting.delete(note)
      const within = callsIn(piece.element).flatMap((call) => noteOf(call) ?? [])
      return [note, ...within.flatMap((other) => calls.take(other))]
    },
  }
  const all: Waiting[] = [calls.own]
  const taken = new Set<number>()
  const seen = new Set<number>()
  const wait = (call: Element, waiting: Waiting): void => {
    const note = noteOf(call)
    if (note === undefined || seen.has(note)) return
    seen.add(note)
    waiting.set(note, call)
  }
  for (const one of part.querySelectorAll('a[role="doc-noteref"], .turned-pages')) {
    const pages = turned.find(({ standIn }) => standIn === one)
    if (pages) {
      const waiting: Waiting = new Map()
      for (const call of callsIn(pages.element)) wait(call, waiting)
      all.push(waiting)
      calls.turned.push({ turned: pages, waiting })
    } else if (isShown(one)) wait(one, calls.own)
  }
  return calls
}
