import type { Report } from '../model/report.js'
import type { GateInput } from './leak-gate.js'
import { htmlPieces } from './html-pieces.js'
import { jsonPieces } from './json-pieces.js'
import { knownWords, pdfPieces } from './pdf-pieces.js'
import type { Built, Piece, Scope } from './piece.js'
import { readPdfFacts } from './read-pdf.js'
import { csvPieces, xlsxPieces } from './table-pieces.js'

const HTML = 'report.html'

/** The words of all outputs. */
export async function piecesOf(
  outputs: readonly Built[],
  { gathered, report, html, pdfText }: GateInput,
): Promise<Piece[]> {
  const isSession = (id: string): boolean => gathered.meeting.sessions.some((session) => session.id === id)
  const sessions = sessionsOfParagraphs(report)
  const sessionOf = (paragraph: number): Scope | undefined => sessions.get(paragraph)
  // The PDF is read on another core while the page is parsed here.
  const parts = partsOf(report)
  const read = outputs
    .filter(({ name }) => name.endsWith('.pdf'))
    .map(({ name, bytes }) => ({ name, bytes, facts: readPdfFacts(bytes, [...parts.keys()]) }))
  for (const { facts } of read) facts.catch(() => undefined)
  const page = outputs.find(({ name }) => name === HTML)
  const pieces = htmlPieces(HTML, page ? decode(page) : html, isSession)
  const known = knownWords(pieces)
  for (const output of outputs) {
    const { name, bytes } = output
    if (name === HTML) continue
    if (name.endsWith('.pdf')) continue
    if (name.endsWith('.xlsx')) pieces.push(...xlsxPieces(name, bytes, sessionOf))
    else if (name.endsWith('.csv')) pieces.push(...csvPieces(name, decode(output), sessionOf))
    else if (name.endsWith('.json')) pieces.push(...jsonPieces(name, decode(output), isSession))
    else throw new Error(`The leak gate does not know how to read ${name}`)
  }
  for (const { name, bytes, facts } of read) {
    pieces.push(...(await pdfPieces(name, bytes, await facts, { parts, known, text: pdfText })))
  }
  return pieces
}

/** Of each numbered paragraph the session whose it is; those of the introduction are the report's. */
function sessionsOfParagraphs({ sessions, introduction }: Report): Map<number, Scope> {
  const numbers = new Map<number, Scope>()
  const add = (items: Report['sessions'][number]['items'], scope: Scope): void => {
    for (const item of items) if ('number' in item) numbers.set(item.number, scope)
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

function decode({ bytes }: Built): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}
