import type { Meeting } from '../../model/meeting.js'

/**
 * Prepares something from a meeting once, however many documents are checked against it: a pure function, its result
 * kept for as long as the meeting itself.
 */
export function perMeeting<T>(prepare: (meeting: Meeting) => T): (meeting: Meeting) => T {
  const prepared = new WeakMap<Meeting, { value: T }>()
  return (meeting) => {
    let kept = prepared.get(meeting)
    if (!kept) prepared.set(meeting, (kept = { value: prepare(meeting) }))
    return kept.value
  }
}
