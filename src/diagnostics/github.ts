import type { Severity } from '../model/diagnostic.js'
import { showable } from './visible-text.js'
import { pathFrom, standing, type CheckResult, type FormatOptions } from './check-result.js'

const COMMANDS: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' }

/** Workflow commands of GitHub, which shows them as annotations beside the lines. */
export function formatGithub({ diagnostics }: CheckResult, { folder }: FormatOptions = {}): string {
  return standing(diagnostics)
    .map(({ rule, severity, message, hint, place }) => {
      const { file, line, column, endLine, endColumn } = place
      const properties = [
        `file=${escapeProperty(pathFrom(folder, file))}`,
        `line=${line}`,
        `endLine=${endLine}`,
        // Columns of a stretch over several lines are refused.
        ...(line === endLine ? [`col=${column}`, `endColumn=${endColumn}`] : []),
        `title=${escapeProperty(rule)}`,
      ]
      const words = hint === undefined ? message : `${message}\n${hint}`
      return `::${COMMANDS[severity]} ${properties.join(',')}::${escapeData(words)}\n`
    })
    .join('')
}

/** A line's end is all that an annotation may have of what a terminal would obey. */
function escapeData(text: string): string {
  const lines = text.split(/\r\n|\n|\r/).map(showable)
  return lines.join('\n').replaceAll('%', '%25').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
