import type { Messages } from '../messages/index.js'
import type { Report } from '../model/report.js'

export type AnnexId = 'agenda' | 'participants' | 'participation' | 'recommendations' | 'documents' | 'mandate'

export interface Annex {
  id: AnnexId
  anchor: string
  /** "Annex 2. List of participants". */
  title: string
}

/** The annexes that have something in them, numbered in their order. */
export function annexList({ annexes, register }: Report, messages: Messages): Annex[] {
  const filled: [AnnexId, unknown[]][] = [
    ['agenda', annexes.agenda],
    ['participants', annexes.participants],
    ['participation', annexes.participation],
    ['recommendations', register],
    ['documents', annexes.documents],
    ['mandate', annexes.mandate],
  ]
  return filled
    .filter(([, entries]) => entries.length > 0)
    .map(([id], index) => ({
      id,
      anchor: `annex-${id}`,
      title: `${messages.annexes.annex(index + 1)}. ${messages.annexes[id]}`,
    }))
}
