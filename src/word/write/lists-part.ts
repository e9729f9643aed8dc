import { el, NAMESPACES, part, val } from './xml.js'

/** A list's marks: bullets, or 1. (a) (i), or (a) (i) where it stands in a numbered paragraph. */
export type ListKind = 'bullets' | 'numbers' | 'letters'

const KINDS: ListKind[] = ['bullets', 'numbers', 'letters']
const FORMATS: Record<ListKind, [string, string][]> = {
  bullets: [
    ['bullet', '•'],
    ['bullet', '–'],
    ['bullet', '◦'],
  ],
  numbers: [
    ['decimal', '%1.'],
    ['lowerLetter', '(%2)'],
    ['lowerRoman', '(%3)'],
  ],
  letters: [
    ['lowerLetter', '(%1)'],
    ['lowerRoman', '(%2)'],
    ['lowerLetter', '(%3)'],
  ],
}

/** The lists of a document: each that counts begins anew, or where it says. */
export class Lists {
  private readonly made: { kind: ListKind; start: number; indent: number }[] = []

  /**
   * A new list.
   *
   * @param indent of its first level, in twentieths of a point
   * @returns its number for `w:numId`
   */
  begin(kind: ListKind, start: number, indent: number): number {
    if (kind === 'bullets') {
      const known = this.made.findIndex((list) => list.kind === kind && list.indent === indent)
      if (known >= 0) return known + 1
    }
    return this.made.push({ kind, start, indent })
  }

  /** `word/numbering.xml`. */
  part(): string {
    const indents = [...new Set(this.made.map(({ indent }) => indent))]
    const key = (kind: ListKind, indent: number): number => KINDS.indexOf(kind) + KINDS.length * indents.indexOf(indent)
    const abstracts = indents.flatMap((indent) =>
      KINDS.map((kind) =>
        el(
          'w:abstractNum',
          { 'w:abstractNumId': key(kind, indent) },
          val('w:multiLevelType', 'multilevel'),
          ...Array.from({ length: 9 }, (_, level) => levelOf(kind, level, indent)),
        ),
      ),
    )
    const lists = this.made.map(({ kind, start, indent }, at) =>
      el(
        'w:num',
        { 'w:numId': at + 1 },
        val('w:abstractNumId', key(kind, indent)),
        kind === 'bullets' ? '' : el('w:lvlOverride', { 'w:ilvl': 0 }, val('w:startOverride', start)),
      ),
    )
    return part(el('w:numbering', { 'xmlns:w': NAMESPACES['xmlns:w'] }, ...abstracts, ...lists))
  }
}

function levelOf(kind: ListKind, level: number, indent: number): string {
  const [format, text] = FORMATS[kind][level % 3] as [string, string]
  const left = indent + (level + 1) * 400
  return el(
    'w:lvl',
    { 'w:ilvl': level },
    val('w:start', 1),
    val('w:numFmt', format),
    val('w:lvlText', text.replace(/%\d/, `%${level + 1}`)),
    val('w:lvlJc', 'left'),
    el('w:pPr', {}, el('w:ind', { 'w:left': left, 'w:hanging': 400 })),
  )
}
