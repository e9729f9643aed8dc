import type { Place } from './place.js'

export type Severity = 'error' | 'warning' | 'info'

/** A second place that explains the first, such as the earlier of two notes for one session. */
export interface Related {
  message: string
  place: Place
}

/** What a rule yields: everything of a diagnostic except the rule's own name. */
export interface Violation {
  message: string
  place: Place
  /** The edit that mends it. */
  hint?: string
  related?: Related | Related[]
  /** The severity meant, where it is not the rule's usual one. */
  severity?: Severity
  /** What remains to be done, in a few words for the opening sentence: "Q3 is empty". */
  remains?: string
  /** The question that it is about, where its place does not stand under that question's heading. */
  question?: string
}

/** What a check says: plain data, laid out by a formatter. */
export interface Diagnostic {
  rule: string
  severity: Severity
  message: string
  place: Place
  hint?: string
  related: Related[]
  remains?: string
  /** Set when a waiver covers it: it is counted, and listed on request, but does not stand in the way. */
  waived?: Waiving
}

/** Why something may stay as it is, and who says so. */
export interface Waiving {
  why: string
  by?: string
  /** The last day on which it holds. */
  until?: string
  /** Where the waiver stands: in a comment of the note, or in meeting.yaml. */
  place: Place
}
