import type { House } from './house.js'
import type { Severity } from './diagnostic.js'
import type { Revision } from './numbering-record.js'
import type { Place } from './place.js'

export type Attribution = 'open' | 'affiliation' | 'chatham'
export type Asked = 'required' | 'expected' | 'optional'
export type SessionKind = 'opening' | 'session' | 'side-event' | 'closing'
export type ReportStatus = 'draft' | 'comment' | 'final'

export interface Aspect {
  id: string
  title: string
  place: Place
}

export interface Question {
  id: string
  title: string
  text: string
  aspects: Aspect[]
  place: Place
}

export interface Theme {
  title: string
  terms: string[]
  place: Place
}

export interface Session {
  id: string
  kind: SessionKind
  title: string
  /** `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`, local to the meeting's place. */
  starts: string
  ends?: string
  /** Ids of those who moderate it, mostly one. */
  moderators: string[]
  speakers: string[]
  /** Ids of those who write its note, mostly one. */
  rapporteurs: string[]
  attribution: Attribution
  /** How strongly each question is asked of the session; a question that is not named is not asked. */
  asks: Record<string, Asked>
  themes: Theme[]
  place: Place
}

export interface Person {
  id: string
  name: string
  role: string
  affiliation: string
  category: string
  place: Place
}

export interface Addressee {
  id: string
  name: string
  aliases: string[]
  level?: string
  place: Place
}

/** A kind of point: built in, or one of the meeting's own. */
export interface Kind {
  id: string
  label: string
  plural: string
}

export interface Waiver {
  rule: string
  /** A file, or `file#question`. */
  where: string
  why: string
  by?: string
  /** `YYYY-MM-DD`: the last day on which it holds. */
  until?: string
  place: Place
}

export interface Meeting {
  file: string
  title: string
  /** A BCP 47 tag, such as `en`. */
  language: string
  illustration: string
  series?: { name: string; short: string; year?: number; previous: { year: number; theme: string }[] }
  /** The name of a house, or the folder of one's own: "./house". */
  house: string
  /** The house that stands in that folder. */
  ownHouse?: House
  symbol: string
  distribution: string
  dates: { start: string; end: string }
  location: string
  timeZone: string
  status: ReportStatus
  comments: { deadline: string; address: string }
  issuer: { chair: string; organizer: string; support: string }
  mandate: { symbol: string; text: string }[]
  questions: Question[]
  sessions: Session[]
  people: Person[]
  addressees: Addressee[]
  levels: string[]
  participation: { category: string; count: number; women: number }[]
  participants: 'list' | 'statistics' | 'none'
  documents: { symbol: string; title: string; by: string }[]
  /** Releases that left no record of their own, and the one to come; in order. */
  /** Of those without a status it is what is built, or final. */
  revisions: (Omit<Revision, 'status'> & Partial<Pick<Revision, 'status'>>)[]
  abbreviations: Record<string, string>
  /** Kinds in the order in which they print, the meeting's own among the built-in ones. */
  kinds: Kind[]
  terms: { use: string; insteadOf: string[]; place: Place }[]
  rules: Record<string, Severity | 'off'>
  waivers: Waiver[]
  sections: string[]
  /** The picture's path from meeting.yaml, and the words that stand for it. */
  logo?: { picture: string; alt: string }
  theme: string
  /** The characters that fonts of the theme have, a file each: first and last code points in pairs. */
  fonts?: readonly (readonly number[])[]
  accent: string
  limits: Record<string, number>
  /** Places of values in meeting.yaml by dotted path, such as `sessions.0.starts`; `""` is the whole file. */
  places: Record<string, Place>
}
