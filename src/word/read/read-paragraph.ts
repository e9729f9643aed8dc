import { childOf, childrenOf, textOf, toggleOf, valueOf, type XmlElement } from '../open/read-xml.js'
import type { Look, Segment, WordParagraph } from './blocks.js'
import { readControl } from './controls.js'
import { readDrawing, readVml } from './drawings.js'
import { buttonWords, fetches, isContents } from './fields.js'
import type { Reading } from './reading.js'
import { outlineOf } from './styles.js'
import { symbolText } from './symbols.js'
import { isHidden, visibleWords } from './visible-words.js'

/** Elements that only hold others. */
const HOLDERS = new Set([
  'w:hyperlink',
  'w:smartTag',
  'w:customXml',
  'w:sdtContent',
  'w:bdo',
  'w:dir',
  'w:ins',
  'w:moveTo',
  'mc:Choice',
  'mc:Fallback',
  'w:rubyBase',
  'w:rt',
])

/** Reads one paragraph, whose tracked changes are settled. */
export function readParagraph(element: XmlElement, reading: Reading): WordParagraph {
  const properties = childOf(element, 'w:pPr')
  const styleId = valueOf(properties, 'w:pStyle')
  const style = reading.styles.style(styleId)
  const outline = outlineOf(valueOf(properties, 'w:outlineLvl')) ?? style.outline
  const paragraph: WordParagraph = {
    kind: 'paragraph',
    number: Number(element.attributes['paragraph'] ?? 0),
    style,
    ...(outline === undefined || outline > 8 ? {} : { outline }),
    segments: [],
    comments: [],
    controls: [],
    boxes: [],
  }
  placeInList(paragraph, properties, styleId, reading)
  new RunReader(paragraph, styleId, reading).read(element, {})
  return paragraph
}

/** Its own numbering wins over that of its style; list 0 is none (ISO/IEC 29500-1, 17.9.18). */
function placeInList(
  paragraph: WordParagraph,
  properties: XmlElement | undefined,
  styleId: string | undefined,
  reading: Reading,
): void {
  const own = childOf(properties, 'w:numPr')
  const id = valueOf(own, 'w:numId') ?? paragraph.style.list?.id
  if (id === undefined || id === '0') return
  const level =
    valueOf(own, 'w:ilvl') ??
    paragraph.style.list?.level ??
    (styleId === undefined ? undefined : reading.numbering.levelOfStyle(id, styleId)) ??
    0
  const place = reading.numbering.next(id, Math.min(8, Math.max(0, Number(level) || 0)))
  if (place) paragraph.list = place
}

/** Walks through the runs of a paragraph. */
class RunReader {
  constructor(
    private readonly paragraph: WordParagraph,
    private readonly styleId: string | undefined,
    private readonly reading: Reading,
  ) {}

  read(element: XmlElement, given: { link?: string }): void {
    for (const child of childrenOf(element)) this.readOne(child, given)
  }

  private readOne(element: XmlElement, given: { link?: string }): void {
    const { comments, fields } = this.reading
    const id = element.attributes['w:id'] ?? ''
    switch (element.name) {
      case 'w:r':
        return this.readRun(element, given)
      case 'w:hyperlink':
        return this.read(element, this.linkOf(element) ?? given)
      case 'w:commentRangeStart':
        return comments.start(id)
      case 'w:commentRangeEnd':
        return comments.end(id)
      case 'w:fldSimple': {
        const code = element.attributes['w:instr'] ?? ''
        this.tellField(code)
        fields.simple(code)
        this.read(element, given)
        fields.end()
        return
      }
      case 'w:sdt':
        return readControl(element, this.paragraph, this.reading, () =>
          this.read(childOf(element, 'w:sdtContent') ?? element, given),
        )
      case 'mc:AlternateContent':
        return this.read(alternativeOf(element), given)
      case 'm:oMath':
      case 'm:oMathPara':
        return this.addFormula(element)
      case 'w:subDoc':
      case 'w:altChunk':
        this.tell('A part in another format is not read; open it and paste its words')
        return
      default:
        if (HOLDERS.has(element.name)) this.read(element, given)
    }
  }

  private readRun(run: XmlElement, given: { link?: string }): void {
    if (isHidden(run, this.styleId, this.reading.styles)) return this.passOver(run)
    const look = this.lookOf(run, given)
    const font = runFont(run)
    let ownMark = false
    for (const child of childrenOf(run)) {
      switch (child.name) {
        case 'w:t':
          if (!ownMark) this.addText(textOf(child), look, font)
          break
        case 'w:tab':
        case 'w:ptab':
          this.addText('\t', look, font)
          break
        case 'w:br':
        case 'w:cr':
          if (!['page', 'column'].includes(child.attributes['w:type'] ?? '')) this.add({ kind: 'break' })
          break
        case 'w:noBreakHyphen':
          this.addText('\u2011', look, font)
          break
        case 'w:sym':
          this.addSymbol(child, look)
          break
        case 'w:footnoteReference':
        case 'w:endnoteReference': {
          // A mark of the author's own, such as an asterisk, stands beside the call; the report numbers calls itself.
          ownMark = ['1', 'true', 'on'].includes(child.attributes['w:customMarkFollows'] ?? '')
          const note = `${child.name === 'w:endnoteReference' ? 'e' : 'f'}${child.attributes['w:id'] ?? ''}`
          if (this.add({ kind: 'note', note })) this.reading.called.push(note)
          break
        }
        case 'w:commentReference': {
          const comment = this.reading.comments.at(child.attributes['w:id'] ?? '')
          if (comment) this.paragraph.comments.push(comment)
          break
        }
        case 'w:fldChar':
          this.turnField(child)
          break
        case 'w:instrText':
          this.reading.fields.addCode(textOf(child))
          break
        case 'w:drawing':
          readDrawing(child, this.paragraph, this.reading)
          break
        case 'w:pict':
        case 'w:object':
          readVml(child, this.paragraph, this.reading)
          break
        case 'w:ruby':
          this.read(childOf(child, 'w:rubyBase') ?? child, given)
          this.addText(` (${visibleWords(childOf(child, 'w:rt') ?? child, this.reading.styles)})`, look, font)
          break
        case 'mc:AlternateContent':
          this.readRun({ ...run, children: [...childrenOf(run, 'w:rPr'), ...alternativeOf(child).children] }, given)
          break
        default:
      }
    }
  }

  /** Hidden text is counted; of what stands in it nothing is read. */
  private passOver(run: XmlElement): void {
    let words = false
    for (const child of childrenOf(run)) {
      if (child.name === 'w:fldChar') this.turnField(child)
      if (child.name === 'w:instrText') this.reading.fields.addCode(textOf(child))
      if (child.name === 'w:footnoteReference') this.reading.calledHidden.add(`f${child.attributes['w:id'] ?? ''}`)
      if (child.name === 'w:endnoteReference') this.reading.calledHidden.add(`e${child.attributes['w:id'] ?? ''}`)
      if (child.name === 'w:commentReference') {
        const comment = this.reading.comments.at(child.attributes['w:id'] ?? '')
        if (comment) this.paragraph.comments.push(comment)
      }
      words ||= ['w:t', 'w:drawing', 'w:pict', 'w:sym', 'w:footnoteReference', 'w:endnoteReference'].includes(
        child.name,
      )
    }
    if (!words || this.reading.fields.inCode) return
    const { hidden } = this.reading
    hidden.set(this.paragraph.number, (hidden.get(this.paragraph.number) ?? 0) + 1)
  }

  private turnField(element: XmlElement): void {
    const { fields } = this.reading
    const type = element.attributes['w:fldCharType']
    if (type === 'begin') {
      fields.begin()
      const choice = dropDownChoice(element)
      if (choice !== undefined) this.dropDown = choice
    } else if (type === 'separate') this.tellField(fields.separate())
    else if (type === 'end') {
      const code = fields.end()
      if (code === undefined) return
      const words = buttonWords(code) ?? (/^\s*FORMDROPDOWN/i.test(code) ? this.dropDown : undefined)
      if (words !== undefined) this.addText(words, plain, '')
      else if (/^\s*(?:EQ|SYMBOL)\b/i.test(code)) this.tell(`A field is not read: ${code.trim().slice(0, 60)}`)
    }
  }

  private dropDown: string | undefined

  private tellField(code: string): void {
    if (isContents(code)) this.tell('A table of contents is left out: the report makes its own')
    if (fetches(code))
      this.tell(`A field that would fetch something was not followed: ${code.trim().split(/\s/)[0] ?? ''}`)
  }

  private linkOf(element: XmlElement): { link: string } | undefined {
    const relationship = this.reading.relationships.get(element.attributes['r:id'] ?? '')
    return relationship?.external ? { link: relationship.target } : undefined
  }

  private lookOf(run: XmlElement, given: { link?: string }): Look {
    const properties = childOf(run, 'w:rPr')
    const own = valueOf(properties, 'w:rStyle')
    const style = own === undefined ? undefined : this.reading.styles.style(own)
    const vertical = valueOf(properties, 'w:vertAlign')
    const link = this.reading.fields.link ?? given.link
    return {
      bold: toggleOf(properties, 'w:b') ?? style?.bold ?? false,
      italic: toggleOf(properties, 'w:i') ?? style?.italic ?? false,
      strike: (toggleOf(properties, 'w:strike') ?? false) || (toggleOf(properties, 'w:dstrike') ?? false),
      ...(vertical === 'subscript' ? { vertical: 'sub' } : vertical === 'superscript' ? { vertical: 'sup' } : {}),
      ...(link === undefined ? {} : { link }),
    }
  }

  private addText(text: string, look: Look, font: string): void {
    const { fields, comments } = this.reading
    // Soft hyphens are no letters, and two noncharacters mark places while the note is written.
    const words = text.replace(/[\u00ad\ufdd0\ufdd1]/g, '').replace(/[\uf020-\uf0ff]/g, (character) => {
      const known = symbolText(character.charCodeAt(0), font)
      if (known === undefined) this.tellSymbol(character.charCodeAt(0), font)
      return known ?? '\ufffd'
    })
    if (!words) return
    if (fields.inCode) return fields.addCode(words)
    if (!fields.shown) return
    comments.addWords(words)
    this.paragraph.segments.push({ kind: 'text', text: words, ...look })
  }

  private add(segment: Segment): boolean {
    if (!this.reading.fields.shown) return false
    this.paragraph.segments.push(segment)
    return true
  }

  private addSymbol(element: XmlElement, look: Look): void {
    const code = Number.parseInt(element.attributes['w:char'] ?? '', 16)
    const font = element.attributes['w:font'] ?? ''
    const text = Number.isNaN(code)
      ? undefined
      : code < 0xf000 && !/symbol|wingdings/i.test(font)
        ? String.fromCodePoint(code)
        : symbolText(code, font)
    if (text === undefined) this.tellSymbol(code, font)
    this.addText(text ?? '\ufffd', look, font)
  }

  private tellSymbol(code: number, font: string): void {
    const sign = code.toString(16).toUpperCase().padStart(4, '0')
    this.tell(`A symbol is not known: ${sign}${font ? ` of the font ${font}` : ''}; "\ufffd" stands in its place`)
  }

  private addFormula(element: XmlElement): void {
    const words = visibleWords(element, this.reading.styles)
    if (!words) return
    this.tell('A formula stands as plain text; look whether it can be read so, or use a picture')
    if (this.add({ kind: 'formula', text: words })) this.reading.comments.addWords(words)
  }

  private tell(message: string): void {
    this.reading.told.push({ message, paragraph: this.paragraph.number })
  }
}

const plain: Look = { bold: false, italic: false, strike: false }

/** The first of several ways to say the same that can be read; Word writes the newest first. */
function alternativeOf(element: XmlElement): XmlElement {
  const choice = childOf(element, 'mc:Choice')
  return choice && childrenOf(choice).length > 0 ? choice : (childOf(element, 'mc:Fallback') ?? element)
}

function runFont(run: XmlElement): string {
  const fonts = childOf(childOf(run, 'w:rPr'), 'w:rFonts')?.attributes
  return fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'] ?? ''
}

/** What was chosen in a drop-down of the old kind, which has no result of its own (17.16.12). */
function dropDownChoice(element: XmlElement): string | undefined {
  const list = childOf(childOf(element, 'w:ffData'), 'w:ddList')
  const entries = childrenOf(list, 'w:listEntry').map(({ attributes }) => attributes['w:val'] ?? '')
  return entries[Number(valueOf(list, 'w:result') ?? valueOf(list, 'w:default') ?? 0)]
}
