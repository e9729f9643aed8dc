import { describe, expect, it } from 'vitest'
import { decode } from '../../src/load/decode.js'

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Buffer.from(part as never)))

describe('decoding', () => {
  it('reads UTF-8 with a byte order mark and CRLF', () => {
    const decoded = decode('a.md', bytes([0xef, 0xbb, 0xbf], 'é\r\nß'))
    expect(decoded).toMatchObject({ source: { text: 'é\r\nß', lineStarts: [0, 3] } })
  })

  it('names the place of the first bad byte', () => {
    expect(decode('a.md', bytes('line one\né ', [0xff], ' more'))).toMatchObject({
      refused: {
        rule: 'encoding',
        violation: { message: 'Byte 0xFF is not UTF-8 here', place: { line: 2, column: 3, endLine: 2, endColumn: 4 } },
      },
    })
  })

  it.each([
    ['a mark', bytes([0xff, 0xfe], Buffer.from('hello', 'utf16le').toJSON().data)],
    ['no mark', bytes(Buffer.from('session: one', 'utf16le').toJSON().data)],
  ])('says that UTF-16 with %s is not UTF-8', (_, content) => {
    expect(decode('a.md', content)).toMatchObject({
      refused: { violation: { message: 'The file is UTF-16 (little-endian), not UTF-8' } },
    })
  })
})
