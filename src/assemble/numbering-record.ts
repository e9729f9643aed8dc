import type { NumberingRecord, RecordedParagraph, Revision } from '../model/numbering-record.js'
import type { Item, RegisterEntry, Report } from '../model/report.js'
import { recordedParts } from './recorded-parts.js'

/**
 * The numbers that a report's paragraphs and recommendations bear, to be kept beside a release of it
 * (`releases/<symbol or slug>/<revision>/numbering.json`). Given to `assembleReport` as `earlier`, it makes the next
 * release number alike. Both editions of one report give the same record.
 *
 * @param report as it is released
 * @param revision the release; those before it are in the report
 */
export function numberingRecord(report: Report, revision: Revision): NumberingRecord {
  const entries = new Map<string, RegisterEntry>()
  for (const { recommendations } of report.register)
    for (const entry of recommendations) if (!entries.has(entry.anchor)) entries.set(entry.anchor, entry)
  const paragraphs = recordedParts(report.parts, report.introduction, report.sessions).flatMap(({ id, items }) =>
    items.flatMap((item) => {
      const recorded = recordOf(item, id)
      if (!recorded) return []
      const entry = entries.get(recorded.anchor)
      return [{ ...recorded.paragraph, ...(entry ? { recommendation: recommendationOf(entry) } : {}) }]
    }),
  )
  const before = report.revisions.filter((one) => one.revision !== revision.revision)
  return { version: 1, revisions: [...before, revision], paragraphs }
}

function recordOf(item: Item, part: string): { anchor: string; paragraph: RecordedParagraph } | undefined {
  if (item.type !== 'paragraph' && item.type !== 'not-discussed' && item.type !== 'deleted') return undefined
  const { anchor, number, question, aspect } = item
  const standing = { ...(question === undefined ? {} : { question }), ...(aspect === undefined ? {} : { aspect }) }
  if (item.type === 'deleted')
    return { anchor, paragraph: { number, part, ...standing, hash: item.hash, words: '', deleted: true } }
  const { hash, words = '' } = item.provenance
  return { anchor, paragraph: { number, part, ...standing, hash, words } }
}

function recommendationOf({ shown, point, deleted }: RegisterEntry): NonNullable<RecordedParagraph['recommendation']> {
  return { shown, addressees: point.addressees, ...(deleted ? { deleted: true } : {}) }
}
