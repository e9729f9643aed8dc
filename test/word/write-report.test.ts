import { strFromU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { wordsOfBlocks } from '../../src/export/printed-words.js'
import { docxPieces } from '../../src/gate/docx-pieces.js'
import type { Report } from '../../src/model/report.js'
import {
  allBelow,
  childOf,
  childrenOf,
  readXml,
  textOf,
  valueOf,
  type XmlElement,
} from '../../src/word/open/read-xml.js'
import { wordsOf } from '../../src/word/read/blocks.js'
import { originOf } from '../../src/word/read/origin.js'
import { readWord } from '../../src/word/read/read-word.js'
import { paragraphsIn } from '../../src/word/import/table.js'
import { writeWord, type WordOptions } from '../../src/word/write/write-report.js'
import { sampleReport } from '../render/sample-report.js'
import { PIXEL } from './build-docx.js'

const options: WordOptions = {
  figures: {},
  sizes: new Map(),
  tokens: '--accent: #123f77;',
  accent: '',
  builtId: 'build-1',
}

function write(report: Report = sampleReport(), more: Partial<WordOptions> = {}): Record<string, XmlElement> {
  const files = unzipSync(writeWord(report, { ...options, ...more }))
  return Object.fromEntries(
    Object.entries(files).flatMap(([name, bytes]) =>
      /\.(?:xml|rels)$/.test(name) ? [[name, readXml(bytes, name)]] : [],
    ),
  )
}

const DOCUMENT = 'word/document.xml'
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

describe('report.docx', () => {
  const report = sampleReport()
  const parts = write(report)
  const document = parts[DOCUMENT]!
  const paragraphs = allBelow(document, 'w:p')
  const style = (paragraph: XmlElement): string => valueOf(childOf(paragraph, 'w:pPr'), 'w:pStyle') ?? ''
  const words = (element: XmlElement): string => allBelow(element, 'w:t').map(textOf).join('')
  const bookmarks = allBelow(document, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name'] ?? '')

  it('is the same bytes twice', () => {
    expect(Buffer.compare(writeWord(report, options), writeWord(report, options))).toBe(0)
  })

  it('has every numbered paragraph, with its typed number in a bookmark of its number and hash', () => {
    const whole = plain(paragraphs.map(words).join(' '))
    const items = [...report.introduction.items, ...report.sessions.flatMap(({ items: own }) => own)]
    const numbered = items.filter((item) => item.type === 'paragraph')
    expect(numbered.length).toBeGreaterThan(10)
    for (const { number, provenance, blocks } of numbered) {
      const name = `rp_${String(number).replace(' ', '_')}_${provenance.hash}`
      const holder = paragraphs.find((paragraph) =>
        allBelow(paragraph, 'w:bookmarkStart').some(({ attributes }) => attributes['w:name'] === name),
      )
      expect(words(holder!).startsWith(String(number))).toBe(true)
      const lost = plain(wordsOfBlocks(blocks))
        .split(' ')
        .filter((word) => !whole.includes(word))
      expect(lost).toEqual([])
    }
  })

  it('has a bookmark for every recommendation, and names that Word takes, each once', () => {
    const lasting = report.register.flatMap(({ recommendations }) => recommendations.map((entry) => entry.lasting))
    expect(bookmarks.filter((name) => name.startsWith('rr_')).length).toBe(lasting.length)
    expect(new Set(bookmarks).size).toBe(bookmarks.length)
    expect(bookmarks.filter((name) => !/^[A-Za-z_][A-Za-z0-9_]{0,39}$/.test(name))).toEqual([])
    const ids = allBelow(document, 'w:bookmarkStart').map(({ attributes }) => attributes['w:id'])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('every reference and link within it leads to a bookmark', () => {
    const codes = allBelow(document, 'w:instrText').flatMap(
      (code) => /\b(?:PAGE)?REF\s+(\S+)/.exec(textOf(code))?.[1] ?? [],
    )
    const links = allBelow(document, 'w:hyperlink').map(({ attributes }) => attributes['w:anchor'] ?? '')
    expect(codes.length).toBeGreaterThan(5)
    expect([...codes, ...links].filter((name) => !bookmarks.includes(name))).toEqual([])
  })

  it('opens and closes every field', () => {
    const marks = allBelow(document, 'w:fldChar').map(({ attributes }) => attributes['w:fldCharType'])
    const count = (type: string): number => marks.filter((mark) => mark === type).length
    expect(count('begin')).toBe(count('end'))
    expect(count('separate')).toBe(count('end'))
  })

  it('has real footnotes, called once each in the order of their numbers', () => {
    const calls = allBelow(document, 'w:footnoteReference').map(({ attributes }) => Number(attributes['w:id']))
    const notes = childrenOf(parts['word/footnotes.xml'], 'w:footnote').map(({ attributes }) =>
      Number(attributes['w:id']),
    )
    expect(calls.length).toBeGreaterThan(1)
    expect(notes.slice(0, 2)).toEqual([-1, 0])
    expect([...calls].sort((a, b) => a - b)).toEqual(notes.slice(2))
  })

  it('keeps to what Word’s own check of accessibility asks for', () => {
    // Headings leave out no level.
    let last = 0
    for (const level of paragraphs.flatMap(
      (paragraph) => Number(/^Heading(\d)$/.exec(style(paragraph))?.[1] ?? 0) || [],
    )) {
      expect(level).toBeLessThanOrEqual(last + 1)
      last = level
    }
    // Every table has a head row that repeats, a title for who cannot see it, and no merged cells.
    const tables = allBelow(document, 'w:tbl')
    expect(tables.length).toBeGreaterThan(2)
    for (const table of tables) {
      const [first] = childrenOf(table, 'w:tr')
      expect(childOf(childOf(first, 'w:trPr'), 'w:tblHeader')).toBeDefined()
      expect(valueOf(childOf(table, 'w:tblPr'), 'w:tblCaption')).toBeTruthy()
      expect([...allBelow(table, 'w:gridSpan'), ...allBelow(table, 'w:vMerge')]).toEqual([])
    }
    // Pictures have alternative texts; the document has a title and a language.
    for (const picture of allBelow(document, 'wp:docPr')) expect(picture.attributes['descr']).toBeTruthy()
    expect(textOf(childOf(parts['docProps/core.xml'], 'title'))).toBe(report.title)
    expect(allBelow(parts['word/styles.xml'], 'w:lang')[0]?.attributes['w:val']).toBe('en-GB')
    // No empty paragraph stands for space: those that are empty end a table or a section.
    const empty = paragraphs.filter(
      (paragraph) => words(paragraph) === '' && allBelow(paragraph, 'w:drawing').length === 0,
    )
    expect(empty.filter((paragraph) => !['SectionEnd', 'TableText'].includes(style(paragraph)))).toEqual([])
  })

  it('names nothing outside itself, and nobody as its author but the issuers', () => {
    for (const [name, root] of Object.entries(parts)) {
      if (name.endsWith('.rels'))
        expect(allBelow(root, 'rel:Relationship').filter(({ attributes }) => attributes['TargetMode'])).toEqual([])
    }
    expect(textOf(childOf(parts['docProps/core.xml'], 'creator'))).toBe(report.cover.issuers.join('; '))
    expect(Object.keys(parts).filter((name) => /vba|comments|people|customXml|theme/i.test(name))).toEqual([])
  })

  it('has the page numbers of the PDF in its contents, and asks nobody to update them', () => {
    const anchor = report.sessions[0]!.anchor
    const { [DOCUMENT]: other, 'word/settings.xml': settings } = write(report, { pageOf: { [anchor]: 23 } })
    const lines = allBelow(other, 'w:p').filter((paragraph) => /^TOC\d$/.test(style(paragraph)))
    expect(lines.map(words)).toContain(`${report.sessions[0]!.title}23`)
    expect(allBelow(settings, 'w:updateFields')).toEqual([])
  })

  it('turns the page for a table that is too wide', () => {
    const sizes = allBelow(document, 'w:pgSz').map(({ attributes }) => attributes['w:orient'] ?? 'portrait')
    const wide = {
      ...report,
      coverage: {
        ...report.coverage,
        questions: Array.from({ length: 9 }, (_, at) => ({ id: `q${at}`, title: `Q${at}` })),
        rows: [],
      },
    }
    const turned = allBelow(write(wide)[DOCUMENT], 'w:pgSz').map(
      ({ attributes }) => attributes['w:orient'] ?? 'portrait',
    )
    expect(turned.filter((one) => one === 'landscape').length).toBe(
      sizes.filter((one) => one === 'landscape').length + 1,
    )
  })

  it('is read by our own reader with the same words', () => {
    const read = readWord(writeWord(report, options))
    const back = plain(paragraphsIn(read.blocks).map(wordsOf).join(' '))
    const first = report.sessions[0]!.items.find((item) => item.type === 'paragraph')!
    expect(back).toContain(plain(wordsOfBlocks(first.blocks)).slice(0, 60))
  })

  it('leaves out characters that XML has no place for', () => {
    const files = unzipSync(
      writeWord({ ...report, title: 'A\u0000B\ud800C\uffff', cover: { ...report.cover, title: 'A\u0007B' } }, options),
    )
    expect(strFromU8(files[DOCUMENT]!)).toContain('>AB<')
  })

  it('has pictures as parts of its own', () => {
    const files = unzipSync(
      writeWord(
        { ...report, cover: { ...report.cover, logo: { path: 'figures/logo.png', alt: 'Arms' } } },
        {
          ...options,
          figures: { 'figures/logo.png': { bytes: PIXEL, type: 'png' } },
          sizes: new Map([['figures/logo.png', { width: 1, height: 1 }]]),
        },
      ),
    )
    expect(Buffer.from(files['word/media/image1.png']!)).toEqual(Buffer.from(PIXEL))
  })

  it('is known again by whoever has a saved copy', () => {
    const files = unzipSync(writeWord(report, { ...options, builtId: '0123456789abcdef' }))
    const saved = zipSync({ ...files, 'word/comments.xml': new TextEncoder().encode('<x/>') })
    expect(originOf(saved)).toMatchObject({ build: '0123456789abcdef', status: report.status, edition: 'circulation' })
    expect(originOf(new TextEncoder().encode('%PDF-1.7'))).toBeUndefined()
    expect(originOf(zipSync({ 'a.txt': new Uint8Array(1) }))).toBeUndefined()
  })

  it('can be one session alone', () => {
    const { id, title } = report.sessions[0]!
    const one = write(report, { session: id })[DOCUMENT]
    const headings = allBelow(one, 'w:p').filter((paragraph) => style(paragraph) === 'Heading1')
    expect(headings.map(words)).toEqual([title])
  })

  it('is read by the gate: every word, each with the session that it belongs to', () => {
    const sessionOf = (paragraph: string): string | undefined =>
      report.sessions.find(({ items }) => items.some((item) => 'number' in item && String(item.number) === paragraph))
        ?.id
    const isSession = (id: string): boolean => report.sessions.some((session) => session.id === id)
    const pieces = docxPieces('report.docx', writeWord(report, options), { sessionOf, isSession })
    // Each session's chapter says its title once; what stands below belongs to it until the next.
    for (const { id, title } of report.sessions) {
      const at = pieces.findIndex(({ text, scope }) => text === title && scope === id)
      expect(at).toBeGreaterThan(0)
      expect(pieces[at + 1]?.scope).toBe(id)
    }
    const finding = report.findings.flatMap(({ groups }) =>
      groups.flatMap(({ kinds }) => kinds.flatMap(({ points }) => points)),
    )[0]!
    const start = plain(wordsOfBlocks(finding.blocks)).slice(0, 40)
    expect(pieces.find(({ text }) => plain(text).includes(start))?.scope).toBe(
      sessionOf(String(finding.number)) ?? 'report',
    )
    expect(pieces.some(({ place, text }) => place === 'docProps/core.xml' && text === report.title)).toBe(true)
  })
})
