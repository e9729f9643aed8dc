import { openPackage, type Relationship, type WordPackage } from '../open/open-package.js'
import { childOf, childrenOf, textOf, toggleOf, valueOf, type XmlElement } from '../open/read-xml.js'
import { WordRefusal } from '../open/word-refusal.js'
import type { Told, WordBlock, WordComment } from './blocks.js'
import { settleChanges, type ChangesMode, type TrackedChange } from './changes.js'
import { Comments } from './comments.js'
import { Fields } from './fields.js'
import { numberParagraphs } from './number-paragraphs.js'
import { readNumbering } from './numbering.js'
import { readParagraph } from './read-paragraph.js'
import { readTable } from './read-table.js'
import type { Reading } from './reading.js'
import { readStyles, type Styles } from './styles.js'
import { visibleWords } from './visible-words.js'

/** The hidden property in which our form keeps its session. */
export const SESSION_PROPERTY = 'rapporteur-session'

/** A Word file as blocks of words, with what is to be told of it. */
export interface WordDocument {
  blocks: WordBlock[]
  /** Footnotes (`f2`) and endnotes (`e2`) that are called, in the order of their calls. */
  notes: Map<string, WordBlock[]>
  /** Comments that stand on nothing. */
  comments: WordComment[]
  changes: TrackedChange[]
  told: Told[]
  /** Stretches of hidden text by Word paragraph; their words are read nowhere. */
  hidden: Map<number, number>
  /** The properties that its maker gave it (`docProps/custom.xml`). */
  properties: Map<string, string>
  paragraphs: number
  /** The bytes of a picture's part. */
  picture(part: string): Uint8Array | undefined
}

/**
 * Reads a .docx.
 *
 * @param mode what is done with tracked changes; `refuse` refuses a file that has any
 * @throws WordRefusal where the file cannot or must not be read
 */
export function readWord(file: Uint8Array, mode: ChangesMode = 'accept'): WordDocument {
  const pack = openPackage(file)
  const relationships = pack.relationships(pack.main)
  const related = (type: string): XmlElement | undefined => {
    const target = relationships.find((one) => one.type === type && !one.external)?.target
    return target === undefined ? undefined : pack.xml(target)
  }
  const body = childOf(pack.xml(pack.main), 'w:body')
  if (!body) throw new WordRefusal('is no Word file: its document has no body', 'Save it in Word as .docx')
  const styles = readStyles(related('styles'))
  const paragraphs = numberParagraphs(body)
  const changes: TrackedChange[] = []
  const settle = (part: XmlElement): XmlElement =>
    settleChanges(part, mode === 'reject' ? 'reject' : 'accept', changes, styles)

  const reading: Reading = {
    styles,
    numbering: readNumbering(related('numbering'), styles),
    comments: new Comments(related('comments'), styles),
    fields: new Fields(),
    relationships: byId(relationships),
    told: [],
    hidden: new Map(),
    called: [],
    calledHidden: new Set(),
    part: (name) => pack.xml(name),
    hasPart: (name) => pack.bytes(name) !== undefined,
    blocks: (element) => readBlocks(element, reading),
  }
  const blocks = readBlocks(settle(body), reading)
  const notes = readNotes(pack, relationships, reading, settle)
  if (mode === 'refuse' && changes.length > 0) throw refusedChanges(changes)
  const properties = readProperties(pack)
  // Head and foot of our own form are ours.
  if (!properties.has(SESSION_PROPERTY)) tellMargins(pack, relationships, styles, reading.told)
  return {
    blocks,
    notes,
    comments: reading.comments.rest(),
    changes,
    told: reading.told,
    hidden: reading.hidden,
    properties,
    paragraphs,
    picture: (part) => pack.bytes(part),
  }
}

function readBlocks(element: XmlElement, reading: Reading): WordBlock[] {
  return childrenOf(element).flatMap((child): WordBlock[] => {
    switch (child.name) {
      case 'w:p':
        return [readParagraph(child, reading)]
      case 'w:tbl':
        return [readTable(child, reading)]
      case 'w:sdt':
        return readBlockControl(child, reading)
      case 'w:customXml':
      case 'w:sdtContent':
        return readBlocks(child, reading)
      case 'mc:AlternateContent':
        return readBlocks(childOf(child, 'mc:Choice') ?? childOf(child, 'mc:Fallback') ?? child, reading)
      case 'w:commentRangeStart':
        reading.comments.start(child.attributes['w:id'] ?? '')
        return []
      case 'w:commentRangeEnd':
        reading.comments.end(child.attributes['w:id'] ?? '')
        return []
      case 'm:oMathPara':
        return [readParagraph({ name: 'w:p', attributes: {}, children: [child] }, reading)]
      case 'w:altChunk':
      case 'w:subDoc':
        throw new WordRefusal(
          'has a part in another format, whose words would be lost',
          'Open it in Word and save it anew',
        )
      default:
        return []
    }
  })
}

/** A content control around paragraphs; Word's own table of contents is one. */
function readBlockControl(element: XmlElement, reading: Reading): WordBlock[] {
  const properties = childOf(element, 'w:sdtPr')
  if (/table of contents/i.test(valueOf(childOf(properties, 'w:docPartObj'), 'w:docPartGallery') ?? '')) {
    reading.told.push({ message: 'A table of contents is left out: the report makes its own' })
    return []
  }
  if (toggleOf(properties, 'w:showingPlcHdr')) return []
  return readBlocks(childOf(element, 'w:sdtContent') ?? element, reading)
}

/** The notes that are called; those that nothing calls are told, unless hidden text alone calls them. */
function readNotes(
  pack: WordPackage,
  relationships: Relationship[],
  reading: Reading,
  settle: (part: XmlElement) => XmlElement,
): Map<string, WordBlock[]> {
  const elements = new Map<string, { element: XmlElement; part: string }>()
  for (const [type, letter] of [
    ['footnotes', 'f'],
    ['endnotes', 'e'],
  ] as const) {
    const part = relationships.find((one) => one.type === type && !one.external)?.target
    if (part === undefined) continue
    for (const note of childrenOf(pack.xml(part))) {
      if (['separator', 'continuationSeparator', 'continuationNotice'].includes(note.attributes['w:type'] ?? ''))
        continue
      elements.set(`${letter}${note.attributes['w:id'] ?? ''}`, { element: note, part })
    }
  }
  const notes = new Map<string, WordBlock[]>()
  // A footnote may call no other, but a broken file may.
  for (let at = 0; at < reading.called.length; at++) {
    const id = reading.called[at] ?? ''
    if (notes.has(id)) continue
    const found = elements.get(id)
    if (!found)
      throw new WordRefusal(
        'calls a footnote that is missing in the file',
        'Open it in Word, let Word repair it, and save it',
      )
    const outer = reading.relationships
    reading.relationships = byId(pack.relationships(found.part))
    notes.set(id, readBlocks(settle(found.element), reading))
    reading.relationships = outer
  }
  for (const [id, { element }] of elements) {
    const words = visibleWords(element, reading.styles)
    if (notes.has(id) || reading.calledHidden.has(id) || !words) continue
    reading.told.push({ message: 'A footnote that nothing calls is not in the note', words })
  }
  return notes
}

/** Running heads and feet repeat on every page; their words are told and not part of a note. */
function tellMargins(pack: WordPackage, relationships: Relationship[], styles: Styles, told: Told[]): void {
  const seen = new Set<string>()
  for (const { type, target, external } of relationships) {
    if (external || (type !== 'header' && type !== 'footer')) continue
    const part = pack.xml(target)
    const words = part ? visibleWords(part, styles) : ''
    if (!/\p{L}/u.test(words) || seen.has(words)) continue
    seen.add(words)
    told.push({ message: `The page's ${type} is not in the note`, words })
  }
}

function readProperties(pack: WordPackage): Map<string, string> {
  const part = pack.names.find((name) => /^docProps\/custom\.xml$/i.test(name))
  const properties = part === undefined ? [] : childrenOf(pack.xml(part), 'cp:property')
  return new Map(properties.map((one) => [one.attributes['name'] ?? '', childrenOf(one).map(textOf).join('')]))
}

function refusedChanges(changes: TrackedChange[]): WordRefusal {
  const authors = [...new Set(changes.map(({ author }) => author || 'somebody'))].join(', ')
  return new WordRefusal(
    `has ${changes.length} tracked ${changes.length === 1 ? 'change' : 'changes'}, by ${authors}`,
    'Accept or reject them in Word, or say "--changes accept" or "--changes reject"',
  )
}

function byId(relationships: Relationship[]): Map<string, Relationship> {
  return new Map(relationships.map((one) => [one.id, one]))
}
