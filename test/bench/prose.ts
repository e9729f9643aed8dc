import type { Random } from './random.js'
import { words } from './words.js'

/** Writes sentences that mean nothing and are hardly ever alike. */
export class Prose {
  constructor(readonly random: Random) {}

  /** Without its full stop. */
  sentence(): string {
    const { random } = this
    const opening = random.next()
    if (opening < 0.25) return `${random.pick(words.connectives)}, ${this.#clause()}`
    if (opening < 0.45) return `${random.pick(words.reports)} ${this.#clause()}`
    return capital(this.#clause())
  }

  /** Sentences with their full stops. */
  sentences(least: number, most: number): string {
    return Array.from({ length: this.random.between(least, most) }, () => `${this.sentence()}.`).join(' ')
  }

  /** What a recommendation asks for. */
  request(): string {
    return `${this.random.pick(words.requests)} ${this.phrase()} that ${this.#predicate()}`
  }

  /** A few words without a verb. */
  phrase(): string {
    const { random } = this
    return `${random.chance(0.7) ? `${random.pick(words.adjectives)} ` : ''}${random.pick(words.nouns)}`
  }

  #predicate(): string {
    const { random } = this
    const circumstance = random.chance(0.6) ? ` ${random.pick(words.circumstances)}` : ''
    return `${random.pick(words.verbs)} ${this.phrase()}${circumstance}`
  }

  #clause(): string {
    const simple = `${this.phrase()} ${this.#predicate()}`
    const joined = this.random.next()
    if (joined < 0.2) return `${simple}, and ${this.phrase()} ${this.#predicate()}`
    if (joined < 0.3) return `${simple}, because ${this.phrase()} ${this.#predicate()}`
    return simple
  }
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
