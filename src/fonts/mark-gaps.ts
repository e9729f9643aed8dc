import { unusualClusters, type Cluster } from './clusters.js'
import { isPrintable } from './printable.js'
import type { Ranges } from './unicode-ranges.js'

/** Controls and the like, which no output has: they are no signs that could lack a font. */
const UNSEEN = /^[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufe00-\ufe0f]+$/u
/** What belongs to the sign before it. */
const MARK = /[\p{M}\p{Emoji_Modifier}]/u

/**
 * The signs of a text that no font has.
 *
 * @param fonts what the fonts of the theme have, a file each
 */
export function* unprintableIn(text: string, fonts: readonly Ranges[] = []): Generator<Cluster> {
  for (const cluster of unusualClusters(text)) {
    if (!isPrintable(cluster.text, fonts) && !UNSEEN.test(cluster.text)) yield cluster
  }
}

/**
 * A text in which every sign that no font has is marked: `[U+6771]`. A letter that can be printed without its mark is
 * left, so that a name can still be read: `M[U+0327]`.
 */
export function markGaps(text: string, fonts: readonly Ranges[] = []): string {
  let marked = ''
  let from = 0
  for (const { text: cluster, at } of unprintableIn(text, fonts)) {
    marked += text.slice(from, at)
    for (const character of cluster) {
      marked +=
        !MARK.test(character) && isPrintable(character, fonts)
          ? character
          : `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`
    }
    from = at + cluster.length
  }
  return from === 0 ? text : marked + text.slice(from)
}
