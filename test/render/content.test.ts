import type { Element } from 'hast'
import { describe, expect, it } from 'vitest'
import { byClass, byRole, byTag, elements, parsed, textOf } from './html.js'
import { blocksOf, calling, notesOf } from './markdown.js'
import { sampleReport } from './sample-report.js'

const { tree } = parsed(sampleReport())
const byId = (id: string) => elements(tree, ({ properties }) => properties.id === id)[0] as Element

describe('footnotes', () => {
  const calls = byRole(tree, 'doc-noteref')
  const notes = byRole(tree, 'doc-footnote')

  it('are numbered on through the report, once a note', () => {
    expect(notes.map((note) => textOf(byClass(note, 'note-number')[0] as Element))).toEqual(
      Array.from({ length: 10 }, (_, index) => String(index + 1)),
    )
    expect(calls.map(textOf)).toEqual(['1', '2', '1', '3', '4', '3', '5', '6', '5', '7', '8', '7', '9', '10', '9'])
  })

  it('lead there and back again, under names of their session', () => {
    for (const call of calls) {
      const note = byId(String(call.properties.href).slice(1))
      expect(textOf(note)).toMatch(new RegExp(`^${textOf(call)} `))
      const back = elements(note, ({ properties }) => String(properties['role']) === 'doc-backlink')
      expect(back.map(({ properties }) => properties.href)).toContain(`#${String(call.properties.id)}`)
    }
    expect(String(notes[2]?.properties.id)).toBe('session-2-note-3')
    for (const list of byRole(tree, 'doc-endnotes')) expect(byRole(list, 'doc-footnote')).toHaveLength(2)
  })

  it('that other notes call are listed too, each once', () => {
    const report = sampleReport()
    const [session] = report.sessions
    if (!session) throw new Error('no session')
    const called = notesOf('[^1]: See also the law.[^law]\n\n[^law]: Back to the first.[^1]')
    session.footnotes = called
    const { tree: other } = parsed(report)
    expect(byRole(other, 'doc-footnote').slice(0, 2).map(textOf)).toEqual([
      '1 See also the law.2 b c Back to the text',
      '2 Back to the first.1 b Back to the text',
    ])
  })
})

describe('footnotes of headings', () => {
  it('are called in the summary’s headings and in the title of an annex', () => {
    const report = sampleReport()
    const [answer] = report.summary.answers
    const call = (identifier: string) => ({ type: 'footnoteReference', identifier }) as const
    if (answer) answer.calls = [call('a'), call('b')]
    report.summary.footnotes = notesOf('[^a]: One.\n\n[^b]: Two.')
    const further = {
      id: 'statement',
      title: 'Statement',
      calls: [call('c')],
      items: [],
      footnotes: notesOf('[^c]: C.'),
    }
    report.annexes = { ...report.annexes, further: [further] }
    const called = parsed(report).tree
    const headings = byTag(called, 'h3').filter((heading) => byRole(heading, 'doc-noteref').length > 0)
    expect(headings.map(textOf)).toEqual(expect.arrayContaining([`${answer?.heading}12`]))
    expect(textOf(headings.at(-1) as Element)).toMatch(/Statement\d+$/)
    expect(byRole(called, 'doc-footnote').map(textOf)).toEqual(
      expect.arrayContaining(['1 One. Back to the text', expect.stringMatching(/^\d+ C\. Back to the text$/)]),
    )
  })
})

describe('footnotes of a table that is turned', () => {
  const word = 'participants'
  const table = `| ${`${word} | `.repeat(12)}\n|${'---|'.repeat(12)}\n| a[^x] | b[^y] | ${'c | '.repeat(10)}\n`
  const labels = (words: string): string[] => {
    const report = sampleReport()
    const [session] = report.sessions
    if (!session) throw new Error('no session')
    session.footnotes = notesOf('[^w]: W.\n\n[^x]: X.\n\n[^y]: Y.')
    const provenance = { file: 'notes/session-1.md', line: 1, hash: '' }
    session.items = [{ type: 'block', blocks: calling(words, ['w', 'x', 'y']), provenance }]
    const [part] = elements(parsed(report).tree, ({ properties }) => properties['dataSession'] === session.id)
    return part ? byRole(part, 'doc-noteref').map(textOf) : []
  }

  it('have letters, so that the numbers around it go on', () => {
    expect(labels(`Text.[^w]\n\n${table}\nMore.[^w]`)).toEqual(['1', 'a', 'b', '1'])
  })

  it('keep their numbers where the text calls one too, before or behind it, so that none prints twice', () => {
    expect(labels(`Text.[^w]\n\n${table}\nMore.[^y]`)).toEqual(['1', '2', '3', '3'])
    expect(labels(`Text.[^x]\n\n${table}`)).toEqual(['1', '1', 'a'])
  })
})

describe('tables', () => {
  it('have a numbered caption, heads with a scope, and numbers to the right', () => {
    const table = byTag(tree, 'table').find((one) => textOf(one).startsWith('Table 1.'))
    expect(textOf(byTag(table as Element, 'caption')[0] as Element)).toBe(
      'Table 1. Tools in use, by purpose (an illustration)',
    )
    const heads = byTag(table as Element, 'th')
    expect(heads.map(({ properties }) => properties['scope'])).toEqual(['col', 'col', 'col', 'col'])
    expect(heads.map(({ properties }) => properties.className)).toEqual([
      undefined,
      ['numeric'],
      ['numeric'],
      ['numeric'],
    ])
  })
})

describe('figures', () => {
  it('are inside the page, with their captions', () => {
    const figure = byTag(tree, 'figure').find((one) => textOf(one).startsWith('Figure 1.')) as Element
    expect(textOf(figure)).toBe('Figure 1. From machine to human review')
    expect(byTag(figure, 'img')[0]?.properties).toMatchObject({ alt: 'A loop of machine and human review' })
    expect(String(byTag(figure, 'img')[0]?.properties.src)).toMatch(/^data:image\/png;base64,/)
  })

  it('have the calls of footnotes behind their captions', () => {
    const report = sampleReport()
    report.summary.opening = calling('![a map](x.png "The coast")[^a]\n![b](y.png)[^b]', ['a', 'b'])
    report.summary.footnotes = notesOf('[^a]: One.\n\n[^b]: Two.')
    const captions = byTag(parsed(report).tree, 'figcaption').map(textOf)
    expect(captions.slice(0, 2)).toEqual(['Figure 1. The coast1', 'Figure 22'])
  })

  it('within a line have their captions behind them, so that no word is lost', () => {
    const report = sampleReport()
    report.summary.opening = blocksOf(
      'See ![a map](x.png "The coast"), here.\n\n| k |\n|---|\n| ![b](y.png "The port") |',
    )
    const part = elements(parsed(report).tree, ({ properties }) => properties['dataPart'] === 'summary')[0] as Element
    expect(textOf(part)).toContain('See [a map] (The coast), here.')
    expect(textOf(byTag(part, 'td')[0] as Element)).toBe('[b] (The port)')
  })

  it('leave their description where there is no picture, whatever address is given', () => {
    const report = sampleReport()
    report.summary.opening = blocksOf(
      '![a map](data:image/svg+xml,x)\n\n![one][two] in words\n\n[two]: https://example.org/x.png',
    )
    const images = byClass(parsed(report).tree, 'missing-figure').map(textOf)
    expect(images).toEqual(['[a map]', '[one]'])
  })
})

describe('what was not discussed', () => {
  it('is said in the findings with no spaces between pieces of a line', () => {
    const report = sampleReport()
    const [question] = report.findings
    const [entry] = question?.notDiscussed ?? []
    if (!entry) throw new Error('nothing was left out')
    const value = (words: string) => ({ type: 'text', value: words }) as const
    entry.reason = [value('no time'), value(', said '), { type: 'emphasis', children: [value('Ann')] }, value('.')]
    const items = elements(
      parsed(report).tree,
      ({ tagName, properties }) => tagName === 'li' && 'dataFrom' in properties,
    )
    expect(items.map(textOf)).toContain('Session 2 (Foreseeable changes): no time, said Ann.')
  })
})

describe('the annex of recommendations', () => {
  it('has all levels of one that goes to several', () => {
    const report = sampleReport()
    const [states, secretariat] = report.register
    const shared = secretariat?.recommendations.find(({ shown }) => shown === 'R5')
    if (!states || !shared) throw new Error('no shared recommendation')
    shared.level = 'international'
    const rows = byTag(byClass(parsed(report).tree, 'recommendations')[0] as Element, 'tr')
    const row = rows.find((one) => textOf(one).startsWith('R5')) as Element
    expect(byTag(row, 'td').map(textOf).slice(1, 3)).toEqual([
      'Participating States and OSCE Secretariat',
      'national; international',
    ])
  })
})

describe('links', () => {
  const hrefs = (markdown: string) => {
    const report = sampleReport()
    report.summary.opening = blocksOf(markdown)
    const part = elements(parsed(report).tree, ({ properties }) => properties['dataPart'] === 'summary')[0] as Element
    return byTag(part, 'a').map(({ properties }) => properties.href)
  }

  it('lead to https, mailto and anchors that are there', () => {
    const given =
      '[a](https://example.org/?a=b&c=d) [b](mailto:a@example.org) [c](#session-1-q1) [d](#nowhere) [e][x]\n\n[x]: https://example.org/x'
    expect(hrefs(given)).toEqual([
      'https://example.org/?a=b&c=d',
      'mailto:a@example.org',
      '#session-1-q1',
      'https://example.org/x',
    ])
  })

  it('lead to anchors of the report, as assembling found them', () => {
    const report = sampleReport()
    const [, session] = report.sessions
    const links = ['#session-2-q1', '#findings-q2', '#session-3', '#q1', '#nowhere', '#%E0%A4%A', '#p9']
    const blocks = blocksOf(links.map((link) => `[x](${link})`).join(' '))
    session?.items.splice(0, Infinity, ...session.items.filter(({ type }) => type === 'heading'))
    session?.items.push({ type: 'block', blocks, provenance: { file: 'notes/session-2.md', line: 1, hash: '' } })
    const part = elements(
      parsed(report).tree,
      ({ properties }) => properties['dataSession'] === 'session-2',
    )[0] as Element
    expect(byTag(part, 'a').map(({ properties }) => properties.href)).toEqual([
      '#session-2-q1',
      '#findings-q2',
      '#session-3',
      '#p9',
    ])
  })

  it('leave their words where they lead anywhere else', () => {
    const addresses = [
      'http://x',
      'javascript:alert(1)',
      'JaVaScRiPt:1',
      'file:///etc/passwd',
      'smb://x',
      '//x',
      '\\\\x',
      '../x',
      'data:text/html,x',
      'vbscript:x',
      'java&#10;script:x',
      'https:/x',
      'https://a b',
      '&#106;avascript:1',
    ]
    expect(hrefs(addresses.map((address) => `[words](<${address}>)`).join(' '))).toEqual([])
  })
})
