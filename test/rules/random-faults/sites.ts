import type { Nodes } from 'mdast'
import type { Gathered } from '../../../src/model/gathered.js'
import type { Note } from '../../../src/model/note.js'

/** A place in a note's text: offsets of its beginning and of what follows it. */
export interface Span {
  from: number
  to: number
}

/** Spaces between two words that everybody may read, that are nobody's quotation and part no term of a theme. */
export function gapsIn({ meeting }: Gathered, note: Note): Span[] {
  const { text } = note.source
  const themes = meeting.sessions.find(({ id }) => id === note.session)?.themes ?? []
  const terms = themes.flatMap(({ title, terms }) => [title, ...terms]).flatMap((term) => spansOf(term, text))
  const gaps: Span[] = []
  const walk = (node: Nodes): void => {
    if (node.type === 'text') {
      const start = node.position?.start.offset ?? 0
      const asWritten = text.slice(start, start + node.value.length) === node.value
      if (!asWritten || /["“”‘’'«»„()]/.test(node.value)) return
      for (const { index } of node.value.matchAll(/(?<=[\p{L},;]) (?=\p{Ll})/gu)) {
        const at = start + index
        if (!terms.some(({ from, to }) => from < at && at < to)) gaps.push({ from: at, to: at })
      }
      return
    }
    const passed = ['root', 'paragraph', 'list', 'listItem', 'table', 'tableRow', 'tableCell', 'footnoteDefinition']
    if (passed.includes(node.type) && 'children' in node) for (const child of node.children) walk(child)
  }
  walk(note.tree)
  return gaps
}

/** The same, but in no point that records who agreed, or did not: there it may be said. */
export function gapsOutsideAgreements(gathered: Gathered, note: Note): Span[] {
  const items = note.points
    .filter(({ kind }) => ['agreement', 'decision', 'divergence', 'view'].includes(kind))
    .map(({ item: { position } }) => ({ from: position?.start.offset ?? 0, to: position?.end.offset ?? 0 }))
  return gapsIn(gathered, note).filter(({ from: at }) => !items.some(({ from, to }) => from <= at && at <= to))
}

/** Where a term of several words stands. */
function spansOf(term: string, text: string): Span[] {
  const words = term.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  if (words.length < 2) return []
  return [...text.matchAll(new RegExp(words.join('[^\\p{L}\\p{N}]+'), 'giu'))].map(({ index, 0: found }) => ({
    from: index,
    to: index + found.length,
  }))
}

/** Ends of paragraphs in answers. */
export function seamsIn(note: Note): Span[] {
  return note.sections
    .filter(({ kind }) => kind === 'answer')
    .flatMap(({ parts }) => parts.flatMap(({ blocks }) => blocks))
    .flatMap(({ type, position }) => {
      const at = position?.end.offset ?? 0
      return type === 'paragraph' && /^\r?\n\r?\n/.test(note.source.text.slice(at)) ? [{ from: at, to: at }] : []
    })
}

/** The end of the note's words. */
export function endOf({ source: { text } }: Note): Span[] {
  return [{ from: text.trimEnd().length, to: text.length }]
}

/** Where a pattern stands in the note: its first group, or all of it. */
export function matchesIn(note: Note, pattern: RegExp): Span[] {
  return [...note.source.text.matchAll(pattern)].map(({ index, 0: all, 1: part = all }) => {
    const from = index + all.indexOf(part)
    return { from, to: from + part.length }
  })
}
