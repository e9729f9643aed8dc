import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanMeetings } from './clean-meetings.js'
import { faults } from './faults.js'

/** Places of each meeting at which each fault is put in, one at a time. */
const RUNS = 8

const meetings = await cleanMeetings()
let injected = 0

describe.each(meetings.map((meeting) => [meeting.name, meeting] as const))('in %s', (_, meeting) => {
  const { gathered } = meeting
  const fitting = faults
    .map((fault) => ({ ...fault, sites: gathered.notes.flatMap((note) => fault.sites(gathered, note)) }))
    .filter(({ sites }) => sites.length > 0)

  it('without a fault, nothing is found', () => {
    expect(meeting.diagnostics).toEqual([])
  })

  it.each(fitting.map((fault) => [fault.rule, fault.name, fault] as const))(
    '%s is found at its very place, and nothing else: %s',
    async (_, __, { rule, also, sites }) => {
      const anySite = fc.noBias(fc.nat(sites.length - 1))
      await fc.assert(
        fc.asyncProperty(anySite, async (nth) => {
          const { file, text, place } = (sites[nth] as (typeof sites)[number])()
          injected += 1
          const found = (await meeting.with(file, text)).filter((one) => !also.includes(one.rule))
          expect(found.map((one) => ({ rule: one.rule, place: one.place }))).toEqual([{ rule, place }])
        }),
        { numRuns: RUNS, endOnFailure: true },
      )
    },
  )
})

it('every fault fits some meeting', () => {
  const without = faults.filter((fault) =>
    meetings.every(({ gathered }) => gathered.notes.every((note) => fault.sites(gathered, note).length === 0)),
  )
  expect(without.map(({ rule, name }) => `${rule}: ${name}`)).toEqual([])
})

it('at least a thousand were put in', () => {
  expect(injected).toBeGreaterThanOrEqual(1_000)
})
