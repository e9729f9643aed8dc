import { createHash } from 'node:crypto'
import type { Element } from 'hast'
import { describe, expect, it } from 'vitest'
import { byClass, byRole, byTag, elements, parsed, textOf } from './html.js'
import { sampleReport } from './sample-report.js'

const { html, sessions, tree } = parsed(sampleReport())
const main = byTag(tree, 'main')[0] as Element
const parts = main.children.filter(
  (child): child is Element => child.type === 'element' && child.properties['dataPart'] !== undefined,
)

describe('the structure that print relies on', () => {
  it('has every part in order, each session its own', () => {
    expect(parts.map(({ properties }) => properties['dataPart'])).toEqual([
      'cover',
      'preparation',
      'contents',
      'abbreviations',
      'summary',
      'findings',
      'register',
      'introduction',
      'session',
      'session',
      'session',
      'session',
      'session',
      'coverage',
      'annexes',
    ])
    expect(parts.filter(({ properties }) => properties['dataSession']).length).toBe(sessions)
    expect(sessions).toBe(5)
  })

  it('leaves out and reorders parts as the report says', () => {
    const { tree: other, sessions: none } = parsed(sampleReport({ parts: ['cover', 'findings', 'contents'] }))
    const kept = elements(other, ({ properties }) => properties['dataPart'] !== undefined)
    expect(kept.map(({ properties }) => properties['dataPart'])).toEqual([
      'cover',
      'findings',
      'contents',
      'abbreviations',
    ])
    expect(none).toBe(0)
    const ids = new Set(
      elements(other, ({ properties }) => Boolean(properties.id)).map(({ properties }) => properties.id),
    )
    const links = byTag(other, 'a').map(({ properties }) => String(properties.href))
    expect(links.filter((href) => href.startsWith('#') && !ids.has(href.slice(1)))).toEqual([])
  })

  it('says which build it is, and what a browser may do with it', () => {
    const meta = (name: string) =>
      elements(tree, ({ properties }) => properties['name'] === name || String(properties['httpEquiv']) === name)[0]
        ?.properties['content']
    expect(meta('rapporteur-build')).toBe('a-build')
    const policy = String(meta('Content-Security-Policy') ?? meta('content-security-policy'))
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
    const hashOf = (element: Element) =>
      `'sha256-${createHash('sha256')
        .update((element.children[0] as { value: string }).value)
        .digest('base64')}'`
    expect(policy).toContain(`style-src ${byTag(tree, 'style').map(hashOf).join(' ')};`)
    const scripts = byTag(tree, 'script').filter(({ properties }) => !properties['type'])
    expect(policy).toContain(`script-src ${scripts.map(hashOf).join(' ')};`)
    expect(scripts).toHaveLength(1)
  })

  it('has one heading of the first rank, and leaves no rank out', () => {
    const ranks = byTag(tree, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(({ tagName }) => Number(tagName[1]))
    expect(ranks.filter((rank) => rank === 1)).toHaveLength(1)
    ranks.forEach((rank, index) => expect(rank - (ranks[index - 1] ?? 0)).toBeLessThanOrEqual(1))
  })

  it('has each id once, and every link leads to one', () => {
    const ids = elements(tree, ({ properties }) => properties.id !== undefined).map(({ properties }) =>
      String(properties.id),
    )
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    const links = elements(tree, ({ properties }) => String(properties.href ?? '').startsWith('#'))
    expect(links.length).toBeGreaterThan(100)
    expect(links.map(({ properties }) => String(properties.href).slice(1)).filter((id) => !ids.includes(id))).toEqual(
      [],
    )
    const asked = elements(tree, ({ properties }) => properties['dataPageOf'] !== undefined)
    expect(asked.map(({ properties }) => String(properties['dataPageOf'])).filter((id) => !ids.includes(id))).toEqual(
      [],
    )
    const labelled = elements(tree, ({ properties }) => properties['ariaLabelledBy'] !== undefined)
    expect(
      labelled.map(({ properties }) => String(properties['ariaLabelledBy'])).filter((id) => !ids.includes(id)),
    ).toEqual([])
  })

  it('has no style attribute, no event, and nothing that loads', () => {
    expect(byTag(tree, 'iframe', 'object', 'form', 'link', 'base')).toEqual([])
    const attributes = elements(tree, () => true).flatMap(({ properties }) => Object.keys(properties))
    expect(attributes.filter((name) => name === 'style' || /^on/i.test(name))).toEqual([])
    expect(html).not.toContain('http://')
  })

  it('lists parts and their headings in the contents', () => {
    const entries = elements(byRole(tree, 'doc-toc')[0] as Element, ({ tagName }) => tagName === 'a').map(textOf)
    expect(entries).toContain('Executive summary')
    expect(entries).toContain('Session 2. Artificial intelligence in the hands of offenders')
    expect(entries).toContain('Participating States')
    expect(entries).toContain('Annex 2. List of participants')
    expect(entries.filter((entry) => entry === 'Question 1. Police work and structures')).toHaveLength(7)
  })
})

describe('the coverage', () => {
  it('says in words what each mark says, and which aspects are left out', () => {
    const table = byClass(tree, 'coverage')[0] as Element
    const rows = byTag(byTag(table, 'tbody')[0] as Element, 'tr')
    expect(rows.map((row) => byTag(row, 'td').map(textOf))[0]).toEqual([
      'answered 3 points',
      'answered in part Aspects left out: Daily work',
      'not discussed',
      'no answer',
    ])
    expect(byTag(rows[0] as Element, 'use').map(({ properties }) => properties.href)).toEqual([
      '#mark--answered',
      '#mark--partial',
      '#mark--not-discussed',
      '#mark--missing',
    ])
  })
})

describe('the picture of the coverage', () => {
  const withRows = (count: number) => {
    const { coverage } = sampleReport()
    const rows = Array.from({ length: count }, (_, at) => ({ ...(coverage.rows[0] as object), title: `Session ${at}` }))
    const { tree: other } = parsed(sampleReport({ coverage: { ...coverage, rows } } as never))
    const figure = byClass(other, 'coverage-picture')[0] as Element
    return byTag(figure, 'svg').filter(({ properties }) => properties['role'] === 'img')
  }

  it('is no taller than a page has room for, and several pictures where there are more sessions', () => {
    for (const [rows, pictures] of [
      [40, 1],
      [44, 2],
      [100, 3],
    ] as const) {
      const drawn = withRows(rows)
      expect(drawn).toHaveLength(pictures)
      expect(drawn.flatMap((picture) => byClass(picture, 'row-line'))).toHaveLength(rows)
      for (const { properties } of drawn) expect(Number(String(properties['viewBox']).split(' ')[3])).toBeLessThan(202)
    }
  })
})

describe('numbered paragraphs', () => {
  it('bear their numbers, labels and what belongs to them', () => {
    const finding = elements(tree, ({ properties }) => properties.id === 'p5')[0] as Element
    expect(textOf(finding)).toBe(
      '5. Finding (several): Two services use video analysis every day, for the following:2 the search for missing persons: in stations, at borders; the analysis of seized recordings.',
    )
    expect(byTag(finding, 'ol').map(({ properties }) => properties['type'])).toEqual(['a', 'i'])
    const recommendation = elements(tree, ({ properties }) => properties.id === 'p10')[0] as Element
    expect(textOf(recommendation)).toMatch(/^10\. R1 Recommendation to participating States \(agreed; national\): Keep/)
    expect(byClass(tree, 'depth-1')).toHaveLength(10)
  })

  it('say where they come from in the internal edition alone', () => {
    expect(byClass(tree, 'provenance')).toEqual([])
    const internal = parsed(sampleReport({ edition: 'internal' })).tree
    expect(textOf(byClass(internal, 'provenance')[0] as Element)).toBe('editor/introduction.md, line 3 · 0123456789ab')
  })

  it('stops where an internal block or a bare mention arrives', () => {
    const withItem = (item: object) => {
      const report = sampleReport()
      report.sessions[0]?.items.push(item as never)
      return () => parsed(report)
    }
    const provenance = { file: 'notes/x.md', line: 1, hash: '' }
    expect(withItem({ type: 'internal', items: [], provenance })).toThrow(/internal block/)
    const blocks = [{ type: 'paragraph', children: [{ type: 'mention', id: 'speaker-1', target: 'person' }] }]
    expect(withItem({ type: 'block', blocks, provenance })).toThrow(/mention/)
    expect(withItem({ type: 'block', blocks: [{ type: 'unheard-of' }], provenance })).toThrow(/unheard-of/)
  })
})
