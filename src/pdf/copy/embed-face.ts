import { PDFName, PDFNumber, PDFRawStream, PDFString, type PDFContext, type PDFRef } from '../pdf-library.js'
import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import type { Update } from './append-update.js'
import type { OpenFace } from './line-of-text.js'

/** A font as the update's content streams use it. */
export interface EmbeddedFace {
  reference: PDFRef
  /** The hexadecimal digits of a character's glyph. */
  code: (character: string) => string
}

/**
 * Puts the glyphs of some characters into a PDF, with what each of them reads as.
 *
 * @param characters all that are set in this face
 * @see ISO 32000-1, 9.7 (composite fonts), 9.8 (descriptors), 9.10.3 (ToUnicode); ISO 19005-3, 6.2.11 (fonts)
 */
export function embedFace(
  context: PDFContext,
  update: Update,
  { font }: OpenFace,
  characters: Iterable<string>,
): EmbeddedFace {
  const subset = font.createSubset()
  const glyphs = new Map<string, number>()
  const widths: number[] = [font.getGlyph(0).advanceWidth]
  for (const character of [...new Set(characters)].sort()) {
    const glyph = font.glyphForCodePoint(character.codePointAt(0) as number)
    // The number of the glyph in the subset; the types say otherwise.
    const number = subset.includeGlyph(glyph) as unknown as number
    glyphs.set(character, number)
    widths[number] = glyph.advanceWidth
  }
  const file = subset.encode()
  const perThousand = (units: number): number => Math.round((units * 1000) / font.unitsPerEm)
  const letters = createHash('sha256').update(file).digest()
  const tag = Array.from({ length: 6 }, (_, at) => String.fromCharCode(65 + ((letters[at] ?? 0) % 26))).join('')
  const name = PDFName.of(`${tag}+${font.postscriptName}`)
  const { minX, minY, maxX, maxY } = font.bbox
  const descriptor = update.add(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      // Symbolic (9.8.2): its characters are named by number.
      Flags: 4,
      FontBBox: [minX, minY, maxX, maxY].map(perThousand),
      ItalicAngle: 0,
      Ascent: perThousand(font.ascent),
      Descent: perThousand(font.descent),
      CapHeight: perThousand(font.capHeight),
      StemV: 100,
      FontFile2: update.add(deflated(context, file, { Length1: file.length })),
    }),
  )
  const descendant = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    FontDescriptor: descriptor,
    CIDToGIDMap: 'Identity',
    W: [0, Array.from(widths, (width = 0) => perThousand(width))],
  })
  const system = context.obj({ Supplement: 0 })
  system.set(PDFName.of('Registry'), PDFString.of('Adobe'))
  system.set(PDFName.of('Ordering'), PDFString.of('Identity'))
  descendant.set(PDFName.of('CIDSystemInfo'), system)
  const code = (character: string): string => hex(glyphs.get(character) ?? 0)
  const reference = update.add(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [update.add(descendant)],
      ToUnicode: update.add(deflated(context, Buffer.from(unicodeMap(glyphs), 'latin1'), {})),
    }),
  )
  return { reference, code }
}

function hex(number: number): string {
  return number.toString(16).toUpperCase().padStart(4, '0')
}

function unicodeMap(glyphs: ReadonlyMap<string, number>): string {
  const pairs = [...glyphs].map(([character, glyph]) => {
    const units = Array.from({ length: character.length }, (_, at) => hex(character.charCodeAt(at)))
    return `<${hex(glyph)}> <${units.join('')}>`
  })
  const blocks: string[] = []
  // A block has at most a hundred lines.
  for (let at = 0; at < pairs.length; at += 100) {
    const block = pairs.slice(at, at + 100)
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
  }
  return [
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def',
    '1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange',
    ...blocks,
    'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend',
  ].join('\n')
}

function deflated(context: PDFContext, bytes: Uint8Array, entries: Record<string, number>): PDFRawStream {
  const packed = deflateSync(bytes)
  const dictionary = context.obj({ ...entries, Filter: 'FlateDecode' })
  dictionary.set(PDFName.of('Length'), PDFNumber.of(packed.length))
  return PDFRawStream.of(dictionary, packed)
}
