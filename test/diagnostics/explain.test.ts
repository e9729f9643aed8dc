import { describe, expect, it } from 'vitest'
import { explainAll, explainRule } from '../../src/diagnostics/explain.js'
import type { Rule } from '../../src/rules/define-rule.js'
import { rules } from '../../src/rules/index.js'

function rule(id: string): Rule {
  const found = rules.find((one) => one.id === id)
  if (!found) throw new Error(`no rule ${id}`)
  return found
}

describe('explainAll', () => {
  it('has a line for each rule that begins with its id', () => {
    const lines = explainAll(rules).split('\n').filter(Boolean)
    expect(lines.map((line) => line.split(' ')[0]).sort()).toEqual(rules.map(({ id }) => id))
  })
})

describe('explainRule', () => {
  it('shows why, both examples, and how to live with it', async () => {
    await expect(explainRule(rule('recommendation-addressee'))).toMatchFileSnapshot('expected/explain.txt')
  })

  it('says of what can never be waived that it cannot', () => {
    expect(explainRule(rule('raw-html'))).toContain('it cannot be switched off, nor waived')
    expect(explainRule(rule('raw-html'))).not.toContain('<!-- waive')
  })

  it('shows characters that nobody sees by their codes', () => {
    expect(explainRule(rule('text-invisible'))).toContain('three<U+200B> months')
  })

  it.each(rules.map(({ id }) => [id]))('explains %s', (id) => {
    const text = explainRule(rule(id))
    expect(text).toContain('Not so:')
    expect(text).toContain('But so:')
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F]/)
  })
})
