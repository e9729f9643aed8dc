import type { Fix } from '../model/diagnostic.js'
import type { Place } from '../model/place.js'
import { standing, type CheckResult } from './check-result.js'

/** Raised when a field is taken away or changes its meaning; new fields leave it as it is. */
const VERSION = 1

/**
 * One object for programs: diagnostics that are not waived, coverage of every session and question, and counts.
 * Lines and columns count from 1, columns in UTF-16 code units, ends exclusive.
 */
export function formatJson({ diagnostics, coverage, counts }: CheckResult): string {
  const listed = standing(diagnostics).map(
    ({ rule, messageId, severity, message, hint, fix, place, related, word }) => ({
      rule,
      ...(messageId === undefined ? {} : { messageId }),
      severity,
      message,
      ...(hint === undefined ? {} : { hint }),
      ...whole(place),
      ...(related.length === 0
        ? {}
        : { related: related.map((one) => ({ message: one.message, ...start(one.place) })) }),
      ...(fix === undefined ? {} : { fix: fixOf(fix) }),
      ...(word === undefined ? {} : { word }),
    }),
  )
  const cells = coverage.map(({ session, question, state, aspects, points }) => ({
    session,
    question,
    state,
    aspects,
    points,
  }))
  const { error, warning, info, waived } = counts
  const result = { version: VERSION, diagnostics: listed, coverage: cells, counts: { error, warning, info, waived } }
  return `${JSON.stringify(result, null, 1)}\n`
}

/** As editors take it: each edit with its file and place. */
function fixOf({ title, edits, reencode }: Fix): object {
  return {
    title,
    edits: edits.map(({ place, text }) => ({ ...whole(place), text })),
    ...(reencode === undefined ? {} : { reencode }),
  }
}

function whole({ file, line, column, endLine, endColumn }: Place): Place {
  return { file, line, column, endLine, endColumn }
}

function start({ file, line, column }: Place): Pick<Place, 'file' | 'line' | 'column'> {
  return { file, line, column }
}
