import { LAST_RESORT } from './last-resort.js'

/** A typeface that the report brings along, and the files of it that are used. */
export interface Family {
  /** The folder below `@fontsource/`. */
  folder: string
  /** The name in style sheets. */
  name: string
  /** Subsets of the package, in the order in which a character is looked for. */
  subsets: readonly string[]
  weights: readonly number[]
  styles: readonly ('normal' | 'italic')[]
  /** For which characters it is meant, where the package does not say so rightly; as style sheets write it. */
  unicodeRange?: string
  /** For which it is meant besides. */
  furtherRange?: string
  /** Whether single signs are cut out of it: most of its signs are used by nobody. */
  cut?: true
}

/**
 * Marks that stand above and below letters. The packages promise few of those that their files have; but a letter and
 * its mark print together only from one file.
 */
const MARKS = 'U+0300-036F'

const european = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext', 'vietnamese']

export const serif: Family = {
  folder: 'noto-serif',
  name: 'Noto Serif',
  subsets: [...european, 'math'],
  weights: [400, 700],
  styles: ['normal', 'italic'],
  furtherRange: MARKS,
}

export const sans: Family = {
  folder: 'noto-sans',
  name: 'Noto Sans',
  subsets: european,
  weights: [400, 600],
  styles: ['normal', 'italic'],
  furtherRange: MARKS,
}

/** Scripts in which names are written now and then: one upright face in two weights serves text and headings alike. */
const scripts: Family[] = ['Armenian', 'Georgian', 'Hebrew', 'Arabic'].map((script) => ({
  folder: `noto-sans-${script.toLowerCase()}`,
  name: `Noto Sans ${script}`,
  subsets: [script.toLowerCase()],
  weights: [400, 600],
  styles: ['normal'],
}))

/** Arrows, operators and shapes. The package is one file with all of them, but promises Latin letters alone. */
const mathematics: Family = {
  folder: 'noto-sans-math',
  name: 'Noto Sans Math',
  subsets: ['latin'],
  weights: [400],
  styles: ['normal'],
  unicodeRange: 'U+2190-23FF,U+25A0-25FF,U+2605-2606,U+2700-27FF,U+2A00-2AFF',
}

/** The letters and rarer marks of one file of the serif: for letters whose mark no file before has. */
const accents: Family = {
  folder: serif.folder,
  name: 'Noto Serif Accents',
  subsets: ['math'],
  weights: serif.weights,
  styles: serif.styles,
  unicodeRange: `U+0041-005A,U+0061-007A,${MARKS}`,
}

/** In one colour, as ink has. Signs that are joined to one stand in the same file. */
const emoji: Family = {
  folder: 'noto-emoji',
  name: 'Noto Emoji',
  subsets: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'],
  weights: [400],
  styles: ['normal'],
}

/** Boxes to tick, arrows, numbers in circles. What the packages promise begins with characters that nobody sees. */
function symbolsIn(unicodeRange: string, which = ''): Family[] {
  return ['symbols', 'symbols-2'].map((part) => ({
    folder: `noto-sans-${part}`,
    name: `Noto Sans Symbols${part === 'symbols' ? '' : ' 2'}${which}`,
    subsets: ['symbols'],
    weights: [400],
    styles: ['normal'],
    unicodeRange,
    cut: true,
  }))
}

/** Signs that are older than emoji look like letters; of the others the emoji go before. */
const further = [
  ...scripts,
  mathematics,
  accents,
  ...symbolsIn('U+2010-2BFF,U+4DC0-4DFF'),
  emoji,
  ...symbolsIn('U+10100-1FBFF', ' Further'),
]

export const families: readonly Family[] = [serif, sans, ...further]

/** Where a browser looks for a character, family after family; no style sheet need name more than the first. */
export const stacks = {
  serif: [serif, sans, ...further],
  sans: [sans, serif, ...further],
} as const

export type Stack = keyof typeof stacks

/** The family of the fonts that a theme brings, and what ends every search. */
export const THEME_FONTS = 'Theme Fonts'
const ends = [THEME_FONTS, LAST_RESORT]

/** How a stack is written in a style sheet, without a generic family: what is printed must never hang on the machine. */
export function fontStack(stack: Stack): string {
  return [...stacks[stack].map(({ name }) => name), ...ends].map((name) => `"${name}"`).join(', ')
}
