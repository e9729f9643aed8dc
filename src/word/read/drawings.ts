import { allBelow, childOf, childrenOf, findBelow, textOf, type XmlElement } from '../open/read-xml.js'
import { WordRefusal } from '../open/word-refusal.js'
import type { WordParagraph } from './blocks.js'
import type { Reading } from './reading.js'

/** What stands in a text box is read as blocks of its own. */
const BOX = 'w:txbxContent'

/** Reads a DrawingML object: a picture, a text box, or a chart or diagram, of which the words are told. */
export function readDrawing(element: XmlElement, paragraph: WordParagraph, reading: Reading): void {
  if (!reading.fields.shown) return
  const facts = findBelow(element, 'wp:docPr')?.attributes
  const alt = (facts?.['descr'] ?? facts?.['title'] ?? '').replace(/\s+/g, ' ').trim()
  for (const blip of allBelow(element, 'a:blip', BOX)) {
    addPicture(blip.attributes['r:embed'] ?? '', blip.attributes['r:link'], alt, paragraph, reading)
  }
  readBoxes(element, paragraph, reading)
  readDiagram(element, paragraph, reading)
}

/** Reads VML, which Word writes for old pictures, text boxes and objects. */
export function readVml(element: XmlElement, paragraph: WordParagraph, reading: Reading): void {
  if (!reading.fields.shown) return
  for (const shape of childrenOf(element)) {
    const alt = (shape.attributes['alt'] ?? '').replace(/\s+/g, ' ').trim()
    for (const picture of allBelow(shape, 'v:imagedata', BOX))
      addPicture(picture.attributes['r:id'] ?? '', undefined, alt, paragraph, reading)
    const words = allBelow(shape, 'v:textpath').flatMap(({ attributes }) => attributes['string'] ?? [])
    if (words.length)
      tell(reading, paragraph, 'Words drawn as a picture (WordArt) are not in the note', words.join(' '))
  }
  readBoxes(element, paragraph, reading)
}

function addPicture(
  id: string,
  linked: string | undefined,
  alt: string,
  paragraph: WordParagraph,
  reading: Reading,
): void {
  const relationship = reading.relationships.get(id)
  if (relationship && !relationship.external && reading.hasPart(relationship.target)) {
    paragraph.segments.push({ kind: 'picture', picture: { part: relationship.target, alt } })
    return
  }
  const other = linked === undefined ? undefined : reading.relationships.get(linked)
  const outside = relationship?.external === true || other?.external === true
  throw new WordRefusal(
    `has a picture in paragraph ${paragraph.number} that ${outside ? 'is kept somewhere else; nothing was fetched' : 'is missing in the file'}`,
    'Insert the picture in Word (Insert, Pictures), and save',
  )
}

function readBoxes(element: XmlElement, paragraph: WordParagraph, reading: Reading): void {
  for (const box of allBelow(element, BOX, BOX)) {
    paragraph.boxes.push(...reading.blocks(box))
  }
}

/** Words of charts and SmartArt stand in parts of their own. */
function readDiagram(element: XmlElement, paragraph: WordParagraph, reading: Reading): void {
  const chart = findBelow(element, 'c:chart')?.attributes['r:id']
  const diagram = findBelow(element, 'dgm:relIds')?.attributes['r:dm']
  for (const [what, id] of [
    ['chart', chart],
    ['diagram', diagram],
  ] as const) {
    const target = id === undefined ? undefined : reading.relationships.get(id)?.target
    if (target === undefined) continue
    const part = reading.part(target)
    const words = part ? [...allBelow(part, 'a:t'), ...allBelow(part, 'c:v')].map(textOf).filter(Boolean) : []
    tell(
      reading,
      paragraph,
      `A ${what} is not in the note: save it as a picture, with its words as alternative text`,
      words.join(' '),
    )
  }
  const group = findBelow(element, 'wps:wsp')
  const texts = group ? allBelow(element, 'a:t').map(textOf).filter(Boolean) : []
  if (texts.length && !childOf(group, 'wps:txbx'))
    tell(reading, paragraph, 'Words in a drawing are not in the note', texts.join(' '))
}

function tell(reading: Reading, paragraph: WordParagraph, message: string, words: string): void {
  reading.told.push({ message, paragraph: paragraph.number, ...(words ? { words } : {}) })
}
