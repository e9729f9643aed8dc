import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/examine/check.js'
import type { Diagnostic } from '../../src/model/diagnostic.js'
import { gatherFiles } from '../../src/pipeline.js'
import { type Example } from '../../src/rules/define-rule.js'
import { layOver } from '../../src/rules/example-meeting.js'
import { rules } from '../../src/rules/index.js'

const today = '2019-11-01'

async function found(example: Example): Promise<Diagnostic[]> {
  return check(await gatherFiles(layOver(example)), { today })
}

function inShort({ rule, place, message }: Diagnostic): string {
  return `${place.file}:${place.line}:${place.column} ${rule}: ${message}`
}

/** A question on which no note says anything is missing in each session that should answer it, too. */
const ALSO: Record<string, string> = { 'question-silent': 'question-unanswered' }

it('finds nothing in the example meeting', async () => {
  expect((await found({})).map(inShort)).toEqual([])
})

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('finds its bad example, and no other rule finds anything in it', async () => {
    const diagnostics = await found(rule.bad)
    expect(diagnostics.filter((one) => one.rule === id).map(inShort)).not.toEqual([])
    expect(diagnostics.filter((one) => one.rule !== id && one.rule !== ALSO[id]).map(inShort)).toEqual([])
  })

  it('finds nothing in its good example', async () => {
    const diagnostics = await found(rule.good)
    expect(diagnostics.filter((one) => one.rule === id).map(inShort)).toEqual([])
  })

  it('is written as rules are', () => {
    expect(rule.summary).toMatch(/^(?:[A-Z"]|meeting\.yaml).*\.$/)
    expect(rule.summary).not.toMatch(/\n/)
    expect(rule.why.length).toBeGreaterThan(80)
  })
})

it('has every rule in a file of its name, and every file in the list', () => {
  const others = ['define-rule', 'example-meeting', 'index', 'observed', 'rules-of-house']
  const files = readdirSync(new URL('../../src/rules/', import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name.replace(/\.ts$/, ''))
    .filter((name) => !others.includes(name))
  expect(rules.map(({ id }) => id)).toEqual(files.sort())
})
