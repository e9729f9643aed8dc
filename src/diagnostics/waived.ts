import type { CheckResult } from './check-result.js'

/** What was waived, a line each, with the reason: an editor answers for it. */
export function formatWaived({ diagnostics }: CheckResult): string {
  const waived = diagnostics.filter(({ waived }) => waived)
  if (waived.length === 0) return '\nNothing is waived.\n'
  const lines = waived.map(({ place, rule, message, waived }) => {
    const { why = '', by, until } = waived ?? {}
    const facts = [by, until && `until ${until}`].filter(Boolean).join(', ')
    const reason = `${why}${facts && ` (${facts})`}`
    return `  ${place.file}:${place.line}:${place.column}  ${rule}  ${message}\n    waived: ${reason}`
  })
  return `\nWaived:\n${lines.join('\n')}\n`
}
