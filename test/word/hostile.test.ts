import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readWord } from '../../src/word/read/read-word.js'
import { buildDocx, p, picture, r, table, type DocxParts } from './build-docx.js'

const document = (inner: string, head = ''): DocxParts => ({
  body: '',
  parts: {
    'word/document.xml': `<?xml version="1.0"?>${head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inner}</w:body></w:document>`,
  },
})
const paragraph = '<w:p><w:r><w:t>x</w:t></w:r></w:p>'
const deep = (times: number): string =>
  '<w:tbl><w:tr><w:tc>'.repeat(times) + paragraph + '</w:tc></w:tr></w:tbl>'.repeat(times)

describe('a hostile Word file is refused with the reason', () => {
  it.each<[string, DocxParts | Uint8Array, RegExp]>([
    ['a DOCTYPE', document(paragraph, '<!DOCTYPE x>'), /DOCTYPE/],
    ['an entity that grows', document(paragraph, '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'), /DOCTYPE/],
    [
      'an entity that reads a file',
      document('<w:p><w:r><w:t>&x;</w:t></w:r></w:p>', '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
      /DOCTYPE/,
    ],
    ['an entity that is nowhere', document('<w:p><w:r><w:t>&x;</w:t></w:r></w:p>'), /is no XML/],
    ['10,000 tables in each other', document(deep(10_000)), /within each other/],
    ['XML that is cut off', document('<w:p><w:r>'), /is no XML/],
    [
      'bytes that are no UTF-8',
      { body: '', parts: { 'word/document.xml': Uint8Array.of(0x3c, 0xff, 0xfe, 0xc3) } },
      /is no UTF-8/,
    ],
    ['a name that leads out', { body: p('x'), parts: { '../../evil.xml': 'x' } }, /leads out of the file/],
    ['a name that leads out backwards', { body: p('x'), parts: { '..\\..\\evil.xml': 'x' } }, /leads out of the file/],
    ['macros', { body: p('x'), parts: { 'word/vbaProject.bin': 'x' } }, /has macros; none was run/],
    ['an embedded program', { body: p('x'), parts: { 'word/embeddings/oleObject1.bin': 'x' } }, /embedded object/],
    ['a bomb', { body: p('x'), parts: { 'word/media/a.png': new Uint8Array(40_000_000) } }, /larger inside/],
    [
      'too many parts',
      { body: p('x'), parts: Object.fromEntries(Array.from({ length: 4_001 }, (_, at) => [`a/${at}.xml`, ''])) },
      /larger inside/,
    ],
    [
      'a picture kept elsewhere',
      {
        body: p(picture('p', 'x')),
        relationships: [{ id: 'p', type: 'image', target: 'https://evil.example/x.png', external: true }],
      },
      /kept somewhere else; nothing was fetched/,
    ],
    [
      'a picture that leads out',
      { body: p(picture('p', 'x')), relationships: [{ id: 'p', type: 'image', target: '../../../../etc/passwd' }] },
      /missing in the file/,
    ],
    ['a picture of a relationship that is not there', { body: p(picture('nowhere', 'x')) }, /missing in the file/],
    ['a footnote that is not there', { body: p(r('x') + '<w:r><w:footnoteReference w:id="7"/></w:r>') }, /missing/],
    ['a part in another format', { body: '<w:altChunk r:id="x"/>' }, /another format/],
    ['an old .doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2), /old .doc/],
    ['an .rtf', new TextEncoder().encode('{\\rtf1 x}'), /\.rtf/],
    ['a PDF', new TextEncoder().encode('%PDF-1.7'), /is a PDF/],
    ['text', new TextEncoder().encode('Finding: x'), /is no Word file/],
    ['nothing', new Uint8Array(), /is empty/],
    [
      'an .odt',
      zipSync({ mimetype: new TextEncoder().encode('application/vnd.oasis.opendocument.text') }),
      /\.odt|no Word file/,
    ],
    ['a zip that is cut off', buildDocx({ body: p('x') }).slice(0, 300), /damaged/],
    ['a zip without a document', zipSync({ 'a.txt': new Uint8Array(1) }), /no document part/],
  ])('%s', (_name, parts, message) => {
    expect(() => readWord(parts instanceof Uint8Array ? parts : buildDocx(parts))).toThrow(message)
  })

  it('and one that is only odd is read', () => {
    const wide = table([Array.from({ length: 60 }, (_, at) => `c${at}`), Array.from({ length: 3 }, () => 'x')])
    expect(readWord(buildDocx({ body: wide })).blocks).toHaveLength(1)
    expect(readWord(buildDocx({ body: '<w:p/><w:unknown><w:p/></w:unknown>' })).blocks).toHaveLength(1)
  })
})
