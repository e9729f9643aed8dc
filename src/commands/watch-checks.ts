import type { CheckResult } from '../diagnostics/check-result.js'
import { formatChanges } from '../diagnostics/text.js'
import { examine, type Examination, type ExamineOptions } from '../pipeline.js'
import { UserError } from '../user-error.js'
import { onInterrupt } from './interrupt.js'
import { watchFolder } from '../watch/watch-folder.js'
import type { Workspace } from '../workspace.js'
import type { CheckOptions } from './check.js'
import type { Terminal } from './terminal.js'

interface Watched {
  folder: string
  workspace: Workspace
  /** As the first check was made, with its memory. */
  examineOptions: ExamineOptions
  /** What the first check said. */
  result: CheckResult
  options: CheckOptions
  /** The whole result, in the form asked for. */
  textOf: (examination: Examination) => Promise<string>
  terminal: Terminal
}

/**
 * Checks again whenever something in the meeting folder changes, and prints what that mended and brought; in a form
 * for programs, the whole result. Only a note that changed is read again.
 *
 * @returns never, unless interrupted
 */
export async function watchChecks(watched: Watched): Promise<number> {
  const { folder, workspace, options, terminal } = watched
  let { result } = watched
  const checkAgain = async (): Promise<void> => {
    try {
      const examination = await examine(workspace, watched.examineOptions)
      const text =
        options.format === 'text'
          ? `\n${formatChanges(result, examination.result, { colour: terminal.interactive.out, columns: terminal.columns })}`
          : await watched.textOf(examination)
      result = examination.result
      terminal.print(text)
    } catch (error) {
      // A file may be away for a moment while an editor saves it.
      if (!(error instanceof UserError)) throw error
      terminal.report(`rapporteur: ${error.message}\n`)
    }
  }
  const close = await watchFolder(folder, checkAgain)
  terminal.report('Watching for changes; Ctrl-C ends it.\n')
  onInterrupt(close)
  return new Promise(() => undefined)
}
