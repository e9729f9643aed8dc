export type CoverageState = 'answered' | 'partial' | 'not-discussed' | 'missing' | 'not-asked'

/** What one session says on one question. */
export interface CoverageCell {
  session: string
  question: string
  state: CoverageState
  /** By aspect id: whether a heading or a point takes it up. */
  aspects: Record<string, boolean>
  /** Number of points by kind. */
  points: Record<string, number>
}
