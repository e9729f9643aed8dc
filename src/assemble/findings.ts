import type { Gathered, Join } from '../model/gathered.js'
import type { Question } from '../model/meeting.js'
import type { FindingsGroup, Item, PointReference, QuestionFindings } from '../model/report.js'
import { kindLabel, questionHeading, type Context } from './context.js'
import { withoutCalls } from './footnotes.js'
import type { PlacedPoint, PlacedSilence } from './points.js'
import type { Sessions } from './sessions.js'

/** Every session's points by question, then aspect, then kind. */
export function assembleFindings(gathered: Gathered, sessions: Sessions, context: Context): QuestionFindings[] {
  const views = new GatheredViews(sessions.points)
  const joins = new EditorJoins(gathered.joins ?? [])
  return context.meeting.questions.map((question) => findingsOf(question, gathered, sessions, views, joins, context))
}

function findingsOf(
  question: Question,
  gathered: Gathered,
  sessions: Sessions,
  views: GatheredViews,
  joins: EditorJoins,
  context: Context,
): QuestionFindings {
  const { meeting, messages, anchors } = context
  const anchor = anchors.keep(`findings-${question.id}`)
  const answered =
    sessions.points.some((placed) => standsUnder(placed, question)) ||
    gathered.coverage.some(({ question: id, state }) => id === question.id && /^(?:answered|partial)$/.test(state))
  const notDiscussed = sessions.silences
    .filter(({ item }) => item.question === question.id)
    .map(({ session, item }) => ({
      session: session.id,
      sessionTitle: session.title,
      anchor: item.anchor,
      reason: withoutCalls(item.children),
      ...aspectOf(item, question),
    }))
  const silent = gathered.coverage
    .filter(({ question: id, state }) => id === question.id && state === 'missing')
    .map(({ session }) => meeting.sessions.find(({ id }) => id === session))
    .flatMap((session) => (session && session.asks[question.id] !== 'optional' ? [session.title] : []))
  const groups = answered ? groupsOf(question, anchor, sessions, views, joins, context) : []
  const withoutGroups = answered ? messages.findings.questionWithoutPoints : messages.findings.questionSilent
  return {
    question: question.id,
    anchor,
    heading: questionHeading(question.id, context),
    text: question.text,
    groups,
    notDiscussed,
    silent,
    lacks: groups.length > 0 ? [] : [withoutGroups],
  }
}

function groupsOf(
  question: Question,
  anchor: string,
  sessions: Sessions,
  views: GatheredViews,
  joins: EditorJoins,
  context: Context,
): FindingsGroup[] {
  const { anchors, messages } = context
  const points = sessions.points.filter((placed) => standsUnder(placed, question) && !views.has(placed))
  const groups = question.aspects.map(({ id, title }): FindingsGroup => {
    const own = points.filter((placed) => aspectUnder(placed, question) === id)
    const discussed =
      points.some(({ source }) =>
        source.furtherAspects.some((one) => one.question === question.id && one.aspect === id),
      ) || sessions.parts.some(({ items }) => items.some((item) => isAbout(item, question.id, id)))
    const lacks = discussed ? messages.findings.aspectWithoutPoints : messages.findings.aspectSilent
    const kinds = byKind(own, views, joins, context)
    return { aspect: id, title, anchor: anchors.take(`${anchor}-${id}`), kinds, ...(own.length > 0 ? {} : { lacks }) }
  })
  const rest = points.filter((placed) => aspectUnder(placed, question) === undefined)
  if (rest.length === 0) return groups
  const title = question.aspects.length > 0 ? messages.findings.rest : ''
  return [...groups, { title, anchor: anchors.take(`${anchor}-rest`), kinds: byKind(rest, views, joins, context) }]
}

/** The aspect that was not discussed, named whether or not the question has points under its aspects. */
function aspectOf({ aspect }: PlacedSilence['item'], { aspects }: Question): { aspect?: string; aspectTitle?: string } {
  if (aspect === undefined) return {}
  const title = aspects.find(({ id }) => id === aspect)?.title
  return { aspect, ...(title === undefined ? {} : { aspectTitle: title }) }
}

function isAbout(item: Item, question: string, aspect: string): boolean {
  return (item.type === 'paragraph' || item.type === 'block') && item.question === question && item.aspect === aspect
}

function standsUnder({ source }: PlacedPoint, { id }: Question): boolean {
  return source.question === id || source.alsoUnder.includes(id) || Object.hasOwn(source.alsoAspects, id)
}

/** The aspect of this question under which a point stands; one that the question does not have is none. */
function aspectUnder({ source }: PlacedPoint, { id, aspects }: Question): string | undefined {
  const named = source.question === id ? source.aspect : source.alsoAspects[id]
  return aspects.find((aspect) => aspect.id === named)?.id
}

/** The views that stand under their divergence, found once for all points: a large meeting has thousands. */
class GatheredViews {
  readonly #byDivergence = new Map<PlacedPoint, PlacedPoint[]>()
  readonly #gathered = new Set<PlacedPoint>()

  constructor(points: readonly PlacedPoint[]) {
    const key = (session: string, index: number | undefined): string => `${session}/${index}`
    const byKey = new Map(points.map((placed) => [key(placed.session.id, placed.source.index), placed]))
    const above = ({ session, source }: PlacedPoint) => byKey.get(key(session.id, source.parent))
    for (const placed of points) {
      if (placed.source.kind !== 'view') continue
      let divergence = above(placed)
      while (divergence && divergence.source.kind !== 'divergence') divergence = above(divergence)
      if (!divergence) continue
      this.#gathered.add(placed)
      const views = this.#byDivergence.get(divergence)
      if (views) views.push(placed)
      else this.#byDivergence.set(divergence, [placed])
    }
  }

  has(view: PlacedPoint): boolean {
    return this.#gathered.has(view)
  }

  /** The views of a divergence, however deep they stand below it. */
  of(divergence: PlacedPoint): readonly PlacedPoint[] {
    return this.#byDivergence.get(divergence) ?? []
  }
}

/** What the editor joined: near-equal points print once, where they stand under the same heading. */
class EditorJoins {
  readonly #joinOf = new Map<string, Join>()

  constructor(joins: readonly Join[]) {
    for (const join of joins)
      for (const { session, index } of join.points) this.#joinOf.set(`${session}/${index}`, join)
  }

  /** Points under one heading: each by itself, or the first of a join with the others that stand there too. */
  merge(points: readonly PlacedPoint[]): { first: PlacedPoint; others: PlacedPoint[] }[] {
    const done = new Set<Join>()
    return points.flatMap((placed) => {
      const join = this.#joinOf.get(keyOf(placed))
      if (!join) return [{ first: placed, others: [] }]
      if (done.has(join)) return []
      done.add(join)
      const members = join.points.flatMap(({ session, index }) =>
        points.filter((one) => keyOf(one) === `${session}/${index}`),
      )
      const [first = placed, ...others] = members
      return [{ first, others }]
    })
  }
}

function keyOf({ session, source }: PlacedPoint): string {
  return `${session.id}/${source.index}`
}

function byKind(
  points: PlacedPoint[],
  views: GatheredViews,
  joins: EditorJoins,
  context: Context,
): FindingsGroup['kinds'] {
  return kindOrder(points, context).map((kind) => ({
    kind,
    label: kindLabel(kind, context).plural,
    points: joins
      .merge(points.filter(({ point }) => point.kind === kind))
      .map(({ first, others }) => joinedReference(first, others, views)),
  }))
}

/** All views of the points that are joined stand side by side, each with its own origin. */
function joinedReference(first: PlacedPoint, others: readonly PlacedPoint[], gathered: GatheredViews): PointReference {
  const own = reference(first, gathered)
  if (others.length === 0) return own
  const joined = others.map((placed) => reference(placed, gathered))
  return { ...own, views: [own, ...joined].flatMap(({ views }) => views), joined }
}

/** Kinds in the meeting's order, what was agreed right beside what was not. */
function kindOrder(points: PlacedPoint[], { meeting }: Context): string[] {
  const present = new Set(points.map(({ point }) => point.kind))
  const order = meeting.kinds.map(({ id }) => id).filter((id) => present.has(id))
  if (!present.has('agreement') || !present.has('divergence')) return order
  return order.filter((id) => id !== 'divergence').flatMap((id) => (id === 'agreement' ? [id, 'divergence'] : [id]))
}

/** A point as parts 5 and 6 repeat it: without footnote calls, which print where it stands in its session. */
function reference(placed: PlacedPoint, gathered: GatheredViews): PointReference {
  const { item, point, session } = placed
  return {
    point,
    number: item.number,
    anchor: item.anchor,
    sessionTitle: session.title,
    blocks: withoutCalls(item.blocks),
    views: gathered.of(placed).map((view) => reference(view, gathered)),
  }
}
