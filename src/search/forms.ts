import type { Document } from '../model/note.js'

const WORD = /[\p{L}\p{M}\p{N}]+/gu

const read = new WeakMap<Document, ReadonlySet<string>>()

/** The words of a document in small letters; kept for as long as the document itself. */
function wordsOf(document: Document): ReadonlySet<string> {
  let words = read.get(document)
  if (!words) read.set(document, (words = new Set(document.passages.flatMap(({ text }) => wordsIn(text)))))
  return words
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? []
}

/**
 * A list of forms to look for, of which hardly any stand in a note. To compile an expression for a whole list takes
 * longer than to check a small meeting, so it is made for those forms alone whose words a document has.
 */
export class Forms<Made> {
  readonly #all: { form: string; words: string[] }[]
  readonly #make: (forms: string[]) => Made
  readonly #forms = new Set<string>()
  #made: Made | undefined

  /** @param make from some of the forms, such as an expression that takes any of them */
  constructor(forms: Iterable<string>, make: (forms: string[]) => Made) {
    this.#all = [...new Set(forms)].map((form) => ({ form, words: wordsIn(form) }))
    this.#make = make
  }

  /** What was made for the forms that can stand in a document, and perhaps for more; nothing where none can. */
  in(document: Document): Made | undefined {
    const words = wordsOf(document)
    const here = this.#all.filter((one) => one.words.every((word) => words.has(word)))
    if (here.length === 0) return undefined
    if (this.#made === undefined || here.some(({ form }) => !this.#forms.has(form))) {
      for (const { form } of here) this.#forms.add(form)
      this.#made = this.#make([...this.#forms])
    }
    return this.#made
  }
}
