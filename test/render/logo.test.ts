import { describe, expect, it } from 'vitest'
import { check } from '../../src/examine/check.js'
import { gatherFiles } from '../../src/pipeline.js'
import { filesOf, outputsOf, type Files } from '../whole/meeting-folder.js'
import { pixel } from './html.js'

const example = filesOf('report')
const withLogo = (picture: string, more: Files = {}, alt = 'Arms of the Chair'): Files => ({
  ...example,
  'meeting.yaml': `${String(example['meeting.yaml'])}\nlogo: { picture: "${picture}", alt: "${alt}" }\n`,
  ...more,
})

describe('a logo', () => {
  it('stands on the cover as a picture with its words, and nowhere else', async () => {
    const { 'report.html': html = '' } = await outputsOf(withLogo('figures/logo.png', { 'figures/logo.png': pixel }))
    expect(html.match(/<img[^>]*class="logo"[^>]*>/g)).toEqual([
      `<img src="data:image/png;base64,${pixel.toString('base64')}" alt="Arms of the Chair" class="logo">`,
    ])
    expect(html.indexOf('class="logo"')).toBeLessThan(html.indexOf('<h1'))
    expect((await outputsOf(example))['report.html']).not.toContain('class="logo"')
  })

  it.each([
    ['figures/none.png', {}, 'The logo figures/none.png'],
    ['../../secret.png', {}, 'The logo ../../secret.png is outside the meeting folder'],
    ['https://example.org/logo.png', {}, 'is not a file of the meeting folder'],
    ['figures/logo.svg', { 'figures/logo.svg': '<svg/>' }, 'is no PNG, JPEG or WebP picture'],
  ])('%s is refused, at its line', async (picture, more, message) => {
    const found = check(await gatherFiles(withLogo(picture, more)))
    expect(found.map(({ rule, place }) => `${rule} ${place.file}`)).toEqual(['meeting-schema meeting.yaml'])
    expect(found[0]?.message).toContain(message)
  })

  it('has words', async () => {
    const wordless = gatherFiles(withLogo('figures/logo.png', { 'figures/logo.png': pixel }, ''))
    await expect(wordless).rejects.toThrow('"alt" is empty')
  })
})
