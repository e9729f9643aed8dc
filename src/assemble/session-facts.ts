import { formatTime } from '../messages/dates.js'
import type { Session } from '../model/meeting.js'
import type { SessionPart } from '../model/report.js'
import { PARTS } from '../model/parts.js'
import { peopleFact, speakersFact } from './attribution.js'
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
  { moderators, speakers, rapporteurs, attribution }: Session,
  { meeting, messages }: Pick<Context, 'meeting' | 'messages'>,
): SessionPart['facts'] {
  const { facts } = messages
  return [
    { label: facts.moderator(moderators.length), value: peopleFact(moderators, attribution, meeting, messages) },
    { label: facts.speakers, value: speakersFact(speakers, attribution, meeting, messages) },
    { label: facts.rapporteur(rapporteurs.length), value: peopleFact(rapporteurs, attribution, meeting, messages) },
  ].filter(({ value }) => value !== '')
}
