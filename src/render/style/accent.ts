import { groundsOf, inDark, judgeAccent } from '../../colours/accent.js'
import { readColour } from '../../colours/contrast.js'

/**
 * A meeting's own accent. One that cannot be read was refused when meeting.yaml was; a draft that is built all the same
 * keeps the usual one.
 *
 * @param accent `#rrggbb`; anything else leaves the accent as it is
 * @param tokens the style sheet of tokens that the report has
 * @returns rules to stand after the tokens
 */
export function accentRules(accent: string, tokens: string): string {
  const grounds = groundsOf(tokens)
  if (!readColour(accent) || judgeAccent(accent, grounds)) return ''
  return `
:root{--accent:${accent.trim().toLowerCase()}}
@media screen and (prefers-color-scheme: dark){:root{--accent:${inDark(accent, grounds)}}}
`
}
