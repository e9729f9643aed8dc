import { readable, readColour, writeColour } from './contrast.js'

/** The grounds on which the accent must be read, as in tokens.css and screen.css; a test compares. */
export const grounds = { light: '#f1f4f8', dark: '#1f242b' } as const

/**
 * A meeting's own accent, made darker or lighter where it could not be read as text.
 *
 * @param accent `#rrggbb`; anything else leaves the accent as it is
 * @returns rules to stand after the tokens
 */
export function accentRules(accent: string): string {
  const colour = readColour(accent)
  const [light, dark] = [readColour(grounds.light), readColour(grounds.dark)]
  if (!colour || !light || !dark) return ''
  return `
:root{--accent:${writeColour(readable(colour, light))}}
@media screen and (prefers-color-scheme: dark){:root{--accent:${writeColour(readable(colour, dark))}}}
`
}
