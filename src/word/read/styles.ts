import { childOf, childrenOf, toggleOf, valueOf, type XmlElement } from '../open/read-xml.js'

/** What a paragraph or character style says, with what it takes from the styles that it is based on. */
export interface Style {
  id: string
  /** Its name and those of the styles below it, the nearest first; Word's own names are English in every language. */
  names: string[]
  /** 0 for a heading of level 1 ... 8; undefined for body text. */
  outline?: number
  /** The list that its paragraphs stand in. */
  list?: { id: string; level?: number }
  /** Its words are hidden text. */
  hidden: boolean
  bold: boolean
  italic: boolean
}

export interface Styles {
  /** A style by its id; the default paragraph style where there is none. */
  style(id: string | undefined): Style
}

/** Names of headings in programs that translate them; Word itself keeps "heading 1" whatever its language. */
const HEADING =
  /^(?:heading|überschrift|titre|titolo|título|titulo|encabezado|заголовок|nagłówek|nadpis|rubrik|kop|otsikko|overskrift|cabeçalho|başlık|επικεφαλίδα|naslov|címsor|titlu|заглавие|заголовок)\s*([1-9])$/i

/**
 * Reads `word/styles.xml`.
 *
 * @param element undefined where the file has none
 */
export function readStyles(element: XmlElement | undefined): Styles {
  const elements = new Map<string, XmlElement>()
  let usual: string | undefined
  for (const style of childrenOf(element, 'w:style')) {
    const id = style.attributes['w:styleId'] ?? ''
    if (!elements.has(id)) elements.set(id, style)
    if (style.attributes['w:type'] === 'paragraph' && ['1', 'true', 'on'].includes(style.attributes['w:default'] ?? ''))
      usual ??= id
  }
  const hiddenByDefault = toggleOf(
    childOf(childOf(childOf(element, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'),
    'w:vanish',
  )
  const known = new Map<string, Style>()
  const plain: Style = { id: '', names: [], hidden: hiddenByDefault ?? false, bold: false, italic: false }

  const read = (id: string, trail: string[]): Style => {
    const before = known.get(id)
    if (before) return before
    const own = elements.get(id)
    if (!own || trail.includes(id)) return { ...plain, id, names: [id] }
    const basedOn = valueOf(own, 'w:basedOn')
    const base = basedOn === undefined ? plain : read(basedOn, [...trail, id])
    const name = valueOf(own, 'w:name') ?? id
    const paragraph = childOf(own, 'w:pPr')
    const words = childOf(own, 'w:rPr')
    const numbering = childOf(paragraph, 'w:numPr')
    const listId = valueOf(numbering, 'w:numId')
    const outline = outlineOf(valueOf(paragraph, 'w:outlineLvl')) ?? headingLevel(name) ?? base.outline
    const list = listId === undefined ? base.list : listId === '0' ? undefined : { id: listId, ...levelOf(numbering) }
    const style: Style = {
      id,
      names: [name, ...base.names],
      ...(outline === undefined || outline > 8 ? {} : { outline }),
      ...(list ? { list } : {}),
      hidden: toggleOf(words, 'w:vanish') ?? base.hidden,
      bold: toggleOf(words, 'w:b') ?? base.bold,
      italic: toggleOf(words, 'w:i') ?? base.italic,
    }
    known.set(id, style)
    return style
  }
  return {
    style: (id) =>
      id === undefined || !elements.has(id) ? (usual === undefined ? plain : read(usual, [])) : read(id, []),
  }
}

/** `w:outlineLvl` 9 is body text (ISO/IEC 29500-1, 17.3.1.20). */
export function outlineOf(value: string | undefined): number | undefined {
  return value !== undefined && /^\d$/.test(value) ? Number(value) : undefined
}

function headingLevel(name: string): number | undefined {
  const level = HEADING.exec(name.trim())?.[1]
  return level === undefined ? undefined : Number(level) - 1
}

function levelOf(numbering: XmlElement | undefined): { level?: number } {
  const level = valueOf(numbering, 'w:ilvl')
  return level !== undefined && /^[0-8]$/.test(level) ? { level: Number(level) } : {}
}
