import type { Place } from './place.js'
import type { Told, Values } from './said.js'

export type Severity = 'error' | 'warning' | 'info'

/** A second place that explains the first, such as the earlier of two notes for one session. */
export interface Related extends Partial<Told> {
  message: string
  place: Place
}

/** One replacement in a source file: the characters of `place` make way for `text`; an empty place inserts. */
export interface Edit {
  place: Place
  text: string
}

/** The edits that mend a fault, as data: for `check --fix`, editors and other programs. */
export interface Fix {
  /** What it does, in a few words: 'Write "co-operation"'. */
  title: string
  /** By which another language says the title. */
  titleId?: string
  titleValues?: Values
  /** In any order; none overlaps another. Empty where the whole file is to be read in another encoding. */
  edits: Edit[]
  /** The encoding in which the file is to be read, and then written as UTF-8. */
  reencode?: 'windows-1252' | 'windows-1251' | 'utf-16le' | 'utf-16be'
  /**
   * True where a person has to choose it: it has several candidates, changes who is named, or touches what is
   * withheld. `check --fix` leaves it out unless its rule is asked for by name.
   */
  byHand?: boolean
}

/** What a rule yields: everything of a diagnostic except the rule's own name. */
export interface Violation extends Partial<Told> {
  message: string
  place: Place
  /** The edit that mends it, in words. */
  hint?: string
  /** The same as data, where it is known. */
  fix?: Fix
  related?: Related | Related[]
  /** The severity meant, where it is not the rule's usual one. */
  severity?: Severity
  /** What remains to be done, in a few words for the opening sentence: "Q3 is empty". */
  remains?: string
  /** The question that it is about, where its place does not stand under that question's heading. */
  question?: string
}

/** What a check says: plain data, laid out by a formatter. */
export interface Diagnostic extends Partial<Told> {
  rule: string
  severity: Severity
  message: string
  place: Place
  hint?: string
  fix?: Fix
  related: Related[]
  remains?: string
  /** Where it stands in the Word file that the note was imported from. */
  word?: { paragraph: number; words: string }
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
