import { hasCluster } from './printable.js'
import { writeRanges, type Ranges } from './unicode-ranges.js'

/** A font file that a theme brings, for scripts that ours have not. */
export interface ThemeFont {
  /** In the theme, such as `fonts/NotoSansMalayalam-Regular.woff2`. */
  path: string
  type: 'woff2' | 'woff' | 'ttf' | 'otf'
  /** 100 to 900. */
  weight: number
  style: 'normal' | 'italic'
  /** The characters that it has. */
  ranges: Ranges
  bytes: Uint8Array
}

export interface ThemeFace {
  data: string
  type: ThemeFont['type']
  weight: number
  style: ThemeFont['style']
  unicodeRange: string
}

/**
 * The files of a theme in which a report's signs are found, the first that has one; all weights and styles of it.
 *
 * @param signs those that no font of the package has
 */
export function themeFaces(fonts: readonly ThemeFont[], signs: Iterable<string>): ThemeFace[] {
  const looks = new Map<string, ThemeFont[]>()
  for (const font of fonts) {
    const look = `${font.weight} ${font.style}`
    looks.set(look, [...(looks.get(look) ?? []), font])
  }
  const chosen = new Set<ThemeFont>()
  for (const sign of signs) {
    for (const alike of looks.values()) {
      const font = alike.find(({ ranges }) => hasCluster(ranges, sign))
      if (font) chosen.add(font)
    }
  }
  return fonts
    .filter((font) => chosen.has(font))
    .map(({ bytes, type, weight, style, ranges }) => ({
      data: Buffer.from(bytes).toString('base64'),
      type,
      weight,
      style,
      unicodeRange: writeRanges(ranges),
    }))
}
