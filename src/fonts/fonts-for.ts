import { stacks, type Family, type Stack } from './families.js'
import { fontAsBase64, subsetsOf } from './font-files.js'
import { hasCharacter } from './printable.js'
import { inRanges } from './unicode-ranges.js'

/** The characters that a report sets in one look of one stack. */
export interface FaceUse {
  stack: Stack
  bold: boolean
  italic: boolean
  /** Code points. */
  characters: ReadonlySet<number>
}

export interface Face {
  family: Family
  subset: string
  weight: number
  style: 'normal' | 'italic'
}

/** The face and subset in which a browser will find the character, or undefined where no font has it. */
export function faceFor(codePoint: number, { stack, bold, italic }: Omit<FaceUse, 'characters'>): Face | undefined {
  for (const family of stacks[stack]) {
    if (!hasCharacter(family.folder, codePoint)) continue
    for (const [subset, { ranges }] of Object.entries(subsetsOf(family))) {
      if (!inRanges(ranges, codePoint)) continue
      const weight = (bold ? family.weights.at(-1) : family.weights[0]) ?? 400
      return { family, subset, weight, style: italic && family.styles.includes('italic') ? 'italic' : 'normal' }
    }
  }
  return undefined
}

function faceRule({ family, subset, weight, style }: Face): string {
  const data = fontAsBase64(family, subset, weight, style)
  const range = subsetsOf(family)[subset]?.unicodeRange ?? ''
  return (
    `@font-face{font-family:"${family.name}";font-weight:${weight};font-style:${style};` +
    `src:url(data:font/woff2;base64,${data}) format("woff2");unicode-range:${range}}`
  )
}

/**
 * Chooses the font files that a report needs, so that a report in English does not carry the Greek.
 *
 * @returns `@font-face` rules with the files inside, in an order that depends on the set of characters alone
 */
export function fontsFor(uses: Iterable<FaceUse>): string {
  const faces = new Map<string, Face>()
  for (const use of uses) {
    for (const codePoint of use.characters) {
      const face = faceFor(codePoint, use)
      if (face) faces.set(`${face.family.folder} ${face.weight} ${face.style} ${face.subset}`, face)
    }
  }
  return [...faces.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, face]) => faceRule(face))
    .join('\n')
}
