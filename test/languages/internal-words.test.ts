import { expect, it } from 'vitest'
import { check } from '../../src/examine/check.js'
import { assemble, everything, gather } from '../assemble/assemble.js'

const note = (name: string): string =>
  `## Q1\n\nBefore.\n\n:::${name}\nSECRET words.\n\n- Finding: SECRET point.\n:::\n\nBehind.\n`

it.each([
  ['fr', 'interne'],
  ['fr-CH', 'Interne'],
  ['de', 'intern'],
  ['it', 'interno'],
  ['it', 'interna'],
  ['ru', 'внутреннее'],
  ['es', 'interno'],
  ['es', 'INTERNAL'],
  ['en', 'internal'],
])(
  'in %s ":::%s" is a block that stays in the house, with a word of it where it is not the English one',
  async (language, name) => {
    const meeting = { language: `language: ${language}` }
    const files = { 'notes/session-1.md': note(name) }
    const printed = async (edition: 'circulation' | 'internal') =>
      everything(await assemble(files, { edition, meeting }))
    expect(await printed('circulation')).not.toContain('SECRET')
    expect(await printed('circulation')).toContain('Behind')
    expect(await printed('internal')).toContain('SECRET words')
    const told = check(await gather(files, meeting), { today: '2019-11-01' })
      .filter(({ rule }) => /^(?:internal-unclosed|typing-mended)$/.test(rule))
      .map(({ rule, severity, place, fix }) => `${rule} ${severity} ${place.line}: ${fix?.edits[0]?.text ?? ''}`)
    const isEnglish = name.toLowerCase() === 'internal'
    expect(told).toEqual(isEnglish ? [] : ['typing-mended info 9: internal'])
  },
)

it.each([
  ['en', 'interne'],
  ['fr', 'intern'],
  ['de', 'внутреннее'],
  ['ru', 'служебное пользование'],
  ['es', 'confidencial'],
  ['it', 'riservato'],
])('in %s ":::%s" stays in the house and is told, for nobody can be sure', async (language, name) => {
  const meeting = { language: `language: ${language}` }
  const files = { 'notes/session-1.md': note(name) }
  expect(everything(await assemble(files, { meeting }))).not.toContain('SECRET')
  const told = check(await gather(files, meeting), { today: '2019-11-01' }).map(({ rule }) => rule)
  expect(told).toContain('internal-unclosed')
})
