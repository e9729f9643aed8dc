import type { Join } from '../../model/gathered.js'
import { namesOnePoint } from '../../extract/resolve-joins.js'
import type { Note, Point } from '../../model/note.js'
import type { Difference } from './difference.js'

/** A point, and the note that it stands in. */
export interface Noted {
  note: Note
  point: Point
}

/** A point that is near an earlier one. */
export interface Pair {
  earlier: Noted
  later: Noted
  difference: Difference
}

/** An entry that may be written as it stands, in place of one that has some of its points; or where it is proposed. */
export type Proposal = { entry: string; inPlace: boolean } | { with: Noted }

/**
 * Proposes one entry for each group of similar points: of one kind, each named by words that no other point of its
 * note begins with, those of a join that is there first. So what is proposed can be written as it stands.
 *
 * @param sessions ids of the agenda: a note of no session, or of one that another note has, cannot be named
 */
export function proposeJoins(
  pairs: readonly Pair[],
  notes: readonly Note[],
  joins: readonly Join[],
  sessions: readonly string[],
): Map<Pair, Proposal> {
  const joinOf = joinFinder(joins)
  const proposals = new Map<Pair, Proposal>()
  const agenda = new Set(sessions)
  const isNamed = ({ note }: Noted): boolean =>
    agenda.has(note.session ?? '') && notes.find(({ session }) => session === note.session) === note
  const joinable = pairs.filter(
    ({ earlier, later }) => earlier.point.kind === later.point.kind && isNamed(earlier) && isNamed(later),
  )
  for (const group of groupsOf(joinable)) {
    const there = new Set(group.members.map(joinOf).filter((join) => join !== undefined))
    // Which of two joins is to take them is for the editor to say.
    if (there.size > 1) continue
    const [join] = there
    const joined = join ? membersOf(join, notes) : []
    const free = group.members.filter((one) => !joinOf(one))
    const names = new Set([...joined, ...free].flatMap((one) => nameOf(one) ?? []))
    const named = group.pairs.filter(({ later }) => !joinOf(later) && nameOf(later) !== undefined)
    const first = named[0] ?? group.pairs[0]
    if (!first || names.size < Math.max(2, joined.length + 1) || joined.some((one) => !nameOf(one))) continue
    proposals.set(first, { entry: `- points: [${[...names].join(', ')}]`, inPlace: join !== undefined })
    for (const pair of named) if (pair !== first) proposals.set(pair, { with: first.later })
  }
  return proposals
}

/** Tells the join that a point stands in already. */
export function joinFinder(joins: readonly Join[]): (noted: Noted) => Join | undefined {
  const keyed = new Map(joins.flatMap((join) => join.points.map(({ session, index }) => [`${session}/${index}`, join])))
  return ({ note, point }) => keyed.get(`${note.session}/${point.index}`)
}

function membersOf({ points }: Join, notes: readonly Note[]): Noted[] {
  return points.flatMap(({ session, index }) => {
    const note = notes.find((one) => one.session === session)
    const point = note?.points[index]
    return note && point ? [{ note, point }] : []
  })
}

/** Points that are joined to each other over any number of others, in the order of the agenda. */
function groupsOf(pairs: readonly Pair[]): { members: Noted[]; pairs: Pair[] }[] {
  const groups = new Map<Point, { members: Noted[]; pairs: Pair[] }>()
  for (const pair of pairs) {
    const group = groups.get(pair.earlier.point) ?? { members: [pair.earlier], pairs: [] }
    groups.set(pair.earlier.point, group)
    // A point stands behind all that it is like, and so opens no group of its own before.
    groups.set(pair.later.point, group)
    group.members.push(pair.later)
    group.pairs.push(pair)
  }
  return [...new Set(groups.values())]
}

/** How an entry names a point, in YAML; nothing where no words of it are its alone. */
function nameOf({ note, point }: Noted): string | undefined {
  const all = point.words.trim().split(/\s+/)
  for (const words of [all.slice(0, 8), all]) {
    const begins = words.join(' ')
    if (namesOnePoint(note, begins))
      return `{ session: ${inYaml(note.session ?? '')}, begins: ${JSON.stringify(begins)} }`
  }
  return undefined
}

/** An id that YAML would read as a number or a truth value stands in quotes. */
function inYaml(id: string): string {
  return /^(?!(?:true|false|null|yes|no|on|off|y|n)$)[a-z][a-z0-9-]*$/.test(id) ? id : JSON.stringify(id)
}
