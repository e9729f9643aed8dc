import type { RegisterEntry, RegisterGroup } from '../model/report.js'
import type { Context } from './context.js'
import { withoutCalls } from './footnotes.js'
import type { PlacedPoint } from './points.js'
import { hashOf } from './provenance.js'
import type { Sessions } from './sessions.js'

/**
 * The recommendations by addressee. Each is given its number of this build and its lasting id, which its point bears
 * wherever it prints; one that goes to several addressees has one number and stands under each of them.
 */
export function assembleRegister({ points }: Sessions, context: Context): RegisterGroup[] {
  const { meeting, messages, anchors } = context
  const recommendations = points.filter(({ point }) => point.kind === 'recommendation')
  giveLastingIds(recommendations, context)
  const inOrder = byQuestion(recommendations, context)
  const groups = meeting.addressees.map(({ id, name }) => ({
    addressee: id,
    title: name,
    own: inOrder.filter(({ point }) => point.addressees.includes(id)),
  }))
  groups.push({
    addressee: '',
    title: messages.register.noAddressee,
    own: inOrder.filter(({ point }) => point.addressees.length === 0),
  })
  let last = 0
  for (const { own } of groups) for (const { point } of own) point.shown ??= `R${++last}`
  return groups
    .filter(({ own }) => own.length > 0)
    .map(({ addressee, title, own }) => ({
      addressee,
      title,
      anchor: anchors.take(`register-${addressee || 'none'}`),
      recommendations: own.map((placed) => entryOf(placed, addressee, context)),
    }))
}

/** In the order of the questions, then of the paragraphs; what stands under none comes last. */
function byQuestion(points: PlacedPoint[], { meeting }: Context): PlacedPoint[] {
  const rank = ({ point }: PlacedPoint): number => {
    const index = meeting.questions.findIndex(({ id }) => id === point.question)
    return index < 0 ? meeting.questions.length : index
  }
  return points.toSorted((a, b) => rank(a) - rank(b) || a.item.number - b.item.number)
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
