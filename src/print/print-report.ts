import { EXIT, UserError } from '../user-error.js'
import { isGone } from '../browser/broken-browser.js'
import type { BrowserSession } from '../browser/browser-session.js'
import type { PagesText } from '../pdf/in-worker/read-pages.js'
import type { RunningBrowser } from '../browser/launch.js'
import type { SourceFile } from './mend/attach-source.js'
import type { PdfMetadata } from './metadata.js'
import type { Expected } from '../browser/page.js'
import { printAttempt, type Attempt, type Step, type Timed } from './print-attempt.js'

export interface PrintRequest {
  /** The whole document, with its styles, fonts and pictures inside. */
  html: string
  session: BrowserSession
  expected: Expected & {
    /** The first page whose head or foot bears its number; without it none is looked for. */
    numberedFrom?: number
    /** What viewers call the pages before it, such as "Cover". */
    unnumbered?: string
  }
  metadata: PdfMetadata
  /** The data that goes with the PDF. */
  source?: SourceFile
  /** Told of what the user may want to know and need not mend. */
  log: (message: string, kind?: 'detail') => void
  /** Told when each step begins. The browser is not needed any more once `mend` has begun. */
  onStep?: (step: Step) => void
  /** Called as soon as the browser has long work to do, in which this thread has none; again where it has it again. */
  meanwhile?: () => void
  /** Given the finished PDF before it is read back, so that others may look into it at the same time. */
  onPdf?: (pdf: Uint8Array) => void
  /** Milliseconds of a clock that only goes forward. */
  now?: () => number
  /** Milliseconds after which a step of the browser's counts as hung; otherwise by the length of the report. */
  mostMs?: number
}

export interface PrintedReport {
  pdf: Uint8Array
  /** What its pages say, as it was read back. */
  text: PagesText
  pages: number
  /** The page of each id that the contents name; pages count from 1, the cover included. */
  pageOf: Record<string, number>
  parts: { part: string; firstPage: number; pages: number }[]
  /** Whether some numbers were measured wrong and the report was printed again with the right ones. */
  reprinted: boolean
  /** Milliseconds. */
  timings: Record<Step, number>
}

const isBroken = (error: unknown, { browser }: RunningBrowser): boolean =>
  !(error instanceof UserError) && (isGone(error) || !browser.connected)

async function printWithRetry(request: PrintRequest, timed: Timed): Promise<Attempt> {
  const { html, session, expected, log, mostMs, meanwhile } = request
  const first = await session.running()
  try {
    return await printAttempt(session.page(), html, expected, { log, timed, mostMs, meanwhile })
  } catch (error) {
    if (!isBroken(error, first)) throw error
    log('the browser broke while printing; trying once more with a fresh one')
  }
  const second = await session.renew()
  try {
    return await printAttempt(session.page(), html, expected, { log, timed, mostMs, meanwhile })
  } catch (error) {
    if (!isBroken(error, second)) throw error
    throw new UserError(`The browser broke twice while printing: ${(error as Error).message}`, {
      nextStep:
        'It may lack memory, or be damaged: run "rapporteur doctor", or name another browser with --browser PATH; ' +
        '--to html still works',
      exitStatus: EXIT.browser,
      cause: error,
    })
  }
}

/**
 * Makes the report's PDF: prints it with right page numbers, writes its metadata, reads it back and compares.
 *
 * @throws {UserError} with exit status 4 where the browser fails, or the PDF is not what was sent
 */
export async function printReport(request: PrintRequest): Promise<PrintedReport> {
  const { html, expected, metadata, source, onStep, onPdf, now = () => performance.now() } = request
  const timings: Record<Step, number> = { content: 0, measure: 0, print: 0, mend: 0, readBack: 0 }
  const timed: Timed = async (step, work) => {
    onStep?.(step)
    const start = now()
    try {
      return await work()
    } finally {
      timings[step] += now() - start
    }
  }
  const { pdf: printed, measured, headings, marks, pageOf, reprinted } = await printWithRetry(request, timed)
  const { comparePrint, mendReport, savePdf, setPageLabels } = await import('./finish-pdf.js')
  const pdf = await timed('mend', async () => {
    await mendReport(printed, { metadata, html, headings, marks, source })
    if (expected.numberedFrom !== undefined) {
      setPageLabels(printed, expected.numberedFrom, expected.unnumbered ?? '')
    }
    return savePdf(printed)
  })
  onPdf?.(pdf)
  const text = await timed('readBack', () => {
    const wanted = { text: expected.text ?? measured.text, numberedFrom: expected.numberedFrom }
    return comparePrint(pdf, wanted)
  })
  return { pdf, text, pages: printed.getPageCount(), pageOf, parts: measured.parts, reprinted, timings }
}
