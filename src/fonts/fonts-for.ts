import { stacks, THEME_FONTS, type Family, type Stack } from './families.js'
import { fontAsBase64, subsetsOf } from './font-files.js'
import { cutFace } from './cut-face.js'
import { LAST_RESORT, lastResortFont } from './last-resort.js'
import { subsetsWith } from './printable.js'
import { themeFaces, type ThemeFont } from './theme-fonts.js'

/** The signs that a report sets in one look of one stack: characters, or letters with their marks. */
export interface FaceUse {
  stack: Stack
  bold: boolean
  italic: boolean
  signs: ReadonlySet<string>
}

export interface Face {
  family: Family
  subset: string
  weight: number
  style: 'normal' | 'italic'
}

/** The face and subset in which a browser will find the sign, or undefined where no font has it. */
export function faceFor(sign: string, { stack, bold, italic }: Omit<FaceUse, 'signs'>): Face | undefined {
  for (const family of stacks[stack]) {
    const [subset] = subsetsWith(family, sign)
    if (subset === undefined) continue
    const weight = (bold ? family.weights.at(-1) : family.weights[0]) ?? 400
    return { family, subset, weight, style: italic && family.styles.includes('italic') ? 'italic' : 'normal' }
  }
  return undefined
}

/** @param signs those that this report has in it */
function faceRule(face: Face, signs: ReadonlySet<string>): string {
  const { family, subset, weight, style } = face
  const range = subsetsOf(family)[subset]?.unicodeRange ?? ''
  const source = family.cut
    ? `url(data:font/ttf;base64,${cutFace(face, signs)}) format("truetype")`
    : `url(data:font/woff2;base64,${fontAsBase64(family, subset, weight, style)}) format("woff2")`
  return (
    `@font-face{font-family:"${family.name}";font-weight:${weight};font-style:${style};` +
    `src:${source};unicode-range:${range}}`
  )
}

/**
 * Chooses the font files that a report needs, so that a report in English does not carry the Greek.
 *
 * @param theme fonts that the theme brings, for what ours have not
 * @returns `@font-face` rules with the files inside, in an order that depends on the set of signs alone
 */
export function fontsFor(uses: Iterable<FaceUse>, theme: readonly ThemeFont[] = []): string {
  const faces = new Map<string, { face: Face; signs: Set<string> }>()
  const foreign = new Set<string>()
  for (const use of uses) {
    for (const sign of use.signs) {
      const face = faceFor(sign, use)
      if (!face) {
        foreign.add(sign)
        continue
      }
      const key = `${face.family.name} ${face.weight} ${face.style} ${face.subset}`
      const known = faces.get(key)
      if (known) known.signs.add(sign)
      else faces.set(key, { face, signs: new Set([sign]) })
    }
  }
  const last = `@font-face{font-family:"${LAST_RESORT}";src:url(data:font/ttf;base64,${lastResortFont().toString('base64')})}`
  return [
    ...[...faces.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { face, signs }]) => faceRule(face, signs)),
    ...themeFaces(theme, foreign).map(
      ({ data, type, weight, style, unicodeRange }) =>
        `@font-face{font-family:"${THEME_FONTS}";font-weight:${weight};font-style:${style};` +
        `src:url(data:font/${type};base64,${data});unicode-range:${unicodeRange}}`,
    ),
    last,
  ].join('\n')
}
