import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { PagesText } from '../pdf/in-worker/read-pages.js'
import { startPdfReader } from '../pdf/read-back.js'
import { readFacts, type PdfFacts } from './in-worker/read-facts.js'

const workerCode = `
const { parentPort, workerData } = require('node:worker_threads')
const library = Promise.all(workerData.map((part) => import(part)))
parentPort.on('message', async ({ pdf, wanted }) => {
  const [{ getDocument }] = await library
  const settings = { data: pdf, disableFontFace: true, useSystemFonts: false, isEvalSupported: false, verbosity: 0 }
  parentPort.postMessage(await (${readFacts.toString()})(() => getDocument(settings).promise, wanted))
})
`

/** Reads what a PDF says besides its pages, as another library than the one that saved it reads it. */
export interface FactsReader {
  /** @param wanted names of destinations whose pages are wanted */
  read(pdf: Uint8Array, wanted: string[]): Promise<PdfFacts>
  close(): Promise<void>
}

/** Begins to load the library, on another core, so that it is there when the PDF is. */
export function startFactsReader(): FactsReader {
  const { resolve } = createRequire(import.meta.url)
  const library = ['pdf.mjs', 'pdf.worker.mjs'].map(
    (part) => pathToFileURL(resolve(`pdfjs-dist/legacy/build/${part}`)).href,
  )
  const thread = new Worker(workerCode, { eval: true, workerData: library, stdout: true, stderr: true })
  thread.on('error', () => undefined)
  return {
    read: (pdf, wanted) =>
      new Promise<PdfFacts>((resolve, reject) => {
        thread.once('message', resolve)
        thread.once('error', reject)
        thread.once('exit', (status) => reject(new Error(`The thread that reads the PDF ended with ${status}`)))
        thread.postMessage({ pdf, wanted })
      }),
    close: async () => void (await thread.terminate()),
  }
}

/** The text of all pages, where nobody has read them yet. */
export async function readPdfPages(pdf: Uint8Array, pages: number): Promise<PagesText> {
  const reader = startPdfReader(pages)
  try {
    return await reader.read(pdf, pages)
  } finally {
    await reader.close()
  }
}
