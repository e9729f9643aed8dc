import type { Example, Family, Rule } from '../rules/define-rule.js'
import { wrap } from './visible-text.js'

const COLUMNS = 80
const FAMILIES: readonly Family[] = ['notes', 'questions', 'points', 'people', 'words', 'text', 'files']

/** All rules by family, a line each that begins with the id. */
export function explainAll(rules: readonly Rule[]): string {
  const width = Math.max(...rules.map(({ id }) => id.length))
  const groups = FAMILIES.map((family) =>
    rules
      .filter((rule) => rule.family === family)
      .map(({ id, summary }) => `${id.padEnd(width)}  ${summary}\n`)
      .join(''),
  )
  return groups.filter((group) => group !== '').join('\n')
}

/** Why a rule is there, a bad and a good example, and how to live with it. */
export function explainRule(rule: Rule): string {
  const { id, severity, summary, why, bad, good, waivable = true } = rule
  const paragraph = (words: string): string => `${wrap(words, COLUMNS).join('\n')}\n`
  return [
    `${id} (${severity})\n`,
    paragraph(summary),
    paragraph(why),
    `Not so:\n\n${showExample(bad)}`,
    `But so:\n\n${isEmpty(good) ? indent('(the same meeting without that)\n') : showExample(good)}`,
    ...(waivable ? howToLive(id) : ['This rule is always an error: it cannot be switched off, nor waived.\n']),
  ].join('\n')
}

function howToLive(id: string): string[] {
  return [
    'If it is right as it stands, say why. In the note, before the block that it is\nabout:\n',
    indent(`<!-- waive ${id}: the reason -->\n`),
    'In meeting.yaml, for a file or for a question in it:\n',
    indent(`waivers:\n  - { rule: ${id}, where: notes/session-1.md#q1, why: the reason, by: a name }\n`),
    'For the whole meeting, as error, warning, info or off:\n',
    indent(`rules: { ${id}: off }\n`),
  ]
}

function isEmpty({ files, meeting }: Example): boolean {
  return !files && !meeting
}

/** What the example changes, file by file. */
function showExample({ files = {}, meeting }: Example): string {
  const texts = [...(meeting ? [['meeting.yaml', meeting] as const] : []), ...Object.entries(files)]
  return texts
    .map(([file, text]) =>
      text === null ? indent(`${file} is not there\n`) : `${indent(`${file}\n`)}\n${indent(text, 4)}`,
    )
    .join('\n')
}

/** Lines set in, with what cannot be seen shown by its code. */
function indent(text: string, by = 2): string {
  const shown = text.replace(/[\p{Cc}\p{Cf}]/gu, (character) =>
    character === '\n'
      ? character
      : `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`,
  )
  return shown
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => (line === '' ? '\n' : `${' '.repeat(by)}${line}\n`))
    .join('')
}
