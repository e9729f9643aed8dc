import { readdirSync, readFileSync } from 'node:fs'

/** The worked example's files by path: its meeting, notes, editor's files and pictures, and nothing that was built. */
export function exampleFiles(): Map<string, Uint8Array> {
  const root = new URL('../../report/', import.meta.url)
  const paths = ['notes', 'editor', 'figures'].flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, root))
      .filter((name) => !name.startsWith('.'))
      .sort()
      .map((name) => `${folder}/${name}`),
  )
  return new Map(['meeting.yaml', ...paths].map((path) => [path, readFileSync(new URL(path, root))]))
}
