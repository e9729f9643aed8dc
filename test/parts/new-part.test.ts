import { describe, expect, it, vi } from 'vitest'
import { assembleReport } from '../../src/assemble/assemble-report.js'
import { check } from '../../src/examine/check.js'
import { LANGUAGES } from '../../src/messages/index.js'
import { PARTS, type PartFacts } from '../../src/model/parts.js'
import { gatherFiles } from '../../src/pipeline.js'
import { renderReport } from '../../src/render/render-report.js'
import { filesOf } from '../whole/meeting-folder.js'

// A line more in the table, behind the contents: nothing else knows of it.
vi.mock('../../src/model/parts.js', async (importOriginal) => {
  const { parts, ...rest } = await importOriginal<Record<string, unknown>>()
  const thanks: PartFacts = {
    title: { en: 'Thanks', fr: 'Remerciements', de: 'Dank', it: 'Grazie', ru: 'Благодарности', es: 'Gracias' },
    file: 'thanks',
  }
  const entries = Object.entries(parts as Record<string, PartFacts>)
  entries.splice(3, 0, ['thanks', thanks])
  const table = Object.fromEntries(entries)
  return {
    ...rest,
    parts: table,
    PARTS: Object.keys(table),
    fileOfPart: (part: string) => table[part]?.file,
    isWritten: (part: string) => table[part]?.file !== undefined,
    templateOfPart: (part: string) => table[part]?.template ?? part,
  }
})

const files = filesOf('report')
const words = '## To those who came\n\nThe organizers thank all who travelled.[^1]\n\n[^1]: By train, most of them.\n'

async function made(changes: Record<string, string>, theme?: Record<string, string>) {
  const gathered = await gatherFiles({ ...files, ...changes })
  const report = assembleReport(gathered, { edition: 'circulation', allowGaps: false })
  const look = { builtId: 'b', figures: {}, media: 'print-and-page', ...(theme ? { theme } : {}) } as const
  const { html } = renderReport(report, look)
  // Without fonts, which would drown what a failing test says.
  return { gathered, report, html: html.replace(/url\(data:[^)]*\)/g, '') }
}

describe('a part that is added to the table', () => {
  it('prints where the table has it, with its title, its contents, its notes and its running head', async () => {
    const { report, html } = await made({ 'editor/thanks.md': words })
    expect(report.parts.indexOf('thanks' as never)).toBe(3)
    expect(html).toContain('<section class="part" data-part="thanks" aria-labelledby="part--thanks">')
    expect(html).toMatch(/<h2 id="part--thanks">Thanks<\/h2>\s*<h3 id="thanks-[^"]*">To those who came/)
    expect(html).toContain('By train, most of them.')
    const body = html.slice(html.indexOf('<body>'))
    expect(body.slice(0, body.indexOf('data-part="thanks"'))).toContain(
      'href="#part--thanks"><span class="entry">Thanks<',
    )
    expect(html).toMatch(/data-part="thanks"\]\{page:part-\d+\}@page part-\d+\{@top-left\{content:"Thanks"/)
    expect(report.annexes.further).toEqual([])
  })

  it('is left out where its file is not there, and may be set elsewhere by meeting.yaml', async () => {
    expect((await made({})).html).not.toContain('part--thanks')
    const yaml = `${files['meeting.yaml'] as string}\nsections: [annexes, thanks]\n`
    const { gathered, report } = await made({ 'editor/thanks.md': words, 'meeting.yaml': yaml })
    expect(check(gathered).filter(({ severity }) => severity === 'error')).toEqual([])
    expect(report.parts.at(-1)).toBe('thanks')
  })

  it('has a title in every language, and a first heading of its own instead where the editor wrote one', async () => {
    for (const messages of Object.values(LANGUAGES)) expect(Object.keys(messages.parts)).toEqual(PARTS)
    const { html } = await made({ 'editor/thanks.md': `# Words of thanks\n\n${words}` })
    expect(html).toContain('<h2 id="part--thanks">Words of thanks</h2>')
  })

  it('takes the look of a theme, and is never left out by a frame that does not know it', async () => {
    const own = { 'templates/words.hbs': '<section class="mine" id="{{anchor}}">{{content}}</section>' }
    expect((await made({ 'editor/thanks.md': words }, own)).html).toContain('class="mine" id="part--thanks"')
    const frame = {
      'templates/report.hbs': '<main>{{#each parts}}{{#if summary}}{{> summary summary}}{{/if}}{{/each}}</main>',
    }
    await expect(made({ 'editor/thanks.md': words }, frame)).rejects.toThrow(/leaves out a part/)
    expect((await made({}, frame)).html).toContain('data-part="summary"')
  })
})
