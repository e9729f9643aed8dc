import type { FindingsGroup, QuestionFindings } from '../../model/report.js'
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

/** Whether a question has but one part: then no heading is set over it, for a heading has at least one sister. */
function standsAlone({ groups, notDiscussed }: QuestionFindings): boolean {
  const parts = groups.flatMap(({ title, kinds }): unknown[] => (title === '' ? kinds : [title]))
  return parts.length + (notDiscussed.length > 0 ? 1 : 0) < 2
}

/** The rank of the headings over kinds: one below what stands above them, and none where there is one kind alone. */
function rankOfKind(group: FindingsGroup, question: QuestionFindings): { h4: boolean; h5: boolean } {
  const underHeading = group.title !== '' && !standsAlone(question)
  const alone = group.title === '' ? standsAlone(question) : group.kinds.length < 2
  return { h4: !alone && !underHeading, h5: !alone && underHeading }
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
        isHeading: group.title !== '' && !standsAlone(question),
        lacks: group.lacks ?? '',
        kinds: group.kinds.map(({ kind, label, points }) => ({
          kind,
          label,
          ...rankOfKind(group, question),
          points: points.map((point) => pointView(point, content, context)),
        })),
      })),
      notDiscussedAlone: standsAlone(question),
      notDiscussedHeading: messages.findings.notDiscussed,
      notDiscussed: question.notDiscussed.map((entry) => ({
        anchor: linked(context, entry.anchor),
        from: entry.session,
        sessionTitle: entry.sessionTitle,
        aspect: entry.aspectTitle ?? '',
        reason: content.of(entry),
      })),
      silent: question.silent.length > 0 ? messages.findings.silent(question.silent) : '',
    })),
  }
}
