import type { ListPlace } from './numbering.js'
import type { Style } from './styles.js'

/** A stretch of words of one look, or what stands between words. */
export type Segment =
  | ({ kind: 'text'; text: string } & Look)
  | { kind: 'break' }
  | { kind: 'note'; note: string }
  | { kind: 'formula'; text: string }
  | { kind: 'picture'; picture: WordPicture }

export interface Look {
  bold: boolean
  italic: boolean
  strike: boolean
  vertical?: 'sub' | 'sup'
  /** Where a hyperlink leads. */
  link?: string
}

export interface WordPicture {
  /** The part in the zip. */
  part: string
  alt: string
}

/** A remark of somebody beside the text. */
export interface WordComment {
  author: string
  date: string
  /** The words that it stands on. */
  on: string
  /** What it says, a paragraph each. */
  says: string[]
}

/** A content control of the form that `rapporteur note --to docx` makes, and what was chosen in it. */
export interface Control {
  tag: string
  text: string
}

export interface WordParagraph {
  kind: 'paragraph'
  /** Counted from 1 in the order of the document, tables included. */
  number: number
  style: Style
  /** 0 for a heading of level 1 ... 8. */
  outline?: number
  list?: ListPlace
  segments: Segment[]
  comments: WordComment[]
  controls: Control[]
  /** What stands in its text boxes. */
  boxes: WordBlock[]
}

export interface WordCell {
  blocks: WordBlock[]
  /** How many columns it covers. */
  columns: number
  /** It goes on from the cell above. */
  goesOn: boolean
}

export interface WordTable {
  kind: 'table'
  rows: { header: boolean; cells: WordCell[] }[]
}

export type WordBlock = WordParagraph | WordTable

/** Something of the Word file that is not in the note as it was, and where. */
export interface Told {
  message: string
  /** The Word paragraph; undefined for what stands in no paragraph. */
  paragraph?: number
  /** Words that are not in the note: of headers, diagrams; never of hidden text. */
  words?: string
}

/** The words of a paragraph, without those of its text boxes. */
export function wordsOf({ segments }: Pick<WordParagraph, 'segments'>): string {
  return segments
    .map((segment) =>
      segment.kind === 'text' || segment.kind === 'formula' ? segment.text : segment.kind === 'break' ? '\n' : '',
    )
    .join('')
}
