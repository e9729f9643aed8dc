import type { Output } from '../model/output.js'
import type { Piece, Scope } from './piece.js'

/** To which session words belong. */
export interface Whose {
  /** The session whose paragraph has that number. */
  sessionOf: (paragraph: string) => Scope | undefined
  /** Whether an id is a session's. */
  isSession: (id: string) => boolean
}

/**
 * How the gate takes an output apart. Of the page and the PDF it knows more than words, and begins with them while the
 * browser still prints.
 */
export type Reader = 'page' | 'pdf' | ((output: Output, whose: Whose) => Piece[] | Promise<Piece[]>)

/** An output, and how it is read. */
export interface Readable extends Output {
  read: Reader
}

/** Reads plain text, whose words belong to no session. */
export const readProse: Reader = (output) => [
  { output: output.name, place: 'its words', text: decode(output), scope: 'report', manner: 'prose' },
]

/** Reads data, each string by its path. */
export const readJson: Reader = async (output, { isSession }) => {
  const { jsonPieces } = await import('./json-pieces.js')
  return jsonPieces(output.name, decode(output), isSession)
}

/** Reads a table of recommendations, cell by cell. */
export const readCsv: Reader = async (output, { sessionOf }) => {
  const { csvPieces } = await import('./table-pieces.js')
  return csvPieces(output.name, decode(output), sessionOf)
}

/** Reads a workbook of recommendations, cell by cell, and all else that is written in it. */
export const readXlsx: Reader = async ({ name, bytes }, { sessionOf }) => {
  const { xlsxPieces } = await import('./table-pieces.js')
  return xlsxPieces(name, bytes, sessionOf)
}

/** Reads a Word document, part by part. */
export const readDocx: Reader = async ({ name, bytes }, whose) => {
  const { docxPieces } = await import('./docx-pieces.js')
  return docxPieces(name, bytes, whose)
}

/** The text of an output, with the mark of byte order where it has one. */
export function decode({ bytes }: Output): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}
