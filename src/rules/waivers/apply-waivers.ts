import type { Diagnostic, Violation, Waiving } from '../../model/diagnostic.js'
import type { Meeting } from '../../model/meeting.js'
import type { Document } from '../../model/note.js'
import type { Place } from '../../model/place.js'
import type { AppliedWaiver, KnownRules } from '../define-rule.js'

/** A diagnostic with the violation from which it was made. */
export interface Settled {
  diagnostic: Diagnostic
  violation: Violation
}

/** A waiver from either source, with what it covers. */
interface Waiver extends AppliedWaiver {
  waiving: Waiving
  covers: { file: string; question?: string } | { block: Place } | undefined
}

/** Collects the waivers of meeting.yaml and those in comments. */
export function waiversOf(meeting: Meeting, documents: Document[], today: string | undefined): Waiver[] {
  const waivers: Waiver[] = meeting.waivers.map(({ rule, where, why, by, until, place }) => {
    const [file = '', question] = where.replace(/^\.\//, '').split('#')
    const expired = until !== undefined && today !== undefined && today > until ? until : undefined
    return {
      ...{ rule, where, place, used: false },
      waiving: { why, place, ...(by === undefined ? {} : { by }), ...(until === undefined ? {} : { until }) },
      covers: question === undefined ? { file } : { file, question },
      ...(expired === undefined ? {} : { expired }),
    }
  })
  for (const document of documents) {
    for (const { rule, why, place, covers } of document.waivers) {
      const waiving = { why, place }
      waivers.push({ rule, where: 'the next block', waiving, place, used: false, covers: covers && { block: covers } })
    }
  }
  return waivers
}

/**
 * Marks what is waived: all that a waiver of meeting.yaml covers, and the first that one in a comment covers.
 * What can never be waived stays as it is.
 *
 * @param settled in the order in which they are shown
 */
export function applyWaivers(settled: Settled[], waivers: Waiver[], documents: Document[], known: KnownRules): void {
  const byFile = new Map(documents.map((document) => [document.file, document]))
  const byRule = groupBy(settled, ({ diagnostic }) => `${diagnostic.rule} ${diagnostic.place.file}`)
  for (const waiver of waivers) {
    const { covers } = waiver
    if (waiver.expired !== undefined || !known.get(waiver.rule)?.waivable || !covers) continue
    const { file } = 'block' in covers ? covers.block : covers
    for (const { diagnostic, violation } of byRule.get(`${waiver.rule} ${file}`) ?? []) {
      if (diagnostic.waived) continue
      const covered =
        'block' in covers
          ? beginsIn(diagnostic.place, covers.block)
          : covers.question === undefined ||
            violation.question === covers.question ||
            questionAt(byFile.get(file), diagnostic.place) === covers.question
      if (!covered) continue
      diagnostic.waived = waiver.waiving
      waiver.used = true
      if ('block' in covers) break
    }
  }
}

function groupBy<T>(values: readonly T[], key: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const value of values) {
    const group = groups.get(key(value))
    if (group) group.push(value)
    else groups.set(key(value), [value])
  }
  return groups
}

/** What the rules on waivers look at. */
export function appliedWaivers(waivers: Waiver[]): AppliedWaiver[] {
  return waivers.map(({ rule, place, where, used, expired }) => ({
    ...{ rule, place, where, used },
    ...(expired === undefined ? {} : { expired }),
  }))
}

/** The question under whose heading a place stands. */
function questionAt(document: Document | undefined, place: Place): string | undefined {
  const before = document?.sections.filter(({ headingPlace }) => headingPlace && headingPlace.line <= place.line)
  return before?.at(-1)?.question
}

function beginsIn({ line }: Place, block: Place): boolean {
  return line >= block.line && line <= block.endLine
}
