import { isTag, type Tag } from './structure.js'

/** The standard types (ISO 32000-1, 14.8.4). */
const STANDARD = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP ' +
    'Figure Formula Form'
  ).split(' '),
)

/** Types of later standards, by what comes nearest. */
const NEAREST: Record<string, string> = {
  Em: 'Span',
  Strong: 'Span',
  Sub: 'Span',
  Title: 'P',
  Aside: 'Div',
  DocumentFragment: 'Div',
  FENote: 'Note',
}

/**
 * What the types mean that the browser uses and ISO 32000-1 does not know.
 *
 * @see ISO 14289-1, 7.1; ISO 19005-3, 6.7.3.4 (role map)
 */
export function rolesIn(root: Tag): Record<string, string> {
  const roles: Record<string, string> = {}
  const visit = ({ type, kids }: Tag): void => {
    const inner = kids.filter(isTag)
    if (!STANDARD.has(type)) roles[type] ??= NEAREST[type] ?? (inner.some((kid) => kid.type === 'P') ? 'Div' : 'Span')
    for (const kid of inner) visit(kid)
  }
  visit(root)
  return roles
}
