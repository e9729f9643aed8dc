import { describe, expect, it } from 'vitest'
import { layOver } from '../../src/rules/example-meeting.js'
import { rules } from '../../src/rules/index.js'
import { allFound, fixFiles, newlyFound, textOf } from './fix-files.js'

/** What a fix brings to light: words that stood in a line which was not read. */
const UNCOVERS: Record<string, RegExp> = {
  // A caption that a person has to write is asked for by the line that is put there.
  'table-caption': /^placeholder:/,
  // Nothing of the file was read.
  encoding: /./,
}

/** Rules whose bad examples are mended without anybody, and those that want `--rule`. */
const SAFE = [
  'encoding',
  'front-matter',
  'gendered-term',
  'house-term',
  'label-unknown',
  'qualifier-unknown',
  'state-name',
  'question-unknown',
  'text-invisible',
  'typing-mended',
]
const CHOSEN = ['mention-unknown', 'table-caption']

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('is fixed once and for all, and nothing else comes of it', async () => {
    const files = layOver(rule.bad)
    const found = await allFound(files)
    if (!found.some(({ fix }) => fix)) return
    for (const choice of [{}, { rule: id }]) {
      const first = await fixFiles(files, choice)
      const second = await fixFiles(first.after, choice)
      expect(second.files.map(({ path }) => path)).toEqual([])
      const left = first.examined.result.diagnostics.filter((one) => one.rule === id)
      const wereFixed = first.fixed.filter((one) => one.rule === id).length
      expect(left.length).toBe(first.found.filter((one) => one.rule === id).length - wereFixed)
      const came = newlyFound(found, await allFound(first.after))
      expect(came.filter((one) => !(UNCOVERS[id]?.test(one) ?? false))).toEqual([])
    }
  })
})

it.each(SAFE)('%s is fixed without being asked for', async (id) => {
  const rule = rules.find((one) => one.id === id)
  const fixed = await fixFiles(layOver(rule?.bad ?? {}))
  expect(fixed.fixed.map((one) => one.rule)).toContain(id)
})

it.each(CHOSEN)('%s is fixed only where it is asked for', async (id) => {
  const files = layOver(rules.find((one) => one.id === id)?.bad ?? {})
  expect((await fixFiles(files)).files).toEqual([])
  expect((await fixFiles(files, { rule: id })).fixed.map((one) => one.rule)).toContain(id)
})

it.each([
  ['See [this](HTTPS://example.org/B) there.', 'See [this](https://example.org/B) there.'],
  ['See <Https://example.org/c> there.', 'See <https://example.org/c> there.'],
  ['See HTTPS://example.org/a there.', 'See https://example.org/a there.'],
  ['Write to [her](MAILTO:a@example.org).', 'Write to [her](mailto:a@example.org).'],
  ['See [HTTPS:](HTTPS://example.org/) there.', 'See [HTTPS:](https://example.org/) there.'],
  ['See [it][x].\n\n[x]: Https://example.org/x', 'See [it][x].\n\n[x]: https://example.org/x'],
  ['See Www.example.org there.', 'See Www.example.org there.'],
])('writes the scheme of an address in small letters: %j', async (words, expected) => {
  const files = layOver({ files: { 'notes/session-2.md': `${words}\n` } })
  const { after, examined } = await fixFiles(files)
  expect(textOf(after, 'notes/session-2.md')).toContain(expected)
  expect(examined.result.diagnostics).toEqual([])
})

it('keeps a byte order mark and the ends of lines', async () => {
  const files = layOver({
    meeting: 'house: osce\n',
    files: { 'notes/session-2.md': '## Q2\n\nThe visits go on.\n• Finding: cooperation\r\n' },
  })
  const note = `\uFEFF${textOf(files, 'notes/session-2.md').replace(/\r?\n/g, '\r\n')}`
  const { after } = await fixFiles({ ...files, 'notes/session-2.md': note })
  expect(textOf(after, 'notes/session-2.md')).toBe(note.replace('•', '-').replace('cooperation', 'co-operation'))
})

it('ends lines that it adds as the file does', async () => {
  const files = layOver({
    files: { 'notes/session-2.md': 'Text above.\nTable: Hours\n\n| A | B |\n| - | - |\n| 1 | 2 |\n' },
  })
  const note = textOf(files, 'notes/session-2.md').replaceAll('\n', '\r\n')
  const { after } = await fixFiles({ ...files, 'notes/session-2.md': note })
  expect(textOf(after, 'notes/session-2.md')).toBe(note.replace('above.\r\nTable', 'above.\r\n\r\nTable'))
})

describe('never touches', () => {
  it.each([
    ['an internal block', ':::internal\n- Fidning: cooperation and a chairman\n:::\n'],
    ['code', 'See `cooperation` and\n\n```\n• cooperation, chairman\n```\n'],
    ['quotations', 'They said "cooperation of member States".\n\n> cooperation, a chairman @speaker-1\n'],
    ['what is waived', '<!-- waive house-term: the name of a body -->\n\nThe Police cooperation is one.\n'],
    ['a mention', 'Said by @speaker-11.\n'],
    ['a mention that would be one without what nobody sees', 'Said by @speaker\u200B-1 alone.\n'],
    ['an internal block that would be one', '::\u200B:internal\n\nNobody is to know.\n\n:::\n'],
    ['whom a label names', '- Recommendation to Stats: Train officers.\n'],
    ['a link', 'See [it](https://example.org/cooperation).\n'],
  ])('%s', async (_, text) => {
    const files = layOver({ meeting: 'house: osce\n', files: { 'notes/session-2.md': text } })
    expect((await fixFiles(files)).files.map(({ path, after }) => [path, Buffer.from(after).toString()])).toEqual([])
  })
})
