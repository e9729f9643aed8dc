import { BUILT_IN_KINDS } from '../model/kinds.js'
import type { Meeting } from '../model/meeting.js'
import type { Edition } from '../model/report.js'
import type { Label, Messages } from '../messages/message.js'
import type { Anchors } from './anchors.js'

/** What every part of the report is assembled with. */
export interface Context {
  meeting: Meeting
  messages: Messages
  edition: Edition
  /** Whether gaps are marked in the report, in a build that was allowed to go on without some notes. */
  allowGaps: boolean
  anchors: Anchors
}

/** "Question 2. Prospects of crime": a question by its place in meeting.yaml. */
export function questionHeading(id: string, { meeting, messages }: Context): string {
  const index = meeting.questions.findIndex((question) => question.id === id)
  const title = meeting.questions[index]?.title.trim() ?? ''
  return title ? messages.question.heading(index + 1, title) : messages.question.name(index + 1)
}

/** A kind's label as it prints: the meeting's own words where it has some, else those of the report's language. */
export function kindLabel(id: string, { meeting, messages }: Context): Label {
  const listed = meeting.kinds.find((kind) => kind.id === id)
  const builtIn = BUILT_IN_KINDS.find((kind) => kind.id === id)
  if (listed && listed.label !== builtIn?.label) return listed
  return messages.kinds[id] ?? { label: id, plural: id }
}
