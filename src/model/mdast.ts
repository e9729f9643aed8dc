import type { BlockContent, DefinitionContent, Node, Parent, PhrasingContent, RootContent } from 'mdast'

/** `@id` in a note: a person or an addressee, printed as the session's attribution allows. */
export interface Mention extends Node {
  type: 'mention'
  /** The id as listed, or as typed where nobody bears it. */
  id: string
  target: 'person' | 'addressee' | 'nobody'
}

/** `H~2~O`: words below the line. */
export interface Subscript extends Parent {
  type: 'subscript'
  children: PhrasingContent[]
}

/** `m^2^`: words above the line. */
export interface Superscript extends Parent {
  type: 'superscript'
  children: PhrasingContent[]
}

/** `:::internal` ... `:::`, which never leaves the house. */
export interface Internal extends Parent {
  type: 'internal'
  children: (BlockContent | DefinitionContent)[]
  /** True where nothing closes it: the rest of the section is left out of the report. */
  unclosed: boolean
  /** True where it is not sure what was meant to stay inside: no edition prints it. */
  doubtful?: boolean
}

/** `Not discussed: reason`; the children are the reason. */
export interface NotDiscussed extends Parent {
  type: 'notDiscussed'
  children: PhrasingContent[]
  /** What stands in its place: "N/A". */
  typed?: string
}

/** A table's caption, without its `Table:`. */
export interface TableCaption extends Parent {
  type: 'tableCaption'
  children: PhrasingContent[]
}

/** A heading that names the kind of the items below it: "Recommendations to States (national)". */
export interface GivenLabel {
  kind: string
  who?: { text: string; from: number; to: number }
  qualifiers: { text: string; from: number; to: number }[]
  /** The heading's words, to which those places lead. */
  heading: PhrasingContent[]
}

/** What stands in the flow of a note: paragraphs, headings, lists, tables, definitions, and our own blocks. */
export type Block = RootContent

declare module 'mdast' {
  interface PhrasingContentMap {
    mention: Mention
    subscript: Subscript
    superscript: Superscript
  }
  interface BlockContentMap {
    internal: Internal
    notDiscussed: NotDiscussed
  }
  interface RootContentMap {
    mention: Mention
    subscript: Subscript
    superscript: Superscript
    internal: Internal
    notDiscussed: NotDiscussed
  }
  interface TableData {
    caption?: TableCaption
  }
  interface ListItemData {
    /** The index of the item's point in `note.points`. */
    point?: number
    /** It was typed without a dash, and is an item because it opens with a label. */
    raised?: boolean
    /** The kind of point that its list's heading gives it, where it opens with no label of its own. */
    given?: GivenLabel
  }
  interface ImageData {
    /** The alternative text, and the caption (the title in quotation marks), with their mentions. */
    altContent?: PhrasingContent[]
    captionContent?: PhrasingContent[]
  }
}
