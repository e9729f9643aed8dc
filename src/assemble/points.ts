import type { ListItem, Nodes, Paragraph } from 'mdast'
import type { Block } from '../model/mdast.js'
import type { Session } from '../model/meeting.js'
import type { Point } from '../model/note.js'
import type { NotDiscussedItem, ParagraphItem, ReportPoint } from '../model/report.js'
import { typedIn } from '../typed/index.js'
import { formatDate } from '../messages/dates.js'
import { kindLabel, type Context } from './context.js'
import { sayString } from './say-words.js'
import type { Voice } from './voice.js'

/** A point of a session in its place in the report. */
export interface PlacedPoint {
  session: Session
  source: Point
  /** The same object as in `item`. */
  point: ReportPoint
  item: ParagraphItem
}

/** A "Not discussed" of a session in its place in the report. */
export interface PlacedSilence {
  session: Session
  item: NotDiscussedItem
}

/** What a point's label says, for the report. */
export function reportPoint(source: Point, voice: Voice): ReportPoint {
  const { namespace, context } = voice
  const { kind, question, aspect, level, support, by, addressees } = source
  return {
    key: `${namespace}/${source.index}`,
    kind,
    label: labelOf(source, context),
    session: namespace,
    addressees,
    ...(question === undefined ? {} : { question }),
    ...(aspect === undefined ? {} : { aspect }),
    ...(level === undefined ? {} : { level }),
    ...(support === undefined ? {} : { support }),
    ...(by === undefined ? {} : { by: sayString(by, voice) }),
  }
}

/** "Recommendation to participating States". */
function labelOf({ kind, addressees }: Point, context: Context): string {
  const { label } = kindLabel(kind, context)
  const articles = typedIn(context.meeting.language)[0].articles
  const bodies = addressees.map((id) => {
    const { name = id, aliases = [] } = context.meeting.addressees.find((body) => body.id === id) ?? {}
    // An alias may be the name with its article, which a label needs in some languages.
    return context.messages.point.withArticle
      ? (aliases.find((alias) => articles.some((article) => alias === `${article} ${name}`)) ?? name)
      : name
  })
  return bodies.length > 0 ? context.messages.point.to(label, bodies) : label
}

/**
 * Gives labelled items back the labels that reading took from them, where they stand in the report as ordinary items
 * of a list: in internal blocks, footnotes and the editor's summary.
 */
export function withLabels(blocks: readonly Block[], voice: Voice): Block[] {
  return blocks.map((block) => withLabel(block as Nodes, voice) as Block)
}

function withLabel(node: Nodes, voice: Voice): Nodes {
  if (!('children' in node)) return node
  const children = (node.children as Nodes[]).map((child) => withLabel(child, voice))
  const point = node.type === 'listItem' && voice.document.points[node.data?.point ?? -1]
  if (!point) return { ...node, children } as Nodes
  return { ...node, children: openWith(children as ListItem['children'], labelWords(point, voice)) }
}

function labelWords(point: Point, voice: Voice): string {
  const { context } = voice
  const { messages } = context
  const details = [
    point.support && messages.supports[point.support].label,
    point.level && (messages.levels[point.level] ?? point.level),
    point.by && messages.point.by(sayString(formatDate(messages.locale, point.by), voice)),
  ].filter(Boolean)
  return `${labelOf(point, context)}${details.length > 0 ? ` (${details.join('; ')})` : ''}${messages.point.colon.trimEnd()}`
}

/** The label is in a paragraph's bold words; the words behind it start a block no longer, so they keep their case. */
function openWith(children: ListItem['children'], label: string): ListItem['children'] {
  const strong: Paragraph['children'] = [{ type: 'strong', children: [{ type: 'text', value: label }] }]
  const [first, ...rest] = children
  if (first?.type !== 'paragraph') return [{ type: 'paragraph', children: strong }, ...children]
  return [{ ...first, children: [...strong, { type: 'text', value: ' ' }, ...first.children] }, ...rest]
}
