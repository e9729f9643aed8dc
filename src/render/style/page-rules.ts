import type { Scheme } from '../../colours/tokens.js'
import { fontStack } from '../../fonts/families.js'
import type { Messages } from '../../messages/index.js'
import type { Report } from '../../model/report.js'
import { landscapeContent, pageContent, pageGeometry } from '../page-geometry.js'
import { titleOf } from '../parts/index.js'
import { cssString } from './css-string.js'

/** The words that stand in a page's margins, for choosing fonts. */
export interface RunningHeads {
  /** Where no part has its own. */
  left: string
  /** The title of each part, by the selector of what it prints. */
  parts: { selector: string; title: string }[]
  right: string
  /** Below, on each page of the internal edition. */
  mark: string
  /** Before, between and after page and number of pages, as the language has it. */
  folio: [string, string, string]
}

/** Cuts "Page 3 of 40" into what stands around the numbers. */
function folioOf(messages: Messages): [string, string, string] {
  const [page, pages] = [111_111, 999_999]
  const [before = '', rest = ''] = messages.page.of(page, pages).split(String(page))
  const [between = '', after = ''] = rest.split(String(pages))
  return [before, between, after]
}

/**
 * The title of each part for the head of its pages. CSS cannot fetch it from the page (`string-set` is missing in
 * Chromium 156), so that each part has a kind of page of its own.
 */
function partHeads(report: Report, messages: Messages): RunningHeads['parts'] {
  const of = (attribute: string, value: string): string => `main>[data-${attribute}=${cssString(value)}]`
  return report.parts.flatMap((part) => {
    if (part === 'cover') return []
    if (part === 'sessions') return report.sessions.map(({ id, title }) => ({ selector: of('session', id), title }))
    // The abbreviations stand below the contents, on the same pages.
    const selector = part === 'contents' ? `${of('part', part)},${of('part', 'abbreviations')}` : of('part', part)
    return [{ selector, title: titleOf(part, report, messages) }]
  })
}

/** What stands in the margins of every page after the cover. */
export function runningHeads(report: Report, messages: Messages): RunningHeads {
  const { cover, edition, status } = report
  const standing = status === 'final' ? '' : messages.statuses[status].label
  return {
    left: cover.series || cover.title,
    parts: partHeads(report, messages),
    right: [cover.symbol, standing].filter(Boolean).join(' · '),
    mark: edition === 'internal' ? messages.internalMark : '',
    folio: folioOf(messages),
  }
}

/**
 * The page rules: size and margins from the one geometry, running heads above, page and number of pages below.
 * Margin boxes take their fonts from themselves: a box without one would print empty on a machine without fonts.
 *
 * @param colours of the tokens, for a sheet; margin boxes know no custom properties of the document
 */
export function pageRules({ left, parts, right, mark, folio }: RunningHeads, colours: Scheme): string {
  const { width, height, margin } = pageGeometry
  const text = `font-family:${fontStack('sans')};font-size:8pt;line-height:1.35;color:${colours['ink-soft'] ?? '#000000'}`
  const head = `${text};vertical-align:bottom;padding-bottom:2.2mm;margin-bottom:8mm;border-bottom:.5pt solid ${colours['rule'] ?? '#000000'}`
  const foot = `${text};vertical-align:top;padding-top:8mm`
  const [before, between, after] = folio.map(cssString)
  const none = 'content:none;border:0'
  // Wide tables stand on pages of their own within their part, turned, with the same heads and margins.
  const turned = `size:${height}mm ${width}mm`
  const wider = landscapeContent.width
  const ofParts = parts.map(({ selector, title }, index) => {
    const head = `content:${cssString(title)}`
    return (
      `${selector}{page:part-${index}}@page part-${index}{@top-left{${head}}}` +
      `:is(${selector}) .landscape{page:part-${index}-landscape}@page part-${index}-landscape{${turned};` +
      `@top-left{${head};width:${wider * 0.6}mm}@top-right{width:${wider * 0.4}mm}}`
    )
  })
  return `
:root{--page-content-width:${pageContent.width}mm;--page-content-height:${pageContent.height}mm}
@page{
size:${width}mm ${height}mm;margin:${margin.top}mm ${margin.right}mm ${margin.bottom}mm ${margin.left}mm;
@top-left{content:${cssString(left)};${head};text-align:left;width:${pageContent.width * 0.6}mm}
@top-right{content:${cssString(right)};${head};text-align:right;width:${pageContent.width * 0.4}mm}
@bottom-right{content:${before} counter(page) ${between} counter(pages) ${after};${foot};text-align:right}
${mark && `@bottom-left{content:${cssString(mark)};${foot};text-align:left;color:${colours['warning'] ?? '#000000'};font-weight:600}`}
}
${ofParts.join('\n')}
@page cover{@top-left{${none}}@top-right{${none}}@bottom-right{${none}}${mark && `@bottom-left{${none}}`}}
`
}
