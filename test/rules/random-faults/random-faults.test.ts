import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rules } from '../../../src/rules/index.js'
import { cleanMeetings, type CleanMeeting } from './clean-meetings.js'
import { put, type Fault, type Faulty } from './fault.js'
import { faults, faultsOfItems, faultsOfWords } from './faults.js'
import { shapesOfItems, shapesOfTyping, shapesOfWords, type Shape } from './shapes.js'
import { seamsIn } from './sites.js'

/** Places of each meeting at which each fault is put in, one at a time. */
const RUNS = 5
/** A fault in meeting.yaml costs the reading of every note. */
const RUNS_OF_YAML = 2
/** Faults that are put into blocks of each shape, in each meeting. */
const RUNS_OF_SHAPES = 4

/** In somebody else's words these are nobody's fault. */
const SILENT_IN_QUOTATIONS = new Set(['gendered-term', 'house-term', 'state-name', 'abbreviation-undefined'])

const meetings = await cleanMeetings()
let injected = 0

/** Puts a fault in, in a file with either kind of line ends, and looks for it and for nothing else. */
async function expectFound(
  meeting: CleanMeeting,
  rule: string,
  { file, text, more = {}, place }: Faulty,
  { also = [], crlf = false, silent = false }: { also?: string[]; crlf?: boolean; silent?: boolean },
): Promise<void> {
  injected += 1
  const written = crlf && typeof text === 'string' ? text.replaceAll('\n', '\r\n') : text
  const found = (await meeting.with({ ...more, [file]: written })).filter((one) => !also.includes(one.rule))
  expect(found.map((one) => ({ rule: one.rule, place: one.place }))).toEqual(silent ? [] : [{ rule, place }])
  expect(found.map(({ hint = '' }) => hint)).not.toContain('')
}

describe.each(meetings.map((meeting) => [meeting.name, meeting] as const))('in %s', (_, meeting) => {
  const { clean } = meeting
  const fitting = faults
    .map((fault) => ({ ...fault, sites: clean.notes.flatMap((note) => fault.sites(clean, note)) }))
    .filter(({ sites }) => sites.length > 0)

  it('without a fault, nothing is found', () => {
    expect(meeting.diagnostics).toEqual([])
  })

  it.each(fitting.map((fault) => [fault.rule, fault.name, fault] as const))(
    '%s is found at its very place, and nothing else: %s',
    async (rule, _, { also, sites }) => {
      const ofYaml = sites[0]?.().file === 'meeting.yaml'
      await fc.assert(
        fc.asyncProperty(fc.noBias(fc.nat(sites.length - 1)), fc.boolean(), async (nth, crlf) => {
          await expectFound(meeting, rule, (sites[nth] as () => Faulty)(), { also, crlf })
        }),
        { numRuns: ofYaml ? RUNS_OF_YAML : RUNS, endOnFailure: true },
      )
    },
  )

  const seams = clean.notes.flatMap((note) => seamsIn(note).map((span) => ({ note, span })))
  const wordsFor = (note: (typeof clean.notes)[number], some: Fault[]) =>
    some.flatMap(({ rule, also, words }) => (words?.(clean, note) ?? []).map((one) => ({ rule, also, ...one })))

  const inShapes = (shapes: Shape[], some: Fault[]): void => {
    it.each(shapes.map((shape) => [shape.name, shape] as const))('in %s', async (_, shape) => {
      const { around, quoted = false, also: ofShape = [] } = shape
      await fc.assert(
        fc.asyncProperty(
          ...([fc.noBias(fc.nat(seams.length - 1)), fc.noBias(fc.nat(1_000)), fc.boolean()] as const),
          async (nth, which, crlf) => {
            const { note, span } = seams[nth] as (typeof seams)[number]
            const fitting = wordsFor(note, some)
            const { rule, also, words, at } = fitting[which % fitting.length] as (typeof fitting)[number]
            const faulty = put(note, span, '\n\n', around(words), at)
            const silent = quoted && SILENT_IN_QUOTATIONS.has(rule)
            await expectFound(meeting, rule, faulty, { also: [...also, ...ofShape], crlf, silent })
          },
        ),
        { numRuns: RUNS_OF_SHAPES, endOnFailure: true },
      )
    })
  }

  describe('words are found at their very place', () => {
    inShapes(
      [...shapesOfWords, ...shapesOfTyping],
      faultsOfWords.filter(({ rule }) => rule !== 'consensus-claimed'),
    )
  })

  describe('the label of an item is found at its very place', () => {
    inShapes(shapesOfItems, faultsOfItems)
  })
})

it('every rule has a fault that is put in', () => {
  const put = new Set(faults.map(({ rule }) => rule))
  expect(rules.map(({ id }) => id).filter((id) => !put.has(id))).toEqual([])
})

it('every fault fits some meeting', () => {
  const without = faults.filter((fault) =>
    meetings.every(({ clean }) => clean.notes.every((note) => fault.sites(clean, note).length === 0)),
  )
  expect(without.map(({ rule, name }) => `${rule}: ${name}`)).toEqual([])
})

it('at least a thousand were put in', () => {
  expect(injected).toBeGreaterThanOrEqual(1_000)
})
