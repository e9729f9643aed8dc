import type { FootnoteDefinition } from 'mdast'
import type { Messages } from '../../messages/index.js'
import type { FigureFile } from '../../render/content/context.js'
import type { Block } from '../../model/mdast.js'
import type { Bookmarks } from './bookmarks.js'
import type { FlowLook } from './flow.js'
import type { Lists } from './lists-part.js'

/** A picture that stands in the document. */
export interface MediaPart {
  name: string
  relationship: string
  bytes: Uint8Array
  type: FigureFile['type']
}

/** What writing a document keeps at hand from its first part to its last. */
export interface Writing {
  messages: Messages
  language: string
  bookmarks: Bookmarks
  lists: Lists
  /** `w:footnote` elements, in the order of their calls. */
  footnotes: string[]
  /** Writes the blocks of a footnote: they are written as others are, and call footnotes themselves. */
  flowOf: (blocks: readonly Block[], writing: Writing, scope: Scope, look: FlowLook) => WrittenBlock[]
  figures: Readonly<Record<string, FigureFile>>
  /** Pixels, by the same path. */
  sizes: ReadonlyMap<string, { width: number; height: number }>
  media: Map<string, MediaPart>
  /** Of tables and figures, which count through the whole report. */
  counters: { table: number; figure: number; drawing: number }
  anchors: ReadonlySet<string>
}

/** What writing the content of one part needs to know of it. */
export interface Scope {
  namespace: string
  footnotes: readonly FootnoteDefinition[]
  /** Whether footnotes are called here; parts that repeat a session's words leave the calls to it. */
  calls: boolean
  /** Lists have the marks (a), (i), so that each item can be cited. */
  lettered: boolean
}

/** A block of the document, and whether it needs a page that is turned. */
export interface WrittenBlock {
  xml: string
  turned?: boolean
}
