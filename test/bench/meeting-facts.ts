import { capital, type Prose } from './prose.js'
import type { Random } from './random.js'
import { words } from './words.js'

interface Question {
  id: string
  title: string
  text: string
  aspects: { id: string; title: string }[]
}

export interface Session {
  id: string
  title: string
  starts: string
  ends: string
  moderator: string
  speakers: string[]
  rapporteur: string
  kind: 'session'
  attribution: 'open' | 'affiliation' | 'chatham'
  asks: Record<string, 'required' | 'expected'>
  themes: { title: string; terms: string[] }[]
}

/** What stands in meeting.yaml. */
export interface MeetingFacts {
  questions: Question[]
  sessions: Session[]
  addressees: { id: string; name: string; aliases: string[]; level: string }[]
  [key: string]: unknown
}

const FIRST_DAY = Date.UTC(2021, 2, 1)
const SESSIONS_A_DAY = 8

const questions: Question[] = [
  ['q1', 'Work and equipment', 'work: Daily work; equipment: Equipment in use; change: Foreseeable changes'],
  ['q2', 'Misuse and prevention', 'misuse: Forms of misuse; prevention: Prevention'],
  ['q3', 'Rights and remedies', 'law: Legal bases; rights: Human rights; remedy: Remedies; gender: Gender'],
  ['q4', 'Exchange', 'practice: Exchange of practice; capacity: Capacity'],
].map(([id = '', title = '', aspects = '']) => ({
  id,
  title,
  text: `What did the sessions hear on ${title.toLowerCase()}?`,
  aspects: aspects
    .split('; ')
    .map((aspect) => ({ id: aspect.split(': ')[0] ?? '', title: aspect.split(': ')[1] ?? '' })),
}))

const addressees = [
  ['states', 'participating States', 'States', 'national'],
  ['services', 'police services', 'law enforcement agencies', 'national'],
  ['institutes', 'training institutes', 'institutes of training', 'national'],
  ['secretariat', 'OSCE Secretariat', 'Secretariat', 'regional'],
  ['missions', 'OSCE field operations', 'field operations', 'regional'],
  ['organizations', 'international organizations', 'other organizations', 'international'],
  ['industry', 'developers of equipment', 'industry', 'international'],
].map(([id = '', name = '', alias = '', level = '']) => ({ id, name, aliases: [alias], level }))

const categories = ['law enforcement', 'criminal justice', 'research', 'civil society', 'industry']
const affiliations = [
  'Academy of Arden',
  'Institute of Belmont',
  'College of Corvey',
  'Bureau of Dunmore',
  'Centre of Elstow',
]
const givenNames = (
  'Adela Anja Björn Bruno Chloé Cyril Dagny Dušan Édith Elmar Fanni Fedir Gábor Greta Håkon Hedda Ilse Ivo Jana Jiří ' +
  'Kaisa Karel Lidia Lóránt Mads Maja Nela Noël Odile Orsolya Pavle Petra Quirin Rasa Rüdiger Saša Sigrid Taavi Tünde ' +
  'Ulla Uroš Vasil Veera Wanda Wim Xenia Yann Yvette Zdeněk Zoë Agata Bohdan Cosima Detlef Ewelina Fritjof Gizela ' +
  'Hortense Ioana Jaakko'
).split(' ')
const families = 'Bral Drov Fjor Grem Hösk Krav Lünd Mørk Stel Vård'.split(' ')
const endings = 'escu mann ović sen ström ytė'.split(' ')

/** Nobody shares a name with another. */
const people = givenNames.map((given, index) => ({
  id: `person-${index + 1}`,
  name: `${given} ${families[index % 10]}${endings[Math.floor(index / 10)]}`,
  role: `Adviser ${index + 1}`,
  affiliation: `${affiliations[index % affiliations.length]}`,
  category: `${categories[(index * 7) % categories.length]}`,
}))

/** A meeting of that many sessions, eight a day, as long as it takes. */
export function meetingFacts(sessions: number, prose: Prose): MeetingFacts {
  const days = Math.ceil(sessions / SESSIONS_A_DAY)
  return {
    title: 'Conference of the Benchmark',
    series: { name: 'Conferences of the Benchmark', short: 'COB', year: 2021 },
    house: 'osce',
    language: 'en',
    dates: { start: day(0), end: day(days - 1) },
    place: 'Vienna',
    timeZone: 'Europe/Vienna',
    status: 'draft',
    issuer: { chair: 'Chair of the Benchmark', organizer: 'Office of the Benchmark' },
    mandate: [{ symbol: 'MC(9).DEC/9', text: prose.sentences(2, 2) }],
    questions,
    sessions: Array.from({ length: sessions }, (_, index) => session(index, prose.random)),
    people,
    addressees,
    levels: ['national', 'regional', 'international'],
    participation: categories.map((category) => ({ category, count: 40, women: 18 })),
    participants: 'statistics',
    abbreviations: {
      COB: 'Conferences of the Benchmark',
      OSCE: 'Organization for Security and Co-operation in Europe',
    },
  }
}

function session(index: number, random: Random): Session {
  const own = `q${(index % 3) + 1}`
  const other = `q${((index + 1) % 3) + 1}`
  const person = () => random.pick(people).id
  const hour = 8 + (index % SESSIONS_A_DAY)
  const themes = [index * 2, index * 2 + 1].map((nth) => words.themes[nth % words.themes.length] ?? '')
  const on = Math.floor(index / SESSIONS_A_DAY)
  return {
    id: `session-${index + 1}`,
    kind: 'session',
    title: `Session ${index + 1}: ${themes.map((theme) => capital(theme)).join(' and ')}`,
    starts: `${day(on)}T${two(hour)}:00`,
    ends: `${day(on)}T${two(hour)}:50`,
    moderator: person(),
    speakers: [...new Set([person(), person(), person(), person()])],
    rapporteur: person(),
    attribution: index % 10 === 7 ? 'chatham' : index % 5 === 3 ? 'affiliation' : 'open',
    asks: { [own]: 'required', [other]: 'expected', q4: 'expected' },
    themes: themes.map((theme) => ({ title: capital(theme), terms: [theme] })),
  }
}

function day(nth: number): string {
  return new Date(FIRST_DAY + nth * 86_400_000).toISOString().slice(0, 10)
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
