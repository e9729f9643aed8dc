/** What is marked in a page's content, from its beginning to its end. */
interface Mark {
  tag: string
  /** The texts inside, in the order of drawing; only where they are put together differently at the end. */
  pieces?: string[]
  /** What to take in place of the glyphs inside. */
  replacement?: string
  /** The number by which a structure element names it. */
  mcid?: number
}

/** Puts the text of a page together from its pieces and the marks around them (ISO 32000-1, 14.6). */
export class MarkedText {
  /** What belongs to the document. */
  body = ''
  /** Running heads and feet. */
  running = ''
  /** What belongs to the document, by the number of the mark that it stands in. */
  readonly byMark = new Map<number, string>()
  readonly #marks: Mark[] = []

  /** Where text goes now: what no structure element holds, and what is marked as an artifact, is a head or foot. */
  get sink(): 'body' | 'running' {
    return this.#marks.length === 0 || this.#marks.some(({ tag }) => tag === 'Artifact') ? 'running' : 'body'
  }

  add(text: string): void {
    const collecting = this.#marks.findLast(({ pieces }) => pieces !== undefined)
    if (collecting) collecting.pieces?.push(text)
    else {
      this[this.sink] += text
      const mcid = this.#marks.findLast((mark) => mark.mcid !== undefined)?.mcid
      if (mcid !== undefined) this.byMark.set(mcid, (this.byMark.get(mcid) ?? '') + text)
    }
  }

  /**
   * @param replacement the text that stands in for the glyphs up to the end of the mark
   * @param mcid the mark's number, if a structure element names it
   */
  open(tag: string, replacement?: string, mcid?: number): void {
    if (replacement !== undefined) this.#marks.push({ tag, pieces: [], replacement })
    else if (mcid !== undefined) this.#marks.push({ tag, mcid })
    else this.#marks.push(tag === 'ReversedChars' ? { tag, pieces: [] } : { tag })
  }

  close(): void {
    const mark = this.#marks.pop()
    if (mark?.replacement !== undefined) {
      const first = mark.pieces?.[0] ?? ''
      // The space before a word is told within the span that begins it.
      if (first !== '' && first.trim() === '') this.add(' ')
      this.add(mark.replacement)
    } else if (mark?.pieces) this.add(` ${mark.pieces.reverse().join('')} `)
  }
}
