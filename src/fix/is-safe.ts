import type { Nodes } from 'mdast'
import type { Edit, Fix } from '../model/diagnostic.js'
import type { Document } from '../model/note.js'
import type { Place } from '../model/place.js'

/**
 * Whether a fix may be applied without anybody having chosen it: there is one candidate, and it touches neither a
 * mention nor what is withheld, whatever its rule says.
 *
 * @param document the file that the fix is for; absent where it is none of notes and editor's files
 */
export function isSafe(fix: Fix, document: Document | undefined): boolean {
  if (fix.byHand === true) return false
  if (!document) return true
  const guarded = [...document.mentions.map(({ place }) => place), ...withheldIn(document)]
  return !fix.edits.some((edit) => guarded.some((place) => touches(edit, place)))
}

/**
 * Whom a file names and what it withholds, as one text: the same before and after fixes that are safe. Two edits, each
 * harmless, may still make a mention, or close a block, that was none.
 */
export function namedAndWithheld(document: Document): string {
  const named = document.mentions.map(({ id, target, internal }) => [id, target, internal])
  const withheld = document.passages.filter(({ internal }) => internal).map(({ text }) => text)
  return JSON.stringify([named, withheld])
}

const known = new WeakMap<Document, Place[]>()

/** The places of internal blocks. */
function withheldIn(document: Document): Place[] {
  let places = known.get(document)
  if (!places) known.set(document, (places = internalPlaces(document)))
  return places
}

function internalPlaces({ tree, file }: Document): Place[] {
  const places: Place[] = []
  const walk = (node: Nodes): void => {
    const { start, end } = node.position ?? {}
    if (node.type === 'internal' && start && end) {
      places.push({ file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column })
    } else if ('children' in node) for (const child of node.children) walk(child)
  }
  walk(tree)
  return places
}

function touches({ place }: Edit, around: Place): boolean {
  return place.file === around.file && !isBefore(place, around) && !isBefore(around, place)
}

/** Whether one place ends before another begins; two that meet are not apart. */
function isBefore(one: Place, other: Place): boolean {
  return one.endLine < other.line || (one.endLine === other.line && one.endColumn < other.column)
}
