import { describe, expect, it } from 'vitest'
import { decode } from '../../src/load/decode.js'

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Buffer.from(part as never)))

describe('decoding', () => {
  it('reads UTF-8 with a byte order mark and CRLF', () => {
    const decoded = decode('a.md', bytes([0xef, 0xbb, 0xbf], 'é\r\nß'))
    expect(decoded).toMatchObject({ source: { text: 'é\r\nß', lineStarts: [0, 3] } })
  })

  it('names the place of the first bad byte where no encoding fits', () => {
    // Some of it is UTF-8, and some is not.
    expect(decode('a.md', bytes('line one\né ', [0xff], ' more'))).toMatchObject({
      refused: {
        rule: 'encoding',
        violation: { message: 'Byte 0xFF is not UTF-8 here', place: { line: 2, column: 3, endLine: 2, endColumn: 4 } },
      },
    })
  })

  it.each([
    ['a mark', bytes([0xff, 0xfe], Buffer.from('hello café', 'utf16le').toJSON().data), 'café'],
    ['no mark', bytes(Buffer.from('session: one', 'utf16le').toJSON().data), 'session'],
  ])('says that UTF-16 with %s is not UTF-8', (_, content, word) => {
    expect(decode('a.md', content)).toMatchObject({
      refused: {
        violation: {
          message: `The file is UTF-16 (little-endian), not UTF-8: its first odd word is "${word}"`,
          fix: { edits: [], reencode: 'utf-16le' },
        },
      },
    })
  })

  it.each([
    ['Windows-1252', 'windows-1252', 'in Z\xFCrich they said\x97as before\x97that', 'Zürich'],
    ['Windows-1252', 'windows-1252', 'the chair\x92s \x93words\x94', 'chair’s'],
    ['Windows-1252', 'windows-1252', 'costs of \x80 12', '€'],
    ['Windows-1252', 'windows-1252', 'voil\xE0\xA0\xBB dit l\x92\xE9l\xE8ve', 'voilà'],
    [
      'Windows-1251 (Cyrillic)',
      'windows-1251',
      '\xCF\xEE\xEB\xE8\xF6\xE8\xFF \xE2 \xE3\xEE\xF0\xEE\xE4\xE5',
      'Полиция',
    ],
  ])('takes %s for %s: %j', (name, encoding, latin, word) => {
    const decoded = decode('a.md', Buffer.from(latin, 'latin1'))
    expect(decoded).toMatchObject({
      refused: {
        violation: {
          message: `The file is ${name}, not UTF-8: its first odd word is "${word}"`,
          fix: { edits: [], reencode: encoding },
        },
      },
    })
    expect(decoded).not.toMatchObject({ refused: { violation: { fix: { byHand: true } } } })
  })

  it.each([
    ['Mac OS', 'the caf\x8E'],
    ['Central Europe', 'Mr Wa\xB3\xEAsa'],
    ['DOS', 'a r\x82sum\x82 of it'],
  ])('leaves what may be text of %s for a person to judge', (_, latin) => {
    expect(decode('a.md', Buffer.from(latin, 'latin1'))).toMatchObject({
      refused: { violation: { fix: { reencode: 'windows-1252', byHand: true } } },
    })
  })

  it.each([
    ['control characters', 'a \x00\x01\xFF'],
    ['bytes that Windows-1252 does not have', 'a m\x81de'],
    ['letters of UTF-8 beside others', 'M\xC3\xBCller and Z\xFCrich'],
    ['Cyrillic of UTF-8 beside others', '\xD0\xB4\xD0\xB0 \xFC'],
  ])('proposes nothing for %s', (_, latin) => {
    const decoded = decode('a.md', Buffer.from(latin, 'latin1'))
    expect(decoded).toMatchObject({ refused: { rule: 'encoding' } })
    expect(decoded).not.toHaveProperty('refused.violation.fix')
  })
})
