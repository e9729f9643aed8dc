import type { Element, Root } from 'hast'
import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/model/diagnostic.js'
import { sanitise } from '../../src/render/content/sanitise.js'
import { toHtml } from '../../src/render/content/stringify.js'
import { editorLinks } from '../../src/render/source/editor-link.js'
import { UserError } from '../../src/user-error.js'
import { filesOf, outputsOf } from '../whole/meeting-folder.js'
import { byClass, byTag, elements, parsed, textOf } from './html.js'
import { sampleReport } from './sample-report.js'

const diagnostic = (line: number, more: Partial<Diagnostic> = {}): Diagnostic => ({
  rule: 'house-term',
  severity: 'warning',
  message: `said of line ${line}`,
  place: { file: 'editor/introduction.md', line, column: 1, endLine: line, endColumn: 2 },
  related: [],
  ...more,
})

const source = {
  notes: [{ file: 'notes/session-1.md', session: 'session-1', status: 'cleared' as const }],
  link: editorLinks('vscode://file/{path}:{line}', '/home/a b/meeting'),
  diagnostics: [
    diagnostic(3),
    diagnostic(9),
    diagnostic(1),
    diagnostic(4, { waived: { why: 'a title', place: diagnostic(3).place } }),
    diagnostic(2, { place: { ...diagnostic(2).place, file: 'meeting.yaml' }, severity: 'error' }),
    diagnostic(1, { place: { ...diagnostic(1).place, file: 'notes/session-1.md' } }),
  ],
}

describe('the internal edition', () => {
  const { tree } = parsed(sampleReport({ edition: 'internal' }), { source })
  const boxes = byClass(tree, 'remarks')

  it('shows each remark once, beside the paragraph whose words it concerns, else with its file', () => {
    expect(boxes.map(textOf).sort()).toEqual(
      [
        'Warning said of line 3. house-term',
        'Warning said of line 9. house-term',
        'Warning said of line 1. house-term notes/session-1.md, line 1',
        'Warning said of line 1. house-term editor/introduction.md, line 1Error said of line 2. house-term meeting.yaml, line 2',
      ].sort(),
    )
    const second = elements(tree, ({ properties }) => properties.id === 'p2')[0]
    expect(byClass(second!, 'remarks').map(textOf)).toEqual(['Warning said of line 9. house-term'])
    expect(byTag(boxes[0]!, 'span').map(({ properties }) => properties['lang'])).toContain('en')
  })

  it('opens each paragraph at its line in the editor', () => {
    const links = byClass(tree, 'open-note').map(({ properties }) => String(properties.href))
    expect(links).toContain('vscode://file/home/a%20b/meeting/editor/introduction.md:3')
    expect(links.length).toBeGreaterThan(40)
    const first = elements(tree, ({ properties }) => properties.id === 'p1')[0]
    expect(byTag(first!, 'a').map(({ properties }) => properties['ariaLabel'])).toContain(
      'Open editor/introduction.md at line 3',
    )
  })

  it('has a panel that says which paragraphs come from where', () => {
    const [panel] = byClass(tree, 'provenance-panel')
    const rows = byTag(byTag(panel!, 'tbody')[0]!, 'tr').map((row) =>
      row.children.flatMap((cell) => textOf(cell) || []),
    )
    expect(rows[0]).toEqual(['editor/introduction.md', '1–2', '3'])
    expect(rows[1]?.[0]).toBe('notes/session-1.md')
    expect(rows[1]).toContain('cleared')
  })

  it('alone shows any of it', async () => {
    const circulation = parsed(sampleReport(), { source })
    expect(circulation.html).not.toMatch(/vscode|said of line|provenance-panel"/)
    const editor = { link: 'vscode://file/{path}:{line}', folder: '/srv/meeting' }
    const example = filesOf('report')
    expect((await outputsOf(example, { editor }))['report.html']).not.toContain('vscode')
    const internal = await outputsOf(example, { editor, edition: 'internal' })
    expect(internal['report.html']).toContain('vscode://file/srv/meeting/notes/session-1.md:')
  })
})

describe('a pattern of links to an editor', () => {
  it.each([
    ['vscode://file/{path}:{line}', 'vscode://file/srv/m/notes/a%23b.md:7'],
    ['idea://open?file={path}&line={line}', 'idea://open?file=/srv/m/notes/a%23b.md&line=7'],
    ['https://git.example.org/m/blob/main/{file}#L{line}', 'https://git.example.org/m/blob/main/notes/a%23b.md#L7'],
    ['http://localhost:8080/{file}', 'http://localhost:8080/notes/a%23b.md'],
  ])('%s is filled in', (pattern, address) => {
    expect(editorLinks(pattern, '/srv/m/')('notes/a#b.md', 7)).toBe(address)
  })

  it('keeps the letter of a drive', () => {
    expect(editorLinks('vscode://file/{path}:{line}', 'C:\\m')('notes/a.md', 1)).toBe('vscode://file/C:/m/notes/a.md:1')
  })

  it.each([
    'javascript:alert("{path}")',
    'data:text/html,{path}',
    'file:///{path}',
    'http://example.org/{path}',
    'vscode://file/',
    'vscode://file/{path}"onclick=',
    '{path}',
  ])('%s is refused', (pattern) => {
    expect(() => editorLinks(pattern, '/srv/m')).toThrow(UserError)
  })

  it('opens nothing else: of addresses that are no web page, those that we made pass, to the letter', () => {
    const link = (href: string): Element => ({ type: 'element', tagName: 'a', properties: { href }, children: [] })
    const tree = (): Root => ({
      type: 'root',
      children: [link('vscode://file/a.md:1'), link('vscode://evil/a.md:1'), link('javascript:1')],
    })
    expect(toHtml(sanitise(tree(), new Set(['vscode://file/a.md:1'])))).toBe(
      '<a href="vscode://file/a.md:1"></a><a></a><a></a>',
    )
    expect(toHtml(sanitise(tree()))).toBe('<a></a><a></a><a></a>')
  })
})
