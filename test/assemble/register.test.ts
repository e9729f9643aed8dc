import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/model/report.js'
import { assemble, outline, said, session } from './assemble.js'

const one = `- Recommendation to Secretariat: Outside of any question.

## Q1

- Recommendation to Secretariat and States (agreed): Share the tests.[^1]
- Recommendation: Addressed to nobody.
- Recommendation to OSCE Secretariat (national): Collect registers.

## Q2

- Recommendation to States: Train officers. @anna
- Recommendation to States: Train officers.

[^1]: Of tools.
`
const two = `## Q2

- Recommendation to States: Train officers.
`

const rows = (report: Report): string[] =>
  report.register.flatMap(({ title, recommendations }) =>
    recommendations.map(({ shown, number, level, blocks }) => `${title}: ${shown} p${number} ${level} ${said(blocks)}`),
  )

describe('the register', () => {
  it('lists by addressee, then question, then paragraph, one number for a recommendation to several', async () => {
    const report = await assemble(
      { 'notes/session-1.md': one, 'notes/session-2.md': two },
      { meeting: { sections: 'sections: [sessions, register]' } },
    )
    expect(rows(report)).toEqual([
      'participating States: R1 p2 national Share the tests.',
      'participating States: R2 p5 national Train officers. — Anna Beispiel (a national police service)',
      'participating States: R3 p6 national Train officers.',
      'participating States: R4 p7 national Train officers.',
      'OSCE Secretariat: R1 p2 international Share the tests.',
      'OSCE Secretariat: R5 p4 national Collect registers.',
      'OSCE Secretariat: R6 p1 international Outside of any question.',
      'No addressee: R7 p3  Addressed to nobody.',
    ])
    expect(report.register[0]?.recommendations[0]).toMatchObject({
      questionTitle: 'Police work',
      support: 'agreed',
      sessionTitle: 'Tools in use',
    })
    const shown = session(report, 'session-1').items.flatMap((item) =>
      item.type === 'paragraph' && item.point ? [item.point.shown] : [],
    )
    expect(shown).toEqual(['R6', 'R1', 'R7', 'R5', 'R2', 'R3'])
    expect(outline(session(report, 'session-1').items)[2]).toBe(
      '2 Recommendation to OSCE Secretariat and participating States: Share the tests.[^1]',
    )
  })

  it('gives ids that last, whatever else comes or goes, and tells true twins by their count', async () => {
    const ids = async (first: string, second: string) => {
      const report = await assemble({ 'notes/session-1.md': first, 'notes/session-2.md': second })
      return Object.fromEntries(
        report.sessions.flatMap(({ items }) =>
          items.flatMap((item) =>
            item.type === 'paragraph' && item.point?.lasting ? [[item.point.lasting, item.provenance.file]] : [],
          ),
        ),
      )
    }
    const all = await ids(one, two)
    expect(Object.keys(all)).toHaveLength(7)
    for (const id of Object.keys(all)) expect(id).toMatch(/^session-[12]-[0-9a-f]{8}(-2)?$/)
    expect(Object.keys(all).filter((id) => id.endsWith('-2') && id.length > 'session-2-00000000'.length)).toHaveLength(
      1,
    )

    const fewer = await ids(
      one.replace('- Recommendation: Addressed to nobody.\n', '- Finding: New.\n'),
      `New prose.\n\n${two}`,
    )
    const gone = Object.keys(all).filter((id) => !(id in fewer))
    expect(gone).toHaveLength(1)
    expect(Object.keys(fewer).every((id) => id in all)).toBe(true)

    const retyped = await ids(one.replace('Collect registers.', '*collect*   REGISTERS!'), two)
    expect(Object.keys(retyped)).toEqual(Object.keys(all))
  })
})
