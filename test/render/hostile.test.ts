import type { Element } from 'hast'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/model/report.js'
import { cssString } from '../../src/render/style/css-string.js'
import { byTag, elements, parsed, textOf } from './html.js'
import { sampleReport } from './sample-report.js'

const vectors = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  'javascript:alert(1)',
  '</style><script>alert(1)</script>',
  '{{constructor}} {{{title}}} {{> cover}}',
  '<!-- --><svg/onload=alert(1)>',
  '&lt;script&gt; &#x3c;b&#x3e;',
  '"; } @page { size: 1px } a { content: "\\',
]

/** Sets a string into every field of text of a report, words of notes included; what names things stays. */
function poison<T>(value: T, poisonous: string, key = ''): T {
  const names =
    /^(?:id|anchor|type|kind|state|parts|language|edition|status|session|question|aspect|support|identifier|align|url|key|addressee|hName)$/
  if (typeof value === 'string') return (names.test(key) ? value : poisonous) as T
  if (Array.isArray(value))
    return (key === 'parts' ? value : value.map((entry: unknown) => poison(entry, poisonous, key))) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, poison(entry, poisonous, name)])) as T
}

describe.each(vectors)('with %j in every field', (vector) => {
  const report: Report = { ...poison(sampleReport({ edition: 'internal' }), vector), status: 'comment' }
  const { tree, text } = parsed(report)

  it('the page has nothing that a clean one has not', () => {
    const clean = parsed(sampleReport({ edition: 'internal' })).tree
    const names = (root: typeof tree) => new Set(elements(root, () => true).map(({ tagName }) => tagName))
    expect([...names(tree)].filter((name) => !names(clean).has(name))).toEqual([])
    const attributes = (root: typeof tree) =>
      new Set(elements(root, () => true).flatMap(({ properties }) => Object.keys(properties)))
    expect([...attributes(tree)].filter((name) => !attributes(clean).has(name))).toEqual([])
    expect(byTag(tree, 'style')).toHaveLength(2)
    const scripts = (root: typeof tree) => scriptsOf(root).map(textOf)
    const scriptsOf = (root: typeof tree) =>
      byTag(root, 'script').filter(({ properties }) => properties['type'] !== 'application/ld+json')
    expect(scripts(tree)).toEqual(scripts(clean))
    expect(scripts(tree)).toHaveLength(1)
    const links = byTag(tree, 'a').map(({ properties }) => String(properties.href))
    expect(links.filter((href) => !/^(?:#|https:|mailto:)/.test(href))).toEqual([])
  })

  it('what programs read is data, with the very words in it', () => {
    const [data, ...more] = byTag(tree, 'script').filter(({ properties }) => properties['type'])
    const json = textOf(data as Element)
    expect(more).toEqual([])
    expect(json).not.toMatch(/[<>&]/)
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'Report',
      name: vector,
      about: { '@type': 'Event', name: vector },
    })
  })

  it('it comes out as text', () => {
    const title = byTag(tree, 'h1')[0] as Element
    expect(textOf(title)).toBe(vector.replace(/\s+/g, ' '))
    expect(text.filter((block) => block.includes(vector.replace(/\s+/g, ' '))).length).toBeGreaterThan(50)
    expect(textOf(byTag(tree, 'title')[0] as Element)).toBe(vector.replace(/\s+/g, ' '))
  })
})

describe('what nobody sees', () => {
  it('is in no output', () => {
    const hidden = '\u202e\u2066\u200b\u0000\u0007\ud800\ufeff'
    const { html } = parsed(
      sampleReport({ cover: { ...sampleReport().cover, title: `A${hidden}B`, series: `C${hidden}D` } }),
    )
    expect([...hidden].filter((character) => html.includes(character))).toEqual([])
    expect(html.includes('>AB</h1>')).toBe(true)
  })
})

describe('cssString', () => {
  it('cannot be left', () => {
    expect(cssString('a"b')).toBe('"a\\22 b"')
    expect(cssString("</style>'\\{};&\n x")).toBe('"\\3c /style\\3e \\27 \\5c \\7b \\7d \\3b \\26  x"')
    expect(cssString('Žďár – “ok”')).toBe('"Žďár – “ok”"')
  })
})
