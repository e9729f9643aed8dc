import { isTag, tag, type Kid, type Tag } from './structure.js'

/** These only group: what stands directly in them needs a paragraph around it. */
const GROUPS = new Set(['Document', 'Part', 'Sect', 'Art', 'Div', 'BlockQuote', 'Aside', 'Note', 'TOC', 'NonStruct'])
/** These stand within a line (ISO 32000-1, 14.8.4.4), besides content itself. */
const INLINE = new Set(['Span', 'Quote', 'Reference', 'Code', 'Link', 'Em', 'Strong', 'NonStruct', 'Lbl', 'BibEntry'])
/** These hold lines alone. */
const LINES = new Set(['P', 'H', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'Lbl', 'Caption', ...INLINE])

/** These count even where nothing is in them. */
const KEPT = new Set(['Table', 'TR', 'TH', 'TD'])

const isInline = (kid: Kid): boolean => !isTag(kid) || INLINE.has(kid.type)

/**
 * Takes away the elements that say nothing: the browser gives each run of text one of its own, and each box. What they
 * hold goes to what holds them, so that a sentence reads as one. Boxes with lines directly in them become paragraphs,
 * and so do lines that stand between blocks.
 *
 * @see ISO 32000-1, 14.8.4.2 (grouping elements), 14.8.4.3 (block-level elements)
 */
export function thin(root: Tag): void {
  root.kids = thinned(root)
}

/** A run of text, which the browser gives an element of its own. */
const isText = (kid: Kid): boolean => isTag(kid) && kid.type === 'NonStruct' && kid.kids.every((inner) => !isTag(inner))

function thinned(parent: Tag): Kid[] {
  const standsInLine = LINES.has(parent.type) || parent.kids.some(isText)
  const kids = parent.kids.flatMap((kid): Kid[] => {
    if (!isTag(kid)) return [kid]
    const isRun = isText(kid)
    kid.kids = thinned(kid)
    if (kid.kids.length === 0 && kid.alt === undefined && !KEPT.has(kid.type)) return []
    if (kid.element || (kid.type !== 'NonStruct' && kid.type !== 'Div')) return [kid]
    const isLine = kid.kids.every(isInline)
    const isBox = kid.type === 'Div' || !standsInLine
    if (kid.language !== undefined) {
      if (!isLine) return [{ ...kid, type: 'Div', kids: inParagraphs(kid.kids) }]
      return [{ ...kid, type: isRun || !isBox ? 'Span' : 'P' }]
    }
    if (isRun || !isBox || !isLine || LINES.has(parent.type)) return kid.kids
    return parent.kids.length > 1 || GROUPS.has(parent.type) ? [tag('P', kid.kids)] : kid.kids
  })
  return GROUPS.has(parent.type) && parent.type !== 'NonStruct' ? inParagraphs(kids) : kids
}

/** Lines that stand between blocks, in paragraphs. */
function inParagraphs(kids: Kid[]): Kid[] {
  const blocks: Kid[] = []
  let lines: Kid[] = []
  const end = (): void => {
    if (lines.length > 0) blocks.push(tag('P', lines))
    lines = []
  }
  for (const kid of kids) {
    if (isInline(kid)) lines.push(kid)
    else {
      end()
      blocks.push(kid)
    }
  }
  end()
  return blocks
}
