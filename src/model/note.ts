import type { Heading, ListItem, Root } from 'mdast'
import type { Violation } from './diagnostic.js'
import type { Block } from './mdast.js'
import type { Place } from './place.js'

/** A file's text and where its lines begin. */
export interface Source {
  file: string
  /** Without a byte order mark; line ends as they are. */
  text: string
  /** Offset (UTF-16 code units) of each line's first character. */
  lineStarts: number[]
}

/** What parsing saw that a rule will report: the rule's id and what it says. */
export interface Observation {
  rule: string
  violation: Violation
}

/**
 * The words of one block (paragraph, heading, cell, caption, alternative text, label), flattened, so that a rule can
 * search them as one string and still point at the very characters.
 */
export interface Passage {
  kind: 'paragraph' | 'heading' | 'cell' | 'caption' | 'alt' | 'title' | 'label'
  /** All words; a mention stands as `@id`. */
  text: string
  /** The same length as `text`, with code, links, quotations, emphasised titles and mentions blanked by spaces. */
  prose: string
  /** Pieces of `text` in order: where each begins in `text` and in the source. */
  runs: Run[]
  internal: boolean
  quoted: boolean
  footnote: boolean
  /** Index of the innermost point whose own words these are. */
  point?: number
  /** The question and aspect under whose heading the passage stands. */
  question?: string
  aspect?: string
}

/** A piece of a passage that comes from one text node. */
export interface Run {
  /** Index of its first character in the passage's text. */
  at: number
  length: number
  /** Offset in the source of its first character. */
  offset: number
  /** Offsets of each character and of the end, where escapes make the source longer than the words. */
  offsets?: number[]
}

export interface MentionUse {
  id: string
  target: 'person' | 'addressee' | 'nobody'
  place: Place
  internal: boolean
  point?: number
}

/** A file of Markdown in the meeting folder: a note, or one of the editor's. */
export interface Document {
  kind: 'note' | 'editor'
  file: string
  source: Source
  tree: Root
  sections: Section[]
  passages: Passage[]
  mentions: MentionUse[]
  points: Point[]
  /** Comments and deleted words that were taken out before parsing, by their offsets: no edition prints them. */
  withdrawn?: { from: number; to: number }[]
  observations: Observation[]
  waivers: CommentWaiver[]
}

/** `<!-- waive RULE: reason -->`: it covers the rule's first diagnostic in the block that follows. */
export interface CommentWaiver {
  rule: string
  why: string
  place: Place
  /** The next block; absent at the end of a note. */
  covers?: Place
}

export type NoteStatus = 'draft' | 'submitted' | 'cleared'

export interface Note extends Document {
  kind: 'note'
  /** The session's id as written; absent where the front matter cannot be read. */
  session?: string
  status: NoteStatus
  clearedBy?: string
  clearedOn?: string
  /** The `session:` line, or the first line. */
  place: Place
}

/** What stands under one level-2 heading, or before the first one. */
export interface Section {
  kind: 'summary' | 'answer' | 'other'
  /** The question that an answer answers. */
  question?: string
  heading?: Heading
  headingPlace?: Place
  parts: Part[]
}

/** What stands under one level-3 heading, or before the first one. */
export interface Part {
  heading?: Heading
  headingPlace?: Place
  /** The aspect that the heading names. */
  aspect?: string
  blocks: Block[]
  /** True where `Not discussed` stands here. */
  notDiscussed: boolean
}

/** A labelled list item. */
export interface Point {
  /** Its place in the order of the note, from 0. */
  index: number
  kind: string
  /** From the first character of the label to its colon. */
  labelPlace: Place
  /** The whole item. */
  place: Place
  /** Under whose heading it stands. */
  question?: string
  /** Further questions that a qualifier names. */
  alsoUnder: string[]
  aspect?: string
  /** Aspects of the further questions, by question id. */
  alsoAspects: Record<string, string>
  /** Aspects that the label names besides the one under which the point prints, of its questions by their ids. */
  furtherAspects: { question: string; aspect: string }[]
  level?: string
  support?: Support
  /** The date or words after `by`. */
  by?: string
  addressees: string[]
  unknownAddressees: { text: string; place: Place }[]
  unknownQualifiers: { text: string; place: Place }[]
  /** A second level, support or date, which cannot be kept beside the first. */
  secondQualifiers: { what: 'level' | 'support' | 'date'; place: Place }[]
  parent?: number
  /** Its own words without label, mentions as `@id`, nested points left out. */
  words: string
  internal: boolean
  /** The item, its label removed. */
  item: ListItem
}

export type Support = 'agreed' | 'majority' | 'several' | 'one'
