import fc from 'fast-check'
import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { cleanPicture } from '../../../src/load/pictures/clean-picture.js'
import {
  ladenJpegs,
  ladenPngs,
  ladenWebps,
  makePng,
  pngChunk,
  PNG_SIGNATURE,
  webpOf,
  type Laden,
} from './laden-pictures.js'
import { sample } from './samples.js'

const clean = async (bytes: Uint8Array) => {
  const result = await cleanPicture(bytes, 40)
  if ('refused' in result) throw new Error(result.refused)
  return result
}
const refusal = async (bytes: Uint8Array) => {
  const result = await cleanPicture(bytes, 40)
  return 'refused' in result ? result.refused : 'taken'
}

/** Everything in which words could stand: the bytes, and whatever in them unpacks. */
function readable(bytes: Uint8Array): string {
  const all = Buffer.from(bytes)
  let text = all.toString('latin1') + all.toString('utf16le') + all.subarray(1).toString('utf16le')
  for (let at = all.indexOf(0x78); at !== -1; at = all.indexOf(0x78, at + 1)) {
    try {
      text += inflateSync(all.subarray(at)).toString('latin1')
    } catch {
      // Not packed.
    }
  }
  return text
}

const SECRET = 'Maren Holt, Ostrava'
const all = (secret: string): Laden[] => [...ladenPngs(secret), ...ladenJpegs(secret), ...ladenWebps(secret)]

describe('a picture that carries something', () => {
  it.each(all(SECRET).map((one) => [one.what, one] as const))('%s', async (what, { laden }) => {
    const told = /tIME|pHYs/.test(what) ? SECRET.slice(0, 7) : SECRET
    expect(readable(laden)).toContain(told)
    const { bytes, removed } = await clean(laden)
    expect(readable(bytes)).not.toContain(told)
    expect(removed).not.toEqual([])
    const again = await clean(bytes)
    expect(again.removed).toEqual([])
    expect(Buffer.compare(again.bytes, bytes)).toBe(0)
  })

  it('of any words, and of all kinds at once, nothing is left', async () => {
    const word = fc.stringMatching(/^[A-Za-z ]{9,60}$/)
    await fc.assert(
      fc.asyncProperty(word, fc.nat(), async (secret, index) => {
        const pictures = all(secret)
        const { laden } = pictures[index % pictures.length] as Laden
        const { bytes } = await clean(Buffer.concat([laden, Buffer.from(secret)]))
        expect(readable(bytes)).not.toContain(secret)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a picture that carries nothing', () => {
  it.each([
    'jpegBaseline',
    'jpegRestarts',
    'jpegProgressive',
    'jpegGrey',
    'jpegCmyk',
    'webpLossy',
    'webpLossless',
    'webpAlpha',
  ] as const)('%s stays as it is', async (name) => {
    const plain = sample(name)
    const { bytes, ...facts } = await clean(plain)
    expect(facts).toMatchObject({ width: 11, height: 7, removed: [] })
    expect(Buffer.compare(bytes, plain)).toBe(0)
  })

  it.each([0, 2, 3, 4, 6])('a PNG of colours %i keeps its pixels, in one part', async (colour) => {
    for (const interlaced of [false, true]) {
      const { bytes, removed } = await clean(makePng({ colour, interlaced }))
      expect(removed).toEqual([])
      expect(bytes.length).toBe(makePng({ colour, interlaced }).length - 12)
    }
  })

  it('keeps how it is to be turned, and its colours', async () => {
    const turned = (what: string) => all(SECRET).find((one) => one.what.endsWith(what)) as Laden
    const exif = Buffer.from('4d4d002a000000080001011200030000000100060000', 'hex')
    expect(Buffer.from((await clean(turned('eXIf, turned').laden)).bytes).includes(exif)).toBe(true)
    const coloured = await clean(turned('jpegBaseline: a profile').laden)
    expect(Buffer.from(coloured.bytes).includes('rXYZ')).toBe(true)
    expect(Buffer.from(coloured.bytes).includes('desc')).toBe(false)
  })
})

describe('a picture that cannot be shown', () => {
  const png = makePng()
  const broken = (from: Buffer, at: number, to = 0x00): Buffer => {
    const copy = Buffer.from(from)
    copy[at] = to
    return copy
  }
  const header = pngChunk('IHDR', Buffer.from([0, 0, 0, 11, 0, 0, 0, 7, 8, 2, 0, 0, 0]))
  const end = pngChunk('IEND', Buffer.alloc(0))
  const ofPixels = (packed: Buffer): Buffer => Buffer.concat([PNG_SIGNATURE, header, pngChunk('IDAT', packed), end])
  const baseline = sample('jpegBaseline')
  const scan = baseline.indexOf(Buffer.from([0xff, 0xda]))
  const frame = baseline.indexOf(Buffer.from([0xff, 0xc0]))
  const tables = baseline.indexOf(Buffer.from([0xff, 0xdb]))
  const lossy = sample('webpLossy')

  it.each<[string, Buffer, RegExp]>([
    ['a PNG whose pixels have a wrong sum', broken(png, 50, 0x55), /damaged: its part IDAT has a wrong sum/],
    ['a PNG whose pixels do not unpack', ofPixels(Buffer.from('no pixels at all')), /cannot be unpacked/],
    [
      'a PNG with too few pixels',
      ofPixels(Buffer.from('eJxjYAAAAAIAAeIhvDM=', 'base64')),
      /are missing|cannot be unpacked/,
    ],
    ['a PNG without pixels', Buffer.concat([PNG_SIGNATURE, header, end]), /has no pixels/],
    ['a PNG that is cut off', png.subarray(0, -12), /is cut off/],
    [
      'a PNG of colours that cannot be',
      Buffer.concat([PNG_SIGNATURE, pngChunk('IHDR', Buffer.from([0, 0, 0, 11, 0, 0, 0, 7, 8, 5, 0, 0, 0])), end]),
      /of its colours/,
    ],
    ['a PNG with an unknown part that matters', makePng({ beforePixels: [pngChunk('CgBI', Buffer.alloc(4))] }), /CgBI/],
    [
      'a JPEG that says its size twice',
      Buffer.concat([baseline.subarray(0, scan), baseline.subarray(frame, frame + 19), baseline.subarray(scan)]),
      /says its size twice/,
    ],
    ['a JPEG without a scan', Buffer.concat([baseline.subarray(0, scan), Buffer.from([0xff, 0xd9])]), /has no pixels/],
    ['a JPEG without its size', Buffer.from('ffd8fffe0004abcdffd9', 'hex'), /does not say its size/],
    [
      'a JPEG without the tables of its colours',
      Buffer.concat([baseline.subarray(0, tables), baseline.subarray(frame)]),
      /table for its colours is missing/,
    ],
    ['a JPEG that is packed by sums', broken(baseline, frame + 1, 0xc9), /browsers do not know/],
    ['a JPEG without an end', baseline.subarray(0, -2), /is cut off/],
    ['a WebP whose pixels are none', broken(lossy, 23, 0), /cannot be read/],
    ['a WebP without pixels', webpOf(Buffer.from('EXIF\x04\0\0\0abcd', 'latin1')), /has no pixels/],
    ['a WebP that is cut off', lossy.subarray(0, -8), /is cut off/],
    ['a text', Buffer.from('<!doctype html>'), /is no PNG, JPEG or WebP/],
  ])('%s', async (_what, bytes, why) => {
    expect(await refusal(bytes)).toMatch(why)
  })

  it('any cut or changed picture is refused or taken, without a fault of ours', async () => {
    const pictures = all(SECRET).map(({ laden }) => laden)
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), fc.nat(255), fc.boolean(), async (index, place, byte, cut) => {
        const picture = pictures[index % pictures.length] as Buffer
        const at = place % picture.length
        const result = await cleanPicture(cut ? picture.subarray(0, at) : broken(picture, at, byte), 40)
        if ('refused' in result) expect(result.refused).toMatch(/^(?:is|has|says|moves)/)
        else expect((await clean(result.bytes)).removed).toEqual([])
      }),
      { numRuns: 250 },
    )
  })
})
