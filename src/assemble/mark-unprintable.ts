import { markGaps } from '../fonts/mark-gaps.js'
import type { Ranges } from '../fonts/unicode-ranges.js'
import type { Report } from '../model/report.js'

/** What leads somewhere or names a thing for machines; all else is words that print. */
const NAMES = new Set(
  (
    'url path anchor hash id key file lasting identifier label-id question aspect session kind type number word-hash ' +
    'picture addressee'
  ).split(' '),
)

/**
 * The report with every sign marked that no font has, for all outputs alike: what the PDF cannot show, the table and
 * the data do not show otherwise.
 *
 * @param fonts what the fonts of the theme have, a file each
 * @returns the same report where there is none
 */
export function markUnprintable(report: Report, fonts: readonly Ranges[] = []): Report {
  const seen = new Map<object, unknown>()
  const mark = (value: unknown): unknown => {
    if (typeof value === 'string') return markGaps(value, fonts)
    if (typeof value !== 'object' || value === null) return value
    const known = seen.get(value)
    if (known !== undefined) return known
    // What several places share stays shared.
    const copy: unknown = Array.isArray(value) ? [] : Object.create(Object.getPrototypeOf(value) as object | null)
    seen.set(value, copy)
    let changed = false
    for (const [key, inner] of Object.entries(value)) {
      const marked = NAMES.has(key) && typeof inner === 'string' ? inner : mark(inner)
      changed ||= marked !== inner
      ;(copy as Record<string, unknown>)[key] = marked
    }
    if (!changed) seen.set(value, value)
    return changed ? copy : value
  }
  return mark(report) as Report
}
