import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Item } from '../../src/model/report.js'
import { assemble, everything, outline, said, session, sessions } from './assemble.js'

const secret = `:::internal
### SECRET heading

SECRET prose of @anna.[^s]

- Recommendation to States: SECRET advice.
- Finding (agreed): SECRET point.
:::`

const note = `Before.

See the [figures][target].

${secret}

@anna

After.[^a]

- Finding: A point.

  :::internal
  SECRET within a point.
  :::

  - Example: Below it.
- Recommendation to States: Publish an inventory.

## Q1

:::internal
SECRET answer with [a link][target].
:::

[^a]: Called from without. [^b]

[^b]: Called from a footnote.

[^s]: SECRET footnote, called from an internal block alone.

[^never]: Never called.

[target]: https://example.org/figures
`

const numbered = (items: readonly Item[]): string[] => outline(items.filter((item) => 'number' in item))

describe('internal blocks', () => {
  it('leave no trace in the edition for circulation', async () => {
    const report = await assemble({ 'notes/session-1.md': note, 'editor/executive-summary.md': `Open.\n\n${secret}\n` })
    expect(everything(report)).not.toMatch(/secret|internal"/i)
    const part = session(report, 'session-1')
    expect(part.footnotes.map(({ identifier }) => identifier)).toEqual(['a', 'b'])
    expect(part.items.some(({ type }) => type === 'internal')).toBe(false)
    expect(said(report.summary.opening)).toBe('Open.')
  })

  it('stand in the internal edition where they were written, with labels, without numbers', async () => {
    const files = { 'notes/session-1.md': note }
    const sections = 'sections: [sessions, introduction]'
    const report = await assemble(files, { edition: 'internal', meeting: { sections } })
    const part = session(report, 'session-1')
    const lines = outline(part.items)
    expect(lines.find((text) => text.startsWith('INTERNAL'))).toContain('SECRET heading')
    const shown = lines.filter((text) => text.startsWith('INTERNAL')).join('\n')
    expect(shown).toContain('SECRET prose of Anna Beispiel (a national police service).[^s]')
    expect(shown).toContain('Recommendation to participating States: SECRET advice.')
    expect(shown).toContain('Finding (agreed): SECRET point.')
    expect(lines.findIndex((text) => text.includes('within a point'))).toBe(
      lines.findIndex((text) => text.includes('A point.')) + 1,
    )
    expect(part.footnotes.map(({ identifier }) => identifier).sort()).toEqual(['a', 'b', 's'])
    expect(report.register.flatMap(({ recommendations }) => recommendations)).toHaveLength(1)
    expect(JSON.stringify(report.findings)).not.toContain('SECRET')
    expect(JSON.stringify(report.register)).not.toContain('SECRET')
  })

  it('hide in the internal edition what attribution hides', async () => {
    const report = await assemble(
      { 'notes/session-1.md': note },
      { edition: 'internal', meeting: { sessions: sessions('chatham') } },
    )
    expect(JSON.stringify(session(report, 'session-1'))).not.toMatch(/Beispiel|Vzor/)
    expect(JSON.stringify(session(report, 'session-1'))).toContain('SECRET prose of ')
  })

  it('number both editions alike', async () => {
    const files = { 'notes/session-1.md': note, 'notes/session-2.md': `${secret}\n\nEnd.\n` }
    const circulation = await assemble(files)
    const internal = await assemble(files, { edition: 'internal' })
    const facts = (report: typeof internal) =>
      report.sessions.flatMap(({ items }) =>
        items.flatMap((item) =>
          item.type === 'paragraph'
            ? [`${item.anchor} ${item.point?.shown} ${item.point?.lasting} ${item.provenance.hash}`]
            : [],
        ),
      )
    expect(facts(internal)).toEqual(facts(circulation))
    expect(facts(circulation).length).toBeGreaterThan(5)
  })

  it('number both editions alike wherever they stand', async () => {
    const piece = fc.constantFrom(
      'Prose.',
      '@anna',
      '- an item\n- Finding: a point',
      '- Recommendation to States: Act.\n\n  :::internal\n  SECRET\n  :::\n\n  - Example: one',
      '> A quotation.',
      '## Q1',
      '### Daily work',
      '## Own heading',
      '#### Own heading',
      'Not discussed: no time.',
      ':::internal\nSECRET\n\n#### Own heading\n\n- Finding: SECRET\n:::',
      ':::internal\n### Daily work\n:::',
      '| SECRETless |\n| --- |\n| a |',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 14 }), async (pieces) => {
        const files = { 'notes/session-1.md': `${pieces.join('\n\n')}\n` }
        const circulation = session(await assemble(files), 'session-1').items
        const internal = session(await assemble(files, { edition: 'internal' }), 'session-1').items
        const outside = internal.filter(({ type }) => type !== 'internal')
        expect(numbered(outside)).toEqual(numbered(circulation))
        expect(outside.map((item) => ('anchor' in item ? item.anchor : ''))).toEqual(
          circulation.map((item) => ('anchor' in item ? item.anchor : '')),
        )
        expect(JSON.stringify(circulation)).not.toMatch(/SECRET(?!less)/)
      }),
      { numRuns: 150, seed: 2019 },
    )
  })

  it('take the rest of their section with them where nothing closes them, in both editions', async () => {
    const unclosed = `Summary.

## Q1

Kept.

- Finding: Kept point.

:::internal
SECRET one.

### Skills

SECRET two.

- Recommendation to States: SECRET three.

SECRET four.

## Q2

Kept too.
`
    for (const edition of ['circulation', 'internal'] as const) {
      const report = await assemble({ 'notes/session-1.md': unclosed }, { edition, allowGaps: true })
      expect(everything(report)).not.toContain('SECRET')
      const text = outline(session(report, 'session-1').items).join('\n')
      expect(text).toContain('Kept point.')
      expect(text).toContain('Kept too.')
    }
  })
})
