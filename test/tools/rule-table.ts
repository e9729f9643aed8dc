import { rules } from '../../src/rules/index.js'

const LETTERS = { error: 'error', warning: 'warning', info: 'remark' }

/** The README's table of rules, from the rules themselves. */
export function ruleTable(): string {
  const rows = [...rules]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(
      ({ id, severity, summary, waivable }) =>
        `| \`${id}\` | ${LETTERS[severity]}${waivable === false ? ', never waived' : ''} | ${summary} |`,
    )
  return ['| Rule | Usually | Wants |', '|---|---|---|', ...rows].join('\n')
}
