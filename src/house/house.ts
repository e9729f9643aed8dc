/**
 * A house is the organization that issues the report: its words, the names of its States, the form of its symbols.
 *
 * A house is data, and a folder of its own: `osce/` has `states.ts`, `partners.ts`, `terms.ts`, `symbols.ts` and an
 * `index.ts` that puts them together. For a second house write such a folder, add it to the list in `index.ts` here
 * and its name to `house` in the schema of meeting.yaml. No rule names a house, so no rule needs to change. A list
 * that a house has no use for is empty.
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
  others: { names: string[]; members: RegExp }
  /** Abbreviations that every reader of the house knows. */
  abbreviations: string[]
  symbol: SymbolForm
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
  notAfter?: RegExp
  /** What must follow for it to be a fault. */
  onlyBefore?: RegExp
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
  pattern: RegExp
  /** What symbols of the house begin with: its bodies. */
  bodies: string[]
  /** Kinds of document. */
  types: string[]
  /** Two of them, for a hint. */
  examples: [string, string]
}

/** Whether a day lies in a period. */
export function isWithin({ from = '', until = '9999-12-31' }: Period, day: string): boolean {
  return from <= day && day < until
}

/** The short name that a State bore on a day. */
export function nameOn(state: State, day: string): string {
  return state.earlier?.find((earlier) => isWithin(earlier, day))?.name ?? state.name
}

/** What a State was on a day; nothing where it did not yet belong to the house. */
export function kindOn({ kind, since = '', before }: State, day: string): StateKind | undefined {
  if (since <= day) return kind
  return before && before.since <= day ? before.kind : undefined
}
