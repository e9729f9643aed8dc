import type { Meeting } from '../../model/meeting.js'
import type { Observation } from '../../model/note.js'
import type { Workspace } from '../../workspace.js'
import type { ThemeFont } from '../../fonts/theme-fonts.js'
import { limitsOf } from '../limits.js'
import { decode } from '../decode.js'
import { cleanEmbedded } from './clean-embedded.js'
import { readFont } from './read-font.js'

const MOST_BYTES = 500_000
/** A whole font of Chinese characters in one weight has 5 to 10 MB; cut into a hundred files each has 50 KB. */
const MOST_FONT_BYTES = 12_000_000
const MOST_FONTS = 200
const MOST_FONTS_BYTES = 40_000_000

export interface LoadedTheme {
  /** Files by their path in the theme, such as `templates/cover.hbs`. */
  theme: Record<string, string>
  /** In the order of their paths. */
  fonts: ThemeFont[]
  observations: Observation[]
}

/** Reads the templates and styles that replace ours, and further fonts, from the folder that `theme:` in meeting.yaml names. */
export async function loadTheme(workspace: Workspace, meeting: Meeting): Promise<LoadedTheme> {
  const { theme: named, places } = meeting
  const folder = named.trim().replace(/^\.\//, '').replace(/\/+$/, '')
  const loaded: LoadedTheme = { theme: {}, fonts: [], observations: [] }
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
  const megapixels = limitsOf(meeting.limits)['picture-megapixels']
  const listed = await workspace.list(folder)
  for (const path of listed) {
    const name = path.slice(folder.length + 1)
    if (!/^(?:templates\/[^/]+\.hbs|styles\/[^/]+\.css)$/.test(name)) continue
    const read = await workspace.read(path, MOST_BYTES)
    if ('refused' in read)
      fault(`${path} ${read.refused}`, 'Put an ordinary file of less than half a megabyte in its place')
    else {
      const decoded = decode(path, read.bytes)
      if ('refused' in decoded) loaded.observations.push(decoded.refused)
      else {
        const { text, refused } = await cleanEmbedded(decoded.source.text, megapixels)
        if (refused === undefined) loaded.theme[name] = text
        else fault(`A picture in ${path} ${refused}`, 'Save it anew as PNG or JPEG and put that in its place')
      }
    }
  }
  const fonts = listed.filter((path) => /^fonts\/[^/]+\.(?:woff2?|ttf|otf)$/i.test(path.slice(folder.length + 1)))
  let left = MOST_FONTS_BYTES
  for (const path of fonts.slice(0, MOST_FONTS)) {
    const read = await workspace.read(path, Math.min(MOST_FONT_BYTES, left))
    if ('refused' in read) {
      fault(`${path} ${read.refused}`, 'Put ordinary font files there, of at most 12 MB each and 40 MB together')
      continue
    }
    left -= read.bytes.length
    try {
      loaded.fonts.push(readFont(path.slice(folder.length + 1), read.bytes))
    } catch (error) {
      // What reads past a font's end says so in its own words.
      const why = /^(?:is|has|does)/.test((error as Error).message) ? (error as Error).message : 'is damaged'
      fault(`${path} ${why}`, 'Put a font in WOFF2, WOFF, TTF or OTF in its place')
    }
  }
  if (fonts.length > MOST_FONTS)
    fault(
      `${folder}/fonts/ has ${fonts.length} fonts; at most ${MOST_FONTS} are read`,
      'Take away those that are not needed',
    )
  if (Object.keys(loaded.theme).length === 0 && loaded.fonts.length === 0 && loaded.observations.length === 0) {
    fault(
      `${folder}/ has neither templates/*.hbs nor styles/*.css nor fonts`,
      'Name the folder that holds them, or take "theme:" away',
    )
  }
  return loaded
}
