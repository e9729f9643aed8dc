import { zipSync } from 'fflate'

/** What a test's Word file is made of: the inner XML of its parts. */
export interface DocxParts {
  body: string
  styles?: string
  numbering?: string
  footnotes?: string
  endnotes?: string
  comments?: string
  headers?: string[]
  /** Custom properties by name. */
  properties?: Record<string, string>
  /** More relationships of the document: id, type, target, and whether the target is outside. */
  relationships?: { id: string; type: string; target: string; external?: boolean }[]
  /** More parts, by their name in the zip. */
  parts?: Record<string, string | Uint8Array>
}

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ')

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Headings 1 to 4, a caption and two lists by style, as Word in English names them. */
export const USUAL_STYLES = [
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
  ...[1, 2, 3, 4].map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/>` +
      `<w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>`,
  ),
  '<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="ListNumber"><w:name w:val="List Number"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>',
  '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>',
].join('')

/** List 1 has bullets, list 2 has 1. and (a), list 3 restarts list 2, list 4 counts "Finding 1:". */
export const USUAL_NUMBERING = [
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl>',
  '<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>',
  '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>',
  '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl></w:abstractNum>',
  '<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Finding %1:"/></w:lvl></w:abstractNum>',
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
  '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
  '<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>',
].join('')

/** A Word file of these parts. */
export function buildDocx(parts: DocxParts): Uint8Array {
  const files: Record<string, Uint8Array> = {}
  const related: { id: string; type: string; target: string; external?: boolean }[] = [...(parts.relationships ?? [])]
  const put = (name: string, content: string | Uint8Array): void => {
    files[name] = typeof content === 'string' ? new TextEncoder().encode(content) : content
  }
  const part = (name: string, root: string, inner: string | undefined): void => {
    if (inner === undefined) return
    put(`word/${name}.xml`, xml(`<w:${root} ${NAMESPACES}>${inner}</w:${root}>`))
    related.push({ id: `auto${related.length}`, type: name, target: `${name}.xml` })
  }
  part('styles', 'styles', parts.styles ?? USUAL_STYLES)
  part('numbering', 'numbering', parts.numbering ?? USUAL_NUMBERING)
  part('footnotes', 'footnotes', parts.footnotes)
  part('endnotes', 'endnotes', parts.endnotes)
  part('comments', 'comments', parts.comments)
  for (const [at, inner] of (parts.headers ?? []).entries()) {
    put(`word/header${at}.xml`, xml(`<w:hdr ${NAMESPACES}>${inner}</w:hdr>`))
    related.push({ id: `header${at}`, type: 'header', target: `header${at}.xml` })
  }
  put('word/document.xml', xml(`<w:document ${NAMESPACES}><w:body>${parts.body}<w:sectPr/></w:body></w:document>`))
  put('word/_rels/document.xml.rels', relationships(related))
  put('_rels/.rels', relationships([{ id: 'r1', type: 'officeDocument', target: 'word/document.xml' }]))
  put('[Content_Types].xml', xml('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'))
  if (parts.properties) {
    const properties = Object.entries(parts.properties).map(
      ([name, value], at) =>
        `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${at + 2}" name="${name}"><vt:lpwstr>${value}</vt:lpwstr></property>`,
    )
    put(
      'docProps/custom.xml',
      xml(
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" ' +
          `xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${properties.join('')}</Properties>`,
      ),
    )
  }
  for (const [name, content] of Object.entries(parts.parts ?? {})) put(name, content)
  return zipSync(files, { mtime: new Date('2020-01-01T12:00:00Z') })
}

function xml(inner: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${inner}`
}

function relationships(list: { id: string; type: string; target: string; external?: boolean }[]): string {
  const rows = list.map(
    ({ id, type, target, external }) =>
      `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${escaped(target)}"${external ? ' TargetMode="External"' : ''}/>`,
  )
  return xml(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.join('')}</Relationships>`,
  )
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** A run of words, with its properties. */
export function r(text: string, properties = ''): string {
  return `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
}

/** A paragraph of words or runs, with its properties. */
export function p(content: string, properties = ''): string {
  const inner = content.startsWith('<') || content === '' ? content : r(content)
  return `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${inner}</w:p>`
}

/** A paragraph of a style. */
export function styled(style: string, content: string): string {
  return p(content, `<w:pStyle w:val="${style}"/>`)
}

/** An item of a list. */
export function item(list: number, level: number, content: string): string {
  return p(content, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)
}

const BY = 'w:author="Ministry" w:date="2019-10-01T10:00:00Z"'

/** Runs that somebody inserted, deleted or moved. */
export function tracked(what: 'ins' | 'del' | 'moveFrom' | 'moveTo', runs: string): string {
  const deleted = what === 'del' || what === 'moveFrom'
  const inner =
    deleted && what === 'del' ? runs.replaceAll('w:t ', 'w:delText ').replaceAll('</w:t>', '</w:delText>') : runs
  return `<w:${what} w:id="9" ${BY}>${inner}</w:${what}>`
}

/** The mark of a change among properties: `<w:ins .../>`. */
export function changeMark(what: 'ins' | 'del'): string {
  return `<w:${what} w:id="9" ${BY}/>`
}

/** A table of rows of cells; a cell is words, paragraphs, or `[properties, content]`. */
export function table(rows: (string | [string, string])[][], rowProperties: string[] = []): string {
  const cell = (one: string | [string, string]): string => {
    const [properties, content] = typeof one === 'string' ? ['', one] : one
    return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<w:p') || content.startsWith('<w:tbl') ? content : p(content)}</w:tc>`
  }
  const row = (cells: (string | [string, string])[], at: number): string =>
    `<w:tr>${rowProperties[at] ? `<w:trPr>${rowProperties[at]}</w:trPr>` : ''}${cells.map(cell).join('')}</w:tr>`
  return `<w:tbl><w:tblPr/>${rows.map(row).join('')}</w:tbl>`
}

/** A field in its long form. */
export function field(code: string, result: string): string {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  return `${mark('begin')}<w:r><w:instrText xml:space="preserve"> ${escaped(code)} </w:instrText></w:r>${mark('separate')}${result}${mark('end')}`
}

/** A picture of the document's relationship. */
export function picture(relationship: string, alt: string): string {
  return (
    `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="${escaped(alt)}"/><a:graphic><a:graphicData uri="x"><pic:pic><pic:blipFill>` +
    `<a:blip r:embed="${relationship}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
  )
}

/** The smallest PNG there is: one transparent pixel. */
export const PIXEL = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
)
