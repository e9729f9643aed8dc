import { PDFName, type PDFDocument } from '../../pdf/pdf-library.js'
import type { PdfMetadata } from '../metadata.js'

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

/** Without milliseconds, which PDF dates do not have. */
const moment = (date: Date): string => date.toISOString().replace(/\.\d{3}Z$/, 'Z')

const alternatives = (words: string): string =>
  `<rdf:Alt><rdf:li xml:lang="x-default">${escape(words)}</rdf:li></rdf:Alt>`
const sequence = (items: readonly string[]): string =>
  `<rdf:Seq>${items.map((item) => `<rdf:li>${escape(item)}</rdf:li>`).join('')}</rdf:Seq>`
const bag = (items: readonly string[]): string =>
  `<rdf:Bag>${items.map((item) => `<rdf:li>${escape(item)}</rdf:li>`).join('')}</rdf:Bag>`
const property = (name: string, value: string | undefined): string =>
  value === undefined || value === '' ? '' : `<${name}>${value}</${name}>`

/** Properties that PDF/A does not know must be described in the file (ISO 19005-3, 6.6.2.3). */
const SCHEMAS: [
  schema: string,
  uri: string,
  prefix: string,
  properties: [name: string, type: string, what: string][],
][] = [
  [
    'PDF/UA identification',
    'http://www.aiim.org/pdfua/ns/id/',
    'pdfuaid',
    [['part', 'Integer', 'Part of ISO 14289 to which the file conforms']],
  ],
  [
    'Report of a meeting',
    'urn:rapporteur:report',
    'report',
    [
      ['status', 'Text', 'How far the report has come: draft, comment or final'],
      ['edition', 'Text', 'For whom the report is: circulation or internal'],
      ['copy', 'Text', 'Which copy this is, where each recipient has one'],
    ],
  ],
]

function describedSchemas(): string {
  const schemas = SCHEMAS.map(([schema, uri, prefix, properties]) => {
    const described = properties.map(
      ([name, type, what]) =>
        `<rdf:li rdf:parseType="Resource"><pdfaProperty:name>${name}</pdfaProperty:name>` +
        `<pdfaProperty:valueType>${type}</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>` +
        `<pdfaProperty:description>${escape(what)}</pdfaProperty:description></rdf:li>`,
    )
    return (
      `<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>${schema}</pdfaSchema:schema>` +
      `<pdfaSchema:namespaceURI>${uri}</pdfaSchema:namespaceURI><pdfaSchema:prefix>${prefix}</pdfaSchema:prefix>` +
      `<pdfaSchema:property><rdf:Seq>${described.join('')}</rdf:Seq></pdfaSchema:property></rdf:li>`
    )
  })
  return `<rdf:Bag>${schemas.join('')}</rdf:Bag>`
}

/**
 * What the PDF says about itself, as XMP: what its information dictionary says, word for word, and which standards it
 * follows.
 *
 * @see ISO 14289-1, 5 and 7.1 (identification, title); ISO 19005-3, 6.6 (metadata); ISO 16684-1 (XMP)
 */
export function xmpPacket(metadata: PdfMetadata, producer: string): string {
  const { title, language, author, subject, keywords, creator, builtAt, symbol, date, status, edition } = metadata
  const properties = [
    property('pdfaid:part', '3'),
    property('pdfaid:conformance', 'A'),
    property('pdfuaid:part', '1'),
    property('dc:format', 'application/pdf'),
    property('dc:title', alternatives(title)),
    property('dc:creator', author && sequence([author])),
    property('dc:description', subject && alternatives(subject)),
    property('dc:identifier', symbol && escape(symbol)),
    property('dc:language', bag([language])),
    property('dc:date', date && sequence([date])),
    property('dc:subject', keywords && bag(keywords)),
    property('pdf:Keywords', keywords && escape(keywords.join(' '))),
    property('pdf:Producer', escape(producer)),
    property('xmp:CreatorTool', escape(creator)),
    property('xmp:CreateDate', moment(builtAt)),
    property('xmp:ModifyDate', moment(builtAt)),
    property('xmp:MetadataDate', moment(builtAt)),
    property('report:status', status),
    property('report:edition', edition),
    property('pdfaExtension:schemas', describedSchemas()),
  ]
  const spaces = {
    pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
    pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
    dc: 'http://purl.org/dc/elements/1.1/',
    pdf: 'http://ns.adobe.com/pdf/1.3/',
    xmp: 'http://ns.adobe.com/xap/1.0/',
    report: 'urn:rapporteur:report',
    pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
    pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#',
    pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#',
  }
  const declared = Object.entries(spaces).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about=""${declared.join('')}>`,
    ...properties.filter((one) => one !== ''),
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n')
}

/** Puts the packet into the document, not compressed, so that programs find it that read no PDF. */
export function addXmp(pdf: PDFDocument, metadata: PdfMetadata): void {
  const packet = xmpPacket(metadata, pdf.getProducer() ?? '')
  const stream = pdf.context.stream(new TextEncoder().encode(packet), { Type: 'Metadata', Subtype: 'XML' })
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(stream))
}
