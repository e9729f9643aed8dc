import { describe, expect, it } from 'vitest'
import { contrast, readColour, type Colour } from '../../src/colours/contrast.js'
import { readTokens } from '../../src/colours/tokens.js'
import { checkBody } from '../../src/render/check-body.js'
import { text } from '../page/colour-pairs.js'
import { validatorFaults } from '../page/conformance.js'
import { parsed } from '../render/html.js'
import { sampleReport } from '../render/sample-report.js'
import { filesOf, outputsOf, type Files } from './meeting-folder.js'

const example = filesOf('report')
const plain = Object.fromEntries(
  Object.entries(filesOf('test/fixtures/themes/plain')).map(([path, content]) => [`looks/plain/${path}`, content]),
)
const themed = (theme: string, more: Files): Files => ({
  ...example,
  'meeting.yaml': `${String(example['meeting.yaml']).replace(/^theme:.*\n/m, '')}\ntheme: ${theme}\n`,
  ...more,
})

describe('a second theme', () => {
  it('dresses the worked example, page and sheet, and keeps it valid', async () => {
    const { 'report.html': html = '' } = await outputsOf(
      themed('looks/plain', Object.fromEntries(Object.entries(plain).map(([path, bytes]) => [path, String(bytes)]))),
    )
    expect(html).toContain('--accent: #1d5b3a')
    expect(html).not.toContain('class="masthead"')
    expect(html).toContain('class="part entrances on-screen"')
    expect(await validatorFaults(html)).toEqual([])
  })

  it.each(['light', 'dark'] as const)('can be read, %s', (scheme) => {
    const tokens = readTokens(String(plain['looks/plain/styles/tokens.css']))[scheme]
    for (const [ink, ground] of text) {
      const pair = [readColour(tokens[ink] ?? ''), readColour(tokens[ground] ?? '')] as [Colour, Colour]
      expect(contrast(...pair), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5)
    }
  })

  it.each([
    ['<{{#if title}}script{{/if}}>alert(1)</script>', '<script> has no place'],
    ['<ifr{{#if title}}ame{{/if}}></iframe>', '<iframe'],
    ['<a href=" https://example.org">x</a>', 'leads to what'],
    ['<p {{#if title}}on{{/if}}click="x">x</p>', '<p onclick="x">'],
    ['<img alt="" srcset="x 2x">', 'srcset'],
    ['<button popovertarget="a">x</button>', 'popovertarget'],
    ['<svg><a xlink:href=" &#106;avascript:alert(1)">x</a></svg>', 'leads to what'],
    ['<input type="text">', 'asks the reader'],
    ['<video poster="x"></video>', '<video> has no place'],
  ])('that puts together %s is refused', async (text, why) => {
    const built = outputsOf(themed('look', { 'look/templates/cover.hbs': `<section>${text}</section>` }))
    await expect(built).rejects.toThrow(why)
  })

  it('is held to no more than our own templates are', () => {
    for (const edition of ['circulation', 'internal'] as const) {
      const { html } = parsed(sampleReport({ edition }))
      const body = html.slice(html.indexOf('<body>') + 6, html.lastIndexOf('<script>'))
      expect(() => checkBody(body)).not.toThrow()
    }
  })
})
