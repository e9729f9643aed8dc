import type { LookFiles } from '../package-files.js'
import { completeStacks } from './complete-stacks.js'
import { accentRules } from './accent.js'
import { readTokens } from '../../colours/tokens.js'
import { pageRules, type RunningHeads } from './page-rules.js'

const everywhere = [
  'tokens',
  'base',
  'headings',
  'content',
  'tables',
  'cover',
  'findings',
  'coverage',
  'screen',
  'reading',
]

/** What only the page has never reaches the sheet, whatever a theme says. */
const onScreenAlone = '@media print{.on-screen{display:none!important}}'

function sheet(look: LookFiles, name: string): string {
  const text = look[`styles/${name}.css`] ?? ''
  if (/<\/?\s*style/i.test(text)) throw new Error(`styles/${name}.css must not contain a style element's tag`)
  return text.replace(/\/\*[^]*?\*\//g, '').replace(/\n\s*/g, '\n')
}

/**
 * All rules of the report's look but for the fonts, in the order in which they overrule each other.
 *
 * @param own rules made of what this report holds
 * @param heads what stands in the margins of the pages, or undefined for a report that will not be printed
 */
export function styleSheet(
  look: LookFiles,
  accent: string,
  own: readonly string[],
  heads: RunningHeads | undefined,
): string {
  const sheets = [...everywhere.map((name) => sheet(look, name)), ...own, onScreenAlone]
  const tokens = look['styles/tokens.css'] ?? ''
  if (heads) sheets.push(sheet(look, 'print'), pageRules(heads, readTokens(tokens).light))
  sheets.push(sheet(look, 'house'), accentRules(accent, tokens))
  return completeStacks(sheets.join('\n'))
}
