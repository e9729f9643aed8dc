import type * as Library from '@cantoo/pdf-lib'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * The library that reads and writes PDFs, from the one file in which its package also brings it. By its name it comes
 * as 350 files, which take 0.4 s of a processor more to load: a fifth of a small report's whole build
 * (`node test/bench/module-loading.mjs`).
 *
 * Objects of the two are not of the same classes: whoever makes or looks into one takes its class from here.
 */
const folder = join(createRequire(import.meta.url).resolve('@cantoo/pdf-lib'), '../..')
const library = (await import(pathToFileURL(join(folder, 'dist/pdf-lib.esm.js')).href)) as typeof Library

export const {
  AFRelationship,
  PDFArray,
  PDFContext,
  PDFDict,
  PDFDocument,
  PDFHeader,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  PDFObjectParser,
  PDFPageLeaf,
  PDFPageTree,
  PDFRawStream,
  PDFRef,
  PDFString,
} = library

/** What a stream holds, its filters undone. */
export const decodePDFRawStream: (stream: Library.PDFRawStream) => { decode: () => Uint8Array } =
  library.decodePDFRawStream

export type PDFArray = Library.PDFArray
export type PDFContext = Library.PDFContext
export type PDFDict = Library.PDFDict
export type PDFDocument = Library.PDFDocument
export type PDFHexString = Library.PDFHexString
export type PDFName = Library.PDFName
export type PDFNumber = Library.PDFNumber
export type PDFObject = Library.PDFObject
export type PDFPageLeaf = Library.PDFPageLeaf
export type PDFRawStream = Library.PDFRawStream
export type PDFRef = Library.PDFRef
export type PDFStream = Library.PDFStream
export type PDFString = Library.PDFString
