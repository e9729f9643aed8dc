import type { Heading } from 'mdast'
import type { Messages } from '../messages/index.js'
import type { Block } from '../model/mdast.js'
import type { HeadingItem, Item, Report } from '../model/report.js'
import type { PartContext, ReportContext } from './content/context.js'

/** Makes what a part's template is given; every field that the template names is there. */
export type PartView = (report: Report, context: ReportContext) => object

/** All that rendering knows of a part. */
export interface PartRendering {
  /** What its template is given; a list where it is several sections, as the proceedings are. */
  view: (report: Report, context: ReportContext) => object | object[]
  /** Its title, where that is not always the same. */
  title?: (report: Report) => string
  /** Its lines in the contents: its title with those of its headings below it. */
  outline: (report: Report, title: string, messages: Messages) => OutlineEntry[]
  /** Anchors in it, besides its own, that links may lead to. */
  anchors?: (report: Report, messages: Messages) => string[]
}

/** A line of the contents. */
export interface OutlineEntry {
  anchor: string
  text: string
  children: OutlineEntry[]
}

/** The anchor where it is in the report, else nothing: a part that is left out takes its anchors along. */
export function linked({ anchors }: ReportContext, anchor: string | undefined): string {
  return anchor !== undefined && anchors.has(anchor) ? anchor : ''
}

/** A heading made of a body's name begins with a capital, whatever the name does within a sentence. */
export function asHeading(name: string, { locale }: Messages): string {
  const [first = '', ...rest] = [...name]
  return first.toLocaleUpperCase(locale) + rest.join('')
}

export { partAnchor } from '../model/parts.js'

/** The anchor of a heading that stands among prose. */
export function headingAnchor({ data }: Pick<Heading, 'data'>): string | undefined {
  const { id } = (data as { hProperties?: { id?: string } } | undefined)?.hProperties ?? {}
  return id
}

/** The anchors of the headings among prose. */
export function anchorsOfBlocks(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.type === 'heading' ? (headingAnchor(block) ?? []) : []))
}

/** The headings among some items. */
export function headingsOf(items: readonly Item[]): HeadingItem[] {
  return items.filter((item) => item.type === 'heading')
}

/** How a part's content is rendered where it says nothing else: no footnote calls, plain lists. */
export function partContext(report: ReportContext, changes: Partial<PartContext> & { namespace: string }): PartContext {
  return { report, footnotes: [], calls: false, lettered: false, ...changes }
}
