import type { Term } from '../../house/house.js'

function people(before: string, use: string, plural = `${use}s`): Term[] {
  return [
    { use, insteadOf: [`${before}man`, `${before}woman`] },
    { use: plural, insteadOf: [`${before}men`, `${before}women`] },
  ]
}

/**
 * Words that name one gender where anybody is meant, with the neutral word.
 *
 * Chosen from the "Guidelines for gender-inclusive language in English" of the United Nations and the lists of public
 * style guides: words for people at work and for mankind. Titles that laws and institutions bear (ombudsman,
 * alderman) and words that describe one person (gunman) are left to the writer.
 */
export const genderedTerms: Term[] = [
  ...people('police', 'police officer'),
  ...people('chair', 'chairperson'),
  ...people('spokes', 'spokesperson'),
  ...people('fire', 'firefighter'),
  ...people('business', 'businessperson', 'business people'),
  ...people('camera', 'camera operator'),
  ...people('crafts', 'craftsperson', 'craftspeople'),
  ...people('sales', 'salesperson', 'salespeople'),
  ...people('service', 'service member'),
  ...people('sports', 'athlete'),
  ...people('fisher', 'fisher'),
  ...people('lay', 'layperson', 'laypeople'),
  ...people('middle', 'intermediary', 'intermediaries'),
  ...people('door', 'door attendant'),
  ...people('mail', 'postal worker'),
  ...people('front', 'figurehead'),
  ...people('hit', 'contract killer'),
  ...people('congress', 'member of Congress', 'members of Congress'),
  ...people('states', 'political leader'),
  ...people('anchor', 'anchor'),
  ...people('clergy', 'member of the clergy', 'members of the clergy'),
  ...people('watch', 'guard'),
  ...people('repair', 'repairer'),
  ...people('trades', 'tradesperson', 'tradespeople'),
  ...people('strong', 'strong leader'),
  ...people('hench', 'accomplice'),
  { use: 'ordinary person', insteadOf: ['common man', 'man in the street', 'man on the street'] },
  { use: 'cleaner', insteadOf: ['cleaning lady', 'cleaning woman'] },
  { use: 'cleaners', insteadOf: ['cleaning ladies', 'cleaning women'] },
  { use: 'ancestors', insteadOf: ['forefathers'] },
  { use: 'founders', insteadOf: ['founding fathers'] },
  { use: 'first language', insteadOf: ['mother tongue'] },
  { use: 'crew member', insteadOf: ['crewman'] },
  { use: 'crew members', insteadOf: ['crewmen'] },
  { use: 'supervisor', insteadOf: ['foreman'] },
  { use: 'supervisors', insteadOf: ['foremen'] },
  { use: 'worker', insteadOf: ['workman'] },
  { use: 'workers', insteadOf: ['workmen'] },
  { use: 'humankind', insteadOf: ['mankind'] },
  { use: 'staff', insteadOf: ['manpower', 'man-power'] },
  { use: 'human-made', insteadOf: ['man-made', 'manmade'] },
  { use: 'working hour', insteadOf: ['man-hour'] },
  { use: 'working hours', insteadOf: ['man-hours', 'manhours'] },
  { use: 'working day', insteadOf: ['man-day'] },
  { use: 'working days', insteadOf: ['man-days'] },
  { use: 'crewed', insteadOf: ['manned'] },
  { use: 'uncrewed', insteadOf: ['unmanned'] },
  { use: 'staffing', insteadOf: ['manning'] },
  { use: 'flight attendant', insteadOf: ['stewardess', 'air hostess'] },
  { use: 'flight attendants', insteadOf: ['stewardesses', 'air hostesses'] },
  { use: 'homemaker', insteadOf: ['housewife'] },
  { use: 'homemakers', insteadOf: ['housewives'] },
  { use: 'informal agreement', insteadOf: ["gentleman's agreement", "gentlemen's agreement"] },
]

/** Those that are also family names: with a capital they are read as one, unless a sentence opens there. */
export const familyNames = new Set(['foreman', 'workman', 'manning', 'fisherman', 'layman', 'crewman'])
