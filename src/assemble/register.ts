import type { Item, RegisterEntry, RegisterGroup, ReportPoint } from '../model/report.js'
import { kindLabel, type Context } from './context.js'
import { withoutCalls } from './footnotes.js'
import type { KeptNumbers } from './keep-numbers.js'
import { baseOf, LaterNumbers } from './later-numbers.js'
import type { PlacedPoint } from './points.js'
import { hashOf } from './provenance.js'
import type { Sessions } from './sessions.js'

/** What stands under an addressee before it has its numbers. */
type Listed = { placed: PlacedPoint } | { gone: RegisterEntry }

/**
 * The recommendations by addressee. Each is given its number of this build and its lasting id, which its point bears
 * wherever it prints; one that goes to several addressees has one number and stands under each of them.
 *
 * @param kept what each paragraph was in the last release: the numbers of then stand, and new ones go between them
 */
export function assembleRegister({ points }: Sessions, kept: KeptNumbers, context: Context): RegisterGroup[] {
  const { meeting, messages, anchors } = context
  const recommendations = points.filter(({ point }) => point.kind === 'recommendation')
  giveLastingIds(recommendations, context)
  for (const { point, item } of recommendations) {
    const shown = kept.recorded.get(item)?.recommendation?.shown
    if (shown !== undefined) point.shown = shown
  }
  const inOrder = byQuestion(recommendations, context)
  const gone = goneFrom(kept, recommendations, context)
  const known = new Set(meeting.addressees.map(({ id }) => id))
  const groups = [...meeting.addressees, { id: '', name: messages.register.noAddressee }].map(({ id, name }) => {
    const isFor = ({ addressees }: ReportPoint): boolean =>
      id === '' ? !addressees.some((one) => known.has(one)) : addressees.includes(id)
    const own = inOrder.filter(({ point }) => isFor(point)).map((placed): Listed => ({ placed }))
    return {
      addressee: id,
      title: name,
      own: withGone(
        own,
        gone.filter(({ point }) => isFor(point)),
      ),
    }
  })
  giveNumbers(
    groups.flatMap(({ own }) => own),
    kept,
  )
  return groups
    .filter(({ own }) => own.length > 0)
    .map(({ addressee, title, own }) => ({
      addressee,
      title,
      anchor: anchors.take(`register-${addressee || 'none'}`),
      recommendations: own.map((listed) =>
        'gone' in listed ? listed.gone : entryOf(listed.placed, addressee, context),
      ),
    }))
}

/** Recommendations that were circulated and are none any longer; their numbers stay. */
function goneFrom(
  { recorded }: KeptNumbers,
  recommendations: readonly PlacedPoint[],
  context: Context,
): RegisterEntry[] {
  const { messages } = context
  const still = new Set<Item>(recommendations.map(({ item }) => item))
  const gone = [...recorded].flatMap(([item, { recommendation, question }]): RegisterEntry[] => {
    if (!recommendation || still.has(item) || !('number' in item)) return []
    const { shown, addressees } = recommendation
    const { label } = kindLabel('recommendation', context)
    return [
      {
        point: { key: '', kind: 'recommendation', label, session: '', addressees, shown },
        number: item.number,
        anchor: item.anchor,
        sessionTitle: '',
        blocks: [{ type: 'paragraph', children: [{ type: 'text', value: messages.page.deleted }] }],
        views: [],
        shown,
        lasting: '',
        level: '',
        questionTitle: context.meeting.questions.find(({ id }) => id === question)?.title ?? '',
        support: '',
        deleted: true,
      },
    ]
  })
  return gone.toSorted((a, b) => baseOf(a.shown) - baseOf(b.shown) || (a.shown < b.shown ? -1 : 1))
}

/** Puts what is gone before the first that bore a higher number. */
function withGone(own: Listed[], gone: RegisterEntry[]): Listed[] {
  const all = [...own]
  for (const entry of gone) {
    const higher = all.findIndex((listed) => baseOf(shownOf(listed) ?? 0) > baseOf(entry.shown))
    all.splice(higher < 0 ? all.length : higher, 0, { gone: entry })
  }
  return all
}

function shownOf(listed: Listed): string | undefined {
  return 'gone' in listed ? listed.gone.shown : listed.placed.point.shown
}

/** R1 to Rn in the order in which they print; among those that were circulated a new one takes "R3 bis". */
function giveNumbers(all: readonly Listed[], { shown }: KeptNumbers): void {
  const numbers = new LaterNumbers(shown, 'R')
  const lastKept = all.findLastIndex((listed) => shownOf(listed) !== undefined)
  let before: string | undefined
  for (const [index, listed] of all.entries()) {
    if ('placed' in listed) {
      const { point } = listed.placed
      point.shown ??= index > lastKept ? numbers.atEnd() : numbers.behind(before)
    }
    before = shownOf(listed)
  }
}

/** In the order of the questions, then of the paragraphs as they print; what stands under none comes last. */
function byQuestion(points: PlacedPoint[], { meeting }: Context): PlacedPoint[] {
  const rank = ({ point }: PlacedPoint): number => {
    const index = meeting.questions.findIndex(({ id }) => id === point.question)
    return index < 0 ? meeting.questions.length : index
  }
  return points.toSorted((a, b) => rank(a) - rank(b))
}

/** The words alone make the id, so that it outlasts any change around them; a true twin is told by its count. */
function giveLastingIds(points: PlacedPoint[], { meeting }: Context): void {
  const counts = new Map<string, number>()
  for (const { point, source, session } of points) {
    const id = `${session.id}-${hashOf(source.words, 8, meeting)}`
    const count = (counts.get(id) ?? 0) + 1
    counts.set(id, count)
    point.lasting = count === 1 ? id : `${id}-${count}`
  }
}

function entryOf({ point, item, session }: PlacedPoint, addressee: string, context: Context): RegisterEntry {
  const { meeting, messages } = context
  const level = point.level ?? meeting.addressees.find(({ id }) => id === addressee)?.level ?? ''
  return {
    point,
    number: item.number,
    anchor: item.anchor,
    sessionTitle: session.title,
    blocks: withoutCalls(item.blocks),
    views: [],
    shown: point.shown ?? '',
    lasting: point.lasting ?? '',
    level: messages.levels[level] ?? level,
    questionTitle: meeting.questions.find(({ id }) => id === point.question)?.title ?? '',
    support: point.support ? messages.supports[point.support].label : '',
  }
}
