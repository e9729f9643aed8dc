import { describe, expect, it } from 'vitest'
import { check } from '../../src/examine/check.js'
import type { Diagnostic, Edit } from '../../src/model/diagnostic.js'
import type { Point } from '../../src/model/note.js'
import { gatherFiles } from '../../src/pipeline.js'
import { layOver } from '../../src/rules/example-meeting.js'

const FRONT = '---\nsession: session-2\nstatus: submitted\n---\n'
const ANSWER = 'Visits between services were the form of learning that speakers named first, and they praised them.'
const START = `${FRONT}\n## Q2. Co-operation\n\n${ANSWER}\n\n`

/** A point as one line: "kind under parent to WHO (qualifiers): words". */
function lineOf({ kind, parent, addressees, level, support, by, words }: Point): string {
  const who = addressees.length > 0 ? ` to ${addressees.join(' and ')}` : ''
  const rest = [level, support, by && `by ${by}`].filter(Boolean)
  return `${parent === undefined ? '' : `${String(parent)} > `}${kind}${who}${rest.length > 0 ? ` (${rest.join(', ')})` : ''}: ${words}`
}

async function read(typed: string): Promise<{ points: string[]; told: Diagnostic[]; note: string }> {
  const note = START + typed
  const gathered = await gatherFiles(layOver({ files: { 'notes/session-2.md': note } }))
  const told = check(gathered, { today: '2019-11-01' }).filter(({ place }) => place.file === 'notes/session-2.md')
  return { points: (gathered.notes[1]?.points ?? []).map(lineOf), told, note }
}

function applyEdits(text: string, edits: Edit[]): string {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
  const offset = (line: number, column: number): number => (starts[line - 1] ?? 0) + column - 1
  return edits
    .map(({ place, text: now }) => ({
      from: offset(place.line, place.column),
      to: offset(place.endLine, place.endColumn),
      now,
    }))
    .sort((one, other) => other.from - one.from || other.to - one.to)
    .reduce((mended, { from, to, now }) => mended.slice(0, from) + now + mended.slice(to), text)
}

/** What is told, "rule at line:column", and that its fixes leave the same points and nothing to tell. */
async function mended(typed: string): Promise<{ points: string[]; told: string[] }> {
  const { points, told, note } = await read(typed)
  const edits = told.flatMap(({ fix }) => fix?.edits ?? [])
  const fixed = applyEdits(note, edits)
  const again = await read(fixed.slice(START.length))
  expect(again.points, fixed).toEqual(points)
  expect(again.told.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([])
  return { points, told: told.map(({ rule, place }) => `${rule} at ${place.line - 9}:${place.column}`) }
}

describe('a paragraph that opens with a label', () => {
  it.each([
    ['Finding: Two services share a log.', ['finding: Two services share a log.']],
    ['**Finding:** Two services share a log.', ['finding: Two services share a log.']],
    ['**Finding**: Two services share a log.', ['finding: Two services share a log.']],
    ['**Finding:**Two services share a log.', ['finding: Two services share a log.']],
    ['**FINDING**: Two services share a log.', ['finding: Two services share a log.']],
    ['**Finding.** Two services share a log.', ['finding: Two services share a log.']],
    ['**Finding** Two services share a log.', ['finding: Two services share a log.']],
    ['*Finding.* Two services share a log.', ['finding: Two services share a log.']],
    ['Findings: Two services share a log.', ['finding: Two services share a log.']],
    ['Find\u00ADing: Two services share a log.', ['finding: Two services share a log.']],
    ['Good\u00A0practice: Share a log.', ['good-practice: Share a log.']],
    ['-Finding: Two services share a log.', ['finding: Two services share a log.']],
    ['1\\. Finding: Two services share a log.', ['finding: Two services share a log.']],
    ['(a) Finding: Two services share a log.', ['finding: Two services share a log.']],
    ['R1: Recommendation to States: Share a log.', ['recommendation to participating-states: Share a log.']],
    [
      '**Recommendation to the Secretariat (by March 2020):** Keep a log.',
      ['recommendation to secretariat (by March 2020): Keep a log.'],
    ],
    [
      'Finding: Two services share a log.\nRisk: Nobody reads it.\nRecommendation to States (national): Read it.',
      [
        'finding: Two services share a log.',
        'risk: Nobody reads it.',
        'recommendation to participating-states (national): Read it.',
      ],
    ],
    [
      'Two services share a log. @speaker-1\nRisk: Nobody reads it,\nnot even those who keep it.',
      ['risk: Nobody reads it, not even those who keep it.'],
    ],
    [
      '- Finding: Two services share a log.\nRisk: Nobody reads it.',
      ['finding: Two services share a log.', 'risk: Nobody reads it.'],
    ],
    [
      'Divergence: Who keeps the log.\n\nView (several): The owner.\n\nView (one): The buyer.',
      ['divergence: Who keeps the log.', '0 > view (several): The owner.', '0 > view (one): The buyer.'],
    ],
    [
      'Divergence: Who keeps the log.\n\n- View (several): The owner.\n- View (one): The buyer,\n  for a while.',
      ['divergence: Who keeps the log.', '0 > view (several): The owner.', '0 > view (one): The buyer, for a while.'],
    ],
    [
      'Finding: Two services share a log:\n\n- the first\n- the second',
      ['finding: Two services share a log: the first the second'],
    ],
    [
      'Example: One service keeps a log.\n  - It is read.\n  - It is kept.\nBenefit: Nobody asks twice.',
      ['example: One service keeps a log. It is read. It is kept.', 'benefit: Nobody asks twice.'],
    ],
    [
      '**Findings**\n\n- Two services share a log.\n- Nobody reads it.\n- Risk: It gets lost.',
      ['finding: Two services share a log.', 'finding: Nobody reads it.', 'risk: It gets lost.'],
    ],
    [
      'Recommendations to States (national):\n\n1. Keep a log.\n2. Read it.',
      [
        'recommendation to participating-states (national): Keep a log.',
        'recommendation to participating-states (national): Read it.',
      ],
    ],
  ])('%s', async (typed, points) => {
    const read = await mended(typed)
    expect(read.points).toEqual(points)
    expect(read.told.every((told) => told.startsWith('typing-mended'))).toBe(true)
    expect(read.told.length).toBeGreaterThan(0)
  })

  it.each([
    'Speakers dwelt on the one open\nrisk: that the lock fails.',
    'Speakers dwelt on the one open\nRisk: that the lock fails.',
    'Risk assessment: it comes first.',
    'Finding the log took two days.',
    'Note: the room was full.',
    '`Finding:` is how a note writes it.',
  ])('%s stays prose', async (typed) => {
    expect((await read(typed)).points).toEqual([])
  })

  it.each([
    ['Finding. Two services share a log.', 'Finding'],
    ['Finding; Two services share a log.', 'Finding'],
    ['Finding — Two services share a log.', 'Finding'],
    ['Finding\nTwo services share a log.', 'Finding'],
    ['Recommendation to States. Keep a log.', 'Recommendation to States'],
  ])('%s is pointed at', async (typed, label) => {
    const { points, told } = await read(typed)
    expect(points).toEqual([])
    expect(told.map(({ rule, message, hint }) => `${rule}: ${message} | ${hint ?? ''}`)).toEqual([
      `label-unknown: "${label}" may be the label of a point, and is read as prose | Write "- ${label}:" if it is one`,
    ])
    await mended(applyEdits(START + typed, told[0]?.fix?.edits ?? []).slice(START.length))
  })
})

describe('words near a label', () => {
  it.each([
    ['- Key finding: Two services share a log.', 'Finding:'],
    ['Key finding: Two services share a log.', '- Finding:'],
    ['- Main recommendation to States (national): Keep a log.', 'Recommendation to States (national):'],
    ['- Best practice: Keep a log.', 'Good practice:'],
    ['- Action (by May 2020): Keep a log.', 'Follow-up (by May 2020):'],
    ['- Action point: Keep a log.', 'Follow-up:'],
    ['- Conclusion: Keep a log.', 'Finding:'],
    ['- Next steps: Keep a log.', 'Follow-up:'],
    ['- Decision taken: Keep a log.', 'Decision:'],
    ['- Lesson learnt: Keep a log.', 'Lesson learned:'],
    ['- Recomendation to States (national): Keep a log.', 'Recommendation to States (national):'],
    ['- We recommend that States keep a log.', 'Recommendation to participating States:'],
    ['It is recommended that the Secretariat keep a log.', '- Recommendation to Secretariat:'],
    ['- To participating States: Keep a log.', 'Recommendation to participating States:'],
  ])('%s', async (typed, meant) => {
    const { points, told, note } = await read(typed)
    expect(points).toEqual([])
    expect(told.map(({ rule, hint }) => `${rule}: ${hint ?? ''}`)).toEqual([`label-unknown: Did you mean "${meant}"?`])
    const fixed = await read(applyEdits(note, told[0]?.fix?.edits ?? []).slice(START.length))
    expect(fixed.points).toHaveLength(1)
    expect(fixed.told.map(({ rule }) => rule).filter((rule) => rule === 'label-unknown')).toEqual([])
  })

  it.each([
    '- Finding: Two services share a log.\n  - Action: one of them reads it.\n  - Conclusion: it helps.',
    '- Finding: Two services share a log.\n\n  It is recommended that others do the same.',
    '- Note: the room was full.\n- For: three speakers.',
  ])('are none in a point, and others are none: %s', async (typed) => {
    expect((await read(typed)).told).toEqual([])
  })
})
