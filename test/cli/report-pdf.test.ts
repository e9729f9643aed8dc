import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { memoryWorkspace, openWorkspace } from '../../src/workspace.js'
import { read } from '../../src/examine/read-meeting.js'
import type { Gathered } from '../../src/model/gathered.js'
import { rapporteur, root } from './run.js'

/** Letters and digits alone: line ends, marks and spaces say nothing about whether a word is there. */
const letters = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '')

let out: string
let pdf: PDFDocumentProxy
let pages: { text: string; lines: string[] }[]
let gathered: Gathered

beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), 'rapporteur-pdf-'))
  const built = rapporteur(['build', 'report', '--out', out])
  expect(built.err).toBe('')
  expect(built.status).toBe(0)
  pdf = await getDocument({ data: new Uint8Array(readFileSync(join(out, 'report.pdf'))), verbosity: 0 }).promise
  pages = []
  for (let number = 1; number <= pdf.numPages; number++) pages.push(await linesOf(number))
  const reading = await read(await openWorkspace(join(root, 'report')))
  if (!reading.gathered) throw new Error('the worked example cannot be read')
  gathered = reading.gathered
}, 120_000)
afterAll(async () => {
  await pdf?.loadingTask.destroy()
  rmSync(out, { recursive: true, force: true })
})

/** A page's text, and its lines: what stands at one height, from left to right. */
async function linesOf(number: number): Promise<{ text: string; lines: string[] }> {
  const page = await pdf.getPage(number)
  const { items } = await page.getTextContent()
  const rows = new Map<number, { x: number; text: string }[]>()
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue
    const [, , , , x = 0, y = 0] = item.transform as number[]
    const height = [...rows.keys()].find((one) => Math.abs(one - y) < 2) ?? y
    rows.set(height, [...(rows.get(height) ?? []), { x, text: item.str }])
  }
  const lines = [...rows]
    .sort(([a], [b]) => b - a)
    .map(([, row]) =>
      row
        .sort((a, b) => a.x - b.x)
        .map(({ text }) => text)
        .join(' '),
    )
  return { text: items.map((item) => ('str' in item ? item.str : '')).join(' '), lines }
}

describe('the worked example as PDF, read back', () => {
  it('is tagged, titled, in its language, A4, and has bookmarks', async () => {
    const { info } = (await pdf.getMetadata()) as unknown as { info: Record<string, unknown> }
    expect(info['Title']).toBe('Artificial Intelligence and Law Enforcement')
    expect(info['Language']).toBe('en')
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
    const { view } = await pdf.getPage(1)
    expect((view[2] ?? 0) / 72).toBeCloseTo(210 / 25.4, 1)
    expect((view[3] ?? 0) / 72).toBeCloseTo(297 / 25.4, 1)
    const titles = (entries: { title: string; items: unknown[] }[]): string[] =>
      entries.flatMap(({ title, items }) => [title, ...titles(items as never)])
    const bookmarks = titles(await pdf.getOutline())
    for (const { title } of gathered.meeting.sessions) expect(bookmarks.join('\n')).toContain(title)
  })

  it('has a bookmark for every heading to level 3, in their order, with their words', async () => {
    type Entry = { title: string; items: Entry[] }
    const titles = (entries: Entry[], level = 1): string[] =>
      entries.flatMap(({ title, items }) => [
        ...(level <= 3 ? [`${level} ${letters(title)}`] : []),
        ...titles(items, level + 1),
      ])
    const main = readFileSync(join(out, 'report.html'), 'utf8')
      .replace(/^[^]*<main\b/, '')
      .replace(/<nav class="[^"]*on-screen"[^]*?<\/nav>/g, '')
    const headings = [...main.matchAll(/<h([1-3])\b([^>]*)>([^]*?)<\/h\1>/g)]
      .filter(([, , attributes]) => !attributes?.includes('on-screen'))
      .map(([, level, , words]) => `${level} ${letters((words ?? '').replace(/<[^>]*>|&[^;]*;/g, ''))}`)
    const bookmarks = titles(await pdf.getOutline())
    expect(bookmarks.length).toBeGreaterThan(60)
    expect(headings.filter((heading) => bookmarks.includes(heading))).toEqual(bookmarks)
  })

  it('calls its pages as they are numbered, and the cover by its name', async () => {
    const labels = await pdf.getPageLabels()
    expect(labels).toEqual(['Cover', ...Array.from({ length: pdf.numPages - 1 }, (_, index) => String(index + 2))])
  })

  it('has the title of its part at the head of each page', () => {
    const titles = [...gathered.meeting.sessions.map(({ title }) => title), 'Contents', 'Executive summary', 'Annexes']
    const heads = pages.map(({ lines }) => letters(lines[0] ?? ''))
    for (const title of titles) {
      const first = heads.findIndex((head) => head.startsWith(letters(title)))
      expect(first, title).toBeGreaterThan(0)
      expect(letters(pages[first]?.text ?? '').split(letters(title)).length, title).toBeGreaterThan(2)
    }
    expect(heads.slice(1).filter((head) => !head.endsWith('Draft'))).toEqual([])
  })

  it('names in the contents the page on which each heading stands', () => {
    const first = pages.findIndex(({ lines }) => lines.some((line) => line.trim() === 'Contents'))
    const last = pages.findIndex(({ lines }) => lines.some((line) => line.trim() === 'Abbreviations'))
    const entries = pages
      .slice(first, last + 1)
      .flatMap(({ lines }) => lines.slice(0, Math.max(0, lines.indexOf('Abbreviations')) || lines.length))
      .flatMap((line) => {
        const entry = /^(.*\S)\s+(\d+)$/.exec(line)
        return entry && !/\bof \d+$/.test(line) ? [{ title: entry[1] ?? '', page: Number(entry[2]) }] : []
      })
    expect(entries.length).toBeGreaterThan(40)
    const wrong = entries.filter(({ title, page }) => !letters(pages[page - 1]?.text ?? '').includes(letters(title)))
    expect(wrong).toEqual([])
  })

  it('has all six parts, all four questions and every point of the notes', () => {
    const all = letters(pages.map(({ text }) => text).join(' '))
    for (const { title } of gathered.meeting.sessions) expect(all).toContain(letters(title))
    for (const { title } of gathered.meeting.questions) expect(all).toContain(letters(title))
    const points = gathered.notes.flatMap(({ points: own }) => own)
    expect(points.length).toBeGreaterThan(70)
    const missing = points
      // Mentions print as attribution allows; a point's own words stand between them.
      .flatMap(({ words }) => words.split(/@[\w-]+/))
      .flatMap((words) => words.split(/\s+/))
      .filter((word) => letters(word) && !all.includes(letters(word)))
    expect(missing).toEqual([])
  })

  it('has no link that leads nowhere', async () => {
    const broken: string[] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      for (const { dest, url } of (await (await pdf.getPage(number)).getAnnotations()) as {
        dest?: string | unknown[]
        url?: string
      }[]) {
        const target = typeof dest === 'string' ? await pdf.getDestination(dest) : dest
        if (!url && !target) broken.push(`page ${number}: ${String(dest)}`)
        if (url && !/^(?:https|mailto):/.test(url)) broken.push(`page ${number}: ${url}`)
      }
    }
    expect(broken).toEqual([])
  })

  it('numbers every page but the cover', () => {
    expect(pages[0]?.text).not.toMatch(/Page \d+ of/)
    for (const [index, { text }] of pages.entries())
      if (index > 0) expect(text.replace(/\s+/g, ' ')).toContain(`Page ${index + 1} of ${pages.length}`)
  })
})

describe('an empty folder beside it', () => {
  it('is no meeting', async () => {
    await expect(read(memoryWorkspace({}))).rejects.toMatchObject({ exitStatus: 2 })
  })
})
