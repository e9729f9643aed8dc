import type { Report } from '../model/report.js'
import type { GateInput } from './leak-gate.js'
import { htmlPieces } from './html-pieces.js'
import { knownWords, pdfPieces } from './pdf-pieces.js'
import type { Output } from '../model/output.js'
import type { Piece, Scope } from './piece.js'
import { startFactsReader } from './read-pdf.js'
import { picturesInPage, picturesInPdf, readPictures } from './picture-pieces.js'
import type { PdfFacts } from './in-worker/read-facts.js'
import { decode, type Readable } from './reader.js'

const HTML = 'report.html'

/** Looks into PDFs on another core. */
interface PdfLook {
  /** What a PDF says besides its pages; it is read once, as soon as somebody asks. */
  factsOf: (pdf: Uint8Array) => Promise<PdfFacts>
  close: () => Promise<void>
}

/** What of the gate's work was begun while others worked. */
export interface Ready extends PdfLook {
  html: string
  /** The words of `html`. */
  page: readonly Piece[]
}

/** Does what needs no PDF, while the browser prints it. Whoever calls this closes it. */
export function getReady({ gathered, html, report }: Pick<GateInput, 'gathered' | 'html' | 'report'>): Ready {
  return { ...lookFor(report), html, page: htmlPieces(HTML, html, isSessionOf(gathered)) }
}

function lookFor(report: Report): PdfLook {
  const reader = startFactsReader()
  const known = new Map<Uint8Array, Promise<PdfFacts>>()
  const factsOf: PdfLook['factsOf'] = (pdf) => {
    const facts = known.get(pdf) ?? reader.read(pdf, [...partsOf(report).keys()])
    known.set(pdf, facts)
    facts.catch(() => undefined)
    return facts
  }
  return { factsOf, close: () => reader.close() }
}

/** What there is to judge. */
export interface Judged {
  /** The words of all outputs. */
  pieces: Piece[]
  /** What the PDF and pictures carry that is not this build's. */
  foreign: string[]
}

/** Takes all outputs apart. */
export async function piecesOf(outputs: readonly Readable[], input: GateInput): Promise<Judged> {
  const pdf = outputs.find(({ read }) => read === 'pdf')
  const inPage = await readPictures(HTML, picturesInPage(pageOf(outputs, input)))
  if (!pdf) {
    const pieces = [...pagePieces(outputs, input), ...(await dataPieces(outputs, input)), ...inPage.pieces]
    return { pieces, foreign: inPage.carried }
  }
  const look = input.ready ?? lookFor(input.report)
  try {
    // The PDF is read on another core while the rest is read here.
    const parts = partsOf(input.report)
    const facts = look.factsOf(pdf.bytes)
    const page = pagePieces(outputs, input)
    const data = await dataPieces(outputs, input)
    const context = { parts, isSession: isSessionOf(input.gathered), known: knownWords(page), text: input.pdfText }
    const inPdf = await readPictures(pdf.name, picturesInPdf(pdf.bytes))
    const read = await facts
    const attached = foreignAttachments(read, outputs, input.report.edition).map((file) => `${pdf.name}, ${file}`)
    const ofPdf = await pdfPieces(pdf.name, pdf.bytes, read, context)
    return {
      pieces: [...page, ...data, ...ofPdf, ...inPage.pieces, ...inPdf.pieces],
      foreign: [...attached, ...inPage.carried, ...inPdf.carried],
    }
  } finally {
    if (!input.ready) await look.close()
  }
}

/** A PDF carries the data of its own edition, the same bytes as the output, and nothing else. */
function foreignAttachments({ attachments }: PdfFacts, outputs: readonly Output[], edition: string): string[] {
  const isOwn = ({ name, bytes }: PdfFacts['attachments'][number]): boolean => {
    const output = outputs.find((one) => one.name === name)
    if (output) return Buffer.compare(output.bytes, bytes) === 0
    return name === 'report.json' && new TextDecoder().decode(bytes).includes(`"edition": "${edition}"`)
  }
  return attachments
    .filter((file) => !isOwn(file))
    .map(({ name }) => `the attachment ${name} is not the data of this report`)
}

/** The words of the page, from which the PDF was printed, judged whether it is an output or not. */
function pagePieces(outputs: readonly Readable[], input: GateInput): readonly Piece[] {
  const { gathered, ready } = input
  const text = pageOf(outputs, input)
  return ready?.html === text ? ready.page : htmlPieces(HTML, text, isSessionOf(gathered))
}

function pageOf(outputs: readonly Readable[], { html }: GateInput): string {
  const output = outputs.find(({ read }) => read === 'page')
  return output ? decode(output) : html
}

/** The words of all outputs but the page and the PDF. */
async function dataPieces(outputs: readonly Readable[], { gathered, report }: GateInput): Promise<Piece[]> {
  const sessions = sessionsOfParagraphs(report)
  const whose = { sessionOf: (paragraph: string) => sessions.get(paragraph), isSession: isSessionOf(gathered) }
  const pieces: Piece[] = []
  for (const output of outputs) {
    if (output.read === 'page' || output.read === 'pdf') continue
    for (const piece of await output.read(output, whose)) pieces.push(piece)
  }
  return pieces
}

function isSessionOf({ meeting }: GateInput['gathered']): (id: string) => boolean {
  return (id) => meeting.sessions.some((session) => session.id === id)
}

/** Of each numbered paragraph the session whose it is; those of the introduction are the report's. */
function sessionsOfParagraphs({ sessions, introduction }: Report): Map<string, Scope> {
  const numbers = new Map<string, Scope>()
  const add = (items: Report['sessions'][number]['items'], scope: Scope): void => {
    for (const item of items) if ('number' in item) numbers.set(String(item.number), scope)
  }
  add(introduction.items, 'report')
  for (const { id, items } of sessions) add(items, id)
  return numbers
}

/** The anchors at which parts of the report begin, each session a part of its own. */
function partsOf({ parts, sessions }: Report): Map<string, Scope> {
  const named = [...parts, 'abbreviations'].filter((part) => part !== 'sessions')
  return new Map([
    ...named.map((part) => [`part--${part}`, 'report'] as const),
    ...sessions.map(({ id, anchor }) => [anchor, id] as const),
  ])
}
