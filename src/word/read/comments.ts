import { allBelow, childrenOf, type XmlElement } from '../open/read-xml.js'
import type { WordComment } from './blocks.js'
import type { Styles } from './styles.js'
import { visibleWords } from './visible-words.js'

/** Follows the ranges of comments through the text, and hands each out where its mark stands. */
export class Comments {
  private readonly byId = new Map<string, WordComment>()
  private readonly open = new Map<string, string[]>()
  private readonly left = new Set<string>()

  /** @param element `word/comments.xml`; undefined where there are none */
  constructor(element: XmlElement | undefined, styles: Styles) {
    for (const comment of childrenOf(element, 'w:comment')) {
      const { 'w:id': id = '', 'w:author': author = '', 'w:date': date = '' } = comment.attributes
      const says = allBelow(comment, 'w:p')
        .map((paragraph) => visibleWords(paragraph, styles))
        .filter(Boolean)
      this.byId.set(id, { author, date, on: '', says })
      this.left.add(id)
    }
  }

  start(id: string): void {
    this.open.set(id, [])
  }

  /** Words that stand within every range that is open. */
  addWords(text: string): void {
    for (const words of this.open.values()) words.push(text)
  }

  end(id: string): void {
    const comment = this.byId.get(id)
    const words = this.open.get(id)
    if (comment && words) comment.on = words.join('').replace(/\s+/g, ' ').trim()
    this.open.delete(id)
  }

  /** The comment whose mark stands here; each is handed out once. */
  at(id: string): WordComment | undefined {
    if (this.open.has(id)) this.end(id)
    return this.left.delete(id) ? this.byId.get(id) : undefined
  }

  /** Those whose mark stands nowhere in the text. */
  rest(): WordComment[] {
    const rest = [...this.left].flatMap((id) => this.byId.get(id) ?? [])
    this.left.clear()
    return rest
  }
}
