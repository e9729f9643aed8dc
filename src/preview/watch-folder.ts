import { watch } from 'chokidar'
import { relative, sep } from 'node:path'

/** What a build, a release or version control writes into the folder is no input. */
const OUTPUTS = new Set(['out', 'releases', 'node_modules', '.git'])

/** Whether a change of this path can change what is read. Editors leave files of their own beside the one they save. */
function isInput(folder: string, path: string): boolean {
  const [first = '', ...rest] = relative(folder, path).split(sep)
  if (OUTPUTS.has(first)) return false
  const name = rest.at(-1) ?? first
  return !name.startsWith('.') && !/(?:~|\.sw[px]|\.tmp)$/.test(name)
}

/** Watches a meeting folder. */
export interface FolderWatch {
  /** Once every later change will be told. */
  ready: Promise<void>
  close(): Promise<void>
}

/**
 * Tells of every change below a folder as soon as the system does; what comes of several at once is the caller's
 * business. Links are not followed.
 */
export function watchFolder(folder: string, onChange: (path: string) => void): FolderWatch {
  const watcher = watch(folder, {
    ignoreInitial: true,
    followSymlinks: false,
    depth: 8,
    ignored: (path) => path !== folder && !isInput(folder, path),
  })
  watcher.on('all', (_event, path) => onChange(path))
  return {
    ready: new Promise((resolve, reject) => {
      watcher.once('ready', resolve)
      watcher.once('error', reject)
    }),
    close: () => watcher.close(),
  }
}
