import { zipSync, type Zippable } from 'fflate'
import { footnoteSettings } from './footnotes.js'
import { fieldBegin, fieldEnd } from './fields.js'
import { paragraph } from './paragraph.js'
import { run } from './runs.js'
import type { MediaPart } from './writing.js'
import { el, NAMESPACES, part, val, words } from './xml.js'

const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** The same time for every part of every file, so that the same report gives the same bytes. */
const TIME = new Date('1980-01-01T00:00:00Z')

/** What is said of a document besides its text. */
export interface DocumentFacts {
  title: string
  subject: string
  /** Who issues it; no person. */
  creator: string
  language: string
  /** ISO 8601, or empty. */
  issued: string
  keywords: string
  /** For our own commands: which report and which build it is. */
  properties: Record<string, string>
}

export interface DocumentParts {
  document: string
  styles: string
  numbering: string
  footnotes: string
  header: string
  footer: string
  media: readonly MediaPart[]
  facts: DocumentFacts
}

/** The running head: the title, and at the right the status. */
export function headerPart(left: string, right: string): string {
  return part(el('w:hdr', NAMESPACES, paragraph(run(left) + run('\t') + run(right), { style: 'Header' })))
}

/**
 * The foot, with the number of the page.
 *
 * @param of how a language says "Page 3 of 40"
 */
export function footerPart(symbol: string, of: (page: number, pages: number) => string): string {
  // Two numbers that stand in no other word mark where the fields go.
  const pieces = of(71717, 91919).split(/(71717|91919)/)
  const runs = pieces.map((piece) => {
    if (piece === '71717') return fieldBegin('PAGE') + run('1') + fieldEnd()
    if (piece === '91919') return fieldBegin('NUMPAGES') + run('1') + fieldEnd()
    return run(piece)
  })
  return part(el('w:ftr', NAMESPACES, paragraph(run(symbol) + run('\t') + runs.join(''), { style: 'Footer' })))
}

/** Zips the parts of a document; the same parts give the same bytes. */
export function packDocument({
  document,
  styles,
  numbering,
  footnotes,
  header,
  footer,
  media,
  facts,
}: DocumentParts): Uint8Array {
  const parts: [string, string, string | undefined][] = [
    ['word/document.xml', document, 'document.main'],
    ['word/styles.xml', styles, 'styles'],
    ['word/numbering.xml', numbering, 'numbering'],
    ['word/footnotes.xml', footnotes, 'footnotes'],
    ['word/settings.xml', settings(facts.language), 'settings'],
    ['word/header1.xml', header, 'header'],
    ['word/footer1.xml', footer, 'footer'],
  ]
  const related = [
    ...['styles', 'numbering', 'footnotes', 'settings'].map((name) => [name, name, `${name}.xml`] as const),
    ['header', 'header', 'header1.xml'] as const,
    ['footer', 'footer', 'footer1.xml'] as const,
    ...media.map(({ relationship, name }) => [relationship, 'image', name] as const),
  ]
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes(parts, media),
    '_rels/.rels': relationships([
      ['document', `${OFFICE}/officeDocument`, 'word/document.xml'],
      ['core', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ['app', `${OFFICE}/extended-properties`, 'docProps/app.xml'],
      ['custom', `${OFFICE}/custom-properties`, 'docProps/custom.xml'],
    ]),
    ...Object.fromEntries(parts.map(([name, text]) => [name, text])),
    'word/_rels/document.xml.rels': relationships(
      related.map(([id, type, target]) => [id, `${OFFICE}/${type}`, target]),
    ),
    'docProps/core.xml': core(facts),
    'docProps/app.xml': part(
      el(
        'Properties',
        { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
        '<Application>rapporteur</Application>',
      ),
    ),
    'docProps/custom.xml': custom(facts.properties),
    ...Object.fromEntries(media.map(({ name, bytes }) => [`word/${name}`, bytes])),
  }
  const zippable: Zippable = Object.fromEntries(
    Object.entries(files).map(([name, content]) => [
      name,
      [
        typeof content === 'string' ? new TextEncoder().encode(content) : content,
        { mtime: TIME, os: 0, attrs: 0, level: /\.(?:png|jpg|webp)$/.test(name) ? 0 : 6 },
      ],
    ]),
  )
  return zipSync(zippable)
}

function contentTypes(parts: [string, string, string | undefined][], media: readonly MediaPart[]): string {
  const extensions = new Map([
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ...media.map(({ name, type }) => [name.slice(name.lastIndexOf('.') + 1), `image/${type}`] as const),
  ])
  return part(
    el(
      'Types',
      { xmlns: `${PACKAGE}/content-types` },
      ...[...extensions].map(([Extension, ContentType]) => el('Default', { Extension, ContentType })),
      ...parts.map(([name, , type]) => el('Override', { PartName: `/${name}`, ContentType: `${TYPES}.${type}+xml` })),
      el('Override', {
        PartName: '/docProps/core.xml',
        ContentType: 'application/vnd.openxmlformats-package.core-properties+xml',
      }),
      el('Override', {
        PartName: '/docProps/app.xml',
        ContentType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
      }),
      el('Override', {
        PartName: '/docProps/custom.xml',
        ContentType: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
      }),
    ),
  )
}

function relationships(list: readonly (readonly [string, string, string])[]): string {
  return part(
    el(
      'Relationships',
      { xmlns: `${PACKAGE}/relationships` },
      ...list.map(([Id, Type, Target]) => el('Relationship', { Id, Type, Target })),
    ),
  )
}

function settings(language: string): string {
  return part(
    el(
      'w:settings',
      { 'xmlns:w': NAMESPACES['xmlns:w'] },
      el('w:zoom', { 'w:percent': 100 }),
      val('w:defaultTabStop', 680),
      val('w:characterSpacingControl', 'doNotCompress'),
      footnoteSettings(),
      el(
        'w:compat',
        {},
        el('w:compatSetting', {
          'w:name': 'compatibilityMode',
          'w:uri': 'http://schemas.microsoft.com/office/word',
          'w:val': 15,
        }),
      ),
      el('w:themeFontLang', { 'w:val': language }),
    ),
  )
}

function core({ title, subject, creator, language, issued, keywords }: DocumentFacts): string {
  const text = (name: string, value: string): string => (value ? `<${name}>${words(value)}</${name}>` : '')
  const date = (name: string): string => (issued ? `<${name} xsi:type="dcterms:W3CDTF">${words(issued)}</${name}>` : '')
  return part(
    el(
      'cp:coreProperties',
      {
        'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      text('dc:title', title),
      text('dc:subject', subject),
      text('dc:creator', creator),
      text('cp:keywords', keywords),
      text('dc:language', language),
      date('dcterms:created'),
      date('dcterms:modified'),
    ),
  )
}

function custom(properties: Record<string, string>): string {
  return part(
    el(
      'Properties',
      {
        xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
        'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
      },
      ...Object.entries(properties).map(([name, value], at) =>
        el(
          'property',
          { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: at + 2, name },
          `<vt:lpwstr>${words(value)}</vt:lpwstr>`,
        ),
      ),
    ),
  )
}
