import type { Addressee } from '../model/meeting.js'
import { foldTyped } from '../typed/fold-typed.js'
import { trimmed, type Span } from './span.js'
import type { Vocabulary } from './vocabulary.js'

/** A name, or its id or an alias, as it is met in a folded text. */
class Name {
  readonly id: string
  /** The first letters, alike in every case of the name. */
  readonly #begins: string
  readonly #source: string
  #pattern: RegExp | undefined

  constructor(id: string, words: string, source: string) {
    this.id = id
    this.#begins = /^[\p{L}\p{N}]{0,3}/u.exec(words)?.[0] ?? ''
    this.#source = source
  }

  /** Where it ends if it stands at a place, with any spaces between its words. */
  endAt(folded: string, at: number): number | undefined {
    // To compile an expression for each name of a meeting takes longer than to read its labels.
    if (!folded.startsWith(this.#begins, at)) return undefined
    this.#pattern ??= new RegExp(`(?:${this.#source})(?![\\p{L}\\p{N}\\p{M}])`, 'uy')
    this.#pattern.lastIndex = at
    return this.#pattern.test(folded) ? this.#pattern.lastIndex : undefined
  }
}

/** The longest of the names that stands at a place. */
function nameAt(names: readonly Name[], folded: string, at: number): { id: string; end: number } | undefined {
  for (const name of names) {
    const end = name.endAt(folded, at)
    if (end !== undefined) return { id: name.id, end }
  }
  return undefined
}

const known = new WeakMap<Addressee[], Name[]>()

/** All names of all addressees, the longest first; kept, for every label is read with them. */
function namesOf(addressees: Addressee[], inflects: Vocabulary['inflects']): Name[] {
  let names = known.get(addressees)
  if (!names) {
    names = addressees
      .flatMap(({ id, name, aliases }) => [name, id, ...aliases].map((words) => ({ id, words: words.trim() })))
      .filter(({ words }) => words !== '')
      .sort((a, b) => b.words.length - a.words.length)
      .flatMap(({ id, words }) => patternsOf(words, inflects).map((pattern) => new Name(id, plainOf(words), pattern)))
    known.set(addressees, names)
  }
  return names
}

/** Names as they are listed go before the same in another case. */
function patternsOf(words: string, inflects: Vocabulary['inflects']): string[] {
  const exact = plainOf(words)
    .split(/ +/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join(' +')
  const inflected =
    inflects && plainOf(words).replace(/[^\p{L}\p{N}]+|[\p{L}\p{N}]+/gu, (piece) => anyCase(piece, inflects))
  return [exact, ...(inflected === undefined ? [] : [inflected])]
}

/** A word is left as it is where hardly anything would remain of it, as of an abbreviation. */
const SHORTEST_STEM = 4

function anyCase(piece: string, { drop, add }: NonNullable<Vocabulary['inflects']>): string {
  if (!/\p{L}/u.test(piece)) return piece.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ +/g, ' +')
  const stem = piece.replace(drop, '')
  if (stem.length >= SHORTEST_STEM) return `${stem}${add}`
  return piece.length > SHORTEST_STEM ? `${piece}${add}` : piece
}

/** Folded, dashes as hyphens. */
function plainOf(words: string): string {
  return foldTyped(words).text.replace(/[–—]/g, '-').replace(/\s/g, ' ')
}

/**
 * Splits `WHO, WHO and WHO` into addressees: by name, alias or id, the longest listed name first, a leading "the"
 * or another "to" ignored. "Bosnia and Herzegovina" is one name where it is listed.
 *
 * @param who the words after `to`, with their place in the flattened text
 * @param vocabulary the words of the meeting's language, in which names may stand in another case
 */
export function readWho(
  who: Span,
  addressees: Addressee[],
  vocabulary: Vocabulary,
): { found: string[]; unknown: Span[] } {
  const names = namesOf(addressees, vocabulary.inflects)
  const text = who.text
  const folding = foldTyped(text)
  const folded = folding.text.replace(/[–—]/g, '-').replace(/\s/g, ' ')
  const found: string[] = []
  const unknown: Span[] = []
  let at = 0
  while (at < folded.length) {
    vocabulary.between.lastIndex = at
    const between = vocabulary.between.exec(folded)
    const listed = nameAt(names, folded, at)
    if (listed) {
      if (!found.includes(listed.id)) found.push(listed.id)
      at = listed.end
    } else if (between && between[0] !== '') {
      at += between[0].length
    } else {
      const next = vocabulary.next.exec(folded.slice(at))
      const end = next ? at + next.index : folded.length
      unknown.push(trimmed(text, folding.original(at), folding.original(end)))
      at = end
    }
  }
  return {
    found,
    unknown: unknown.map((span) => ({ text: span.text, from: who.from + span.from, to: who.from + span.to })),
  }
}

/** The addressee with whose name some words begin, articles and the like left aside. */
export function addresseeAtStart(
  words: string,
  addressees: Addressee[],
  vocabulary: Vocabulary,
): Addressee | undefined {
  const folded = plainOf(words.slice(0, LONGEST_NAME))
  let at = 0
  for (;;) {
    const listed = nameAt(namesOf(addressees, vocabulary.inflects), folded, at)
    if (listed) return addressees.find(({ id }) => id === listed.id)
    vocabulary.between.lastIndex = at
    const between = vocabulary.between.exec(folded)?.[0].length ?? 0
    if (between === 0) return undefined
    at += between
  }
}

const LONGEST_NAME = 150
