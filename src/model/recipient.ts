import type { Edition } from './report.js'
import type { Place } from './place.js'

/** One person or mailbox that gets a report. */
export interface Recipient {
  id: string
  /** The State, by the name that was its own on the day of the meeting, or the organization. */
  party: string
  /** Whether `party` is a State. */
  isState: boolean
  /** Free text, such as "participating State"; may be empty. */
  category: string
  name: string
  /** One address of ASCII alone: `local@domain`. It is for the message only and stands in no other output. */
  address: string
  /** The primary subtag of the cover letter's language. */
  language: string
  /** The edition that it may have. */
  edition: Edition
  place: Place
}
