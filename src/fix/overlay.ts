import type { Workspace } from '../workspace.js'

/** The meeting folder with some files as they would be. */
export function overlay(workspace: Workspace, changed: ReadonlyMap<string, Uint8Array>): Workspace {
  return {
    list: (folder) => workspace.list(folder),
    async read(path, mostBytes) {
      const bytes = changed.get(path)
      if (!bytes) return workspace.read(path, mostBytes)
      return bytes.length > mostBytes
        ? { refused: `has ${bytes.length} bytes; at most ${mostBytes} are read`, reason: 'size', size: bytes.length }
        : { bytes }
    },
  }
}
