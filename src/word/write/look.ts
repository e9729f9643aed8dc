import type { WordLook } from './styles-part.js'

const USUAL = { accent: '123F77', ink: '16191D', soft: '4D5561', rule: 'C3C9D2', warning: '92271A' }
const NAMES = { accent: 'accent', ink: 'ink', soft: 'ink-soft', rule: 'rule', warning: 'warning' } as const

/**
 * The colours of a document, by the tokens of a style sheet and the meeting's accent.
 *
 * @param css `styles/tokens.css`, ours or a theme's; its first value of each token is that of paper
 */
export function lookOf(css: string, accent: string, language: string): WordLook {
  const token = (name: string): string | undefined =>
    new RegExp(`--${name}:\\s*#([0-9a-fA-F]{6})\\b`).exec(css)?.[1]?.toUpperCase()
  const found = Object.fromEntries(
    Object.entries(NAMES).map(([key, name]) => [key, token(name) ?? USUAL[key as keyof typeof USUAL]]),
  ) as typeof USUAL
  const own = /^#?([0-9a-f]{6})$/i.exec(accent)?.[1]?.toUpperCase()
  return { ...found, ...(own ? { accent: own } : {}), language }
}
