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

/** So many characters tell where a box stands. */
const WORDS_BEFORE = 30

/** Puts the text of a page together from its pieces and the marks around them (ISO 32000-1, 14.6). */
export class MarkedText {
  /** What belongs to the document. */
  body = ''
  /** Running heads and feet. */
  running = ''
  /** Behind which words a box stands for a missing sign, whatever text is given in its place. */
  readonly boxes: string[] = []
  /** What belongs to the document, by the number of the mark that it stands in. */
  readonly byMark = new Map<number, string>()
  readonly #marks: Mark[] = []
  #sink: 'body' | 'running' = 'running'
  /** Of the innermost marks that have such: where pieces are collected, and the number. */
  #pieces: string[] | undefined
  #mcid: number | undefined

  /** Where text goes now: what no structure element holds, and what is marked as an artifact, is a head or foot. */
  get sink(): 'body' | 'running' {
    return this.#sink
  }

  add(text: string): void {
    if (this.#pieces) this.#pieces.push(text)
    else {
      if (this.#sink === 'body') this.body += text
      else this.running += text
      const mcid = this.#mcid
      if (mcid !== undefined) this.byMark.set(mcid, (this.byMark.get(mcid) ?? '') + text)
    }
  }

  /** Notes a box that stands for a missing sign. */
  addBox(): void {
    const before = [this.running, this.body, ...(this.#pieces ?? [])].join('\n').trim()
    this.boxes.push(before.slice(-WORDS_BEFORE).replace(/\s+/g, ' '))
  }

  /** Looks at the marks once they change: there are far fewer of them than of texts. */
  #see(): void {
    const marks = this.#marks
    this.#sink = marks.length === 0 || marks.some(({ tag }) => tag === 'Artifact') ? 'running' : 'body'
    this.#pieces = marks.findLast(({ pieces }) => pieces !== undefined)?.pieces
    this.#mcid = marks.findLast(({ mcid }) => mcid !== undefined)?.mcid
  }

  /**
   * @param replacement the text that stands in for the glyphs up to the end of the mark
   * @param mcid the mark's number, if a structure element names it
   */
  open(tag: string, replacement?: string, mcid?: number): void {
    if (replacement !== undefined) this.#marks.push({ tag, pieces: [], replacement })
    else if (mcid !== undefined) this.#marks.push({ tag, mcid })
    else this.#marks.push(tag === 'ReversedChars' ? { tag, pieces: [] } : { tag })
    this.#see()
  }

  close(): void {
    const mark = this.#marks.pop()
    this.#see()
    if (mark?.replacement !== undefined) {
      const first = mark.pieces?.[0] ?? ''
      // The space before a word is told within the span that begins it.
      if (first !== '' && first.trim() === '') this.add(' ')
      this.add(mark.replacement)
    } else if (mark?.pieces) this.add(` ${mark.pieces.reverse().join('')} `)
  }
}
