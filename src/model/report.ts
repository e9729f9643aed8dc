import type { FootnoteDefinition, Parent, PhrasingContent, Text } from 'mdast'
import type { CoverageCell } from './coverage.js'
import type { Block } from './mdast.js'
import type { ReportStatus, SessionKind } from './meeting.js'
import type { Support } from './note.js'
import type { PartId, WrittenPartId } from './parts.js'
import type { ParagraphNumber, Revision } from './numbering-record.js'

export type Edition = 'circulation' | 'internal'

/** Everything that the report says, in words and order; rendering adds only its look. */
export interface Report {
  language: string
  edition: Edition
  status: ReportStatus
  title: string
  /** The parts that print, in order. */
  parts: PartId[]
  cover: Cover
  /** ISO 8601, for machines: the meeting's days, and that of the report or nothing. */
  days: { start: string; end: string; issued: string }
  preparation: Preparation
  abbreviations: { short: string; long: string }[]
  summary: SummaryPart
  findings: QuestionFindings[]
  register: RegisterGroup[]
  introduction: ContentPart
  sessions: SessionPart[]
  coverage: { rows: CoverageRow[]; questions: { id: string; title: string }[] }
  annexes: Annexes
  /** Parts that are the words of one file of the editor. */
  written?: Partial<Record<WrittenPartId, ContentPart>>
  /** What was released before, and what meeting.yaml says of that, in order. */
  revisions: Revision[]
  /** Sessions without a note, in a build that was allowed to go on. */
  outstanding: { id: string; title: string }[]
  /** Notes whose words are not in the report, in such a build. */
  unread: UnreadNote[]
}

/** A note that could not be read, or that stands for no session of the agenda. */
export interface UnreadNote {
  file: string
  /** The rule that says why. */
  rule: string
  /** Ids of the sessions that its name or words point to. */
  sessions: string[]
  /** What the report says of it, in the report's language. */
  text: string
}

export interface Cover {
  /** By the path under which figures know it. */
  logo?: { path: string; alt: string }
  issuers: string[]
  series: string
  title: string
  /** "23 and 24 September 2019", in the report's language. */
  dates: string
  place: string
  symbol: string
  /** The date of the report, in the report's language; empty where none was given. */
  date: string
  originalLanguage: string
  distribution: string
  status: string
  illustration: string
  /** For a report out for comment. */
  comments: string
}

export interface Preparation {
  statusText: string
  disclaimer: Block[]
  prepared: Block[]
  attribution: string[]
  supports: { label: string; meaning: string }[]
  /** Only ever in the internal edition: what was waived, and why. */
  waived?: Waived[]
  footnotes: FootnoteDefinition[]
}

/** A diagnostic that somebody decided to live with. */
export interface Waived {
  rule: string
  file: string
  line: number
  why: string
  by: string
}

/** Words of the editor under headings of their own, with numbered paragraphs where they belong to parts 7 and 8. */
export interface ContentPart {
  /** Namespace of its footnotes and anchors. */
  id: string
  title: string
  /** Calls of footnotes in the title. */
  calls?: PhrasingContent[]
  items: Item[]
  footnotes: FootnoteDefinition[]
}

export interface SummaryPart {
  id: string
  title: string
  answers: SummaryAnswer[]
  /** What the editor wrote before the first question. */
  opening: Block[]
  footnotes: FootnoteDefinition[]
}

export interface SummaryAnswer {
  question: string
  heading: string
  /** Calls of footnotes in the heading. */
  calls: PhrasingContent[]
  text: string
  anchor: string
  blocks: Block[]
}

export type Item = HeadingItem | ParagraphItem | BlockItem | NotDiscussedItem | DeletedItem | InternalItem | GapItem

export interface HeadingItem {
  type: 'heading'
  /** 2 for what stands right under the part's own heading (1). */
  level: 2 | 3 | 4 | 5 | 6
  /** Unique in the report. */
  anchor: string
  children: PhrasingContent[]
  /** Whether it has no sister under the same heading: it prints as a line above its words, not as a heading. */
  lone?: true
  /** The same as plain words, for contents, bookmarks and running heads. */
  text: string
}

/** A numbered paragraph: prose, or a point with its label. */
export interface ParagraphItem {
  type: 'paragraph'
  number: ParagraphNumber
  /** `p12`, or `p12-bis`. */
  anchor: string
  point?: ReportPoint
  /** The paragraph and what belongs to it: further paragraphs, nested lists. Never a point's label. */
  blocks: Block[]
  /** 0, or the depth below the point to which this one is tied. */
  depth: number
  /** The question and aspect under whose heading it stands, or that its label names. */
  question?: string
  aspect?: string
  provenance: Provenance
}

/** A table, figure, list, quotation or code that carries no number of its own. */
export interface BlockItem {
  type: 'block'
  blocks: Block[]
  question?: string
  aspect?: string
  provenance: Provenance
}

export interface NotDiscussedItem {
  type: 'not-discussed'
  number: ParagraphNumber
  anchor: string
  children: PhrasingContent[]
  question?: string
  aspect?: string
  provenance: Provenance
}

/** The number of a paragraph that was circulated and is no more: it is given to no other. */
export interface DeletedItem {
  type: 'deleted'
  number: ParagraphNumber
  anchor: string
  question?: string
  aspect?: string
  /** Of the words that stood here. */
  hash: string
}

/** Only ever in the internal edition. */
export interface InternalItem {
  type: 'internal'
  items: Item[]
  provenance: Provenance
}

/** A mark where a draft lacks something. */
export interface GapItem {
  type: 'gap'
  text: string
}

export interface Provenance {
  file: string
  line: number
  /** First 12 hexadecimal digits of SHA-256 over the words. */
  hash: string
  /** What the hash is made of: the words without case, punctuation and persons. */
  words?: string
  /** Of a point: the words with the label before them, as its paragraph had them before labels made points of it. */
  labelled?: string
  /** Of a point whose kind a line above gives: the words of that line. */
  label?: string
}

export interface ReportPoint {
  /** `session-1/3`: session and index in the note. */
  key: string
  kind: string
  /** The label as it prints: "Recommendation to the OSCE Secretariat". */
  label: string
  session: string
  question?: string
  aspect?: string
  level?: string
  support?: Support
  /** Date or words after `by`. */
  by?: string
  addressees: string[]
  /** A recommendation's shown number, such as `R4`. */
  shown?: string
  /** A recommendation's lasting id: its session and a hash of its words. */
  lasting?: string
}

/** A point as it stands in findings and register: its words without footnote calls, and where it comes from. */
export interface PointReference {
  point: ReportPoint
  number: ParagraphNumber
  anchor: string
  sessionTitle: string
  blocks: Block[]
  /** A divergence's views, side by side. */
  views: PointReference[]
  /** Points of other sessions that the editor joined with this one. */
  joined?: PointReference[]
}

export interface QuestionFindings {
  question: string
  anchor: string
  heading: string
  text: string
  /** Groups in order: each aspect, then what names none. */
  groups: FindingsGroup[]
  notDiscussed: SilentSession[]
  /** Sessions that were asked and say nothing. */
  silent: string[]
  /** What is lacking, in words: "No session took up this aspect." */
  lacks: string[]
}

/** A session that says why it did not take up a question, or one aspect of it. */
export interface SilentSession {
  session: string
  sessionTitle: string
  anchor: string
  reason: PhrasingContent[]
  /** The aspect's id and title. */
  aspect?: string
  aspectTitle?: string
}

export interface FindingsGroup {
  aspect?: string
  title: string
  anchor: string
  kinds: { kind: string; label: string; points: PointReference[] }[]
  lacks?: string
}

export interface RegisterGroup {
  addressee: string
  title: string
  anchor: string
  recommendations: RegisterEntry[]
}

export interface RegisterEntry extends PointReference {
  shown: string
  lasting: string
  level: string
  questionTitle: string
  support: string
  /** It was circulated and is no more: its number stands for it alone. */
  deleted?: true
}

export interface SessionPart {
  id: string
  kind: SessionKind
  title: string
  anchor: string
  facts: { label: string; value: string }[]
  /** Summary, answers by question, other matters, in the note's order. */
  items: Item[]
  footnotes: FootnoteDefinition[]
  outstanding: boolean
}

export interface CoverageRow {
  session: string
  title: string
  anchor: string
  cells: (CoverageCell & { anchor?: string; label: string })[]
}

export interface Annexes {
  /** In the order of time. */
  agenda: { session: string; time: string; title: string; details: string[] }[]
  participants: { name: string; role: string; affiliation: string; category: string }[]
  participation: { category: string; count: string; women: string }[]
  documents: { symbol: string; title: string; by: string }[]
  mandate: { symbol: string; text: string }[]
  revisions: { revision: string; date: string; status: string; reason: string }[]
  /** Files of the editor that belong to no other part; without paragraph numbers. */
  further?: ContentPart[]
}

/** Who said it, set behind the words: "— Head of innovation (a national police service)". */
export interface AttributionMark extends Parent {
  type: 'attribution'
  children: Text[]
  data: { hName: 'span'; hProperties: { className: ['attribution'] } }
}

declare module 'mdast' {
  interface PhrasingContentMap {
    attribution: AttributionMark
  }
  interface RootContentMap {
    attribution: AttributionMark
  }
}
