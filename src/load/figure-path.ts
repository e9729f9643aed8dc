import { posix } from 'node:path'

/**
 * The path of a picture relative to the meeting folder, or why it cannot be one. `%2e%2e` is read as what it is.
 *
 * @param url as written in the file
 * @param file the file that names it, relative to the meeting folder
 */
export function figurePath(url: string, file: string): { path: string } | { refused: string } {
  if (/^[a-z][a-z0-9+.-]*:/i.test(url) || /^[/\\]{2}/.test(url))
    return { refused: 'is not a file of the meeting folder' }
  let decoded: string
  try {
    decoded = decodeURIComponent(url.replace(/[?#].*$/, ''))
  } catch {
    return { refused: 'has a % that means nothing' }
  }
  if (/[\0\\]/.test(decoded)) return { refused: 'has a character that no path has' }
  if (posix.isAbsolute(decoded)) return { refused: 'is outside the meeting folder' }
  const path = posix.normalize(posix.join(posix.dirname(file), decoded))
  if (path === '..' || path.startsWith('../')) return { refused: 'is outside the meeting folder' }
  return { path }
}
