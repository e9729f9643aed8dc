import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../src/messages/index.js'
import { check } from '../../src/examine/check.js'
import { gatherFiles } from '../../src/pipeline.js'
import { layOver } from '../../src/rules/example-meeting.js'
import { rules } from '../../src/rules/index.js'
import { outputsOf, type Files } from '../whole/meeting-folder.js'
import { values } from '../messages/values.js'

const WORD = /\p{L}[\p{L}\p{M}]*/gu

/** A meeting whose own words are no language's. */
const meeting = (language: string): Files => ({
  'meeting.yaml': `title: Xqa
language: ${language}
dates: { start: 2019-10-23, end: 2019-11-24 }
place: Xqb
symbol: XQ/1
distribution: xqc
series: { name: Xqd, year: 2019, previous: [{ year: 2018, theme: xqe }] }
issuer: { chair: Xqf }
comments: { deadline: 2019-12-15, address: xqg@xq.xq }
mandate: [{ symbol: XQ/2, text: xqh }]
questions:
  - { id: q1, title: Xqi, text: xqj, aspects: [{ id: xa, title: Xqk }, { id: xb, title: Xql }] }
  - { id: q2, title: Xqm, text: xqn }
  - { id: q3, title: Xqo, text: xqp }
sessions:
  - { id: xs1, kind: opening, title: Xqq, starts: 2019-10-23T10:00, ends: 2019-10-23T12:30, moderator: xp1, speakers: [xp1, xp2], rapporteur: xp2, asks: { q1: required, q2: required, q3: optional } }
  - { id: xs2, kind: session, title: Xqr, starts: 2019-10-24T10:00, moderator: xp1, speakers: [xp1, xp2], attribution: affiliation, asks: { q1: required } }
  - { id: xs3, kind: side-event, title: Xqs, starts: 2019-11-23, attribution: chatham, moderator: xp1, speakers: [xp1, xp2], asks: { q2: required, q3: expected } }
  - { id: xs4, kind: closing, title: Xqt, starts: 2019-11-24, asks: { q2: required } }
people:
  - { id: xp1, name: Xqaa Xqab, role: xqac, affiliation: Xqad, category: xqae }
  - { id: xp2, name: Xqaf Xqag, role: xqah, affiliation: Xqai, category: xqae }
addressees:
  - { id: xr1, name: Xqba, level: national }
  - { id: xr2, name: Xqbb, level: regional }
  - { id: xr3, name: Xqbc, level: international }
participation: [{ category: xqae, count: 4, women: 2 }, { category: xqbd, count: 1, women: 1 }]
participants: statistics
documents: [{ symbol: XQ/3, title: xqbe, by: xqbf }]
abbreviations: { XQ: xqbg }
waivers: [{ rule: answer-thin, where: notes/a.md, why: xqbh, by: xqbi }]
`,
  'notes/a.md': `---
session: xs1
---

Xqca.[^n] @xp1, @xp2

![xqcb](../figures/x.png "xqcc")

Table: xqcd

| xqce | xqcf |
|---|---|
| xqcg | xqch |

## Q1

### Xqk

${Object.values(LANGUAGES['en']!.kinds)
  .filter(({ label }) => !/^(?:View|Divergence|Recommendation|Follow-up)$/.test(label))
  .map(
    ({ label }, index) =>
      `- ${label} (${['agreed', 'majority', 'several', 'one'][index % 4]}): Xqd${'abcdefghijklmnopq'[index]}.`,
  )
  .join('\n')}
- Divergence: Xqea.
  - View (several): Xqeb.
  - View (one): Xqec.
- Recommendation to Xqba (agreed): Xqed.
- Recommendation to Xqba, Xqbb and Xqbc: Xqee.
- Recommendation (international): Xqeh.
- Follow-up to Xqbc (by 2020-03-31): Xqef.

:::internal
Xqeg.
:::

## Q2

Not discussed: xqfa.

[^n]: Xqfb.
`,
  'notes/b.md': '---\nsession: xs2\n---\n\n@xp1 xqga. @xp2\n\n## Q1\n\n- Risk: Xqgb @xp1.\n',
  'notes/c.md': '---\nsession: xs3\n---\n\nXqgd. @xp1, @xp2\n\n## Q2\n\n- Risk: Xqgc.\n',
  'figures/x.png': Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
})

/** English words of ours: all that the English messages say, and what Intl says of dates in English. */
function englishWords(own: string): Set<string> {
  const wordsIn = (language: string): string[] => {
    const dates = Array.from({ length: 12 }, (_, month) =>
      new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' }).format(
        new Date(Date.UTC(2019, month, 3 + month)),
      ),
    )
    const names = new Intl.DisplayNames([language], { type: 'language' })
    return (
      [
        ...values(LANGUAGES[language] ?? {}).values(),
        ...dates,
        ...Object.keys(LANGUAGES).map((tag) => names.of(tag) ?? ''),
      ]
        .join(' ')
        .toLowerCase()
        .match(WORD) ?? []
    )
  }
  const english = new Set(wordsIn('en'))
  for (const word of wordsIn(own)) english.delete(word)
  return english
}

const RULES = new RegExp(rules.map(({ id }) => id).join('|'), 'g')

/** All words of a page that a reader meets: text, spoken attributes, running heads. */
function wordsOfPage(html: string): string[] {
  const words: string[] = []
  // Names of files and rules, and hashes, are no words.
  const add = (text: unknown): void => {
    if (typeof text !== 'string') return
    const said = text.replace(/notes\/\w+\.md|meeting\.yaml|\b[0-9a-f]{12}\b/g, '').replace(RULES, '')
    words.push(...(said.toLowerCase().match(WORD) ?? []))
  }
  visit(fromHtml(html), (node) => {
    if (node.type === 'text') add(node.value)
    if (node.type !== 'element') return undefined
    const { tagName, properties }: Element = node
    // Data and code are not read; what the checks say is English, and says so.
    if (tagName === 'script' || (tagName !== 'html' && properties['lang'] === 'en')) return 'skip'
    for (const name of ['alt', 'title', 'ariaLabel', 'ariaDescription']) add(properties[name])
    if (tagName === 'meta' && properties['name'] === 'description') add(properties['content'])
    if (tagName !== 'style') return undefined
    const style = node.children.map((child) => ('value' in child ? child.value : '')).join('')
    for (const [, text] of style.matchAll(/content:\s*([^;}]*)/g))
      for (const [said] of text?.matchAll(/"[^"]*"/g) ?? []) add(said)
    return 'skip'
  })
  return words
}

describe.each(['fr', 'de', 'it', 'ru', 'es'])('a report in %s', (language) => {
  it.each([
    ['draft', 'circulation'],
    ['comment', 'internal'],
    ['final', 'circulation'],
  ] as const)('has no English word of ours: %s, %s edition', async (status, edition) => {
    const outputs = await outputsOf(meeting(language), {
      status,
      edition,
      allowGaps: status === 'draft',
      date: '2019-12-01',
    })
    const english = englishWords(language)
    expect(english.size).toBeGreaterThan(150)
    const html = outputs['report.html'] ?? ''
    expect(html).toContain(`lang="${language}"`)
    expect([...new Set(wordsOfPage(html))].filter((word) => english.has(word))).toEqual([])
    const heads = (outputs['recommendations.csv'] ?? '').split('\r\n')[0]?.toLowerCase().match(WORD) ?? []
    expect(heads.filter((word) => english.has(word))).toEqual([])
  })
})

it('would see an English word, for the same report in English is full of them', async () => {
  const html = (await outputsOf(meeting('en')))['report.html'] ?? ''
  const english = englishWords('ru')
  expect(new Set(wordsOfPage(html).filter((word) => english.has(word))).size).toBeGreaterThan(120)
})

describe('a language that the report has no words in', () => {
  it.each([
    ['pl', ['info: The report\'s own words, such as "Findings", are not there in "pl": they print in English']],
    ['fr-CH', []],
    ['ru', []],
  ])('%s', async (language, said) => {
    const diagnostics = check(await gatherFiles(layOver({ meeting: `language: ${language}\n` })))
    expect(
      diagnostics
        .filter(({ rule }) => rule === 'meeting-schema')
        .map(({ severity, message }) => `${severity}: ${message}`),
    ).toEqual(said)
  })
})
