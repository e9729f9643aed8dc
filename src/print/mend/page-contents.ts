import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
  type PDFDocument,
} from '../../pdf/pdf-library.js'
import { promisify } from 'node:util'
import { deflate, inflateSync } from 'node:zlib'
import { scanContent, type ScannedContent } from './scan-content.js'

const name = (word: string): PDFName => PDFName.of(word)
const deflated = promisify<Uint8Array, { level: number }, Buffer>(deflate)

/** Content streams repeat themselves: a higher level takes two and a half times as long for a tenth less. */
const LEVEL = 4

/** What a page draws. */
export interface PageContent extends ScannedContent {
  bytes: Uint8Array
}

/** The decoded content of every page, and what in it is marked. */
export function readPageContents(pdf: PDFDocument): PageContent[] {
  return pdf.getPages().map(({ node }) => {
    const contents = node.Contents()
    const streams = contents instanceof PDFArray ? contents.asArray().map((_, at) => contents.lookup(at)) : [contents]
    const parts = streams.flatMap((stream) => (stream instanceof PDFRawStream ? [decode(stream)] : []))
    const [only] = parts
    const bytes = parts.length === 1 && only ? only : Buffer.concat(parts.flatMap((part) => [part, Buffer.from('\n')]))
    return { bytes, ...scanContent(bytes) }
  })
}

function decode(stream: PDFRawStream): Uint8Array {
  const isPlain = stream.dict.lookup(name('Filter')) === name('FlateDecode') && !stream.dict.has(name('DecodeParms'))
  return isPlain ? inflateSync(stream.contents) : decodePDFRawStream(stream).decode()
}

const RUNNING = Buffer.from('/Artifact <</Type /Pagination>> BDC\n')
const DECORATION = Buffer.from('/Artifact BMC\n')
const END = Buffer.from('\nEMC')

/**
 * Writes the pages' contents anew: what nothing marks, and what only decorates, becomes an artifact. Text that nothing
 * marks is that of running heads and feet. The pages are deflated on other threads, beside each other.
 *
 * @param decorations of each page the sequences that are no content
 * @see ISO 14289-1, 7.1 (all content is tagged or an artifact), ISO 32000-1, 14.8.2.2 (artifacts)
 */
export async function writePageContents(
  pdf: PDFDocument,
  contents: readonly PageContent[],
  decorations: readonly ReadonlySet<number>[],
): Promise<void> {
  const pages = pdf.getPages()
  const streams = await Promise.all(
    contents.map((content, index) =>
      deflated(withArtifacts(content, decorations[index] ?? new Set()), { level: LEVEL }),
    ),
  )
  for (const [index, bytes] of streams.entries()) {
    const page = pages[index]
    const first = page?.node.get(name('Contents'))
    if (!page) continue
    const dictionary = PDFDict.withContext(pdf.context)
    dictionary.set(name('Filter'), name('FlateDecode'))
    dictionary.set(name('Length'), PDFNumber.of(bytes.length))
    const stream = PDFRawStream.of(dictionary, bytes)
    // A single stream is replaced where it is.
    if (first && !(pdf.context.lookup(first) instanceof PDFArray) && 'objectNumber' in first)
      pdf.context.assign(first as Parameters<typeof pdf.context.assign>[0], stream)
    else page.node.set(name('Contents'), pdf.context.register(stream))
  }
}

/** The bytes with artifacts marked. */
export function withArtifacts({ bytes, marks, unmarked }: PageContent, decorations: ReadonlySet<number>): Uint8Array {
  const edits: { at: number; upTo: number; bytes: Buffer }[] = []
  for (const { mcid, from, to } of marks)
    if (decorations.has(mcid)) edits.push({ at: from, upTo: to, bytes: DECORATION })
  for (const { from, to, isText } of unmarked) {
    edits.push({ at: from, upTo: from, bytes: isText ? RUNNING : DECORATION }, { at: to, upTo: to, bytes: END })
  }
  edits.sort((one, other) => one.at - other.at)
  const parts: Uint8Array[] = []
  let done = 0
  for (const edit of edits) {
    parts.push(bytes.subarray(done, edit.at), edit.bytes)
    done = edit.upTo
  }
  parts.push(bytes.subarray(done))
  return Buffer.concat(parts)
}
