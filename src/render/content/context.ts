import type { FootnoteDefinition } from 'mdast'
import type { Messages } from '../../messages/index.js'
import type { Edition } from '../../model/report.js'
import type { OutlineEntry } from '../part-view.js'
import type { SourceView } from '../source/source-view.js'

/** A picture's bytes, known to be what its type says. */
export interface FigureFile {
  bytes: Uint8Array
  type: 'png' | 'jpeg' | 'webp'
}

/** What counts on through the whole report, in the order in which it prints. */
export interface Counters {
  note: number
  table: number
  figure: number
}

/** What rendering the content of any part needs to know of the report. */
export interface ReportContext {
  messages: Messages
  edition: Edition
  /** By the path that an image node bears. */
  figures: Readonly<Record<string, FigureFile>>
  counters: Counters
  /** The lines of the contents. */
  outline: readonly OutlineEntry[]
  /** All anchors that links may lead to. */
  anchors: ReadonlySet<string>
  /** Sessions' titles as references to their paragraphs have them, by the full title. */
  shortTitles: ReadonlyMap<string, string>
  /** In the internal edition: where words come from, and what the check says of them. */
  source?: SourceView
}

/** One part's content: its own namespace for footnotes and anchors. */
export interface PartContext {
  report: ReportContext
  /** Such as a session's id: the beginning of every id that is made here. */
  namespace: string
  footnotes: readonly FootnoteDefinition[]
  /** Whether footnotes are called here; parts that repeat a session's words leave the calls to it. */
  calls: boolean
  /** Lists within numbered paragraphs are lettered, so that each item can be cited. */
  lettered: boolean
}
