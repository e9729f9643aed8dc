import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanMeetings, TODAY } from '../rules/random-faults/clean-meetings.js'
import type { Faulty } from '../rules/random-faults/fault.js'
import { faults } from '../rules/random-faults/faults.js'
import { allFound, fixFiles, newlyFound, textOf, type Files } from './fix-files.js'

/** What a fix may bring to light: a label that is one now, or a line that is. */
const UNCOVERED =
  /^(?:point-outside|recommendation-|follow-up-|support-thin|section-empty|consensus-claimed|placeholder:)/

const RUNS = 1

/** The others have the same faults, and are slower. */
const meetings = (await cleanMeetings()).filter(({ name }) => name.includes('harbour'))

describe.each(meetings.map((meeting) => [meeting.name, meeting] as const))('in %s', (_, { clean, files, memory }) => {
  const how = { memory, today: TODAY }
  const fitting = faults
    .map((fault) => ({ ...fault, sites: clean.notes.flatMap((note) => fault.sites(clean, note)) }))
    .filter(({ sites }) => sites.length > 0)

  it.each(fitting.map((fault) => [fault.rule, fault.name, fault] as const))('%s: %s', async (rule, _, { sites }) => {
    await fc.assert(
      fc.asyncProperty(fc.noBias(fc.nat(sites.length - 1)), fc.boolean(), async (nth, crlf) => {
        const { file, text, more = {} } = (sites[nth] as () => Faulty)()
        const meeting: Files = { ...files, ...more }
        if (text === undefined) delete meeting[file]
        else meeting[file] = crlf && typeof text === 'string' ? text.replaceAll('\n', '\r\n') : text
        if (!(await allFound(meeting, how)).some(({ fix }) => fix)) return
        for (const choice of [how, { ...how, rule }]) {
          const first = await fixFiles(meeting, choice)
          expect((await fixFiles(first.after, choice)).files).toEqual([])
          if (first.files.length === 0) continue
          const now = await allFound(first.after, how)
          const came = newlyFound(await allFound(meeting, how), now).filter((one) => !UNCOVERED.test(one))
          expect(rule === 'encoding' ? [] : came).toEqual([])
          if (crlf && typeof text === 'string') expect(textOf(first.after, file)).not.toMatch(/(?<!\r)\n/)
        }
      }),
      { numRuns: RUNS, endOnFailure: true },
    )
  })
})
