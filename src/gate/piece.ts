import type { Manner } from '../attribution/neighbours.js'

/**
 * Whose words a piece is: a session's id; `report` for what belongs to no session; `anywhere` for what cannot be told,
 * so that nothing may be in it that any session hides.
 */
export type Scope = string

/** Some words of a finished output, and where a reader finds them. */
export interface Piece {
  output: string
  /** "page 7", "#p12, alternative text", "row 3, column Recommendation". */
  place: string
  text: string
  /** What stands right before and behind it, where a name may go over its ends. */
  around?: { before: string; after: string }
  scope: Scope
  manner: Manner
}
