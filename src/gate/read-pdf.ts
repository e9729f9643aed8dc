import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { PagesText } from '../print/in-worker/read-pages.js'
import { startPdfReader } from '../print/read-back.js'
import { readFacts, type PdfFacts } from './in-worker/read-facts.js'

const workerCode = `
const { parentPort, workerData } = require('node:worker_threads')
const { library, pdf, wanted } = workerData
import(library).then(async ({ getDocument }) => {
  const settings = { data: pdf, disableFontFace: true, useSystemFonts: false, isEvalSupported: false, verbosity: 0 }
  parentPort.postMessage(await (${readFacts.toString()})(() => getDocument(settings).promise, wanted))
})
`

/**
 * What a PDF says besides its pages, as another library than the one that saved it reads it.
 *
 * @param wanted names of destinations whose pages are wanted
 */
export async function readPdfFacts(pdf: Uint8Array, wanted: string[]): Promise<PdfFacts> {
  const library = pathToFileURL(createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.mjs')).href
  const thread = new Worker(workerCode, {
    eval: true,
    workerData: { library, pdf, wanted },
    stdout: true,
    stderr: true,
  })
  try {
    return await new Promise<PdfFacts>((resolve, reject) => {
      thread.once('message', resolve)
      thread.once('error', reject)
      thread.once('exit', (status) => reject(new Error(`The thread that reads the PDF ended with ${status}`)))
    })
  } finally {
    await thread.terminate()
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
