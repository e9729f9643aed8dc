import { createTwoFilesPatch } from 'diff'

/** A file's change as `patch` and `git apply` read it; '' where nothing changes. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return ''
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after)
  // Without the line of signs that the library puts first.
  return patch.replace(/^=+\n/, '')
}
