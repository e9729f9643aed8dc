import { expect, it } from 'vitest'
import { gatherFiles } from '../../src/pipeline.js'

const meeting = `title: A small meeting
language: en
dates: { start: 2020-01-01, end: 2020-01-02 }
questions: [{ id: q1, title: Police work }]
sessions: [{ id: s1, kind: session, title: One, starts: 2020-01-01, asks: { q1: optional } }]
`

it('says of words behind an address that they do not print only where no link leads there', async () => {
  const note = `---
session: s1
---

[A link](https://a.example "Printed one") and [another][b], ![a picture][c].

[b]: https://b.example "Printed two"
[b]: https://b2.example "Lost one"
[c]: ../figures/c.png "Printed three"
[d]: https://d.example "Lost two"
[e]: https://e.example
`
  const { notes } = await gatherFiles({ 'meeting.yaml': meeting, 'notes/s1.md': note })
  const told = notes[0]?.observations.filter(({ rule }) => rule === 'typing-mended') ?? []
  expect(told.map(({ violation }) => `${violation.place.line} ${violation.message}`)).toEqual([
    '8 The words "Lost one" behind an address are not printed, as no link leads there',
    '10 The words "Lost two" behind an address are not printed, as no link leads there',
  ])
})
