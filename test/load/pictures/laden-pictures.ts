import { crc32, deflateSync } from 'node:zlib'
import { sample, type SampleName } from './samples.js'

/** A picture with a secret somewhere in it. */
export interface Laden {
  what: string
  plain: Buffer
  laden: Buffer
}

const latin = (text: string): Buffer => Buffer.from(text, 'latin1')
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le')

export function pngChunk(name: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(data.length)
  head.write(name, 4, 'latin1')
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(Buffer.concat([latin(name), data])))
  return Buffer.concat([head, data, sum])
}

export const PNG_SIGNATURE = latin('\x89PNG\r\n\x1a\n')

export interface PngParts {
  colour?: number
  depth?: number
  interlaced?: boolean
  /** Behind the last row, packed with it. */
  rowsBehind?: Buffer
  /** Behind the packed rows, within IDAT. */
  packedBehind?: Buffer
  beforePixels?: Buffer[]
  behindPixels?: Buffer[]
  end?: Buffer
  behindEnd?: Buffer
}

const [WIDTH, HEIGHT] = [11, 7]

/** A PNG of 11 by 7 pixels, and what is wanted in it. */
export function makePng(parts: PngParts = {}): Buffer {
  const { colour = 2, depth = 8, interlaced = false } = parts
  const channels = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[colour] ?? 1
  const passes = interlaced
    ? [
        [0, 0, 8, 8],
        [4, 0, 8, 8],
        [0, 4, 4, 8],
        [2, 0, 4, 4],
        [0, 2, 2, 4],
        [1, 0, 2, 2],
        [0, 1, 1, 2],
      ]
    : [[0, 0, 1, 1]]
  const rows: Buffer[] = []
  for (const [x = 0, y = 0, across = 1, down = 1] of passes) {
    const columns = Math.ceil((WIDTH - x) / across)
    for (let row = y; row < HEIGHT; row += down) {
      if (columns === 0) continue
      const line = Buffer.alloc(1 + Math.ceil((columns * channels * depth) / 8))
      // No pixel names a colour that a palette of four has not.
      for (let at = 1; at < line.length; at++) line[at] = colour === 3 ? (at + row) % 4 : (at * 31 + row * 17) % 256
      rows.push(line)
    }
  }
  const header = Buffer.from([0, 0, 0, WIDTH, 0, 0, 0, HEIGHT, depth, colour, 0, 0, interlaced ? 1 : 0])
  const packed = Buffer.concat([
    deflateSync(Buffer.concat([...rows, parts.rowsBehind ?? Buffer.alloc(0)])),
    parts.packedBehind ?? Buffer.alloc(0),
  ])
  const palette = Buffer.from([0, 0, 0, 255, 0, 0, 0, 255, 0, 0, 0, 255])
  return Buffer.concat([
    PNG_SIGNATURE,
    pngChunk('IHDR', header),
    ...(colour === 3 ? [pngChunk('PLTE', palette)] : []),
    ...(parts.beforePixels ?? []),
    // In two, as large ones are; but together what is looked for.
    ...(parts.rowsBehind || parts.packedBehind
      ? [pngChunk('IDAT', packed)]
      : [pngChunk('IDAT', packed.subarray(0, 9)), pngChunk('IDAT', packed.subarray(9))]),
    ...(parts.behindPixels ?? []),
    pngChunk('IEND', parts.end ?? Buffer.alloc(0)),
    parts.behindEnd ?? Buffer.alloc(0),
  ])
}

/** Exif data with an orientation, and a secret in a description and behind all entries. */
export function exif(orientation: number, secret: string): Buffer {
  const words = latin(`${secret}\0`)
  const head = Buffer.alloc(38)
  head.write('II', 0, 'latin1')
  head.writeUInt16LE(42, 2)
  head.writeUInt32LE(8, 4)
  head.writeUInt16LE(2, 8)
  for (const [index, [tag, type, count, value]] of [
    [0x10e, 2, words.length, 38],
    [0x112, 3, 1, orientation],
  ].entries()) {
    head.writeUInt16LE(tag ?? 0, 10 + 12 * index)
    head.writeUInt16LE(type ?? 0, 12 + 12 * index)
    head.writeUInt32LE(count ?? 0, 14 + 12 * index)
    head.writeUInt32LE(value ?? 0, 18 + 12 * index)
  }
  return Buffer.concat([head, words, latin(secret)])
}

/** A profile with the secret as its name, as programs write the name of a screen and of its owner. */
export function profileNaming(secret: string): Buffer {
  const profile = sample('profile')
  const words = latin(secret)
  const at = profile.indexOf('desc', 132 + 12 * profile.readUInt32BE(128))
  const element = Buffer.alloc(12 + words.length)
  element.write('desc', 0, 'latin1')
  element.writeUInt32BE(words.length, 8)
  words.copy(element, 12)
  const all = Buffer.concat([profile, element, words])
  if (at >= 0) all.write('text', at, 'latin1')
  for (let entry = 132; entry < 132 + 12 * profile.readUInt32BE(128); entry += 12) {
    if (all.toString('latin1', entry, entry + 4) !== 'desc') continue
    all.writeUInt32BE(profile.length, entry + 4)
    all.writeUInt32BE(element.length, entry + 8)
  }
  all.writeUInt32BE(all.length, 0)
  return all
}

export function ladenPngs(secret: string): Laden[] {
  const words = latin(secret)
  const text = (name: string, data: Buffer | string): PngParts => ({
    beforePixels: [pngChunk(name, typeof data === 'string' ? latin(data) : data)],
  })
  const kinds: [string, PngParts][] = [
    ['tEXt', text('tEXt', `Comment\0${secret}`)],
    ['zTXt', text('zTXt', Buffer.concat([latin('Comment\0\0'), deflateSync(words)]))],
    ['iTXt', text('iTXt', `XML:com.adobe.xmp\0\0\0\0\0<x>${secret}</x>`)],
    ['iTXt, packed', text('iTXt', Buffer.concat([latin('Comment\0\x01\0\0\0'), deflateSync(words)]))],
    ['eXIf', text('eXIf', exif(1, secret))],
    ['eXIf, turned', text('eXIf', exif(6, secret))],
    ['tIME', text('tIME', secret.slice(0, 7).padEnd(7, ' '))],
    ['pHYs', text('pHYs', secret.slice(0, 9).padEnd(9, ' '))],
    ['a private part', text('prVt', secret)],
    ['sPLT', text('sPLT', `${secret}\0\x08`)],
    [
      'the name of a profile',
      text('iCCP', Buffer.concat([words.subarray(0, 79), latin('\0\0'), deflateSync(sample('profile'))])),
    ],
    ['a profile', text('iCCP', Buffer.concat([latin('x\0\0'), deflateSync(profileNaming(secret)), words]))],
    [
      'a palette that is but a proposal',
      text('PLTE', Buffer.concat([words, Buffer.alloc((3 - (words.length % 3)) % 3)])),
    ],
    ['a colour part that is too long', text('gAMA', `\0\x01\x86\xa0${secret}`)],
    ['behind the colour that is clear', text('tRNS', `\0\x01\0\x02\0\x03${secret}`)],
    [
      'a part whose sum is wrong',
      { beforePixels: [Buffer.concat([pngChunk('tEXt', words).subarray(0, -4), Buffer.alloc(4)])] },
    ],
    ['behind the pixels', { behindPixels: [pngChunk('tEXt', latin(`Comment\0${secret}`))] }],
    [
      'frames of a film',
      { beforePixels: [pngChunk('acTL', Buffer.alloc(8))], behindPixels: [pngChunk('fdAT', words)] },
    ],
    ['behind the packed pixels', { packedBehind: words }],
    ['packed behind the pixels', { rowsBehind: words }],
    ['the end', { end: words }],
    ['behind the end', { behindEnd: words }],
    ['behind the end, in two bytes a letter', { behindEnd: utf16(secret) }],
  ]
  const shapes: PngParts[] = [
    { colour: 2 },
    { colour: 6 },
    { colour: 0, depth: 16, interlaced: true },
    { colour: 3, depth: 8 },
  ]
  return kinds.flatMap(([what, parts]) =>
    shapes
      // A proposal for colours stands in a picture without a palette; what is clear, in one of three colours.
      .filter(({ colour }) => !(/proposal|clear/.test(what) && colour !== 2))
      .map((shape) => ({
        what: `PNG ${shape.colour}: ${what}`,
        plain: makePng(shape),
        laden: makePng({ ...shape, ...parts }),
      })),
  )
}

function jpegSegment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

export function ladenJpegs(secret: string): Laden[] {
  const words = latin(secret)
  const names: SampleName[] = ['jpegBaseline', 'jpegRestarts', 'jpegProgressive', 'jpegGrey', 'jpegCmyk']
  return names.flatMap((name) => {
    const plain = sample(name)
    const first = 4 + plain.readUInt16BE(4)
    const insert = (data: Buffer): Buffer => Buffer.concat([plain.subarray(0, 2), data, plain.subarray(2)])
    const kinds: [string, Buffer][] = [
      ['Exif', insert(jpegSegment(0xe1, Buffer.concat([latin('Exif\0\0'), exif(1, secret)])))],
      ['Exif, turned', insert(jpegSegment(0xe1, Buffer.concat([latin('Exif\0\0'), exif(8, secret)])))],
      ['XMP', insert(jpegSegment(0xe1, latin(`http://ns.adobe.com/xap/1.0/\0<x>${secret}</x>`)))],
      ['IPTC', insert(jpegSegment(0xed, latin(`Photoshop 3.0\x008BIM\x04\x04${secret}`)))],
      ['a comment', insert(jpegSegment(0xfe, words))],
      ['further pictures', insert(jpegSegment(0xe2, latin(`MPF\0${secret}`)))],
      ['a profile', insert(jpegSegment(0xe2, Buffer.concat([latin('ICC_PROFILE\0\x01\x01'), profileNaming(secret)])))],
      ['half a profile', insert(jpegSegment(0xe2, latin(`ICC_PROFILE\0\x01\x02${secret}`)))],
      ['a small picture in JFXX', insert(jpegSegment(0xe0, latin(`JFXX\0\x10${secret}`)))],
      [
        'a small picture in a second JFIF',
        insert(jpegSegment(0xe0, latin(`JFIF\0\x01\x02\0\0\x01\0\x01\x01\x01${secret}`))),
      ],
      ...[3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 15].map((number): [string, Buffer] => [
        `APP${number}`,
        insert(jpegSegment(0xe0 + number, latin(`Own\0${secret}`))),
      ]),
      ['bytes between segments', Buffer.concat([plain.subarray(0, first), words, plain.subarray(first)])],
      ['behind the end', Buffer.concat([plain, words])],
      ['a picture behind the end', Buffer.concat([plain, insert(jpegSegment(0xfe, words))])],
      ...(name === 'jpegProgressive'
        ? []
        : [
            ['behind the pixels', Buffer.concat([plain.subarray(0, -2), words, plain.subarray(-2)])] as [
              string,
              Buffer,
            ],
          ]),
    ]
    return kinds.map(([what, laden]) => ({ what: `${name}: ${what}`, plain, laden }))
  })
}

export function webpChunk(name: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(name, 0, 'latin1')
  head.writeUInt32LE(data.length, 4)
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
}

export function webpOf(chunks: Buffer): Buffer {
  const head = Buffer.alloc(12)
  head.write('RIFF', 0, 'latin1')
  head.writeUInt32LE(4 + chunks.length, 4)
  head.write('WEBP', 8, 'latin1')
  return Buffer.concat([head, chunks])
}

export function ladenWebps(secret: string): Laden[] {
  const words = latin(secret)
  const names: SampleName[] = ['webpLossy', 'webpLossless', 'webpAlpha']
  return names.flatMap((name) => {
    const plain = sample(name)
    const hasHead = plain.toString('latin1', 12, 16) === 'VP8X'
    const canvas = hasHead
      ? plain.subarray(12, 30)
      : webpChunk('VP8X', Buffer.from([0x2c, 0, 0, 0, WIDTH - 1, 0, 0, HEIGHT - 1, 0, 0]))
    const pixels = plain.subarray(hasHead ? 30 : 12)
    const withChunks = (before: Buffer[], behind: Buffer[]): Buffer =>
      webpOf(Buffer.concat([canvas, ...before, pixels, ...behind]))
    const kinds: [string, Buffer][] = [
      ['Exif', withChunks([], [webpChunk('EXIF', exif(1, secret))])],
      ['Exif, turned', withChunks([], [webpChunk('EXIF', exif(3, secret))])],
      ['XMP', withChunks([], [webpChunk('XMP ', words)])],
      ['a profile', withChunks([webpChunk('ICCP', profileNaming(secret))], [])],
      ['a profile that is none', withChunks([webpChunk('ICCP', words)], [])],
      ['a private part', withChunks([], [webpChunk('PRIV', words)])],
      ['behind the end', Buffer.concat([plain, words])],
    ]
    return kinds.map(([what, laden]) => ({ what: `${name}: ${what}`, plain, laden }))
  })
}
