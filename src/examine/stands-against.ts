import type { CheckResult } from '../diagnostics/check-result.js'
import type { Diagnostic } from '../model/diagnostic.js'
import type { Gathered } from '../model/gathered.js'
import type { ReportStatus } from '../model/meeting.js'

/** What no draft may print: these would leave the house with it. */
const LEAKS = ['attribution-leak', 'participants-leak']

/** What stands against building a report. */
export interface Against {
  /** Errors; against a final report warnings too. */
  diagnostics: Diagnostic[]
  /** The errors among them. */
  errors: Diagnostic[]
  /** Those that would tell a name: no draft is built in spite of them. */
  leaks: Diagnostic[]
  /** What a final report must have besides, in words. */
  wanting: string[]
}

/** What stands against building a report of that status. */
export function standsAgainst(result: CheckResult, gathered: Gathered | undefined, status: ReportStatus): Against {
  const standing = result.diagnostics.filter((one) => !one.waived)
  const errors = standing.filter(({ severity }) => severity === 'error')
  return {
    diagnostics: status === 'final' ? standing.filter(({ severity }) => severity !== 'info') : errors,
    errors,
    leaks: errors.filter(({ rule }) => LEAKS.includes(rule)),
    wanting: status === 'final' && gathered ? missingForFinal(gathered) : [],
  }
}

function missingForFinal({ editor, meeting }: Gathered): string[] {
  const has = (name: string): boolean =>
    editor.some(({ file, passages }) => file.endsWith(`/${name}`) && passages.length > 0)
  return [
    meeting.symbol ? '' : 'a symbol: set "symbol:" in meeting.yaml',
    has('disclaimer.md') ? '' : 'a disclaimer: write editor/disclaimer.md',
    has('executive-summary.md') ? '' : 'an executive summary: write editor/executive-summary.md',
  ].filter(Boolean)
}
