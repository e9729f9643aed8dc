import type { State } from '../house.js'

/**
 * The 11 Partners for Co-operation, as the OSCE lists them ("Partners for Co-operation", osce.org): six of the
 * Mediterranean, five of Asia. The day of joining stands where it is later than 1995. Mongolia, a Partner from 2004,
 * is among the participating States.
 */
export const partners: State[] = [
  { id: 'algeria', name: 'Algeria', formal: "People's Democratic Republic of Algeria", kind: 'partner' },
  { id: 'egypt', name: 'Egypt', formal: 'Arab Republic of Egypt', kind: 'partner' },
  { id: 'israel', name: 'Israel', formal: 'State of Israel', kind: 'partner' },
  { id: 'jordan', name: 'Jordan', formal: 'Hashemite Kingdom of Jordan', kind: 'partner', since: '1998-05-22' },
  { id: 'morocco', name: 'Morocco', formal: 'Kingdom of Morocco', kind: 'partner' },
  { id: 'tunisia', name: 'Tunisia', formal: 'Republic of Tunisia', kind: 'partner' },
  {
    id: 'afghanistan',
    name: 'Afghanistan',
    formal: 'Islamic Republic of Afghanistan',
    kind: 'partner',
    since: '2003-04-03',
  },
  { id: 'australia', name: 'Australia', formal: 'Commonwealth of Australia', kind: 'partner', since: '2009-12-01' },
  { id: 'japan', name: 'Japan', formal: 'Japan', kind: 'partner' },
  {
    id: 'republic-of-korea',
    name: 'Republic of Korea',
    formal: 'Republic of Korea',
    article: true,
    wrong: [{ name: 'South Korea' }],
    kind: 'partner',
  },
  { id: 'thailand', name: 'Thailand', formal: 'Kingdom of Thailand', kind: 'partner', since: '2000-11-09' },
]
