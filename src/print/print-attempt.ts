import type { PDFDocument } from '../pdf/pdf-library.js'
import { EXIT, UserError } from '../user-error.js'
import { BrowserHung } from '../browser/broken-browser.js'
import { withDeadline } from '../browser/deadline.js'
import type { NotePlace } from './in-page/foot/foot-notes.js'
import type { Measured } from './in-page/measure-pages.js'
import type { HeadingWords } from './in-page/read-headings.js'
import type { Marks } from './mend/mend-report.js'
import { explainBreak, refuseRequests, setReport, type Expected, type ReportPage } from '../browser/page.js'
import { layOut, mark, narrow, paginate, unmark, writeNumbers, type LaidOut } from './paginate.js'
import { tellChange } from './tell-change.js'

/** The steps of a print, in their order. */
export type Step = 'content' | 'measure' | 'print' | 'mend' | 'readBack'

/** Runs a step and takes its time. */
export type Timed = <Result>(step: Step, work: () => Promise<Result>) => Promise<Result>

/** Who is told how a print goes. */
export interface Watch {
  /** A detail is what an editor need not act on: what was moved or set smaller. */
  log: (message: string, kind?: 'detail') => void
  timed: Timed
  /** Milliseconds after which a step counts as hung. */
  mostMs?: number | undefined
  /** Called as soon as the browser has long work to do, in which this thread has none. */
  meanwhile?: (() => void) | undefined
}

/** A print whose contents tell the truth. */
export interface Attempt {
  pdf: PDFDocument
  measured: Measured
  /** The words of all headings, for the bookmarks. */
  headings: HeadingWords[]
  marks: Marks
  pageOf: Record<string, number>
  reprinted: boolean
}

/** 1,400 pages from 4 million characters take 40 s to print on a busy machine; a hung browser takes for ever. */
const MOST_MS = 60_000
const MOST_MS_A_CHARACTER = 1 / 80
const MOST_MS_TO_CLOSE = 2_000
const MOST_PRINTS = 3
/** Pixels that stay empty below footnotes at first, and how many more at the second print. */
const SPARE = 1
const MORE_SPARE = 6
/** What rounding may take of a page's size. */
const SHRUNK = 0.001

const hung = () => new BrowserHung()

function checkWhole(bytes: Uint8Array): void {
  const text = (from: number, to?: number) => Buffer.from(bytes.subarray(from, to)).toString('latin1')
  if (text(0, 5) === '%PDF-' && text(-1024).includes('%%EOF')) return
  throw new UserError('The browser gave no whole PDF', {
    nextStep: 'Try again, or name another browser with --browser PATH',
    exitStatus: EXIT.browser,
  })
}

/** The pages that the PDF gives, where they are not the ones that were written. */
function differing(written: Record<string, number>, printed: Map<string, number>): Record<string, number> {
  const wrong: Record<string, number> = {}
  for (const [id, page] of Object.entries(written)) {
    const actual = printed.get(id)
    if (actual !== undefined && actual !== page) wrong[id] = actual
  }
  return wrong
}

/**
 * How many footnotes, or their calls, the PDF has on another page than was measured. Chromium 147 and 156 name the page
 * before for a raised number in the first line of a page.
 */
function strayedNotes(notes: readonly NotePlace[], printed: Map<string, number>): number {
  return notes.filter(({ note, call, page, late }) => {
    const before = page - (printed.get(call) ?? page)
    return before < 0 || before > 1 || (printed.get(note) ?? page + late) !== page + late
  }).length
}

/**
 * Prints the report once in a page of a browser: sets it, sets its footnotes and measures its pages, writes the page numbers,
 * prints, and compares all with the PDF's own destinations. Where they differ it mends that and prints again.
 *
 * @throws {UserError} where the page is not the report; {@link BrowserHung} or the browser's own errors where it breaks
 */
export async function printAttempt(
  opening: Promise<ReportPage>,
  html: string,
  expected: Expected,
  { log, timed, mostMs = MOST_MS + html.length * MOST_MS_A_CHARACTER, meanwhile }: Watch,
): Promise<Attempt> {
  // Before now this thread had other work; from now on most is the browser's.
  const library = import('./finish-pdf.js')
  library.catch(() => undefined)
  const report = await withDeadline(opening, MOST_MS, hung)
  const { page, refused, broken } = report
  const bounded = <Result>(work: Promise<Result>) => withDeadline(Promise.race([work, broken]), mostMs, hung)
  const print = () =>
    timed('print', async () => {
      const settings = {
        preferCSSPageSize: true,
        tagged: true,
        outline: true,
        printBackground: true,
        waitForFonts: false,
        timeout: 0,
      }
      const printing = bounded(page.pdf(settings))
      meanwhile?.()
      const bytes = await printing
      refuseRequests(refused)
      checkWhole(bytes)
      const { destinations, openPdf } = await library
      const pdf = await openPdf(bytes)
      const { printedScale } = await import('./printed-scale.js')
      return { pdf, places: destinations(pdf), scale: printedScale(pdf) }
    })
  const setAndLayOut = () =>
    timed('content', async () => {
      await bounded(setReport(report, html, expected))
      return bounded(layOut(page))
    })
  const measure = async (laidOut: LaidOut, spare: number) => {
    const withText = expected.text === undefined
    const measured = await timed('measure', () => bounded(paginate(page, laidOut, withText, spare)))
    if (measured.unknown.length > 0)
      throw new Error(`The contents point at nothing: ${measured.unknown.slice(0, 5).join(', ')}`)
    return measured
  }
  const prefix = `${expected.sentinel} `
  try {
    let laidOut = await setAndLayOut()
    const { headings } = laidOut
    let measured = await measure(laidOut, SPARE)
    let pageOf = { ...measured.pageOf }
    for (let prints = 1; ; prints++) {
      await bounded(writeNumbers(page, laidOut, pageOf))
      const elements = await bounded(mark(page, laidOut, prefix))
      const { pdf, places, scale } = await print()
      const wrong = differing(pageOf, places)
      const count = Object.keys(wrong).length
      const strayed = strayedNotes(measured.notes, places)
      const marks = { prefix, elements }
      const isShrunk = scale < 1 - SHRUNK
      if (isShrunk && prints === 1) {
        laidOut = await setAndLayOut()
        const wide = await timed('measure', () => bounded(narrow(page, laidOut)))
        log(`wider than a page, so that it is set smaller now: ${wide.map((words) => `"${words}"`).join(', ')}`)
        measured = await measure(laidOut, SPARE)
        pageOf = { ...measured.pageOf }
        continue
      }
      if (isShrunk)
        log(`something is wider than a page: the browser set all pages ${Math.round(100 * (1 - scale))} % smaller`)
      if (count === 0 && (strayed === 0 || prints > 1)) {
        if (strayed > 0) log(`${strayed} of ${measured.notes.length} footnotes stand on another page than was measured`)
        for (const change of measured.changes) log(tellChange(change), 'detail')
        return { pdf, measured, headings, marks, pageOf, reprinted: prints > 1 }
      }
      await bounded(unmark(page, laidOut))
      if (prints === MOST_PRINTS && count > 0) {
        throw new UserError('The page numbers in the contents do not settle', {
          nextStep: 'Give the page numbers ([data-page-of]) a fixed width in the styles of the theme',
          exitStatus: EXIT.browser,
        })
      }
      if (count > 0) {
        log(
          `${count} of ${Object.keys(pageOf).length} page numbers were measured wrong; printing again with the right ones`,
        )
      }
      if (strayed > 0 && prints === 1) {
        log(`${strayed} of ${measured.notes.length} footnotes were measured wrong; printing again with more room`)
        laidOut = await setAndLayOut()
        measured = await measure(laidOut, SPARE + MORE_SPARE)
        pageOf = { ...measured.pageOf }
      } else Object.assign(pageOf, wrong)
    }
  } catch (error) {
    throw explainBreak(error, refused)
  } finally {
    await withDeadline(page.close(), MOST_MS_TO_CLOSE, hung).catch(() => undefined)
  }
}
