import { plainText } from '../extract/plain-text.js'
import type { Point } from '../model/note.js'
import { defineRule } from './define-rule.js'
import { inAgendaOrder } from './reading/agenda-order.js'
import { differenceOf } from './reading/difference.js'
import { joinFinder, proposeJoins, type Noted, type Pair, type Proposal } from './reading/propose-joins.js'
import { LikenessIndex, ShingleReader } from './reading/shingles.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('point-duplicate')

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
    const joinOf = joinFinder(joins)
    const points = inAgendaOrder(meeting, notes).flatMap((note) =>
      note.points.filter((point) => !point.internal).map((point) => ({ note, point })),
    )
    const texts = points.flatMap((noted) => textsOf(noted.point).map((text) => ({ noted, text })))
    const pairs: Pair[] = []
    const shingles = new ShingleReader().read(texts.map(({ text }) => text))
    const index = new LikenessIndex<Noted>(LEAST_LIKENESS)
    let last: Point | undefined
    for (const [nth, { noted }] of texts.entries()) {
      const { note, point } = noted
      const earlier = index.findAndKeep(shingles[nth] as Uint32Array, noted, (other) => other.note !== note)
      if (!earlier || point === last) continue
      last = point
      const join = joinOf(noted)
      if (join && join === joinOf(earlier)) continue
      pairs.push({ earlier, later: noted, difference: differenceOf(earlier.point.words, point.words) })
    }
    const alike = pairs.filter(({ difference }) => !difference.isOpposite)
    const proposals = proposeJoins(
      alike,
      notes,
      joins,
      meeting.sessions.map(({ id }) => id),
    )
    for (const pair of pairs) {
      const { earlier, later, difference } = pair
      const { labelPlace: place } = later.point
      const session = earlier.note.session ?? earlier.note.file
      const likeness = { session, differs: difference.words, line: place.line }
      yield {
        ...(difference.isOpposite
          ? say.opposite(likeness)
          : say.same({ ...likeness, ...joining(proposals.get(pair)) })),
        place,
        related: { ...say.earlier(), place: earlier.point.labelPlace },
      }
    }
  },
})

/** The other way out, for the editor: an entry that may be copied as it stands, once for all that belong to it. */
function joining(proposal: Proposal | undefined) {
  if (!proposal) return {}
  if ('entry' in proposal) return { entry: proposal.entry, inPlace: proposal.inPlace }
  const { file, line } = proposal.with.point.labelPlace
  return { file, at: line }
}

/** A point's words; and its first paragraph alone, where more stands below, since that is mostly what is copied. */
function textsOf({ words, item }: Point): string[] {
  const [first] = item.children
  if (item.children.length < 2 || first?.type !== 'paragraph') return [words]
  const opening = plainText(first).trim()
  // "Three things were asked for:" is said of different things.
  return opening.endsWith(':') || words === opening ? [words] : [words, opening]
}
