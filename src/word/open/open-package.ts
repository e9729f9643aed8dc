import { posix } from 'node:path'
import { unzipSync, type UnzipFileInfo } from 'fflate'
import { WORD_BOUNDS } from './bounds.js'
import { childrenOf, readXml, type XmlElement } from './read-xml.js'
import { WordRefusal } from './word-refusal.js'

/** What a part points at. */
export interface Relationship {
  id: string
  /** The last word of its type: `footnotes`, `image`, `hyperlink`. */
  type: string
  /** A part's name in the zip, or an address where it is external. */
  target: string
  external: boolean
}

/** A Word file, unpacked; its parts are read as they are asked for. */
export interface WordPackage {
  /** The name of the main part, usually `word/document.xml`. */
  main: string
  /** Names of all parts. */
  names: string[]
  /** A part as XML; undefined where the package has none of that name. */
  xml(name: string): XmlElement | undefined
  bytes(name: string): Uint8Array | undefined
  relationships(part: string): Relationship[]
}

const SAVE_AS = 'Open it in Word or LibreOffice and save it as .docx (File, Save as, Word document)'

/**
 * Opens a .docx: a zip with XML parts (ISO/IEC 29500-2).
 *
 * @throws WordRefusal where it is no .docx, is hostile (macros, embedded programs, names that lead out of the zip,
 *   bombs), or crosses a bound
 */
export function openPackage(file: Uint8Array): WordPackage {
  refuseOtherFormats(file)
  const parts = unzip(file)
  const xmlParts = new Map<string, XmlElement>()
  const xml = (name: string): XmlElement | undefined => {
    const bytes = parts.get(name)
    if (!bytes) return undefined
    let read = xmlParts.get(name)
    if (!read) xmlParts.set(name, (read = readXml(bytes, name)))
    return read
  }
  const relationships = (part: string): Relationship[] => {
    const folder = posix.dirname(part)
    return readRelationships(
      xml(posix.join(folder, '_rels', `${posix.basename(part)}.rels`)),
      part === '' ? '' : folder,
    )
  }
  refuseContent(xml('[Content_Types].xml'), [...parts.keys()])
  const main = relationships('').find(({ type }) => type === 'officeDocument')?.target
  if (main === undefined || !parts.has(main)) throw new WordRefusal('is no Word file: it has no document part', SAVE_AS)
  return { main, names: [...parts.keys()], xml, bytes: (name) => parts.get(name), relationships }
}

/** What is saved under the name .docx, or opened by Word, and is something else. */
function refuseOtherFormats(file: Uint8Array): void {
  const starts = (...bytes: number[]): boolean => bytes.every((byte, at) => file[at] === byte)
  if (file.length === 0) throw new WordRefusal('is empty', 'Send the file once more')
  if (file.length > WORD_BOUNDS.fileBytes)
    throw new WordRefusal(
      `has ${file.length} bytes; at most ${WORD_BOUNDS.fileBytes} are read`,
      'Make its pictures smaller',
    )
  if (starts(0xd0, 0xcf, 0x11, 0xe0))
    throw new WordRefusal('is an old .doc file, or locked with a password', `Unlock it. ${SAVE_AS}`)
  if (starts(0x7b, 0x5c, 0x72, 0x74, 0x66)) throw new WordRefusal('is an .rtf file', SAVE_AS)
  if (starts(0x25, 0x50, 0x44, 0x46)) throw new WordRefusal('is a PDF', 'Ask for the Word file that it was made of')
  if (!starts(0x50, 0x4b)) throw new WordRefusal('is no Word file', SAVE_AS)
}

function unzip(file: Uint8Array): Map<string, Uint8Array> {
  let entries = 0
  let bytes = 0
  const look = ({ name, size, originalSize }: UnzipFileInfo): boolean => {
    if (name.endsWith('/')) return false
    if (++entries > WORD_BOUNDS.entries) throw bomb(`more than ${WORD_BOUNDS.entries} parts`)
    if (isOutside(name)) throw new WordRefusal(`has a part whose name leads out of the file: "${shown(name)}"`, SAVE_AS)
    bytes += originalSize
    const isXml = /\.(?:xml|rels)$/i.test(name)
    if (isXml && originalSize > WORD_BOUNDS.partBytes) throw bomb(`${originalSize} bytes in ${shown(name)}`)
    if (bytes > WORD_BOUNDS.unpackedBytes) throw bomb(`more than ${WORD_BOUNDS.unpackedBytes} bytes unpacked`)
    if (originalSize > 1_000_000 && originalSize > size * WORD_BOUNDS.ratio)
      throw bomb(`${size} bytes that unpack to ${originalSize} in ${shown(name)}`)
    return true
  }
  let unpacked: Record<string, Uint8Array>
  try {
    unpacked = unzipSync(file, { filter: look })
  } catch (error) {
    if (error instanceof WordRefusal) throw error
    throw new WordRefusal('is damaged: it cannot be unpacked', 'Send the file once more, or let Word repair it')
  }
  return new Map(
    Object.entries(unpacked).map(([name, content]) => [name.replaceAll('\\', '/').replace(/^\//, ''), content]),
  )
}

function bomb(what: string): WordRefusal {
  return new WordRefusal(`is larger inside than a document can be: ${what}`, 'Open it in Word and save it anew')
}

function isOutside(name: string): boolean {
  const parts = name.replaceAll('\\', '/').split('/')
  return /[\0-\x1f]/.test(name) || /^(?:[a-z]:|\/\/)/i.test(name) || parts.includes('..')
}

function shown(name: string): string {
  return name.replace(/[^\x20-\x7e]/g, '?').slice(0, 60)
}

/** Refuses macros and embedded programs; they could not run here, but whoever sends the file on should know. */
function refuseContent(types: XmlElement | undefined, names: string[]): void {
  const declared = childrenOf(types).map(({ attributes }) => `${attributes['ContentType'] ?? ''}`)
  if (declared.some((type) => /opendocument/i.test(type)) || names.includes('mimetype'))
    throw new WordRefusal('is an .odt file or the like', SAVE_AS)
  if (
    declared.some((type) => /macroEnabled|vbaProject/i.test(type)) ||
    names.some((name) => /vba(?:Project|Data)/i.test(name))
  )
    throw new WordRefusal(
      'has macros; none was run',
      'Save it in Word as "Word document (.docx)", which leaves them out',
    )
  const object = names.find((name) => /(?:^|\/)(?:embeddings|activeX)\/|oleObject/i.test(name))
  if (object !== undefined) {
    throw new WordRefusal(
      `holds an embedded object (${shown(object)}), such as a spreadsheet`,
      'Take it out in Word, or paste it as a table or as a picture',
    )
  }
}

function readRelationships(element: XmlElement | undefined, folder: string): Relationship[] {
  return childrenOf(element, 'rel:Relationship').map(({ attributes }) => {
    const { Id = '', Type = '', Target = '', TargetMode } = attributes
    const external = TargetMode === 'External'
    const target = external
      ? Target
      : posix.join(Target.startsWith('/') ? '' : folder, decodeURIComponentSafely(Target))
    return {
      id: Id,
      type: Type.slice(Type.lastIndexOf('/') + 1),
      target: external ? target : target.replace(/^\//, ''),
      external,
    }
  })
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
