import { plainText } from '../extract/plain-text.js'
import type { Join } from '../model/gathered.js'
import type { Note, Point } from '../model/note.js'
import { defineRule } from './define-rule.js'
import { inAgendaOrder } from './reading/agenda-order.js'
import { LikenessIndex, ShingleReader } from './reading/shingles.js'

/** From here on two points say the same in nearly the same words. */
const LEAST_LIKENESS = 0.6

/** The same point from two rooms counts twice in the report, as if two rooms had found it. */
export const pointDuplicate = defineRule({
  id: 'point-duplicate',
  severity: 'warning',
  family: 'points',
  scope: 'meeting',
  summary: 'Two notes do not have nearly the same point.',
  why:
    'Themes of sessions overlap, and a point is easily noted twice, or copied. The findings would list both. If both ' +
    'rooms really said it, the editor may join them in editor/joins.yaml, so that the findings print it once and name ' +
    'both rooms, or keep both and waive this with that reason; else keep it where it was said.',
  bad: {
    files: {
      'notes/session-1.md': '- Good practice: Send two officers, one who uses the tool, and one who buys it.\n',
    },
  },
  good: { files: { 'notes/session-1.md': '- Good practice: Let those who use a tool try it before it is bought.\n' } },
  *check({ meeting, notes, joins = [] }) {
    // What the editor joined is no oversight any more.
    const joined = new Map(
      joins.flatMap((join) => join.points.map(({ session, index }) => [`${session}/${index}`, join])),
    )
    const joinOf = (note: Note, point: Point): Join | undefined => joined.get(`${note.session}/${point.index}`)
    const points = inAgendaOrder(meeting, notes).flatMap((note) =>
      note.points.filter((point) => !point.internal).map((point) => ({ note, point })),
    )
    const texts = points.flatMap((noted) => textsOf(noted.point).map((text) => ({ noted, text })))
    const shingles = new ShingleReader().read(texts.map(({ text }) => text))
    const index = new LikenessIndex<Noted>(LEAST_LIKENESS)
    let last: Point | undefined
    for (const [nth, { noted }] of texts.entries()) {
      const { note, point } = noted
      const earlier = index.findAndKeep(shingles[nth] as Uint32Array, noted, (other) => other.note !== note)
      if (!earlier || point === last) continue
      last = point
      const join = joinOf(note, point)
      if (join && join === joinOf(earlier.note, earlier.point)) continue
      yield {
        message: `${earlier.note.session ?? earlier.note.file} has nearly the same point`,
        hint: hintFor(earlier, { note, point }),
        place: point.labelPlace,
        related: { message: 'the earlier one', place: earlier.point.labelPlace },
        remains: `line ${point.labelPlace.line} repeats a point of ${earlier.note.session ?? earlier.note.file}`,
      }
    }
  },
})

interface Noted {
  note: Note
  point: Point
}

/** A point's words; and its first paragraph alone, where more stands below, since that is mostly what is copied. */
function textsOf({ words, item }: Point): string[] {
  const [first] = item.children
  if (item.children.length < 2 || first?.type !== 'paragraph') return [words]
  const opening = plainText(first).trim()
  // "Three things were asked for:" is said of different things.
  return opening.endsWith(':') || words === opening ? [words] : [words, opening]
}

/** What to do; points of one kind can be joined, by an entry that the editor may copy. */
function hintFor(earlier: Noted, later: Noted): string {
  const keep = 'Keep it where it was said; if it was said in both, waive this'
  if (earlier.point.kind !== later.point.kind) return keep
  const points = [earlier, later].map((one) => `{ session: ${one.note.session ?? ''}, begins: ${firstWords(one)} }`)
  return `${keep}, or join them in editor/joins.yaml: - points: [${points.join(', ')}]`
}

/** Enough of a point's words to know it by in its note, in quotes as YAML reads them. */
function firstWords({ note, point }: Noted): string {
  const all = wordsIn(point)
  const few = all.slice(0, 8)
  const known = note.points.every(
    (other) => other === point || few.some((word, index) => wordsIn(other)[index] !== word),
  )
  return JSON.stringify((known ? few : all).join(' '))
}

function wordsIn({ words }: Point): string[] {
  return words.trim().split(/\s+/)
}
