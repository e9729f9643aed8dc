import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../src/messages/index.js'
import { renderReport } from '../../src/render/render-report.js'
import { largeReport } from './large-report.js'
import { byClass, byTag, options, parsed, textOf } from './html.js'
import { sampleReport } from './sample-report.js'
import { withinSeconds } from '../safety/yardstick.js'

describe('renderReport', () => {
  it('gives the same bytes for the same report', () => {
    expect(renderReport(sampleReport(), options)).toEqual(renderReport(sampleReport(), options))
  })

  it.each(Object.keys(LANGUAGES))('speaks %s, and names of what was withdrawn the paragraph alone', (language) => {
    const [group] = sampleReport().register
    const [entry] = group?.recommendations ?? []
    if (!group || !entry) throw new Error('The sample has a register')
    const gone = { ...entry, sessionTitle: '', number: 15, deleted: true as const }
    const register = [{ ...group, recommendations: [gone] }]
    const { tree, html } = parsed(sampleReport({ language, register }))
    const place = byClass(tree, 'facts-line').flatMap((line) => byTag(line, 'a'))
    expect(place.map(textOf)).toEqual([expect.stringMatching(/^\p{L}+ 15$/u)])
    expect(byTag(tree, 'html')[0]?.properties['lang']).toBe(language)
    expect(html).not.toMatch(/undefined|\[object/)
  })

  it('leaves what only paper needs out of a page', () => {
    const { html } = parsed(sampleReport(), { media: 'page' })
    expect(html.includes('@page')).toBe(false)
    expect(html.includes('--page-content-width')).toBe(false)
  })

  it("sets a meeting's accent after the tokens", () => {
    const { html } = parsed(sampleReport(), { accent: '#7a1428' })
    expect(html.indexOf(':root{--accent:#7a1428}')).toBeGreaterThan(html.indexOf('--accent: #'))
  })

  it('writes what stands in the margins of a page as strings that cannot be left', () => {
    const cover = { ...sampleReport().cover, series: 'A "series"; } @page { size: 1px' }
    const { html } = parsed(sampleReport({ cover, edition: 'internal' }))
    expect(html).toContain('@top-left{content:"A \\22 series\\22 \\3b  \\7d  @page \\7b  size: 1px"')
    expect(html).toContain('@bottom-left{content:"Internal: not for circulation"')
    expect(html).toContain('content:"Page " counter(page) " of " counter(pages) ""')
  })

  it('stays small, with its fonts inside', () => {
    const { html } = renderReport(sampleReport(), options)
    expect(html.length).toBeLessThan(1_000_000)
  })

  it('renders forty sessions of 25 KB without tarrying', () => {
    const report = largeReport(40, 25_000)
    renderReport(sampleReport(), options)
    const before = process.cpuUsage()
    const { sessions, html } = renderReport(report, options)
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(withinSeconds(3))
    expect(sessions).toBe(40)
    expect(html.length).toBeGreaterThan(1_000_000)
  })
})
