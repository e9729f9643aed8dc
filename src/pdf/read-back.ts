import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { readPages, type PagesText } from './in-worker/read-pages.js'

/** Below this a second thread costs more than it saves. */
const PAGES_WORTH_A_THREAD = 20

interface Request {
  pdf: Uint8Array
  first: number
  last: number
  replacements: (string | null)[][] | undefined
}

/** The library is loaded at once, so that it is ready when the PDF is; with no fonts of the machine and no network. */
const workerCode = `
const { parentPort, workerData } = require('node:worker_threads')
const library = Promise.all(workerData.map((part) => import(part)))
parentPort.on('message', async ({ pdf, first, last, replacements }) => {
  const [{ getDocument }] = await library
  const settings = { data: pdf, disableFontFace: true, useSystemFonts: false, isEvalSupported: false, verbosity: 0 }
  parentPort.postMessage(await (${readPages.toString()})(() => getDocument(settings).promise, first, last, replacements))
})
`

function startThread(): Worker {
  const { resolve } = createRequire(import.meta.url)
  const library = ['pdf.mjs', 'pdf.worker.mjs'].map(
    (part) => pathToFileURL(resolve(`pdfjs-dist/legacy/build/${part}`)).href,
  )
  // What the library prints about canvases, which reading text does not need, goes nowhere.
  const thread = new Worker(workerCode, { eval: true, workerData: library, stdout: true, stderr: true })
  thread.on('error', () => undefined)
  return thread
}

function ask(thread: Worker, request: Request): Promise<PagesText> {
  const asking = new AbortController()
  const { signal } = asking
  // The listeners leave with the answer: one thread may be asked for many PDFs.
  const answered = new Promise<PagesText>((resolve, reject) => {
    once(thread, 'message', { signal }).then(([text]) => resolve(text as PagesText), reject)
    once(thread, 'exit', { signal }).then(
      ([status]) => reject(new Error(`The thread that reads the PDF ended with ${String(status)}`)),
      () => undefined,
    )
    thread.postMessage(request)
  })
  return answered.finally(() => asking.abort())
}

/** Reads PDFs beside this thread. */
export interface PdfReader {
  /**
   * All text of a PDF with that many pages.
   *
   * @param replacements what {@link replacementTexts} found; without it, glyphs that are no character by themselves
   * read as nothing
   */
  read(pdf: Uint8Array, pages: number, replacements?: (string | null)[][]): Promise<PagesText>
  close(): Promise<void>
}

/**
 * Starts to load what reading needs, on another core, while the browser still prints.
 *
 * @param pages about how many there will be, where that is known
 */
export function startPdfReader(pages = 1): PdfReader {
  const wanted = Math.min(2, availableParallelism(), Math.ceil(pages / PAGES_WORTH_A_THREAD))
  const threads = Array.from({ length: Math.max(1, wanted) }, startThread)
  return {
    async read(pdf, pages, replacements) {
      const share = Math.ceil(pages / threads.length)
      const parts = await Promise.all(
        threads.map((thread, index) => {
          const [from, to] = [index * share, Math.min(pages, (index + 1) * share)]
          return ask(thread, { pdf, first: from + 1, last: to, replacements: replacements?.slice(from, to) })
        }),
      )
      return { body: parts.flatMap(({ body }) => body), running: parts.flatMap(({ running }) => running) }
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.terminate()))
    },
  }
}
