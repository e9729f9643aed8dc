import { readFileSync } from 'node:fs'
import { didYouMean } from '../did-you-mean.js'
import { EXIT, UserError } from '../user-error.js'
import type { Terminal } from './terminal.js'

/** The guides by name, each a file of `templates/guides/`, in the order in which they are listed. */
export const GUIDES = {
  rapporteur: 'write a note in Markdown or Word, and see what is missing',
  editor: 'make a meeting folder, check, preview and build; all rules',
  secretariat: 'release, send, verify; a house of your own',
  designer: 'colours, fonts, styles and templates of a report',
} as const

/** `rapporteur guide [NAME]`: all guides, a line each; or one of them, as Markdown. */
export function guide(name: string | undefined, terminal: Terminal): number {
  if (name === undefined) {
    const lines = Object.entries(GUIDES).map(([one, what]) => `${one.padEnd(11)}  ${what}\n`)
    terminal.print(`${lines.join('')}\nRead one: rapporteur guide editor\n`)
    return EXIT.done
  }
  terminal.print(textOf(name))
  return EXIT.done
}

function textOf(name: string): string {
  const names = Object.keys(GUIDES)
  const chosen = names.find((one) => one === name.toLowerCase())
  if (chosen === undefined) {
    const near = didYouMean(name, names)
    throw new UserError(`There is no guide "${name}"`, {
      nextStep: near ? `Did you mean "${near}"?` : `The guides are: ${names.join(', ')}`,
      exitStatus: EXIT.usage,
    })
  }
  const text = readFileSync(new URL(`../../templates/guides/${chosen}.md`, import.meta.url), 'utf8')
  // Marks for the tests that hold the guide: nobody reads them at a terminal.
  return text.replace(/^<!--.*-->\n/gm, '')
}
