import { childOf, childrenOf, valueOf, type XmlElement } from '../open/read-xml.js'
import type { Styles } from './styles.js'

/** How a numbered or bulleted paragraph stands in its list. */
export interface ListPlace {
  /** 0 for the outermost level. */
  level: number
  ordered: boolean
  /** Its number among its brothers, where it is ordered. */
  number: number
  /** What Word prints before it: "2.", "(a)", "Finding 3:", "•". */
  label: string
  /** The label has words of its own, such as "Finding 3:" or "Q1.", which belong to the text. */
  worded: boolean
}

export interface Numbering {
  /**
   * The place of the next paragraph of a list; called once for each in the order of the document, since it counts.
   *
   * @returns undefined where no such list is defined
   */
  next(listId: string, level: number): ListPlace | undefined
  /** The level that a definition ties to a paragraph style (`w:lvl/w:pStyle`). */
  levelOfStyle(listId: string, styleId: string): number | undefined
}

interface Level {
  start: number
  format: string
  text: string
  style?: string
}

interface Definition {
  /** Lists of one definition go on counting together. */
  counts: string
  levels: Map<number, Level>
  restarts: Map<number, number>
}

/** Reads `word/numbering.xml` (ISO/IEC 29500-1, 17.9), with lists that stand in styles. */
export function readNumbering(element: XmlElement | undefined, styles: Styles): Numbering {
  const abstracts = new Map(
    childrenOf(element, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', one] as const),
  )
  const lists = new Map(childrenOf(element, 'w:num').map((one) => [one.attributes['w:numId'] ?? '', one] as const))
  const known = new Map<string, Definition | undefined>()

  const define = (id: string, trail: string[] = []): Definition | undefined => {
    if (known.has(id)) return known.get(id)
    const list = lists.get(id)
    const abstractId = valueOf(list, 'w:abstractNumId')
    const abstract = abstractId === undefined ? undefined : abstracts.get(abstractId)
    if (!list || !abstract || trail.includes(id)) return undefined
    const linked = valueOf(abstract, 'w:numStyleLink')
    const other = linked === undefined ? undefined : styles.style(linked).list?.id
    const base = other === undefined ? undefined : define(other, [...trail, id])
    const levels = new Map(base?.levels)
    for (const level of childrenOf(abstract, 'w:lvl'))
      levels.set(Number(level.attributes['w:ilvl'] ?? 0), readLevel(level))
    const restarts = new Map<number, number>()
    for (const override of childrenOf(list, 'w:lvlOverride')) {
      const at = Number(override.attributes['w:ilvl'] ?? 0)
      const level = childOf(override, 'w:lvl')
      if (level) levels.set(at, readLevel(level))
      const start = valueOf(override, 'w:startOverride')
      if (start !== undefined) restarts.set(at, Number(start))
    }
    const definition = { counts: base?.counts ?? abstractId ?? id, levels, restarts }
    known.set(id, definition)
    return definition
  }

  const counts = new Map<string, Map<number, number>>()
  const begun = new Set<string>()
  return {
    next(listId, level) {
      const definition = define(listId)
      if (!definition) return undefined
      const counted = counts.get(definition.counts) ?? new Map<number, number>()
      counts.set(definition.counts, counted)
      // A list that restarts does so where it is first used.
      if (!begun.has(listId)) {
        begun.add(listId)
        for (const [at, start] of definition.restarts) counted.set(at, start - 1)
      }
      const own = definition.levels.get(level) ?? { start: 1, format: 'bullet', text: '•' }
      const number = (counted.get(level) ?? own.start - 1) + 1
      counted.set(level, number)
      for (const deeper of [...counted.keys()]) if (deeper > level) counted.delete(deeper)
      const ordered = own.format !== 'bullet' && own.format !== 'none' && /%\d/.test(own.text)
      const label = own.text.replace(/%(\d)/g, (_whole, digit: string) => {
        const at = Number(digit) - 1
        const other = definition.levels.get(at)
        return formatNumber(at === level ? number : (counted.get(at) ?? other?.start ?? 1), other?.format ?? 'decimal')
      })
      const worded = own.format !== 'bullet' && /\p{L}/u.test(own.text.replace(/%\d/g, ''))
      return { level, ordered, number, label: label.trim(), worded }
    },
    levelOfStyle(listId, styleId) {
      for (const [at, { style }] of define(listId)?.levels ?? []) if (style === styleId) return at
      return undefined
    },
  }
}

function readLevel(level: XmlElement): Level {
  const style = valueOf(level, 'w:pStyle')
  return {
    start: Number(valueOf(level, 'w:start') ?? 1),
    format: valueOf(level, 'w:numFmt') ?? 'decimal',
    text: valueOf(level, 'w:lvlText') ?? '',
    ...(style === undefined ? {} : { style }),
  }
}

const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщэюя'

/** A number as a list prints it (ISO/IEC 29500-1, 17.18.59); formats that are not here print as digits. */
export function formatNumber(number: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(number, 'abcdefghijklmnopqrstuvwxyz')
    case 'upperLetter':
      return letters(number, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')
    case 'russianLower':
      return letters(number, RUSSIAN)
    case 'russianUpper':
      return letters(number, RUSSIAN.toUpperCase())
    case 'lowerRoman':
      return roman(number).toLowerCase()
    case 'upperRoman':
      return roman(number)
    case 'decimalZero':
      return String(number).padStart(2, '0')
    case 'none':
    case 'bullet':
      return ''
    default:
      return String(number)
  }
}

/** a, b ... z, aa, bb: Word repeats the letter. */
function letters(number: number, alphabet: string): string {
  if (number < 1) return String(number)
  return (alphabet[(number - 1) % alphabet.length] ?? '').repeat(Math.ceil(number / alphabet.length))
}

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number)
  const values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1]
  const signs = ['M', 'CM', 'D', 'CD', 'C', 'XC', 'L', 'XL', 'X', 'IX', 'V', 'IV', 'I']
  let left = number
  let text = ''
  for (const [at, value] of values.entries()) {
    while (left >= value) {
      text += signs[at]
      left -= value
    }
  }
  return text
}
