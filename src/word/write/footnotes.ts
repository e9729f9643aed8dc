import type { FootnoteDefinition } from 'mdast'
import type { Scope, Writing } from './writing.js'
import { el, NAMESPACES, part } from './xml.js'

/** Ids of the two lines that separate notes from text. */
const SEPARATORS = { separator: -1, continuationSeparator: 0 }

const written = new WeakMap<Writing, Map<FootnoteDefinition, number>>()

/**
 * Adds a real footnote where it is called.
 *
 * @returns its id; a note that is called twice stands twice, as Word has it
 */
export function addFootnote(definition: FootnoteDefinition, writing: Writing, scope: Scope): number {
  const open = written.get(writing) ?? new Map<FootnoteDefinition, number>()
  written.set(writing, open)
  const known = open.get(definition)
  // A note that calls itself would have no end.
  if (known !== undefined) return known
  const id = writing.footnotes.push('')
  open.set(definition, id)
  const mark =
    '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>'
  const content = writing.flowOf(
    definition.children,
    writing,
    { ...scope, lettered: false, calls: false },
    { style: 'FootnoteText', opening: mark },
  )
  writing.footnotes[id - 1] = el('w:footnote', { 'w:id': id }, ...content.map(({ xml }) => xml))
  open.delete(definition)
  return id
}

/** `word/footnotes.xml`. */
export function footnotesPart(footnotes: readonly string[]): string {
  const line = (type: keyof typeof SEPARATORS): string =>
    el(
      'w:footnote',
      { 'w:type': type, 'w:id': SEPARATORS[type] },
      `<w:p><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr><w:r><w:${type}/></w:r></w:p>`,
    )
  return part(el('w:footnotes', NAMESPACES, line('separator'), line('continuationSeparator'), ...footnotes))
}

/** What the settings say of those lines. */
export function footnoteSettings(): string {
  return el('w:footnotePr', {}, ...Object.values(SEPARATORS).map((id) => el('w:footnote', { 'w:id': id })))
}
