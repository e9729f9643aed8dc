import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { originOf } from '../../src/word/read/origin.js'
import { writeWord } from '../../src/word/write/write-report.js'
import { sampleReport } from '../render/sample-report.js'

const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0)

/** What a reader of the file counts, in `word/document.xml`. */
function counts(file: Uint8Array): Record<string, number> {
  const xml = strFromU8(unzipSync(file)['word/document.xml']!)
  const count = (pattern: RegExp): number => [...xml.matchAll(pattern)].length
  return {
    bookmarks: new Set([...xml.matchAll(/w:name="(r[prs]_[^"]+)"/g)].map(([, name]) => name)).size,
    notes: count(/<w:footnoteReference /g),
    tables: count(/<w:tbl>/g),
    headings: count(/<w:pStyle w:val="Heading\d"\/>/g),
  }
}

/** The text of a PDF, as another library reads it. */
async function textOf(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, at) => (await (await pdf.getPage(at + 1)).getTextContent()).items),
  )
  await pdf.loadingTask.destroy()
  return pages
    .flat()
    .map((item) => ('str' in item ? item.str : ''))
    .join(' ')
}

/** The words of a text, however they are set. */
const wordsIn = (text: string): number => text.match(/\p{L}{2,}/gu)?.length ?? 0

// Where LibreOffice is missing nothing is checked here; the list of skipped tests says so.
describe.skipIf(office === undefined)('report.docx in LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-office-'))
  const bytes = writeWord(sampleReport(), {
    figures: {},
    sizes: new Map(),
    tokens: '',
    accent: '',
    builtId: '0123456789abcdef',
  })
  const convert = (to: string, out: string): Buffer => {
    const home = `-env:UserInstallation=file://${join(folder, 'home')}`
    spawnSync(office!, [
      home,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      join(folder, out),
      join(folder, 'report.docx'),
    ])
    return readFileSync(join(folder, out, `report.${to.split(':')[0]}`))
  }
  let saved: Buffer
  let pdf: Buffer

  beforeAll(() => {
    writeFileSync(join(folder, 'report.docx'), bytes)
    saved = convert('docx:MS Word 2007 XML', 'saved')
    pdf = convert('pdf', 'printed')
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('saved by it, keeps all bookmarks, footnotes, tables and headings, and says of which build it is', () => {
    expect(counts(bytes).bookmarks).toBeGreaterThan(50)
    expect(counts(saved)).toEqual(counts(bytes))
    expect(originOf(saved)?.build).toBe('0123456789abcdef')
    expect(originOf(saved)?.bookmarks.sort()).toEqual(originOf(bytes)?.bookmarks.sort())
  })

  it('printed by it, has as many words', async () => {
    const xml = strFromU8(unzipSync(bytes)['word/document.xml']!) + strFromU8(unzipSync(bytes)['word/footnotes.xml']!)
    const own = wordsIn([...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(' '))
    const printed = wordsIn(await textOf(pdf))
    // Running heads and feet repeat on each page, and a word that is parted at a line's end counts twice.
    expect(printed).toBeGreaterThan(own * 0.98)
  })
})
