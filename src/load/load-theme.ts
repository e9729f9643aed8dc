import type { Meeting } from '../model/meeting.js'
import type { Observation } from '../model/note.js'
import type { Workspace } from '../workspace.js'
import { decode } from './decode.js'

const MOST_BYTES = 500_000

export interface LoadedTheme {
  /** Files by their path in the theme, such as `templates/cover.hbs`. */
  theme: Record<string, string>
  observations: Observation[]
}

/** Reads the templates and styles that replace ours, from the folder that `theme:` in meeting.yaml names. */
export async function loadTheme(workspace: Workspace, { theme: named, places }: Meeting): Promise<LoadedTheme> {
  const folder = named.trim().replace(/^\.\//, '').replace(/\/+$/, '')
  const loaded: LoadedTheme = { theme: {}, observations: [] }
  if (folder === '') return loaded
  const place = places['theme'] ?? { file: 'meeting.yaml', line: 1, column: 1, endLine: 1, endColumn: 1 }
  const fault = (message: string, hint: string): void => {
    const remains = `meeting.yaml line ${place.line} names a theme that cannot be read`
    loaded.observations.push({ rule: 'meeting-schema', violation: { message, hint, place, remains } })
  }
  if (/^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(folder)) {
    fault('The theme is outside the meeting folder', 'Put its folder beside meeting.yaml, and name it from there')
    return loaded
  }
  for (const path of await workspace.list(folder)) {
    const name = path.slice(folder.length + 1)
    if (!/^(?:templates\/[^/]+\.hbs|styles\/[^/]+\.css)$/.test(name)) continue
    const read = await workspace.read(path, MOST_BYTES)
    if ('refused' in read)
      fault(`${path} ${read.refused}`, 'Put an ordinary file of less than half a megabyte in its place')
    else {
      const decoded = decode(path, read.bytes)
      if ('refused' in decoded) loaded.observations.push(decoded.refused)
      else loaded.theme[name] = decoded.source.text
    }
  }
  if (Object.keys(loaded.theme).length === 0 && loaded.observations.length === 0) {
    fault(
      `${folder}/ has neither templates/*.hbs nor styles/*.css`,
      'Name the folder that holds the two, or take "theme:" away',
    )
  }
  return loaded
}
