import { makeSource, placeAt } from '../../../src/load/source.js'
import type { Gathered } from '../../../src/model/gathered.js'
import type { Note } from '../../../src/model/note.js'
import type { Place } from '../../../src/model/place.js'
import type { Span } from './sites.js'

/** A clean meeting, with the text of its meeting.yaml. */
export interface Clean extends Gathered {
  yaml: string
}

/** A file with a fault in it, and where that must be found. */
export interface Faulty {
  file: string
  /** Absent where the file itself is missing; bytes, where they are no text. */
  text?: string | Uint8Array
  /** Files that are there besides, or have another text. */
  more?: Record<string, string>
  place: Place
}

export interface Fault {
  rule: string
  /** So that a failure can be read. */
  name: string
  /** Other rules that the same words may break as well. */
  also: string[]
  /** All places of a note at which the fault can be put in; those of the meeting as a whole, with its first note. */
  sites: (clean: Clean, note: Note) => (() => Faulty)[]
  /** Its words alone, for putting them into blocks of all shapes, where the meeting and the note have what they need. */
  words?: (clean: Clean, note: Note) => Words[]
}

/** Words with a fault in them, and the part of them at which it is found. */
export interface Words {
  words: string
  at: string
}

export type Needs = (clean: Clean, note: Note) => boolean

export interface Options {
  /** The part of the words at which the diagnostic is to stand; all of them, where absent. */
  at?: string
  also?: string[]
  /** Whether the meeting and the note have what the fault needs. */
  needs?: Needs
}

/** Puts words in the place of a span of a note. */
export function put(note: Note, { from, to }: Span, before: string, words: string, at: string, after = ''): Faulty {
  const { text } = note.source
  const changed = text.slice(0, from) + before + words + after + text.slice(to)
  const start = from + before.length + words.indexOf(at)
  return { file: note.file, text: changed, place: placeAt(makeSource(note.file, changed), start, start + at.length) }
}

export function putting(where: (clean: Clean, note: Note) => Span[], before: string, after: string) {
  return (rule: string, words: string, { at = words, also = [], needs = () => true }: Options = {}): Fault => ({
    rule,
    name: JSON.stringify(words),
    also,
    words: (clean, note) => (needs(clean, note) ? [{ words, at }] : []),
    sites: (clean, note) =>
      needs(clean, note) ? where(clean, note).map((span) => () => put(note, span, before, words, at, after)) : [],
  })
}

/** Changes what stands in a note: `change` says what to write, and at which part of it the diagnostic is to stand. */
export function changing(
  rule: string,
  name: string,
  where: (note: Note, clean: Clean) => Span[],
  change: (words: string) => { words: string; at?: string },
  also: string[] = [],
  placeOf?: (note: Note) => Place,
): Fault {
  return {
    rule,
    name,
    also,
    sites: (clean, note) =>
      where(note, clean).map((span) => () => {
        const { words, at = words } = change(note.source.text.slice(span.from, span.to))
        const made = put(note, span, '', words, at)
        return placeOf ? { ...made, place: placeOf(note) } : made
      }),
  }
}
