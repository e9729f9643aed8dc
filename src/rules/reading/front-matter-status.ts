import type { Note } from '../../model/note.js'

/** Whether a note's status is known: its front matter has no fault, or none that hides the line of the status. */
export function isStatusRead({ observations, source, status }: Note): boolean {
  if (!observations.some(({ rule }) => rule === 'front-matter')) return true
  const [head = ''] = source.text.split(/^(?:---|\.\.\.)[ \t]*$/m, 2).slice(-1)
  return new RegExp(`^status:[ \\t]*["']?${status}["']?[ \\t]*(?:#.*)?\r?$`, 'im').test(head)
}
