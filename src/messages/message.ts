import type { CoverageState } from '../model/coverage.js'
import type { Severity } from '../model/diagnostic.js'
import type { Attribution, ReportStatus, SessionKind } from '../model/meeting.js'
import type { NoteStatus, Support } from '../model/note.js'
import type { ParagraphNumber } from '../model/numbering-record.js'
import type { PartId } from '../model/parts.js'
import type { Edition } from '../model/report.js'

/** A word and its plural. */
export interface Label {
  label: string
  plural: string
}

/** Every fixed word that a report prints, in one language. What a meeting or a note says never stands here. */
export interface Messages {
  /** The tag that Intl is asked with: `en-GB`. */
  locale: string
  /** "A, B and C". */
  list: (items: string[]) => string
  /** The titles of the report's parts. */
  parts: Record<PartId, string>
  sessionKinds: Record<SessionKind, string>
  editions: Record<Edition, string>
  /** What stands on each page of the internal edition. */
  internalMark: string
  statuses: Record<ReportStatus, { label: string; text: string }>
  cover: {
    series: (name: string, year: number) => string
    dates: string
    place: string
    symbol: string
    date: string
    originalLanguage: string
    distribution: string
    status: string
    issuedBy: string
    /** Deadline and address may each be empty, not both. */
    comments: (deadline: string, address: string) => string
    outstanding: (status: string, notes: number) => string
    /** The same for notes that could not be read. */
    unread: (status: string, notes: number) => string
  }
  page: {
    /** "Page 3 of 40". */
    of: (page: number, pages: number) => string
    label: string
    /** The same within a line, as in "Session 2, paragraph 5, page 9". */
    labelInLine: string
    /** On a copy for one recipient: "Copy for Albania". */
    copyFor: (party: string) => string
    skipToReport: string
    backToContents: string
    contents: string
    footnotes: string
    footnote: (label: string) => string
    backToText: string
    figure: (n: number) => string
    table: (n: number) => string
    abbreviations: string
    abbreviation: string
    meaning: string
    paragraph: (n: ParagraphNumber) => string
    /** The same, short, for tables. */
    paragraphShort: (n: ParagraphNumber) => string
    /** What stands under the number of a paragraph that was circulated and is no more. */
    deleted: string
    /** What is read aloud of the link that a paragraph's number is. */
    linkToParagraph: (n: ParagraphNumber) => string
    linkCopied: string
    copyText: string
    textCopied: string
  }
  preparation: {
    status: string
    disclaimer: string
    prepared: string
    attribution: string
    supports: string
    /** In the internal edition: remarks of the check that somebody decided to live with. */
    waived: string
    /** How the report came about, a paragraph each. */
    preparedText: (sessions: number) => string[]
    /** The rule on naming; the sessions to which it applies, or none where it applies to all. */
    attributionText: Record<Attribution, (sessions: string[]) => string>
  }
  people: {
    /** How anybody prints who must not be named, within a sentence. */
    speaker: string
    /** In place of the name of somebody who commented on a Word file. */
    commenter: string
    /** The same for more than one. */
    speakers: (n: number) => string
    /** In the facts of a session: the number alone. */
    speakersNotNamed: (n: number) => string
    notNamed: string
  }
  facts: {
    heading: string
    time: string
    /** For so many. */
    moderator: (n: number) => string
    speakers: string
    rapporteur: (n: number) => string
  }
  question: {
    /** "Question 2". */
    name: (n: number) => string
    heading: (n: number, title: string) => string
  }
  notDiscussed: string
  kinds: Record<string, Label>
  point: {
    /** "Recommendation to the participating States": a kind's label and whom it is addressed to. */
    to: (label: string, addressees: string[]) => string
    /** Whether `to` wants names with their article, where an alias gives it. */
    withArticle?: boolean
    by: (when: string) => string
    /** What stands between a point's label and its words. */
    colon: string
  }
  supports: Record<Support, { label: string; meaning: string }>
  /** Of the levels that every meeting has; a level of the meeting's own prints as it is. */
  levels: Record<string, string>
  findings: {
    /** Points that name no aspect. */
    rest: string
    views: string
    notDiscussed: string
    /** Sessions that were asked and say nothing. */
    silent: (sessions: string[]) => string
    questionSilent: string
    questionWithoutPoints: string
    aspectSilent: string
    aspectWithoutPoints: string
    source: (session: string, paragraph: ParagraphNumber) => string
  }
  register: {
    intro: string
    number: string
    recommendation: string
    addressee: string
    noAddressee: string
    level: string
    question: string
    session: string
    support: string
    paragraph: string
    lastingId: string
    none: string
  }
  introduction: {
    mandate: string
    objectives: string
    questionsLead: string
    continuity: string
    previous: (year: number, theme: string) => string
    participation: string
    participationLead: string
  }
  coverage: {
    states: Record<CoverageState, string>
    caption: string
    picture: string
    legend: string
    session: string
    aspectsTaken: string
    aspectsMissing: string
    points: (n: number) => string
  }
  annexes: {
    annex: (n: number) => string
    agenda: string
    participants: string
    participation: string
    recommendations: string
    documents: string
    mandate: string
    revisions: string
    firstRelease: string
    revision: string
    date: string
    change: string
    time: string
    item: string
    details: string
    name: string
    role: string
    affiliation: string
    category: string
    count: string
    women: string
    /** What a screen reader says of the picture. */
    participationPicture: string
    total: string
    symbol: string
    title: string
    submittedBy: string
    text: string
  }
  gaps: {
    /** What marks a gap, before its text. */
    mark: string
    /** What is outstanding where a mention is of nobody listed. */
    mention: string
    note: string
    question: (heading: string) => string
    summary: string
    /** Of a note that a session may have. */
    unread: (why: string) => string
    /** Of a note that points to no session. */
    unreadElsewhere: (why: string) => string
    /** Why a note could not be read, to be set into the two above. */
    whyUnread: {
      encoding: string
      /** A bound of meeting.yaml, by its name. */
      limit: (bound: string) => string
      file: string
      frontMatter: string
      session: string
      repeated: string
    }
  }
  provenance: {
    source: (file: string, line: number) => string
    hash: string
    internal: string
    heading: string
    about: string
    /** Of the table of files. */
    caption: string
    file: string
    state: string
    states: Record<NoteStatus, string>
    paragraphs: string
    remarks: string
    noRemarks: string
    severities: Record<Severity, string>
    /** What is read aloud of the link to a line in an editor. */
    open: (file: string, line: number) => string
  }
  /** On the page alone: the guiding questions as ways in. */
  entrances: {
    heading: string
    question: (n: number) => string
    brief: string
  }
  /** On the page alone: what the register is filtered by stands under `register`. */
  filters: {
    heading: string
    all: string
    /** Before a number. */
    shown: string
  }
  citation: {
    heading: string
    /** The example is a paragraph's number, short. */
    paragraphs: (example: string) => string
  }
}

/** What stands in a language's own file: all but the titles of parts, which stand with the parts. */
export type Words = Omit<Messages, 'parts'>
