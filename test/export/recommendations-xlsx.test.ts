import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { assembleReport } from '../../src/assemble/assemble-report.js'
import { recommendationsXlsx } from '../../src/export/recommendations-xlsx.js'
import { messagesFor } from '../../src/messages/index.js'
import { gatherFiles } from '../../src/pipeline.js'

const meeting = `title: A meeting
language: en
dates: { start: 2020-01-01, end: 2020-01-01 }
questions: [{ id: q1, title: One }]
sessions: [{ id: s1, kind: session, title: First, starts: 2020-01-01, asks: { q1: required } }]
addressees: [{ id: states, name: States, level: national }]
`
const note = `---
session: s1
---

## Q1

- Recommendation to States: Keep a register.
- Recommendation to States: =SUM(A1:A9) is what a formula looks like.
`

async function sheet(): Promise<{ bytes: Uint8Array; xml: string; texts: string }> {
  const gathered = await gatherFiles({ 'meeting.yaml': meeting, 'notes/s1.md': note })
  const report = assembleReport(gathered, { edition: 'circulation', allowGaps: false })
  const bytes = await recommendationsXlsx(report, messagesFor('en'))
  const files = unzipSync(bytes)
  const read = (name: string): string => strFromU8(files[name] ?? new Uint8Array())
  return {
    bytes,
    xml: read('xl/worksheets/sheet1.xml'),
    texts: read('xl/sharedStrings.xml') + read('xl/worksheets/sheet1.xml'),
  }
}

describe('recommendations.xlsx', () => {
  it('has a frozen header row, words as text and paragraphs as numbers', async () => {
    const { xml, texts } = await sheet()
    expect(xml).toMatch(/<pane[^>]*ySplit="1"[^>]*state="frozen"/)
    expect(texts).toContain('Keep a register.')
    expect(xml).toMatch(/<c r="H2"(?![^>]*t="s")[^>]*><v>\d<\/v>/)
  })

  it('has no formula, whatever the words', async () => {
    const { xml, texts } = await sheet()
    expect(xml).not.toContain('<f>')
    expect(texts).toMatch(/('|&apos;)=SUM/)
  })

  it('is the same bytes each time', async () => {
    const [first, second] = [await sheet(), await sheet()]
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0)
  })
})
