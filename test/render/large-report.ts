import type { Item, PointReference, Report, SessionPart } from '../../src/model/report.js'
import { calling, notesOf } from './markdown.js'
import { sampleReport } from './sample-report.js'
import { samplePoint } from './sample-session.js'

const words =
  'Services that search *large* holdings of data look first at what a tool leaves out, and ask **who answers** for it; see [the framework](https://example.org/framework).[^1] '

/** A session of about so many characters, a quarter of it points. */
function largeSession(index: number, size: number): SessionPart {
  const id = `session-${index + 1}`
  const items: Item[] = []
  let written = 0
  for (let n = 0; written < size; n += 1) {
    const number = index * 200 + n + 1
    const markdown = n % 4 === 3 ? `${words}\n\n- in stations,\n- at borders.` : words.repeat(3)
    written += markdown.length
    const paragraph = {
      type: 'paragraph' as const,
      number,
      anchor: `p${number}`,
      depth: 0,
      blocks: calling(markdown, ['1']),
      provenance: { file: `notes/${id}.md`, line: n + 1, hash: '0123456789ab' },
    }
    items.push(n % 4 === 3 ? { ...paragraph, point: samplePoint(`${id}/${n}`, 'finding', 'Finding') } : paragraph)
  }
  const footnotes = notesOf('[^1]: A contribution in writing.')
  return {
    id,
    kind: 'session',
    title: `Session ${index + 1}`,
    anchor: id,
    facts: [],
    items,
    footnotes,
    outstanding: false,
  }
}

/** A report of many long sessions, whose points all stand in the findings too. */
export function largeReport(sessions: number, size: number): Report {
  const parts = Array.from({ length: sessions }, (_, index) => largeSession(index, size))
  const points = parts.flatMap((part) =>
    part.items.flatMap((item): PointReference[] =>
      item.type === 'paragraph' && item.point
        ? [
            {
              point: item.point,
              number: item.number,
              anchor: item.anchor,
              sessionTitle: part.title,
              blocks: item.blocks,
              views: [],
            },
          ]
        : [],
    ),
  )
  const kinds = [{ kind: 'finding', label: 'Findings', points }]
  const group = { title: 'Daily work', anchor: 'findings-q1-work', kinds }
  const question = {
    question: 'q1',
    anchor: 'findings-q1',
    heading: 'Question 1',
    text: '',
    notDiscussed: [],
    silent: [],
    lacks: [],
  }
  return sampleReport({
    sessions: parts,
    findings: [{ ...question, groups: [group] }],
    coverage: { rows: [], questions: [] },
  })
}
