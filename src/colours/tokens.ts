/** The colours of a scheme by the names of their tokens, each `#rrggbb`. */
export type Scheme = Readonly<Record<string, string>>

const DARK = /@media[^{]*prefers-color-scheme:\s*dark[^{]*\{/

function coloursIn(css: string): Record<string, string> {
  return Object.fromEntries(
    [...css.matchAll(/--([\w-]+)\s*:\s*(#[0-9a-f]{6})\b/gi)].map(([, name = '', hex = '']) => [
      name,
      hex.toLowerCase(),
    ]),
  )
}

/**
 * Reads the colours of a style sheet of tokens, `styles/tokens.css` of the package or of a theme: those for light
 * surroundings stand first, those for dark ones in the media rule at the end.
 */
export function readTokens(css: string): { light: Scheme; dark: Scheme } {
  const at = css.search(DARK)
  const [first, rest] = at < 0 ? [css, ''] : [css.slice(0, at), css.slice(at)]
  const light = coloursIn(first)
  return { light, dark: { ...light, ...coloursIn(rest) } }
}
