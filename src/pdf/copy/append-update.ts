import { PDFHexString, PDFName, PDFNumber, PDFRef, type PDFDocument, type PDFObject } from '../pdf-library.js'
import { createHash } from 'node:crypto'

/** Objects that are new in a PDF, or take the place of those that it has. */
export interface Update {
  put: (reference: PDFRef, object: PDFObject) => void
  add: (object: PDFObject) => PDFRef
  /** The bytes to be written behind those of the PDF. */
  bytes: () => Uint8Array
}

/**
 * Begins an incremental update: the PDF stays as it is to the last byte, and what changes is written behind it. So a
 * copy for each of 68 recipients takes neither 68 prints nor 68 times the reading of a long report.
 *
 * @param original the PDF, with a cross-reference table, as `savePdf` writes it
 * @param seed what makes this update different from others: the second part of the file identifier is a hash of it
 * @throws {Error} where the PDF does not end as this tool ends one
 * @see ISO 32000-1, 7.5.6 (incremental updates), 7.5.4 (cross-reference table), 14.4 (file identifiers)
 */
export function beginUpdate(pdf: PDFDocument, original: Uint8Array, seed: string): Update {
  const { context } = pdf
  const { Root, Info, ID } = context.trailerInfo
  const before = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(Buffer.from(original.subarray(-64)).toString('latin1'))?.[1]
  if (before === undefined || !Root || !Info) throw new Error('The PDF does not end with its cross-reference table')
  const objects = new Map<number, { reference: PDFRef; object: PDFObject }>()
  let last = context.largestObjectNumber

  const put = (reference: PDFRef, object: PDFObject): void => {
    objects.set(reference.objectNumber, { reference, object })
  }
  return {
    put,
    add(object) {
      const reference = PDFRef.of(++last)
      put(reference, object)
      return reference
    },
    bytes() {
      const parts: Uint8Array[] = [Buffer.from('\n')]
      let at = original.length + 1
      const write = (part: Uint8Array): void => {
        parts.push(part)
        at += part.length
      }
      const entries: string[] = []
      for (const { reference, object } of [...objects.values()].sort(byNumber)) {
        const offset = String(at).padStart(10, '0')
        const generation = String(reference.generationNumber).padStart(5, '0')
        // Each object is a section of its own: numbers need not follow one another.
        entries.push(`${reference.objectNumber} 1\n${offset} ${generation} n \n`)
        write(Buffer.from(`${reference.objectNumber} ${reference.generationNumber} obj\n`))
        write(bytesOf(object))
        write(Buffer.from('\nendobj\n'))
      }
      const first = context.lookup(ID)
      const trailer = context.obj({ Size: PDFNumber.of(last + 1), Prev: Number(before), Root, Info })
      const second = createHash('sha256').update(original.subarray(-4_096)).update(seed).digest('hex').slice(0, 32)
      const identifier =
        first && 'asArray' in first ? (first as { asArray: () => PDFObject[] }).asArray()[0] : undefined
      trailer.set(PDFName.of('ID'), context.obj([identifier ?? PDFHexString.of(second), PDFHexString.of(second)]))
      const table = `xref\n${entries.join('')}trailer\n${trailer.toString()}\nstartxref\n${at}\n%%EOF\n`
      write(Buffer.from(table, 'latin1'))
      return Buffer.concat(parts)
    },
  }
}

function byNumber(one: { reference: PDFRef }, other: { reference: PDFRef }): number {
  return one.reference.objectNumber - other.reference.objectNumber
}

function bytesOf(object: PDFObject): Uint8Array {
  const bytes = new Uint8Array(object.sizeInBytes())
  object.copyBytesInto(bytes, 0)
  return bytes
}
