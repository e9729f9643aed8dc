import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BrowserSession } from '../../src/browser/browser-session.js'
import { cleanPicture } from '../../src/load/pictures/clean-picture.js'
import { examine, makeReport } from '../../src/pipeline.js'
import { memoryWorkspace } from '../../src/workspace.js'
import { ladenJpegs, ladenPngs, ladenWebps } from '../load/pictures/laden-pictures.js'
import { sample } from '../load/pictures/samples.js'
import { start } from './with-browser.js'

let session: BrowserSession
beforeAll(() => {
  session = start()
})
afterAll(() => session.close())

const address = (type: string, bytes: Uint8Array) =>
  `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`

describe('a cleaned picture', () => {
  it('looks as it did, pixel for pixel, turned and in its colours', async () => {
    const { browser } = await session.running()
    const page = await browser.newPage()
    const pairs: [string, string, string][] = []
    for (const [type, all] of [
      ['png', ladenPngs('Somebody, somewhere')],
      ['jpeg', ladenJpegs('Somebody, somewhere')],
      ['webp', ladenWebps('Somebody, somewhere')],
    ] as const) {
      for (const { what, laden } of all) {
        // A picture that moves is compared with what is left of it elsewhere: the page shows the first of its frames.
        if (what.includes('film')) continue
        const picture = await cleanPicture(laden, 40)
        if ('bytes' in picture) pairs.push([what, address(type, laden), address(type, picture.bytes)])
      }
    }
    const different = await page.evaluate(async (list) => {
      const pixelsOf = async (src: string): Promise<string> => {
        const image = new Image()
        image.src = src
        await image.decode()
        const canvas = document.createElement('canvas')
        canvas.width = image.naturalWidth
        canvas.height = image.naturalHeight
        const context = canvas.getContext('2d')
        context?.drawImage(image, 0, 0)
        return `${image.naturalWidth} ${context?.getImageData(0, 0, canvas.width, canvas.height).data.join() ?? ''}`
      }
      const found: string[] = []
      for (const [what = '', laden = '', clean = ''] of list) {
        const one = await pixelsOf(laden).catch(() => 'not shown')
        const other = await pixelsOf(clean).catch(() => 'not shown')
        if (one !== other || one === 'not shown') found.push(what)
      }
      return found
    }, pairs)
    await page.close()
    expect(pairs.length).toBeGreaterThan(150)
    expect(different).toEqual([])
  })
})

describe('a picture that only a browser finds damaged', () => {
  it('is told with its file and line, and nothing is printed', async () => {
    const bytes = Buffer.from(sample('webpLossless'))
    // The size stays; the pixels are none.
    bytes.fill(0xff, 25)
    expect(await cleanPicture(bytes, 40)).toMatchObject({ type: 'webp' })
    const examination = await examine(
      memoryWorkspace({
        'meeting.yaml': `title: Pictures
language: en
dates: { start: 2024-05-06, end: 2024-05-06 }
questions: [{ id: q1, title: What is seen, text: What is seen? }]
sessions: [{ id: s1, kind: session, title: Session one, starts: 2024-05-06T10:00, asks: { q1: required } }]
`,
        'notes/s1.md': '---\nsession: s1\n---\n\n## Q1\n\nWords.\n\n![Bars](../figures/a.webp "Bars")\n',
        'figures/a.webp': bytes,
      }),
    )
    const options = {
      edition: 'circulation',
      status: 'draft',
      builtAt: new Date(0),
      allowGaps: true,
      formats: ['pdf'],
      session,
      log: () => undefined,
    } as const
    await expect(makeReport(examination, { ...options, formats: [...options.formats] })).rejects.toMatchObject({
      exitStatus: 1,
      message: expect.stringContaining('notes/s1.md:9: "../figures/a.webp" cannot be shown') as string,
    })
  })
})
