import type { QuestionFindings } from '../../model/report.js'
import { renderContent } from '../content/render-content.js'
import type { ContentNode } from '../content/item-nodes.js'
import { linked, partAnchor, partContext, type PartView } from '../part-view.js'
import { pointPieces, pointView } from './point-view.js'

function piecesOf(question: QuestionFindings): (readonly [object, readonly ContentNode[]])[] {
  return [
    ...question.groups.flatMap(({ kinds }) => kinds.flatMap(({ points }) => points.flatMap(pointPieces))),
    ...question.notDiscussed.map((entry) => [entry, entry.reason] as const),
  ]
}

/** Every session's points, by question, aspect and kind. */
export const findingsView: PartView = ({ findings }, context) => {
  const { messages } = context
  const content = renderContent(
    findings.flatMap(piecesOf),
    partContext(context, { namespace: 'findings', lettered: true }),
  )
  return {
    anchor: partAnchor('findings'),
    heading: messages.parts.findings,
    questions: findings.map((question) => ({
      anchor: question.anchor,
      heading: question.heading,
      text: question.text,
      lacks: question.lacks,
      groups: question.groups.map((group) => ({
        anchor: group.anchor,
        title: group.title,
        lacks: group.lacks ?? '',
        kinds: group.kinds.map(({ kind, label, points }) => ({
          kind,
          label,
          points: points.map((point) => pointView(point, content, context)),
        })),
      })),
      notDiscussedHeading: messages.findings.notDiscussed,
      notDiscussed: question.notDiscussed.map((entry) => ({
        anchor: linked(context, entry.anchor),
        from: entry.session,
        sessionTitle: entry.sessionTitle,
        aspect: question.groups.find(({ aspect }) => aspect !== undefined && aspect === entry.aspect)?.title ?? '',
        reason: content.of(entry),
      })),
      silent: question.silent.length > 0 ? messages.findings.silent(question.silent) : '',
    })),
  }
}
