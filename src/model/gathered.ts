import type { CoverageCell } from './coverage.js'
import type { Meeting } from './meeting.js'
import type { Document, Note, Observation } from './note.js'
import type { Place } from './place.js'

/** What is known of a picture that a note uses, without having decoded it. */
export type Figure =
  | { state: 'ok'; path: string; type: 'png' | 'jpeg' | 'webp'; width: number; height: number; bytes: number }
  | { state: 'refused'; path: string; why: string }

/** A note or editor's file that could not be read: not UTF-8, not a regular file, or beyond a bound. */
export interface Unread {
  kind: 'note' | 'editor'
  file: string
  place: Place
  /** The rule that says why, and its words. */
  rule: string
  message: string
  /** Ids of the sessions that the file's name or words point to. */
  meantFor: string[]
}

/** The whole meeting as read: what rules look at and what the report is assembled from. */
export interface Gathered {
  meeting: Meeting
  /** In the order of their paths. */
  notes: Note[]
  editor: Document[]
  unread: Unread[]
  /** What loading saw in meeting.yaml and in files that could not be read. */
  observations: Observation[]
  /** By path relative to the meeting folder, as resolved from the file that names it. */
  figures: Record<string, Figure>
  /** All paths below `notes/`, `editor/` and `figures/`. */
  files: string[]
  coverage: CoverageCell[]
  /** Points that the editor joined in `editor/joins.yaml`. */
  joins?: Join[]
}

/** Near-equal points of several sessions that print as one among the findings, all their origins named. */
export interface Join {
  /** In the editor's order: the words of the first are printed. */
  points: { session: string; index: number }[]
}
