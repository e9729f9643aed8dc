import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/**
 * Letters and digits alone: line ends, spaces and signs say nothing about whether a text is there. Without Arabic
 * letters: the font draws several from one shape and dots, and that shape is all that is read back; their words are
 * compared in test/print/page-texts.test.ts, here what stands around them.
 */
export const letters = (text: string): string =>
  text.normalize('NFKC').replace(/[^\p{L}\p{N}]+|\p{Script=Arabic}+/gu, '')

/** The room of running heads and feet, in points: 24 mm of each page, above and below. */
const MARGIN = (24 * 72) / 25.4

export interface PrintedPage {
  /** In points. */
  width: number
  height: number
  /** What stands in running head and foot, letters and digits alone. */
  running: string
  /** The same lines as they read, with the size of their largest letters and how far they stand above the sheet's foot. */
  rows: { text: string; size: number; y: number }[]
  /** The lines between running head and foot from above, each from left to right, letters and digits alone. */
  lines: string[]
  /** The ids that links of this page lead to, from above, with their words and those that stand right behind. */
  links: { id: string; words: string; behind: string }[]
}

/** A PDF as another library reads it, by the positions of its texts. */
export interface Printed {
  pages: PrintedPage[]
  /** The page of each destination; pages count from 1. */
  pageOf: Map<string, number>
}

export async function readPrinted(bytes: Uint8Array): Promise<Printed> {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  try {
    const pages: PrintedPage[] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const [, , width = 0, height = 0] = page.view
      const all = (await page.getTextContent()).items.flatMap((item) => {
        if (!('str' in item)) return []
        const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[]
        return [{ text: item.str, x, y, end: x + item.width, size: Math.hypot(a, b) }]
      })
      const isRunning = ({ y }: { y: number }): boolean => y <= MARGIN || y >= height - MARGIN
      const items = all.filter((item) => !isRunning(item))
      const rows: { y: number; items: { x: number; text: string; size: number }[] }[] = []
      for (const item of items.filter(({ text }) => text.trim() !== '').sort((a, b) => b.y - a.y)) {
        const row = rows.at(-1)
        if (row && row.y - item.y < 4) row.items.push(item)
        else rows.push({ y: item.y, items: [item] })
      }
      const annotations = (await page.getAnnotations()) as { dest?: string; rect: number[] }[]
      const links = annotations.flatMap(({ dest, rect: [left = 0, bottom = 0, right = 0, top = 0] }) => {
        // A raised number in the first line of a page leaves a sliver of its link on the page before.
        if (typeof dest !== 'string' || top - bottom < 2) return []
        const own = items.flatMap(({ x, y, end, text }, at) =>
          text.trim() !== '' && y > bottom - 1 && y < top && x > left - 1 && end < right + 1 ? [at] : [],
        )
        const [first = 0, last = -1] = [own[0], own.at(-1)]
        const words = items.slice(first, last + 1).map(({ text }) => text)
        // A number at the end of a line does not go on with the digits that the next line begins with.
        const behind = items
          .slice(last + 1, last + 12)
          .map(({ text, y }, at, all) => (Math.abs(y - (all[at - 1]?.y ?? y)) < 4 ? text : ` ${text}`))
        const link = { words: words.join(' '), behind: behind.join('') }
        return [{ id: decodeURIComponent(dest), top, ...link }]
      })
      pages.push({
        width,
        height,
        running: letters(
          all
            .filter(isRunning)
            .map(({ text }) => text)
            .join(''),
        ),
        rows: rows.map(({ y, items: own }) => ({
          y,
          text: own
            .sort((one, other) => one.x - other.x)
            .map(({ text }) => text)
            .join(' ')
            .replace(/\s+/g, ' '),
          size: Math.max(...own.map(({ size }) => size)),
        })),
        lines: rows.map((row) =>
          letters(
            row.items
              .sort((a, b) => a.x - b.x)
              .map(({ text }) => text)
              .join(''),
          ),
        ),
        links: links.sort((a, b) => b.top - a.top),
      })
      page.cleanup()
    }
    const pageOf = new Map<string, number>()
    for (const [id, place] of Object.entries(await pdf.getDestinations())) {
      if (place?.[0]) pageOf.set(decodeURIComponent(id), (await pdf.getPageIndex(place[0] as never)) + 1)
    }
    return { pages, pageOf }
  } finally {
    await pdf.loadingTask.destroy()
  }
}

export interface Note {
  id: string
  /** Its number, or its letter. */
  label: string
  /** Its label and its words, letters and digits alone. */
  text: string
}

/** The items of lists in notes begin with letters: (a), (b), of each list anew. */
function withListLetters(html: string): string {
  return html.replace(/<ol[^>]*type="a"[^>]*>([^]*?)<\/ol>/g, (_list, items: string) => {
    let at = 0
    return items.replace(/<li[^>]*>/g, (item) => `${item}(${String.fromCharCode(97 + at++)}) `)
  })
}

/** The same letters, whatever their order: what is written from right to left is placed so within its line. */
const sameLetters = (one: string, other: string): boolean => {
  const sorted = (text: string) => [...text].sort().join('')
  return one.length === other.length && sorted(one) === sorted(other)
}

/** The footnotes of a report, in their order, as its HTML has them. */
export function notesOf(html: string): Note[] {
  return [...html.matchAll(/<div id="([^"]+)" class="note" role="doc-footnote">([^]*?)<\/div>/g)].map(
    ([, id, words]) => ({
      id: id ?? '',
      label: /class="note-number"[^>]*>([^<]*)</.exec(words ?? '')?.[1]?.trim() ?? '',
      text: letters(
        withListLetters(words ?? '')
          .replace(/<a [^>]*class="(?:call-again|[^"]*\bon-screen)"[^>]*>.*?<\/a>/g, '')
          .replace(/<[^>]*>/g, '')
          .replace(/&lt;/g, '<')
          .replace(/&gt;/g, '>')
          .replace(/&(?:amp|#x26);/g, '&')
          .replace(/&(?:quot|#x22);/g, '"'),
      ),
    }),
  )
}

/** How much of a note has to stand on the page of its call, in letters, where it goes on overleaf. */
const BEGINNING = 60

/** A note that a page has to have, or what is left of one that goes on. */
interface Wanted extends Note {
  isRest: boolean
}

/** How many letters of each note stand in these lines, one note behind the other; nothing where other lines stand there. */
function lettersOf(lines: readonly string[], wanted: readonly Wanted[]): number[] | undefined {
  let at = 0
  const found: number[] = []
  for (const { text, isRest } of wanted) {
    let length = 0
    for (let line = lines[at]; line !== undefined && length < text.length; line = lines[at]) {
      if (!sameLetters(line, text.slice(length, length + line.length))) break
      length += line.length
      at++
    }
    if (length < Math.min(isRest ? 1 : BEGINNING, text.length)) return undefined
    found.push(length)
  }
  return at === lines.length ? found : undefined
}

/**
 * What is wrong with the footnotes of a printed report: each has to stand at the foot of the page that calls it first,
 * below all else, what goes on from the page before above it. What has begun may go on at the foot of the next page.
 */
export function faultsOfNotes({ pages }: Printed, notes: readonly Note[]): { faults: string[]; goOn: string[] } {
  const faults: string[] = []
  const goOn: string[] = []
  const byId = new Map(notes.map((note) => [note.id, note]))
  const called = new Set<string>()
  let rests: Note[] = []
  pages.forEach(({ lines, links }, index) => {
    const own: Note[] = []
    for (const { id } of links) {
      const note = byId.get(id)
      if (!note || called.has(id)) continue
      called.add(id)
      own.push(note)
    }
    const wanted: Wanted[] = [
      ...rests.map((note) => ({ ...note, isRest: true })),
      ...own.map((note) => ({ ...note, isRest: false })),
    ]
    rests = []
    if (wanted.length === 0) return
    let found: number[] | undefined
    for (let count = 1; count <= lines.length && !found; count++) found = lettersOf(lines.slice(-count), wanted)
    if (!found)
      faults.push(`page ${index + 1}: ${wanted.map(({ id }) => id).join(', ')} not at its foot: ${lines.at(-1)}`)
    wanted.forEach(({ id, label, text }, at) => {
      const length = found?.[at] ?? text.length
      if (length >= text.length) return
      goOn.push(id)
      rests.push({ id, label, text: label + text.slice(length) })
    })
  })
  for (const { id } of rests) faults.push(`${id} has no end`)
  for (const { id } of notes) if (!called.has(id)) faults.push(`${id} is called on no page`)
  const all = pages.flatMap(({ lines }) => lines).join('')
  for (const { id, text } of notes) {
    if (!goOn.includes(id) && text.length > BEGINNING && all.split(text).length - 1 > 1)
      faults.push(`${id} is printed twice`)
  }
  return { faults, goOn }
}

/** The page numbers that a report prints in its contents and behind its links, and those that are wrong. */
export function faultsOfNumbers({ pages, pageOf }: Printed, html: string): { faults: string[]; numbers: number } {
  const asked = [...html.matchAll(/data-page-of="([^"]+)"/g)].length
  // Shown where text under another heading goes before a turned table.
  const pointers = [...html.matchAll(/<p class="pointer"/g)].length
  const listed = new Set(
    [...html.matchAll(/<span class="leader"><\/span><span class="page" data-page-of="([^"]+)"/g)].map(([, id]) => id),
  )
  const before = [
    ...new Set(
      [...html.matchAll(/<span class="page-of">([^<]*)</g)].map(([, words]) => words?.trim().replace(/\s+/g, '\\s*')),
    ),
  ]
  const behindLink = new RegExp(`^\\s*(?:${before.join('|')})\\s*(\\d+)`, 'u')
  const faults: string[] = []
  let numbers = 0
  let inContents = listed.size
  pages.forEach(({ links }, index) => {
    for (const { id, words, behind } of links) {
      const entry = inContents > 0 && listed.has(id) ? /(\d+)$/.exec(words)?.[1] : undefined
      const printed = entry ?? behindLink.exec(behind)?.[1]
      if (printed === undefined) continue
      if (entry !== undefined) inContents--
      numbers++
      if (Number(printed) !== pageOf.get(id))
        faults.push(`page ${index + 1}: ${id} is on ${String(pageOf.get(id))}, not ${printed}`)
    }
  })
  if (numbers > asked || numbers < asked - pointers) faults.push(`${numbers} of ${asked} page numbers found`)
  return { faults, numbers }
}
