import { readFileSync } from 'node:fs'
import { create, type Font } from 'fontkit'
import type { Face } from './fonts-for.js'
import { fontPath } from './font-files.js'
import { cutFont } from './sfnt/cut-font.js'
import { readWoff } from './sfnt/read-woff.js'
import type { Tables } from './sfnt/write-sfnt.js'

const SPACE = 0x20
const opened = new Map<string, { font: Font; tables: Tables }>()

/** A face with these signs alone, as base64. A space stands in for what shows nothing. */
export function cutFace({ family, subset, weight, style }: Face, signs: Iterable<string>): string {
  const path = fontPath(family, subset, weight, style, 'woff')
  let open = opened.get(path)
  if (!open) {
    const bytes = readFileSync(path)
    opened.set(path, (open = { font: create(bytes) as Font, tables: readWoff(bytes) }))
  }
  const { font, tables } = open
  const characters = [...new Set([' ', ...[...signs].flatMap((sign) => [...sign])])]
  const codePoints = characters
    .map((character) => character.codePointAt(0) ?? 0)
    .filter((codePoint) => codePoint === SPACE || font.hasGlyphForCodePoint(codePoint))
  const glyphOf = (codePoint: number): number => font.glyphForCodePoint(codePoint).id
  return cutFont(tables, codePoints, glyphOf, family.name).toString('base64')
}
