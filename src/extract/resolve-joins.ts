import type { RawJoin } from '../load/load-joins.js'
import { didYouMean } from '../did-you-mean.js'
import type { Violation } from '../model/diagnostic.js'
import type { Join } from '../model/gathered.js'
import type { Meeting } from '../model/meeting.js'
import type { Note, Observation, Point } from '../model/note.js'
import type { Place } from '../model/place.js'

/** Finds the points that the editor joins. One that is not to be found says so, and its join is left out. */
export function resolveJoins(
  raw: RawJoin[],
  meeting: Meeting,
  notes: Note[],
): { joins: Join[]; observations: Observation[] } {
  const joins: Join[] = []
  const violations: Violation[] = []
  const taken = new Map<Point, Place>()
  for (const { points } of raw) {
    const faults: Violation[] = []
    const found = points.map((named) => {
      const point = findPoint(named, meeting, notes)
      if ('message' in point) faults.push(point)
      return { named, point }
    })
    const members = found.flatMap(({ named, point }) =>
      'message' in point ? [] : [{ session: named.session, point, place: named.place }],
    )
    const [first] = members
    for (const { point, place } of members) {
      const earlier = taken.get(point)
      if (earlier) {
        faults.push({
          message: 'This point is joined already',
          hint: 'Name it in one join alone',
          place,
          related: { message: 'here', place: earlier },
        })
      } else taken.set(point, place)
      if (first && point.kind !== first.point.kind) {
        faults.push({
          message: `A point of the kind "${point.kind}" cannot be joined with one of the kind "${first.point.kind}"`,
          hint: 'Join points of one kind, or give them the same label in the notes',
          place,
        })
      }
    }
    if (faults.length === 0)
      joins.push({ points: members.map(({ session, point }) => ({ session, index: point.index })) })
    violations.push(...faults)
  }
  const observations = violations.map((violation) => ({
    rule: 'meeting-schema',
    violation: {
      remains: `${violation.place.file} line ${violation.place.line} joins what cannot be joined`,
      ...violation,
    },
  }))
  return { joins, observations }
}

function findPoint(
  { session, begins, place }: RawJoin['points'][number],
  meeting: Meeting,
  notes: Note[],
): Point | Violation {
  const ids = meeting.sessions.map(({ id }) => id)
  if (!ids.includes(session)) {
    const near = didYouMean(session, ids)
    return {
      message: `There is no session "${session}"`,
      hint: near === undefined ? `Sessions: ${ids.join(', ')}` : `Did you mean "${near}"?`,
      place,
    }
  }
  const note = notes.find((one) => one.session === session)
  const points = note ? pointsThatBegin(note, begins) : []
  const [point, other] = points
  if (!point)
    return {
      message: `No point of ${session} begins with these words`,
      hint: 'Copy its first words from the note, without the label',
      place,
    }
  if (!other) return point
  return {
    message: `Several points of ${session} begin with these words`,
    hint: 'Give more of its words',
    place,
    related: points.map(({ labelPlace }) => ({ message: 'one that does', place: labelPlace })),
  }
}

/** Whether the words can name a point in a join: one point of the note begins with them, and no other. */
export function namesOnePoint(note: Note, begins: string): boolean {
  return plain(begins) !== '' && pointsThatBegin(note, begins).length === 1
}

function pointsThatBegin({ points }: Note, begins: string): Point[] {
  const wanted = plain(begins)
  return points.filter(({ words, internal }) => !internal && `${plain(words)} `.startsWith(`${wanted} `))
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@]+/gu, ' ')
    .trim()
}
