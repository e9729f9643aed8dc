/** Numbers of paragraphs, from 1 through the whole report. */
export class Numbering {
  #last = 0

  next(): { number: number; anchor: string } {
    this.#last += 1
    return { number: this.#last, anchor: `p${this.#last}` }
  }
}
