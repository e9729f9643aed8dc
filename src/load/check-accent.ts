import { groundsOf, judgeAccent, LEAST_CONTRAST } from '../colours/accent.js'
import type { Meeting } from '../model/meeting.js'
import type { Observation } from '../model/note.js'
import { placeOf } from './explain-issue.js'

/**
 * Refuses an accent in which headings, labels and links could not be read.
 *
 * @param tokens the theme's `styles/tokens.css`, where it has one
 */
export function checkAccent({ accent, places }: Meeting, tokens: string | undefined): Observation[] {
  const fault = judgeAccent(accent, groundsOf(tokens))
  if (!fault) return []
  const place = placeOf(['accent'], places)
  return [
    {
      rule: 'meeting-schema',
      violation: {
        message: `The accent ${accent} cannot be read: its contrast with the ground ${fault.ground} is ${fault.contrast} to 1, and text needs ${LEAST_CONTRAST} to 1`,
        hint: `Write a darker one, such as "${fault.instead}", or take "accent:" away`,
        place,
        remains: `meeting.yaml line ${place.line} names a colour that cannot be read`,
      },
    },
  ]
}
