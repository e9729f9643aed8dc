import { contrast, readable, readColour, writeColour, type Colour } from './contrast.js'
import { readTokens } from './tokens.js'

/** What ordinary text needs, WCAG 2.2, 1.4.3. */
export const LEAST_CONTRAST = 4.5

/** A ground on which the accent is read: sheet and tinted box, in light and in dark surroundings. */
export interface Grounds {
  light: string[]
  dark: string[]
}

/** The grounds of the package's own tokens.css; a test compares. */
export const usualGrounds: Grounds = { light: ['#ffffff', '#f1f4f8'], dark: ['#14171b', '#1f242b'] }

/** The grounds of a theme's tokens, or the usual ones where it has none. */
export function groundsOf(tokens: string | undefined): Grounds {
  if (tokens === undefined) return usualGrounds
  const { light, dark } = readTokens(tokens)
  const of = (scheme: Readonly<Record<string, string>>, usual: string[]) =>
    [scheme['paper'] ?? usual[0], scheme['ground'] ?? usual[1]].filter((hex) => hex !== undefined)
  return { light: of(light, usualGrounds.light), dark: of(dark, usualGrounds.dark) }
}

/** Why an accent is refused, and one of its kind that would not be. */
export interface AccentFault {
  ground: string
  /** From 1 to 21, rounded down to a tenth, so that it never reads as enough. */
  contrast: number
  instead: string
}

/** The shade of a colour, darker or lighter, that can be read on all grounds. */
function readableOn(colour: Colour, grounds: readonly Colour[]): string {
  const shades = grounds.map((ground) => readable(colour, ground, LEAST_CONTRAST))
  const all = shades.find((shade) => grounds.every((ground) => contrast(shade, ground) >= LEAST_CONTRAST))
  return writeColour(all ?? shades[0] ?? colour)
}

function coloursOf(hexes: readonly string[]): Colour[] {
  return hexes.map(readColour).filter((colour) => colour !== undefined)
}

/**
 * Whether text in this colour can be read in light surroundings; for dark ones a lighter shade is made of it.
 *
 * @param accent `#rrggbb`; anything else is not judged here
 */
export function judgeAccent(accent: string, { light }: Grounds): AccentFault | undefined {
  const colour = readColour(accent)
  if (!colour) return undefined
  const grounds = coloursOf(light)
  const [worst] = grounds
    .map((ground) => ({ ground, ratio: contrast(colour, ground) }))
    .sort((a, b) => a.ratio - b.ratio)
  if (!worst || worst.ratio >= LEAST_CONTRAST) return undefined
  return {
    ground: writeColour(worst.ground),
    contrast: Math.floor(worst.ratio * 10) / 10,
    instead: readableOn(colour, grounds),
  }
}

/** The shade of an accent that can be read in dark surroundings. */
export function inDark(accent: string, { dark }: Grounds): string {
  const colour = readColour(accent)
  return colour ? readableOn(colour, coloursOf(dark)) : accent
}
