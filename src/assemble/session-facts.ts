import { formatTime } from '../messages/dates.js'
import type { Session } from '../model/meeting.js'
import type { SessionPart } from '../model/report.js'
import { personFact, speakersFact } from './attribution.js'
import { PARTS } from '../model/parts.js'
import type { Context } from './context.js'

/** A session bears its id as anchor, unless that is what a part or a paragraph is called. */
export function sessionAnchor(id: string): string {
  return /^p\d+(?:-[a-z]+)?$/.test(id) || PARTS.some((part) => part === id) ? `session-${id}` : id
}

/** What is known of a session apart from its note, its people as attribution allows. */
export function factsOf(session: Session, { meeting, messages }: Context): SessionPart['facts'] {
  const { facts } = messages
  return [{ label: facts.time, value: formatTime(meeting.language, session.starts, session.ends) }].concat(
    peopleFacts(session, { meeting, messages }),
  )
}

/** Moderator, speakers and rapporteur, for the session and the agenda alike. */
export function peopleFacts(
  { moderator, speakers, rapporteur, attribution }: Session,
  { meeting, messages }: Pick<Context, 'meeting' | 'messages'>,
): SessionPart['facts'] {
  const person = (id: string): string => personFact(id, attribution, meeting, messages)
  const { facts } = messages
  return [
    { label: facts.moderator, value: moderator ? person(moderator) : '' },
    { label: facts.speakers, value: speakersFact(speakers, attribution, meeting, messages) },
    { label: facts.rapporteur, value: rapporteur ? person(rapporteur) : '' },
  ].filter(({ value }) => value !== '')
}
