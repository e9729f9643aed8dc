import type { Session } from '../model/meeting.js'

/** Ids of all who have a part in a session, in the order of the programme; somebody with two parts stands twice. */
export function withPart({ moderators, rapporteurs, speakers }: Session): string[] {
  return [...moderators, ...rapporteurs, ...speakers]
}
