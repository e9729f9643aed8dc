import { describe, expect, it } from 'vitest'
import type { ReportJson } from '../../src/export/report-schema.js'
import { filesOf, outputsOf } from './meeting-folder.js'

type Paragraph = ReportJson['parts'][number]['paragraphs'][number]

const paragraphs = (outputs: Record<string, string>): (Paragraph & { part: string })[] =>
  (JSON.parse(outputs['report.json'] ?? '') as ReportJson).parts.flatMap(({ id, paragraphs: own }) =>
    own.map((one) => ({ part: id, ...one })),
  )

/** Recommendations by lasting id: shown number, words, paragraph. */
function recommendations(
  outputs: Record<string, string>,
): Map<string, { shown: string; rest: string; paragraph: number }> {
  const rows = (outputs['recommendations.csv'] ?? '').trim().split('\r\n').slice(1)
  return new Map(
    rows.map((row) => {
      const [, shown = '', rest = '', paragraph = '', id = ''] = /^(R\d+),(.*),(\d+),([^,]+)$/.exec(row) ?? []
      return [id, { shown, rest, paragraph: Number(paragraph) }]
    }),
  )
}

describe('a point that is taken out of a note', () => {
  it.each([
    ['a recommendation', /^- Recommendation to police services: Keep an inventory.*\n/m],
    ['a finding', /^- Finding: Where software makes the first selection.*\n/m],
    ['an example with what belongs to it', /^- Example: One service has software grade.*\n(?: {2}- .*\n)+/m],
  ])('is missing from the report, %s, and nothing else: the rest is renumbered, lasting ids stay', async (_, point) => {
    const files = filesOf('report')
    const note = String(files['notes/session-1.md'])
    expect(note).toMatch(point)
    const before = await outputsOf(files)
    const after = await outputsOf({ ...files, 'notes/session-1.md': note.replace(point, '') })

    const [were, are] = [paragraphs(before), paragraphs(after)]
    expect(are.length).toBe(were.length - 1)
    const at = were.findIndex((paragraph, index) => paragraph.words !== are[index]?.words)
    const [gone] = were.splice(at, 1)
    expect(gone?.part).toBe('session-1')
    expect(are.map(({ words, kind, question, aspect }) => ({ words, kind, question, aspect }))).toEqual(
      were.map(({ words, kind, question, aspect }) => ({ words, kind, question, aspect })),
    )
    expect(are.map(({ number }) => number)).toEqual(are.map((__, index) => index + 1))

    const [had, has] = [recommendations(before), recommendations(after)]
    const lost = [...had.keys()].filter((id) => !has.has(id))
    expect(lost).toEqual(gone?.kind === 'recommendation' ? [gone.id] : [])
    expect([...has.keys()]).toEqual([...had.keys()].filter((id) => !lost.includes(id)))
    expect([...has.values()].map(({ shown }) => shown)).toEqual([...has.keys()].map((__, index) => `R${index + 1}`))
    for (const [id, { rest, paragraph }] of has) {
      expect(rest).toBe(had.get(id)?.rest)
      const earlier = had.get(id)?.paragraph ?? 0
      expect(paragraph).toBe(earlier > Number(gone?.number) ? earlier - 1 : earlier)
    }

    // In the page, the findings and the register too.
    const words = gone?.words.split(' ').slice(0, 6).join(' ') ?? ''
    expect(before['report.html']?.split(words).length).toBeGreaterThan(2)
    expect(after['report.html']).not.toContain(words)
  })
})
