import type { Severity, Violation } from '../model/diagnostic.js'
import type { Gathered } from '../model/gathered.js'
import type { Meeting } from '../model/meeting.js'
import type { Document, Note } from '../model/note.js'
import type { Place } from '../model/place.js'

/** The groups in which `explain` lists the rules. */
export type Family = 'notes' | 'questions' | 'points' | 'people' | 'words' | 'text' | 'files'

/**
 * A small meeting that shows a rule at work: changes laid over the example meeting of `example-meeting.ts`.
 * `explain` prints them, and the rule's test checks them.
 */
export interface Example {
  /**
   * Files by path; `null` takes one away. A note's text may leave out the front matter: that of the session after
   * which the file is named is used, else that of session-1. A text that has no heading of level 2 either is put at
   * the end of the example's note, under its last question.
   */
  files?: Record<string, string | null>
  /** Top-level keys of meeting.yaml that replace the example's, as YAML. */
  meeting?: string
}

interface RuleFacts {
  id: string
  /** The usual severity; a violation may bear another, and meeting.yaml overrides both. */
  severity: Severity
  family: Family
  /** One line. */
  summary: string
  /** Why the rule is there, in two to four sentences for somebody who has just been stopped by it. */
  why: string
  bad: Example
  good: Example
  /** False for what can never be waived. */
  waivable?: boolean
}

/** Looks at one file of words: a note or an editor's file. */
export interface DocumentRule extends RuleFacts {
  scope: 'document'
  check(context: { meeting: Meeting; document: Document }): Iterable<Violation>
}

/** Looks at one note and what was asked of its session. */
export interface NoteRule extends RuleFacts {
  scope: 'note'
  check(context: { meeting: Meeting; note: Note }): Iterable<Violation>
}

/** Looks at everything together. */
export interface MeetingRule extends RuleFacts {
  scope: 'meeting'
  /** What it finds in one file by itself, where the file is read: so a file that did not change is not looked at again. */
  inDocument?(context: { meeting: Meeting; document: Document }): Iterable<Violation>
  check(gathered: Gathered, known: KnownRules): Iterable<Violation>
}

/** Looks at the waivers, after they have been laid over what all other rules found. */
export interface WaiverRule extends RuleFacts {
  scope: 'waivers'
  check(waivers: AppliedWaiver[], known: KnownRules): Iterable<Violation>
}

export type Rule = DocumentRule | NoteRule | MeetingRule | WaiverRule

/** What a rule of a house's own need not say: nothing but `explain`, which lists ours, asks for it. */
type ForExplain = 'family' | 'summary' | 'why' | 'bad' | 'good'
type OwnOf<R extends Rule> = Omit<R, ForExplain> & Partial<Pick<R, ForExplain>>

/** A rule of a house's own, given to the check as a value. */
export type OwnRule = OwnOf<DocumentRule> | OwnOf<NoteRule> | OwnOf<MeetingRule>

/** Which rules there are, by id: whether each can be waived. */
export type KnownRules = ReadonlyMap<string, { waivable: boolean }>

/** A waiver, from meeting.yaml or from a comment in a note, and what became of it. */
export interface AppliedWaiver {
  rule: string
  place: Place
  /** Where it holds, in words: the file, the question, or "the next block". */
  where: string
  used: boolean
  /** The last day on which it held, where that has passed. */
  expired?: string
}

/**
 * Names a rule's shape. A rule is pure: it prints nothing, reads no file and keeps nothing between calls.
 *
 * @returns the rule itself
 */
export function defineRule<R extends Rule>(rule: R): R {
  return rule
}
