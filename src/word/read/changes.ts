import { childOf, childrenOf, findBelow, valueOf, type XmlElement, type XmlNode } from '../open/read-xml.js'
import type { Styles } from './styles.js'
import { visibleWords } from './visible-words.js'

/** What to do with tracked changes; `refuse` reads nothing where there are any. */
export type ChangesMode = 'accept' | 'reject' | 'refuse'

export interface TrackedChange {
  kind: 'insertion' | 'deletion' | 'move' | 'paragraph mark' | 'row' | 'formatting'
  author: string
  /** As Word writes it, such as `2019-11-01T10:00:00Z`; empty where it says none. */
  date: string
  /** The words that came, went or moved. */
  words: string
  /** The Word paragraph, counted from 1. */
  paragraph: number
}

const INSERTED = new Set(['w:ins', 'w:moveTo'])
const DELETED = new Set(['w:del', 'w:moveFrom'])
/** Former formatting (ISO/IEC 29500-1, 17.13.5): each holds the properties as they were. */
const FORMER = new Set([
  'w:rPrChange',
  'w:pPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sectPrChange',
  'w:tblPrExChange',
  'w:tblGridChange',
])

/**
 * Settles tracked changes of all kinds: the tree that is left has none. A paragraph whose mark goes is joined to the
 * next, whose properties it takes, as in Word.
 *
 * @param part `w:body`, or a footnote, with a `paragraph` number in each `w:p` (see number-paragraphs.ts)
 * @param mode whether what was inserted stays, or what was deleted
 * @param styles to know hidden text, whose words no change tells
 * @param changes to which it adds what it settled, in the order of the document
 */
export function settleChanges(
  part: XmlElement,
  mode: 'accept' | 'reject',
  changes: TrackedChange[],
  styles: Styles,
): XmlElement {
  const gone = mode === 'accept' ? DELETED : INSERTED
  let paragraph = 0
  let style: string | undefined

  const record = (kind: TrackedChange['kind'], mark: XmlElement, words: string): void => {
    const { 'w:author': author = '', 'w:date': date = '' } = mark.attributes
    changes.push({ kind, author, date, words, paragraph })
  }

  const settleAll = (nodes: XmlNode[]): XmlNode[] => joinParagraphs(nodes.flatMap(settle))

  const settle = (node: XmlNode): XmlNode[] => {
    if (typeof node === 'string') return [node]
    const own = node.attributes['paragraph']
    if (own !== undefined) {
      paragraph = Number(own)
      style = valueOf(childOf(node, 'w:pPr'), 'w:pStyle')
    }
    if (INSERTED.has(node.name) || DELETED.has(node.name)) {
      const moved = node.name === 'w:moveTo' || node.name === 'w:moveFrom'
      // A move is told once, where the words arrive.
      if (!moved) record(node.name === 'w:ins' ? 'insertion' : 'deletion', node, visibleWords(node, styles, style))
      else if (node.name === 'w:moveTo') record('move', node, visibleWords(node, styles, style))
      return gone.has(node.name) ? [] : settleAll(node.children)
    }
    if (FORMER.has(node.name)) return []
    // Marks of a paragraph's end and of a row are settled with the paragraph and the row.
    if (node.name === 'w:pPr' || node.name === 'w:trPr') return [withoutMarks(settleProperties(node))]
    if (node.name === 'w:delText') return [{ ...node, name: 'w:t' }]
    if (node.name === 'w:delInstrText') return [{ ...node, name: 'w:instrText' }]
    if (node.name === 'w:tr') {
      const row = settleRow(node)
      if (!row) return []
    }
    const properties = formerProperties(node)
    const settled: XmlElement = { ...(properties ?? node), children: settleAll((properties ?? node).children) }
    if (node.name === 'w:tbl' && !findBelow(settled, 'w:tr')) return []
    if (node.name === 'w:p' && settleMark(node)) settled.attributes = { ...settled.attributes, markGone: '1' }
    return [settled]
  }

  const settleProperties = (node: XmlElement): XmlElement => {
    const properties = formerProperties(node) ?? node
    return {
      ...properties,
      children: properties.children.filter((child) => typeof child === 'string' || !FORMER.has(child.name)),
    }
  }

  /** A row that was inserted or deleted (17.13.5.12, 17.13.5.16). */
  const settleRow = (row: XmlElement): boolean => {
    const properties = childOf(row, 'w:trPr')
    for (const mark of childrenOf(properties)) {
      if (mark.name !== 'w:ins' && mark.name !== 'w:del') continue
      const first = findBelow(row, 'w:p')?.attributes['paragraph']
      if (first !== undefined) paragraph = Number(first)
      record('row', mark, visibleWords(row, styles))
      if (gone.has(mark.name)) return false
    }
    return true
  }

  /** Properties with former ones beside them: as they are, or where changes are rejected as they were. */
  const formerProperties = (node: XmlElement): XmlElement | undefined => {
    const former = childrenOf(node).find(({ name }) => FORMER.has(name))
    if (!former) return undefined
    record('formatting', former, '')
    if (mode === 'accept') return node
    const old = childrenOf(former)[0]
    const kept =
      node.name === 'w:pPr' ? childrenOf(node).filter(({ name }) => name === 'w:rPr' || name === 'w:sectPr') : []
    return { ...node, children: [...(old?.children ?? []), ...kept] }
  }

  /** Whether the mark at a paragraph's end goes (17.13.5.15, 17.13.5.20). */
  const settleMark = (node: XmlElement): boolean => {
    const marks = childrenOf(childOf(childOf(node, 'w:pPr'), 'w:rPr')).filter(
      ({ name }) => INSERTED.has(name) || DELETED.has(name),
    )
    for (const mark of marks) record('paragraph mark', mark, '')
    return marks.some(({ name }) => gone.has(name))
  }

  return { ...part, children: settleAll(part.children) }
}

/** Joins each paragraph whose mark is gone to the next one; where none follows, it stays if it has words. */
function joinParagraphs(nodes: XmlNode[]): XmlNode[] {
  const joined: XmlNode[] = []
  let waiting: XmlElement | undefined
  const release = (): void => {
    if (waiting && waiting.children.some((child) => typeof child !== 'string' && child.name !== 'w:pPr'))
      joined.push(waiting)
    waiting = undefined
  }
  for (const node of nodes) {
    if (typeof node === 'string' || node.name !== 'w:p') {
      if (typeof node !== 'string' && isBlock(node)) release()
      joined.push(node)
      continue
    }
    const whole: XmlElement = waiting ? joinTwo(waiting, node) : node
    waiting = undefined
    if (node.attributes['markGone'] !== undefined) waiting = whole
    else joined.push(whole)
  }
  release()
  return joined
}

function joinTwo(first: XmlElement, second: XmlElement): XmlElement {
  const isProperties = (node: XmlNode): boolean => typeof node !== 'string' && node.name === 'w:pPr'
  const attributes = { ...first.attributes }
  delete attributes['markGone']
  return {
    name: 'w:p',
    attributes,
    children: [
      ...second.children.filter(isProperties),
      ...first.children.filter((node) => !isProperties(node)),
      ...second.children.filter((node) => !isProperties(node)),
    ],
  }
}

/** Properties without the marks of what was inserted or deleted. */
function withoutMarks(properties: XmlElement): XmlElement {
  const children = properties.children.flatMap((child): XmlNode[] => {
    if (typeof child === 'string') return [child]
    if (INSERTED.has(child.name) || DELETED.has(child.name)) return []
    return child.name === 'w:rPr' ? [withoutMarks(child)] : [child]
  })
  return { ...properties, children }
}

function isBlock({ name }: XmlElement): boolean {
  return name === 'w:tbl' || name === 'w:sdt' || name === 'w:customXml'
}
