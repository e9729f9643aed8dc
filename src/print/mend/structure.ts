import type { PDFObject, PDFRef } from '../../pdf/pdf-library.js'
import type { MarkedElement } from '../in-page/mark-elements.js'

/** A marked-content sequence of a page (ISO 32000-1, 14.7.4.2). */
export interface Sequence {
  /** From 0. */
  page: number
  mcid: number
}

/** An annotation of a page (ISO 32000-1, 14.7.4.3). */
export interface Annotation {
  /** From 0. */
  page: number
  annotation: PDFRef
}

/** A structure element (ISO 32000-1, 14.7.2). */
export interface Tag {
  type: string
  kids: Kid[]
  alt?: string
  language?: string
  /** By which table cells name their headers, and notes are known. */
  id?: string
  /** Values by their names, by the owner (`Table`, `List`, `Layout`). */
  attributes: Record<string, Record<string, PDFObject>>
  /** What it is in the document, where that was marked. */
  element?: MarkedElement
}

export type Kid = Tag | Sequence | Annotation

export function isTag(kid: Kid): kid is Tag {
  return 'kids' in kid
}

export function isSequence(kid: Kid): kid is Sequence {
  return 'mcid' in kid
}

/** A new structure element. */
export function tag(type: string, kids: Kid[]): Tag {
  return { type, kids, attributes: {} }
}

/** All structure elements below one, each before those that are in it. */
export function* tagsIn(root: Tag): Generator<Tag> {
  for (const kid of root.kids) {
    if (!isTag(kid)) continue
    yield kid
    yield* tagsIn(kid)
  }
}

/** All content below a structure element, in the order of reading. */
export function* contentIn(root: Tag): Generator<Sequence | Annotation> {
  for (const kid of root.kids) {
    if (isTag(kid)) yield* contentIn(kid)
    else yield kid
  }
}

/** Replaces every kid of every structure element by what is made of it. */
export function replaceKids(root: Tag, replace: (kid: Kid, parent: Tag) => Kid[]): void {
  const kids: Kid[] = []
  for (const kid of root.kids) {
    if (isTag(kid)) replaceKids(kid, replace)
    kids.push(...replace(kid, root))
  }
  root.kids = kids
}
