import { withPart } from '../extract/with-part.js'
import type { Attribution, Meeting, Person } from '../model/meeting.js'
import type { Messages } from '../messages/message.js'

const OPENNESS: Attribution[] = ['open', 'affiliation', 'chatham']

/** How a person prints within a sentence; who is unknown prints as nobody in particular. */
export function personWords(person: Person | undefined, attribution: Attribution, messages: Messages): string {
  if (!person || attribution === 'chatham') return messages.people.speaker
  const affiliation = person.affiliation.trim()
  if (attribution === 'affiliation') return affiliation || messages.people.speaker
  const who = person.name.trim() || person.role.trim()
  if (!who) return affiliation || messages.people.speaker
  return affiliation ? `${who} (${affiliation})` : who
}

/**
 * The most open attribution of the sessions in which a person has a part. Words of the editor belong to no session,
 * so they may say of a person what some session's own words may.
 */
export function mostOpenAttribution(id: string, { sessions }: Meeting): Attribution | undefined {
  const own = sessions.filter((session) => withPart(session).includes(id))
  return OPENNESS.find((attribution) => own.some((session) => session.attribution === attribution))
}

/** Moderators or rapporteurs in the facts of a session; that some are not named is said once, behind the others. */
export function peopleFact(ids: string[], attribution: Attribution, meeting: Meeting, messages: Messages): string {
  const all = ids.map((id) => personWords(personOf(id, meeting), attribution, messages))
  const named = [...new Set(all)].filter((words) => words !== messages.people.speaker)
  const facts = named.map((words) => capitalise(words, messages))
  if (all.includes(messages.people.speaker)) facts.push(messages.people.notNamed)
  return facts.join('; ')
}

/** The speakers in the facts of a session: each as attribution allows, those that must not be named by their number. */
export function speakersFact(ids: string[], attribution: Attribution, meeting: Meeting, messages: Messages): string {
  const all = ids.map((id) => personWords(personOf(id, meeting), attribution, messages))
  const named = [...new Set(all.filter((words) => words !== messages.people.speaker))]
  const hidden = all.filter((words) => words === messages.people.speaker).length
  const facts = named.map((words) => capitalise(words, messages))
  if (hidden > 0) facts.push(messages.people.speakersNotNamed(hidden))
  return facts.join('; ')
}

/** Several mentions behind the same words: each named once, those that must not be named by their number. */
export function joinSpeakers(words: string[], messages: Messages): string {
  const named = [...new Set(words.filter((one) => one !== messages.people.speaker))]
  const hidden = words.length - words.filter((one) => one !== messages.people.speaker).length
  return [...named, ...(hidden > 0 ? [messages.people.speakers(hidden)] : [])].join('; ')
}

/** Sets the first letter as at the start of a sentence. */
export function capitalise(words: string, { locale }: Pick<Messages, 'locale'>): string {
  const [first = ''] = words
  return first.toLocaleUpperCase(locale) + words.slice(first.length)
}

function personOf(id: string, { people }: Meeting): Person | undefined {
  return people.find((person) => person.id === id)
}
