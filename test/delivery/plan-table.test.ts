import { expect, it } from 'vitest'
import { planTable } from '../../src/commands/delivery-tables.js'
import type { Fate, Planned } from '../../src/delivery/plan-delivery.js'
import type { Release } from '../../src/model/release.js'
import { gatherFiles } from '../../src/pipeline.js'
import { MEETING } from './circulation.js'

const { meeting } = await gatherFiles({ 'meeting.yaml': MEETING })
const release = {
  record: { symbol: 'SEC.DOC/1/19', revision: '1', status: 'final', edition: 'circulation' },
} as Release

function lastLine(...fates: Fate[]): string | undefined {
  const plan = fates.map((fate) => ({
    fate,
    recipient: { id: 'malta', party: 'Malta', name: 'Delegation of Malta', language: 'en' },
    pdf: { name: 'report.pdf' },
  })) as Planned[]
  return planTable(release, plan, meeting, true)
    .split('\n')
    .find((line) => line.includes('listed.'))
}

it('counts messages, recipients and those who have it, one as one', () => {
  expect(lastLine('send')).toBe('One message goes out; one recipient is listed.')
  expect(lastLine('send', 'has')).toBe('One message goes out; 2 recipients are listed. One has it already.')
  expect(lastLine('send', 'send', 'has', 'has')).toBe('2 messages go out; 4 recipients are listed. 2 have it already.')
})
