import type { Prose } from '../../bench/prose.js'

/** The footnotes of one note: calls are asked for one by one, and the definitions stand at its end. */
export class Footnotes {
  readonly #definitions: string[] = []
  #count = 0

  constructor(
    readonly prose: Prose,
    readonly sources: readonly string[],
  ) {}

  /** A call of a new note with a source and a page: one line. */
  short(): string {
    const { random } = this.prose
    return this.#define(`${random.pick(this.sources)}, p. ${random.between(2, 380)}.`)
  }

  /** A call of a new note of two to four sentences. */
  plain(): string {
    return this.#define(this.prose.sentences(2, 4))
  }

  /** A call of a new note of so many words at the least. */
  long(least: number): string {
    const sentences: string[] = []
    let words = 0
    while (words < least) {
      const sentence = this.prose.sentences(1, 1)
      words += sentence.split(' ').length
      sentences.push(sentence)
    }
    return this.#define(sentences.join(' '))
  }

  /** A call of a new note with two paragraphs and a list. */
  structured(): string {
    const { prose } = this
    return this.#define(
      `${prose.sentences(1, 2)}\n\n    - ${prose.phrase()}\n    - ${prose.phrase()}\n\n    ${prose.sentences(1, 1)}`,
    )
  }

  /** One more call of the last note. */
  again(): string {
    return `[^${this.#count}]`
  }

  /** Mostly short notes. */
  any(): string {
    const kind = this.prose.random.next()
    return kind < 0.6 ? this.short() : kind < 0.95 ? this.plain() : this.structured()
  }

  definitions(): string {
    return this.#definitions.join('\n')
  }

  #define(text: string): string {
    this.#count += 1
    this.#definitions.push(`[^${this.#count}]: ${text}`)
    return `[^${this.#count}]`
  }
}
