import { describe, expect, it } from 'vitest'
import { harmless, recommendationsCsv } from '../../src/export/recommendations-csv.js'
import { reportJson } from '../../src/export/report-json.js'
import { reportJsonSchema, reportSchema } from '../../src/export/report-schema.js'
import { messagesFor } from '../../src/messages/index.js'
import { assemble } from '../assemble/assemble.js'

const files = {
  'notes/session-1.md': `Opening words.[^1]

## Q1

### Daily work

- Recommendation to States and Secretariat (agreed): Publish, "at once", a register. @anna
  - plain
- Finding: =SUM(A1)

:::internal
SECRET
:::

## Q2

Not discussed: no *time*.

[^1]: A footnote.
`,
}
const options = { meeting: { sections: 'sections: [sessions, introduction]' } }

describe('report.json', () => {
  it('has in the edition for circulation number, id, question, aspect, kind and words alone', async () => {
    const json = reportJson(await assemble(files, options))
    expect(reportSchema.parse(json)).toEqual(json)
    expect(json.parts.map(({ id }) => id)).toEqual(['session-1', 'session-2', 'introduction'])
    expect(json.parts[0]?.paragraphs).toEqual([
      { number: 1, id: 'p1', words: 'Opening words.' },
      {
        number: 2,
        id: expect.stringMatching(/^session-1-[0-9a-f]{8}$/) as string,
        question: 'q1',
        aspect: 'work',
        kind: 'recommendation',
        words: 'Publish, "at once", a register. — Anna Beispiel (a national police service) plain',
      },
      { number: 3, id: 'p3', question: 'q1', aspect: 'work', kind: 'finding', words: '=SUM(A1)' },
      { number: 4, id: 'p4', question: 'q2', kind: 'not-discussed', words: 'no time.' },
    ])
    expect(JSON.stringify(json)).not.toMatch(/SECRET|notes\//)
  })

  it('says in the internal edition where each comes from', async () => {
    const json = reportJson(await assemble(files, { ...options, edition: 'internal' }))
    expect(reportSchema.parse(json)).toEqual(json)
    expect(json.parts[0]?.paragraphs[0]).toEqual({
      number: 1,
      id: 'p1',
      words: 'Opening words.',
      note: 'notes/session-1.md',
      line: 5,
      hash: expect.stringMatching(/^[0-9a-f]{12}$/) as string,
    })
  })

  it('has a JSON Schema that names every field', () => {
    const schema = JSON.stringify(reportJsonSchema())
    for (const field of ['"version"', '"meeting"', '"edition"', '"paragraphs"', '"hash"'])
      expect(schema).toContain(field)
  })
})

describe('recommendations.csv', () => {
  it('has each recommendation once, quoted as RFC 4180 asks', async () => {
    const csv = recommendationsCsv(await assemble(files, options), messagesFor('en'))
    const lines = csv.split('\r\n')
    expect(lines[0]).toBe(
      '\uFEFFNo.,Recommendation,Addressee,Level,Question,Session,Support,Paragraph,Lasting identifier',
    )
    expect(lines[1]).toMatch(
      /^R1,"Publish, ""at once"", a register\. — Anna Beispiel \(a national police service\) plain",participating States; OSCE Secretariat,national; international,Police work,Tools in use,agreed,2,session-1-[0-9a-f]{8}$/,
    )
    expect(lines.slice(2)).toEqual([''])
  })

  it('lets no cell be a formula', () => {
    expect(['=1+1', '+1', '-1', '@SUM', '\tx', '\rx', 'a=1', ''].map(harmless)).toEqual([
      "'=1+1",
      "'+1",
      "'-1",
      "'@SUM",
      "'\tx",
      "'\rx",
      'a=1',
      '',
    ])
  })
})
