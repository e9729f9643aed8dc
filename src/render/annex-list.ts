import type { Messages } from '../messages/index.js'
import { annexAnchor } from '../model/parts.js'
import type { ContentPart, Report } from '../model/report.js'

const kinds = [
  'agenda',
  'participants',
  'participation',
  'recommendations',
  'documents',
  'mandate',
  'revisions',
] as const

export type AnnexKind = (typeof kinds)[number]

export interface Annex {
  /** `further` for what the editor wrote besides. */
  kind: AnnexKind | 'further'
  anchor: string
  /** "List of participants". */
  name: string
  /** "Annex 2. List of participants". */
  title: string
  content?: ContentPart
}

/** The annexes that have something in them, numbered in their order, those of the editor last. */
export function annexList({ annexes, register }: Report, messages: Messages): Annex[] {
  const filled = { ...annexes, recommendations: register }
  const named = [
    ...kinds
      .filter((kind) => filled[kind].length > 0)
      .map((kind) => ({ kind, anchor: annexAnchor(kind), name: messages.annexes[kind] })),
    ...(annexes.further ?? []).map((content) => ({
      kind: 'further' as const,
      anchor: annexAnchor(content.id),
      name: content.title,
      content,
    })),
  ]
  return named.map((annex, index) => ({ ...annex, title: `${messages.annexes.annex(index + 1)}. ${annex.name}` }))
}
