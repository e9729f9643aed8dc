/** Cuts what our own templates and our own serialiser write: words, then `/`, name and attributes of a tag. */
export const TOKENS = /([^<]*)(?:<(\/?)([a-z][a-z0-9]*)((?:\s[^"<>]*(?:"[^"]*"[^"<>]*)*)?)\/?>|$)/gi

export const voidElements = new Set(['br', 'hr', 'img', 'meta', 'line', 'use', 'circle', 'path', 'rect', 'input'])
/** Elements that a line of words runs through. */
export const inlineElements = new Set([
  'a',
  'b',
  'code',
  'del',
  'em',
  'span',
  'strong',
  'sup',
  'br',
  'img',
  'input',
  'label',
])

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

/** The words that HTML text stands for. */
export function decodeText(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) =>
      name ? (named[name] ?? whole) : String.fromCodePoint(Number.parseInt(hex ?? decimal ?? '', hex ? 16 : 10)),
  )
}

/** Words as HTML text. */
export function encodeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

export function classesOf(attributes: string): string {
  return /\bclass="([^"]*)"/.exec(attributes)?.[1] ?? ''
}
