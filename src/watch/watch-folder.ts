import { watch } from 'chokidar'
import { basename, relative, sep } from 'node:path'

/** What a build or version control writes into the folder is no input. */
const NOT_INPUT = new Set(['out', 'releases', 'node_modules', '.git', '.rapporteur'])

/** Editors leave files of their own beside the one they save. */
const SCRATCH = /^\.|~$|\.(?:sw[px]|tmp)$/

/** Several files saved at once, or one in two steps, are one change, in ms. */
const SETTLE = 10

/**
 * Calls back after every change of a meeting folder that can change what is read; what changes while the call is under
 * way is told in one more call after it. Links are not followed.
 *
 * @param onChange gets the paths that changed, relative to the folder, with `/`
 * @returns once every later change will be told: ends the watch
 */
export async function watchFolder(
  folder: string,
  onChange: (paths: string[]) => Promise<void>,
): Promise<() => Promise<void>> {
  const pathOf = (path: string): string => relative(folder, path).split(sep).join('/')
  const watcher = watch(folder, {
    ignoreInitial: true,
    followSymlinks: false,
    depth: 8,
    ignored: (path) => path !== folder && !isInput(pathOf(path)),
  })
  const changed = new Set<string>()
  let busy = false
  let failed: (error: unknown) => void = () => undefined
  const tell = async (): Promise<void> => {
    if (busy) return
    busy = true
    while (changed.size > 0) {
      // Before each round, since an editor that saves in two steps may be between them.
      await new Promise((resolve) => setTimeout(resolve, SETTLE))
      const paths = [...changed].sort()
      changed.clear()
      await onChange(paths)
    }
    busy = false
  }
  const note = (path: string): void => {
    changed.add(pathOf(path))
    tell().catch((error: unknown) => failed(error))
  }
  // The watcher passes over what follows a change of the same file within 50 ms, such as the words that an editor writes
  // into a file that it emptied first: so the system's own events are heard as well.
  const heard = new Set<string>()
  watcher.on('raw', (event, name, details) => {
    const { watchedPath } = details as { watchedPath?: string }
    if (!watchedPath || basename(watchedPath) !== name) return
    // A file that was put in the place of another is a change of which the system tells nothing by itself.
    if (event === 'change') heard.add(watchedPath)
    else heard.delete(watchedPath)
    note(watchedPath)
  })
  watcher.on('all', (event, path) => {
    if (event !== 'change' || !heard.delete(path)) note(path)
  })
  await new Promise<void>((resolve, reject) => {
    failed = reject
    watcher.once('ready', resolve)
    watcher.once('error', reject)
  })
  failed = (error) => {
    throw error
  }
  return () => watcher.close()
}

function isInput(path: string): boolean {
  const [first = '', ...rest] = path.split('/')
  return !NOT_INPUT.has(first) && !SCRATCH.test(rest.at(-1) ?? first)
}
