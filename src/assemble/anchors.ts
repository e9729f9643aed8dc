/** Anchors that paragraphs, footnotes and parts have, so that no heading may take them. */
const RESERVED = /^(?:p\d+(?:-[a-z]+)?|.*-(?:note|call)-\d+(?:-\d+)?)$/

/** Gives each place of the report an anchor that no other has. */
export class Anchors {
  readonly #taken: Set<string>

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
}

/** Words as a link of a note names them: small letters and digits, anything between them a hyphen. */
export function linkKey(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
}

/** Words as part of an anchor: ASCII letters and digits with hyphens, since readers of PDF trip over others. */
export function slug(words: string): string {
  const ascii = linkKey(words)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return ascii || 'section'
}
