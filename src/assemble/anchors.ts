import { linkKey } from '../extract/resolve-anchor.js'

/** Anchors that paragraphs, footnotes and parts have, so that no heading may take them. */
const RESERVED = /^(?:p\d+(?:-[a-z]+)?|.*-(?:note|call)-\d+(?:-\d+)?)$/

/** Gives each place of the report an anchor that no other has. */
export class Anchors {
  readonly #taken: Set<string>
  readonly #kept = new Map<string, string>()

  /** @param taken anchors that are given already */
  constructor(taken: Iterable<string>) {
    this.#taken = new Set(taken)
  }

  /** The anchor that is wanted, or that one with a number behind it. */
  take(wanted: string): string {
    const base = RESERVED.test(wanted) ? `${wanted}-heading` : wanted
    let anchor = base
    for (let n = 2; this.#taken.has(anchor); n++) anchor = `${base}-${n}`
    this.#taken.add(anchor)
    return anchor
  }

  /** The same, and the same anchor again whenever it is asked for: links may name a place before it is made. */
  keep(wanted: string): string {
    const kept = this.#kept.get(wanted) ?? this.take(wanted)
    this.#kept.set(wanted, kept)
    return kept
  }
}

/** Words as part of an anchor: ASCII letters and digits with hyphens, since readers of PDF trip over others. */
export function slug(words: string): string {
  const ascii = linkKey(words)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return ascii || 'section'
}
