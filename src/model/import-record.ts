/**
 * Where each line of an imported note comes from, kept beside it as `notes/.<session>.import.json`; it holds while the
 * note is what was imported.
 */
export interface ImportRecord {
  version: 1
  /** The Word file's name. */
  file: string
  /** SHA-256 of the note's bytes, in hexadecimal digits. */
  note: string
  /** Line of the note, number of the Word paragraph, its first words. */
  lines: [number, number, string][]
  /** The tracked changes that were settled, with the words that came or went. */
  changes: { kind: string; author: string; date: string; words: string; paragraph: number }[]
}
