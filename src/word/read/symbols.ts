/** Characters of Word's picture fonts (private use, U+F020 to U+F0FF) as Unicode has them. */
const SYMBOL: Record<number, string> = {
  0x61: 'α',
  0x62: 'β',
  0x63: 'χ',
  0x64: 'δ',
  0x65: 'ε',
  0x66: 'φ',
  0x67: 'γ',
  0x68: 'η',
  0x69: 'ι',
  0x6b: 'κ',
  0x6c: 'λ',
  0x6d: 'μ',
  0x6e: 'ν',
  0x6f: 'ο',
  0x70: 'π',
  0x71: 'θ',
  0x72: 'ρ',
  0x73: 'σ',
  0x74: 'τ',
  0x75: 'υ',
  0x77: 'ω',
  0x78: 'ξ',
  0x79: 'ψ',
  0x7a: 'ζ',
  0x44: 'Δ',
  0x46: 'Φ',
  0x47: 'Γ',
  0x4c: 'Λ',
  0x50: 'Π',
  0x51: 'Θ',
  0x53: 'Σ',
  0x57: 'Ω',
  0xa3: '≤',
  0xa5: '∞',
  0xab: '↔',
  0xac: '←',
  0xad: '↑',
  0xae: '→',
  0xaf: '↓',
  0xb0: '°',
  0xb1: '±',
  0xb2: '″',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '•',
  0xb8: '÷',
  0xb9: '≠',
  0xba: '≡',
  0xbb: '≈',
  0xbc: '…',
  0xce: '∈',
  0xd6: '√',
  0xde: '⇒',
  0xe5: '∑',
}
const WINGDINGS: Record<number, string> = {
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x71: '❑',
  0x75: '◆',
  0x76: '❖',
  0x77: '⬥',
  0x9f: '•',
  0xa7: '▪',
  0xa8: '☐',
  0xd8: '➢',
  0xdf: '←',
  0xe0: '→',
  0xe1: '↑',
  0xe2: '↓',
  0xe8: '➔',
  0xf0: '⇨',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
  0x4a: '☺',
}

/**
 * A character of a picture font as text.
 *
 * @param code its number, with or without the U+F000 that Word adds
 * @param font the font's name; where it is not known, the usual bullets are found all the same
 * @returns undefined where no character means the same
 */
export function symbolText(code: number, font: string): string | undefined {
  const own = code >= 0xf000 ? code - 0xf000 : code
  if (/^wingdings/i.test(font)) return WINGDINGS[own]
  if (/^symbol$/i.test(font)) return SYMBOL[own] ?? (own >= 0x20 && own < 0x7f ? String.fromCharCode(own) : undefined)
  return own === 0xb7 ? '•' : WINGDINGS[own]
}
