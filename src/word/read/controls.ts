import { childOf, toggleOf, valueOf, type XmlElement } from '../open/read-xml.js'
import type { WordParagraph } from './blocks.js'
import type { Reading } from './reading.js'
import { visibleWords } from './visible-words.js'

/** How the content controls of our own form are tagged. */
export const CONTROL_TAG = 'rapporteur:'

/**
 * Reads a content control within a paragraph. One of our form's is kept as what was chosen; a prompt that nobody
 * replaced is no text; any other stands for its words.
 *
 * @param readContent reads what stands in it as part of the paragraph
 */
export function readControl(
  element: XmlElement,
  paragraph: WordParagraph,
  { styles }: Reading,
  readContent: () => void,
): void {
  const properties = childOf(element, 'w:sdtPr')
  const tag = valueOf(properties, 'w:tag') ?? ''
  const untouched = toggleOf(properties, 'w:showingPlcHdr') ?? false
  if (tag.startsWith(CONTROL_TAG)) {
    const content = childOf(element, 'w:sdtContent')
    const text = untouched || !content ? '' : visibleWords(content, styles)
    if (text) paragraph.controls.push({ tag: tag.slice(CONTROL_TAG.length), text })
    return
  }
  if (!untouched) readContent()
}
