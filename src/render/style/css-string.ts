import { visible } from '../visible.js'

/**
 * Writes any text as a CSS string. Everything that could end the string, the rule or the style element is escaped by
 * its code point (CSS Syntax 3, consume an escaped code point), so the text can do nothing but print.
 */
export function cssString(text: string): string {
  const escaped = visible(text.replace(/\s+/g, ' ').normalize('NFC')).replace(
    /[\p{Cs}"'\\<>&;{}\u0000-\u001f\u007f-\u009f]/gu,
    (character) => `\\${character.codePointAt(0)?.toString(16) ?? ''} `,
  )
  return `"${escaped}"`
}
