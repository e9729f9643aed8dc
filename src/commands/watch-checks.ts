import type { CheckResult } from '../diagnostics/check-result.js'
import { formatChanges } from '../diagnostics/text.js'
import type { About } from '../examine/narrow-result.js'
import type { Memory } from '../examine/memory.js'
import { examine } from '../pipeline.js'
import { UserError } from '../user-error.js'
import { onInterrupt } from './interrupt.js'
import { watchFolder } from '../watch/watch-folder.js'
import type { Workspace } from '../workspace.js'
import { checkText, examineOptions, type CheckOptions } from './check.js'
import type { Terminal } from './terminal.js'

interface Watched {
  folder: string
  workspace: Workspace
  /** Of the first check. */
  memory: Memory
  /** What the first check said. */
  result: CheckResult
  options: CheckOptions
  /** The one note or session that is spoken of. */
  about: About
  /** The folder, as the user sees it. */
  shown: string
  terminal: Terminal
}

/**
 * Checks again whenever something in the meeting folder changes, and prints what that mended and brought; in a form
 * for programs, the whole result. Only a note that changed is read again.
 *
 * @returns never, unless interrupted
 */
export async function watchChecks(watched: Watched): Promise<number> {
  const { folder, workspace, memory, options, about, shown, terminal } = watched
  let { result } = watched
  const checkAgain = async (): Promise<void> => {
    try {
      const examination = await examine(workspace, { ...examineOptions(options, terminal), memory, about })
      const text =
        options.format === 'text'
          ? `\n${formatChanges(result, examination.result, { colour: terminal.interactive.out, columns: terminal.columns })}`
          : await checkText(examination, shown, options, terminal)
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
