import { expect, it } from 'vitest'
import { check } from '../../src/check.js'
import { gatherFiles } from '../../src/pipeline.js'
import { layOver } from '../../src/rules/example-meeting.js'

async function hints(rule: string, note: string): Promise<(string | undefined)[]> {
  const gathered = await gatherFiles(layOver({ files: { 'notes/session-2.md': note } }))
  return check(gathered)
    .filter((one) => one.rule === rule)
    .map(({ hint }) => hint)
}

it.each([
  ['severl', 'Did you mean "several"?'],
  ['Daily work', '"Daily work" is an aspect of Q1: write "(q1, Daily work)" if the point stands under that too'],
  ['skils', '"skills" is an aspect of Q1: write "(q1, skills)" if the point stands under that too'],
  ['in passing', expect.stringMatching(/^Known are aspects, questions/)],
])('a qualifier (%s) that says nothing here: %s', async (qualifier, hint) => {
  expect(await hints('qualifier-unknown', `## Q2\n\n- Finding (${qualifier}): Visits take a week.\n`)).toEqual([hint])
})

it('and what the hint says can be written', async () => {
  expect(await hints('qualifier-unknown', '## Q2\n\n- Finding (q1, skills): Visits take a week.\n')).toEqual([])
})
