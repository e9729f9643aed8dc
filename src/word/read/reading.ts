import type { Relationship } from '../open/open-package.js'
import type { Told, WordBlock } from './blocks.js'
import type { Comments } from './comments.js'
import type { Fields } from './fields.js'
import type { Numbering } from './numbering.js'
import type { Styles } from './styles.js'
import type { XmlElement } from '../open/read-xml.js'

/** What reading a document keeps at hand from its first paragraph to its last. */
export interface Reading {
  styles: Styles
  numbering: Numbering
  comments: Comments
  fields: Fields
  /** Of the part that is being read. */
  relationships: Map<string, Relationship>
  told: Told[]
  /** In how many stretches of each Word paragraph words are hidden. */
  hidden: Map<number, number>
  /** Footnotes and endnotes that are called, by `f` or `e` and id, in the order of their calls. */
  called: string[]
  /** Those called in hidden text alone. */
  calledHidden: Set<string>
  /** Another part of the package, such as a diagram's data. */
  part(name: string): XmlElement | undefined
  hasPart(name: string): boolean
  /** Reads blocks: of the body, a cell, a text box. */
  blocks(element: XmlElement): WordBlock[]
}
