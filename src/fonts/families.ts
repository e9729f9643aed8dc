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
}

const european = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext', 'vietnamese']

export const serif: Family = {
  folder: 'noto-serif',
  name: 'Noto Serif',
  subsets: [...european, 'math'],
  weights: [400, 700],
  styles: ['normal', 'italic'],
}

export const sans: Family = {
  folder: 'noto-sans',
  name: 'Noto Sans',
  subsets: european,
  weights: [400, 600],
  styles: ['normal', 'italic'],
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

const further = [...scripts, mathematics]

export const families: readonly Family[] = [serif, sans, ...further]

/** Where a browser looks for a character, family after family; `styles/` names the same stacks. */
export const stacks = {
  serif: [serif, sans, ...further],
  sans: [sans, serif, ...further],
} as const

export type Stack = keyof typeof stacks

/** How a stack is written in a style sheet, without a generic family: what is printed must never hang on the machine. */
export function fontStack(stack: Stack): string {
  return stacks[stack].map((family) => `"${family.name}"`).join(', ')
}
