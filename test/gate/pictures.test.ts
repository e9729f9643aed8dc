import { describe, expect, it } from 'vitest'
import { picturesInPdf } from '../../src/gate/picture-pieces.js'
import { cleanPicture } from '../../src/load/pictures/clean-picture.js'
import { ladenJpegs, ladenPngs, ladenWebps } from '../load/pictures/laden-pictures.js'
import { sample } from '../load/pictures/samples.js'
import { build, doctored, gate } from './build-outputs.js'

const withPicture = async (type: string, bytes: Uint8Array) =>
  doctored(
    await build(),
    'report.html',
    '</main>',
    `<img src="data:image/${type};base64,${Buffer.from(bytes).toString('base64')}" alt=""></main>`,
  )

describe('the pictures of outputs', () => {
  it('may carry nothing, whoever put it there', async () => {
    for (const [type, [one]] of [
      ['png', ladenPngs('Anybody, anywhere')],
      ['jpeg', ladenJpegs('Anybody, anywhere')],
      ['webp', ladenWebps('Anybody, anywhere')],
    ] as const) {
      expect(await gate(await withPicture(type, one?.laden ?? Buffer.alloc(0)))).toMatch(
        /report\.html, picture 1: it carries a part/,
      )
      expect(await gate(await withPicture(type, one?.plain ?? Buffer.alloc(0)))).toBeUndefined()
    }
  })

  it('may have no name in their bytes, where nothing can be cut off', async () => {
    const plain = sample('jpegProgressive')
    const laden = Buffer.concat([
      plain.subarray(0, -2),
      Buffer.from('by Anna Müllerova, Olga Pribylova'),
      plain.subarray(-2),
    ])
    const cleaned = await cleanPicture(laden, 40)
    expect(cleaned).toMatchObject({ removed: [] })
    expect(await gate(await withPicture('jpeg', laden))).toMatch(/the bytes of picture 1: the name of/)
  })

  it('are found in a PDF as they were', () => {
    const jpeg = sample('jpegBaseline')
    const pdf = Buffer.concat([
      Buffer.from('%PDF-1.7\n1 0 obj\n<</Type /XObject /Filter /DCTDecode /Length 5>> stream\n'),
      jpeg,
      Buffer.from('\nendstream\nendobj\n'),
    ])
    expect(picturesInPdf(pdf)).toEqual([jpeg])
  })
})
