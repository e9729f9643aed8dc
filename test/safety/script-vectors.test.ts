import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { examine, makePage } from '../../src/pipeline.js'
import { checkBody } from '../../src/render/check-body.js'
import { memoryWorkspace } from '../../src/workspace.js'
import { byTag, elements, textOf } from '../render/html.js'
import { filesOf, type Files } from '../whole/meeting-folder.js'

/** What has run as a script somewhere: elements, events, addresses, styles, and ways out of each of them. */
const vectors = [
  '<script>alert(1)</script>',
  '<ScRiPt src=//x.example/a></sCrIpT>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)><animate onbegin=alert(1) attributeName=x>',
  '<svg><script href=data:,alert(1) />',
  '<math><mtext></p><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<details open ontoggle=alert(1)>',
  '<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;">',
  '<object data="javascript:alert(1)"><embed src="javascript:alert(1)">',
  '<a href="javascript&colon;alert(1)">x</a>',
  '<form action=javascript:alert(1)><button formaction=javascript:alert(1)>x',
  '<base href="javascript:/a/"><link rel=stylesheet href=//x.example>',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<style>@import "//x.example"; *{background:url(//x.example)}</style>',
  '"><script>alert(1)</script>',
  "' onfocus=alert(1) autofocus x='",
  '</title></style></textarea></script><script>alert(1)</script>',
  ']]><script>alert(1)</script>',
  '--><script>alert(1)</script><!--',
  '\\"-alert(1)-\\"',
  '\\u003cscript\\u003ealert(1)',
  '${alert(1)} {{constructor.constructor("alert(1)")()}} {{{title}}}',
  '&lt;script&gt;alert(1)&lt;/script&gt; &#x3c;script&#62;',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<xmp><p title="</xmp><img src=x onerror=alert(1)>">',
  '<p style="animation-name:x" onanimationstart="alert(1)">',
  '<div popover id=x onbeforetoggle=alert(1)><button popovertarget=x>',
  '<script type="importmap">{"imports":{}}</script>',
]

/** What names things or is one of a few words stays; every other text becomes the vector. */
const kept =
  /^(?:id|kind|starts|ends|start|end|moderator|speakers|rapporteur|attribution|asks|house|language|timeZone|status|deadline|level|levels|participants|category|theme|accent|until|where|rule|picture|aliases)$/

/** Every other text in turn becomes one of the vectors. */
function poison(from: number): (value: unknown, key?: string) => unknown {
  let next = from
  const poisoned = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return kept.test(key) ? value : vectors[next++ % vectors.length]
    if (Array.isArray(value)) return value.map((entry) => poisoned(entry, key))
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(
      Object.entries(value).map(([name, entry]) => [name, kept.test(name) ? entry : poisoned(entry, name)]),
    )
  }
  return poisoned
}

function meetingWith(from: number): Files {
  const vector = vectors[from] ?? ''
  const files = filesOf('report')
  const meeting = parse(String(files['meeting.yaml'])) as object
  const bodies = vectors.map((one) => `- Finding: ${one}\n  - ${one}\n\n> ${one}\n\n[${one}](<${one}> "${one}")\n`)
  const table = `Table: ${vector}\n\n| ${vector.replaceAll('|', '')} | b |\n|---|---|\n| ${vector.replaceAll('|', '')} | c |\n`
  const note = String(files['notes/session-1.md'])
  return {
    ...files,
    'meeting.yaml': stringify(poison(from)(meeting)),
    'notes/session-1.md': `${note}\n## ${vector}\n\n### ${vector}\n\n${vector}\n\n![${vector}](<${vector}> "${vector}")\n\n${table}\n${bodies.join('\n')}\n[^x]: ${vector}\n`,
    [`editor/${vector.replace(/[/\\:\0]/g, '')}.md`]: `# ${vector}\n\n${vector}\n`,
  }
}

/** The heading as it prints: spaces as one, quotation marks set. */
const titleOf = (vector: string) => vector.replace(/\s+/g, ' ')

describe('8. script vectors in bodies, fields, file names and headings', () => {
  let ours: string[] = []
  beforeAll(async () => {
    const clean = await examine(memoryWorkspace(filesOf('report')))
    ours = scriptsOf(await html(clean))
  })
  const html = async (examination: Awaited<ReturnType<typeof examine>>) =>
    (
      await makePage(examination, {
        edition: 'internal',
        status: 'draft',
        builtAt: new Date('2019-10-01T00:00:00Z'),
        allowGaps: true,
      })
    ).rendered.html
  const scriptsOf = (page: string) =>
    byTag(fromHtml(page), 'script')
      .filter(({ properties }) => properties['type'] !== 'application/ld+json')
      .map(textOf)

  it.each([0, 9, 18])('come out as words, from the vector %i on', { timeout: 240_000 }, async (from) => {
    const examination = await examine(memoryWorkspace(meetingWith(from)))
    expect(examination.gathered, JSON.stringify(examination.result.diagnostics[0])).toBeDefined()
    const page = await html(examination)
    const tree = fromHtml(page)
    expect(scriptsOf(page)).toEqual(ours)
    expect(byTag(tree, 'style')).toHaveLength(2)
    expect(byTag(tree, 'meta').filter(({ properties }) => properties['httpEquiv']).length).toBe(1)
    const attributes = elements(tree, () => true).flatMap(({ properties }) => Object.keys(properties))
    expect(attributes.filter((name) => /^on|^style$|^srcDoc$/i.test(name))).toEqual([])
    const body = page.slice(page.indexOf('<body>') + 6, page.lastIndexOf('<script>'))
    expect(() => checkBody(body)).not.toThrow()
    expect(textOf(byTag(tree, 'h1')[0] as Element)).toBe(titleOf(vectors[from] ?? ''))
  })
})
