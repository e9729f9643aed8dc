import type { House } from '../house.js'
import { partners } from './partners.js'
import { participatingStates } from './states.js'
import { symbol } from './symbols.js'
import { abbreviations, others, terms } from './terms.js'

const partnerKinds = String.raw`(?:(?:OSCE|Mediterranean|Asian|OSCE\s+Mediterranean|OSCE\s+Asian)\s+)?`
const forCooperation = String.raw`\s+for\s+[Cc]o-?operation`

/** The Organization for Security and Co-operation in Europe. */
export const osce: House = {
  id: 'osce',
  name: 'the OSCE',
  states: [...participatingStates, ...partners],
  callsThem: {
    'participating-state': {
      name: 'participating State',
      singular: String.raw`(?:OSCE\s+)?[Pp]articipating\s+[Ss]tate`,
      plural: String.raw`(?:OSCE\s+)?[Pp]articipating\s+[Ss]tates`,
    },
    partner: {
      name: 'Partner for Co-operation',
      singular: `${partnerKinds}[Pp]artner${forCooperation}`,
      plural: `${partnerKinds}[Pp]artners${forCooperation}`,
    },
  },
  terms,
  others,
  abbreviations,
  symbol,
  rules: [],
}
