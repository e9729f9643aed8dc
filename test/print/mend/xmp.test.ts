import { expect, it } from 'vitest'
import { xmpPacket } from '../../../src/print/mend/xmp.js'

const metadata = {
  title: 'Tools & <rules>',
  language: 'fr',
  creator: 'rapporteur "1"',
  builtAt: new Date('2019-12-02T09:00:00.123Z'),
}
/** The words of a property as they stand in the packet. */
const read = (packet: string, name: string): string[] =>
  [...packet.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, words = '']) => words)
const names = (packet: string): string[] => [...packet.matchAll(/^<([a-z]+:\w+)>/gim)].map(([, name = '']) => name)

it('says the standards, the words as they are, and the moment without milliseconds', () => {
  const packet = xmpPacket(metadata, 'pdf-lib')
  expect(packet).toContain(
    '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Tools &amp; &lt;rules&gt;</rdf:li></rdf:Alt></dc:title>',
  )
  expect(['pdfaid:part', 'pdfaid:conformance', 'pdfuaid:part'].map((name) => read(packet, name))).toEqual([
    ['3'],
    ['A'],
    ['1'],
  ])
  expect(read(packet, 'xmp:CreatorTool')).toEqual(['rapporteur &quot;1&quot;'])
  for (const name of ['xmp:CreateDate', 'xmp:ModifyDate', 'xmp:MetadataDate'])
    expect(read(packet, name)).toEqual(['2019-12-02T09:00:00Z'])
})

it('has no property without words', () => {
  const always = names(xmpPacket(metadata, 'pdf-lib'))
  expect(names(xmpPacket({ ...metadata, author: '', symbol: '', subject: '' }, 'pdf-lib'))).toEqual(always)
  const given = {
    author: 'A & B',
    subject: 's',
    symbol: 'X/1',
    date: '2019-10-01',
    keywords: ['k', 'l'],
    status: 'final',
  }
  const packet = xmpPacket({ ...metadata, ...given }, 'p')
  expect(names(packet).filter((name) => !always.includes(name))).toEqual([
    'dc:creator',
    'dc:description',
    'dc:identifier',
    'dc:date',
    'dc:subject',
    'pdf:Keywords',
    'report:status',
  ])
  expect(packet).toContain('<rdf:Bag><rdf:li>k</rdf:li><rdf:li>l</rdf:li></rdf:Bag>')
  expect(packet).toContain('<rdf:Seq><rdf:li>A &amp; B</rdf:li></rdf:Seq>')
  expect(read(packet, 'pdf:Keywords')).toEqual(['k l'])
})
