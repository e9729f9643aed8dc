/**
 * Where something stands in a file of the meeting folder.
 *
 * Lines and columns count from 1; columns are UTF-16 code units; the end is exclusive, as in editors.
 */
export interface Place {
  /** Path relative to the meeting folder, with `/`. */
  file: string
  line: number
  column: number
  endLine: number
  endColumn: number
}
