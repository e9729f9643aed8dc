import type { Violation } from '../model/diagnostic.js'
import type { Recipient } from '../model/recipient.js'
import { unprintableOnCopy } from '../pdf/copy/line-of-text.js'

/** Whose names cannot be printed on a copy, each at its line. */
export function copyFaults(recipients: readonly Recipient[]): Violation[] {
  return recipients.flatMap(({ id, party, place }) => {
    const character = unprintableOnCopy(party)
    if (character === undefined) return []
    const sign = `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`
    return [
      {
        message: `The copy for ${id} cannot bear its name: no font of the report sets ${sign} in a line`,
        hint: 'Write the name of the organization in Latin, Cyrillic, Greek, Armenian or Georgian letters',
        place,
      },
    ]
  })
}
