import type { Support } from '../model/note.js'

/** A kind of point in one language: as its label is written, and words that mean it and are not its label. */
export interface KindWords {
  one: string
  many: string
  near: string[]
}

/**
 * What a note in one language is typed with. Case, accents, kinds of apostrophe and spaces do not matter; "ё" is "е".
 *
 * The report prints the same kinds (`messages`), so what is read is what is printed.
 */
export interface TypedWords {
  /** By the kind's id. */
  kinds: Record<string, KindWords>
  /** What stands between a kind and whom it is for, contracted with an article or not. A colon may follow each. */
  to: string[]
  /** Whether whom it is for may follow the kind in the dative, with no word between. */
  dative?: boolean
  /** How the words of a name change with their case: what to leave of one, folded, and what may then follow. */
  inflects?: { drop: RegExp; add: string }
  /** Between two who are addressed. */
  and: string[]
  /** Before one who is addressed. */
  articles: string[]
  supports: Record<Support, string[]>
  levels: Record<string, string[]>
  /** Before a date: the preposition alone, as the rest belongs to the date. */
  by: string[]
  /** That a question was left out; a reason follows. */
  notDiscussed: string[]
  /** Words with which a reason may follow at once. */
  because: string[]
  /** What stands in place of an answer, and is none. */
  none: string[]
  /** Before a table's caption. */
  table: string[]
  /** What never leaves the house. */
  internal: string[]
  /** How a sentence begins that recommends. */
  recommends: string[]
}
