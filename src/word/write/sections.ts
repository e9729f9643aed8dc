import { MEASURES } from './styles-part.js'
import type { WrittenBlock } from './writing.js'
import { el } from './xml.js'

/**
 * Blocks with their pages: upright, and turned where a table needs the width. Each change of page ends a section
 * (ISO/IEC 29500-1, 17.6.17).
 *
 * @param cover whether the first page is a cover, without head and foot
 */
export function sectionsOf(blocks: readonly WrittenBlock[], cover: boolean): string {
  const groups: { turned: boolean; xml: string }[] = []
  for (const { xml, turned = false } of blocks) {
    const last = groups.at(-1)
    if (last && last.turned === turned) last.xml += xml
    else groups.push({ turned, xml })
  }
  return groups
    .map(({ turned, xml }, at) => {
      const page = pageOf(turned, cover && at === 0)
      if (at === groups.length - 1) return xml + page
      return `${xml}${el('w:p', {}, el('w:pPr', {}, '<w:pStyle w:val="SectionEnd"/>', page))}`
    })
    .join('')
}

function pageOf(turned: boolean, cover: boolean): string {
  const { page, margin } = MEASURES
  const size = turned
    ? { 'w:w': page.height, 'w:h': page.width, 'w:orient': 'landscape' }
    : { 'w:w': page.width, 'w:h': page.height }
  return el(
    'w:sectPr',
    {},
    el('w:headerReference', { 'w:type': 'default', 'r:id': 'header' }),
    el('w:footerReference', { 'w:type': 'default', 'r:id': 'footer' }),
    el('w:pgSz', size),
    el('w:pgMar', {
      'w:top': margin.top,
      'w:right': margin.right,
      'w:bottom': margin.bottom,
      'w:left': margin.left,
      'w:header': 709,
      'w:footer': 709,
      'w:gutter': 0,
    }),
    cover ? '<w:titlePg/>' : '',
  )
}
