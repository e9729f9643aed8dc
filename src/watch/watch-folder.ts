import { watch } from 'chokidar'
import { relative, sep } from 'node:path'

/** What a build or version control writes into the folder is no input. */
const NOT_INPUT = new Set(['out', 'releases', 'node_modules', '.git'])

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
    await new Promise((resolve) => setTimeout(resolve, SETTLE))
    while (changed.size > 0) {
      const paths = [...changed].sort()
      changed.clear()
      await onChange(paths)
    }
    busy = false
  }
  watcher.on('all', (_event, path) => {
    changed.add(pathOf(path))
    tell().catch((error: unknown) => failed(error))
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
