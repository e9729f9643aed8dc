/**
 * A house is the organization that issues the report: its words, the names of its States, the form of its symbols.
 *
 * A house is data. `osce` comes with the package; `house: ./folder` in meeting.yaml names one in the meeting folder. No
 * rule names a house, so no rule needs to change for one. A list that a house has no use for is empty.
 */
export interface House {
  id: string
  /** As it is called in a sentence: "the OSCE". */
  name: string
  states: State[]
  /** How the two kinds of State are called: in a message, and in text as the source of a regular expression. */
  callsThem: Record<StateKind, { name: string; singular: string; plural: string }>
  terms: Term[]
  /** Other organizations: what is said of their members is no fault, and their names keep their own spelling. */
  others: { names: string[]; members: Pattern }
  /** Abbreviations that every reader of the house knows. */
  abbreviations: string[]
  /** Absent where the house has no symbols. */
  symbol?: SymbolForm
  /** What the house asks of words besides. */
  rules: HouseRule[]
}

/** Days from the first, which counts, to the last, which does not, as `YYYY-MM-DD`; what is absent is open. */
export interface Period {
  from?: string
  until?: string
}

export type StateKind = 'participating-state' | 'partner'

export interface State {
  id: string
  /** Today's short name, without an article. */
  name: string
  /** The formal name, without an article; the same as the short one for some. */
  formal: string
  /** The day on which today's name came into use, where it is younger than the house. */
  nameSince?: string
  /** Names that were right once, with their days. */
  earlier?: (Period & { name: string; formal?: string })[]
  /** Further names that are right. */
  also?: string[]
  /** What is said of it and is never its name. */
  wrong?: WrongName[]
  /** Whether "the" goes before its short name. */
  article?: boolean
  kind: StateKind
  /** Since when it has been of that kind, where that is later than the house's beginning. */
  since?: string
  /** What it was before, and since when. */
  before?: { kind: StateKind; since: string }
}

export interface WrongName {
  name: string
  /** What stands right before it where it is no fault. */
  notAfter?: Pattern
  /** What must follow for it to be a fault. */
  onlyBefore?: Pattern
  /** True where it is a fault only beside the name of a State. */
  amongStates?: boolean
}

/** A word of the house, and what is written instead of it. */
export interface Term extends Period {
  use: string
  /**
   * What stands instead. Small letters mean any case; a form with a capital is meant with it. A form that differs
   * from `use` in case alone is a fault wherever it is not written like `use`.
   */
  insteadOf: string[]
  /** Endings that both share; without it the words stand as they are. */
  endings?: string[]
  /** What to say about it, after a colon. */
  why?: string
  /** True where the words are right of the members of another organization. */
  ofMembers?: boolean
}

/** What a document symbol of the house looks like. */
export interface SymbolForm {
  /** A whole symbol. */
  pattern: Pattern
  /** What symbols of the house begin with: its bodies. */
  bodies: string[]
  /** Kinds of document. */
  types: string[]
  /** Two of them, for a hint. */
  examples: [string, string]
}

/**
 * What a text is held against: an expression of ours, or the source of one from a meeting folder, which runs in time
 * that grows with the text alone.
 */
export type Pattern = RegExp | { linear: string }

/** A rule of a house: words that are not to stand there. */
export interface HouseRule {
  id: string
  severity: 'error' | 'warning' | 'info'
  summary: string
  why: string
  /** The source of an expression that runs in linear time, in any case of letters unless it is a pattern of the house's own. */
  find: string
  anyCase: boolean
  /** Whether what is found has to be whole words. */
  wholeWords: boolean
  /** What to write instead; where what is found may have other endings, a person has to see to them. */
  use?: string
  sameForm: boolean
  /** Files in which it holds, as globs; all of notes/ and editor/ where there are none. */
  files: string[]
  bad: string
  good: string
}
