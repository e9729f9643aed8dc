import type { ParagraphNumber } from '../../model/numbering-record.js'
import { el } from './xml.js'

/** Word takes names of 40 characters at most, of letters, digits and underscores. */
const LONGEST = 40
/** Word counts such bookmarks by nine digits. */
const FIRST_LISTED = 100_000_001

/**
 * The name of a paragraph's bookmark: its number and its words' hash, so that it is known again in a copy that a
 * delegation has edited, and in the next release.
 */
export function paragraphBookmark(number: ParagraphNumber, hash: string): string {
  return plain(`rp_${String(number)}${hash ? `_${hash}` : ''}`)
}

/** The name of a recommendation's bookmark, by its lasting id. */
export function recommendationBookmark(lasting: string): string {
  const hash = /[0-9a-f]+$/.exec(lasting)?.[0] ?? ''
  const name = `rr_${lasting}`
  return name.length <= LONGEST ? plain(name) : plain(`rr_${lasting.slice(0, LONGEST - 4 - hash.length)}_${hash}`)
}

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .slice(0, LONGEST)
}

/** Gives bookmarks their ids, and every anchor of the report the bookmark at which it stands. */
export class Bookmarks {
  private next = 0
  private readonly taken = new Set<string>()
  private readonly byAnchor = new Map<string, string>()
  private readonly listed = new Map<string, string>()

  /** Reserves a name for an anchor, so that links before it know it. */
  name(anchor: string, wanted: string): string {
    let name = wanted
    for (let nth = 2; this.taken.has(name); nth++) name = `${wanted.slice(0, LONGEST - 4)}_${nth}`
    this.taken.add(name)
    if (!this.byAnchor.has(anchor)) this.byAnchor.set(anchor, name)
    return name
  }

  /** The bookmark of an anchor. */
  of(anchor: string): string | undefined {
    return this.byAnchor.get(anchor)
  }

  /** Gives a heading of the contents a bookmark as Word makes them, which an update of the contents renews. */
  list(anchor: string): void {
    if (!this.listed.has(anchor)) this.listed.set(anchor, `_Toc${FIRST_LISTED + this.listed.size}`)
  }

  /** The bookmark to which the contents lead. */
  ofListed(anchor: string): string | undefined {
    return this.listed.get(anchor)
  }

  /** A heading's content between the ends of its bookmarks. */
  aroundHeading(anchor: string, content: string): string {
    return this.around(this.of(anchor), this.around(this.ofListed(anchor), content))
  }

  /** Content between the two ends of a bookmark. */
  around(name: string | undefined, content: string): string {
    if (name === undefined) return content
    const id = this.next++
    return el('w:bookmarkStart', { 'w:id': id, 'w:name': name }) + content + el('w:bookmarkEnd', { 'w:id': id })
  }
}
