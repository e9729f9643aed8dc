import { readFileSync } from 'node:fs'
import { create, type Font } from 'fontkit'
import { fontPath } from '../../fonts/font-files.js'
import { faceFor } from '../../fonts/fonts-for.js'

/** A font file, opened. */
export interface OpenFace {
  /** The same for the same file. */
  key: string
  font: Font
}

/** Glyphs of one font that stand behind one another, as their characters. */
export interface Run {
  face: OpenFace
  characters: string[]
}

/** A line that is set, with its width as a share of the font's size. */
export interface SetLine {
  runs: Run[]
  width: number
}

const look = { stack: 'sans', bold: true, italic: false } as const

/** Letters from right to left, and signs that stand above or below others, would need more than glyphs in a row. */
const NOT_IN_A_ROW = /[\p{M}\p{Script=Hebrew}\p{Script=Arabic}]/u

/** The first character of a name that cannot stand on a copy, if there is one. */
export function unprintableOnCopy(text: string): string | undefined {
  for (const character of text.normalize('NFC')) {
    if (character === ' ') continue
    if (NOT_IN_A_ROW.test(character) || !faceFor(character, look)) return character
  }
  return undefined
}

/**
 * Breaks a text into lines that are no wider than given, between words.
 *
 * @param most the width as a multiple of the font's size
 * @throws {Error} where a character has no font: {@link unprintableOnCopy} tells beforehand
 */
export function setLines(text: string, most: number): SetLine[] {
  const lines: SetLine[] = []
  for (const word of text.normalize('NFC').split(/ +/)) {
    const last = lines.at(-1)
    const longer = last && setLine(`${textOf(last)} ${word}`)
    if (longer && longer.width <= most) lines[lines.length - 1] = longer
    else lines.push(setLine(word))
  }
  // The space between two lines is spoken and searched for, and seen by nobody.
  return lines.map((line, index) => (index < lines.length - 1 ? setLine(`${textOf(line)} `) : line))
}

function textOf({ runs }: SetLine): string {
  return runs.flatMap(({ characters }) => characters).join('')
}

function setLine(text: string): SetLine {
  const line: SetLine = { runs: [], width: 0 }
  for (const character of text) {
    // No-break spaces are set by the face around them, like any other.
    const face = openFace(character)
    if (!face) throw new Error(`No font has ${JSON.stringify(character)}`)
    const run = line.runs.at(-1)
    if (run?.face === face) run.characters.push(character)
    else line.runs.push({ face, characters: [character] })
    const { font } = face
    line.width += font.glyphForCodePoint(character.codePointAt(0) as number).advanceWidth / font.unitsPerEm
  }
  return line
}

const opened = new Map<string, OpenFace>()

function openFace(character: string): OpenFace | undefined {
  const face = faceFor(character, look)
  if (!face) return undefined
  const { family, subset, weight, style } = face
  const path = fontPath(family, subset, weight, style, 'woff')
  let open = opened.get(path)
  if (!open) opened.set(path, (open = { key: path, font: create(readFileSync(path)) as Font }))
  return open
}
