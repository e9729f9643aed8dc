import { wordsOf, type Segment, type WordBlock, type WordParagraph } from '../read/blocks.js'
import { withoutStart } from './list-items.js'

const CAPTION_STYLE =
  /^(?:caption|table caption|image caption|beschriftung|légende|didascalia|epígrafe|leyenda|название объекта)$/i
const TABLE = /^\s*(?:table|tableau|tabelle|tabella|tabla|таблица)(?!\p{L})/iu
const FIGURE = /^\s*(?:figure|abbildung|abb\.|bild|figura|рисунок|рис\.|photo|picture)(?!\p{L})/iu
const NUMBER = /^\s*\d+(?:\.\d+)*\s*[.:–—-]?\s*/

/** What the captions of a document belong to: by the paragraph of the caption, and by the block that has it. */
export interface Captions {
  isCaption(paragraph: WordParagraph): boolean
  of(block: WordBlock): Segment[] | undefined
}

/**
 * Ties captions to the table or picture beside them: a table's usually stands above it, a picture's below.
 *
 * @param blocks neighbours in the document, text boxes unfolded
 */
export function findCaptions(blocks: WordBlock[]): Captions {
  const captions = new Set<WordBlock>()
  const owners = new Map<WordBlock, Segment[]>()
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'paragraph' || !CAPTION_STYLE.test(block.style.names[0] ?? '')) continue
    const text = wordsOf(block)
    if (!text.trim()) continue
    const before = blocks[at - 1]
    const after = blocks[at + 1]
    const neighbours = [after, before].filter((one) => one !== undefined && !owners.has(one))
    const table = neighbours.find((one) => one?.kind === 'table')
    const picture = neighbours.findLast((one) => one !== undefined && isPicture(one))
    const owner = FIGURE.test(text) ? picture : TABLE.test(text) ? table : (table ?? picture)
    if (!owner) continue
    captions.add(block)
    owners.set(owner, withoutStart(block.segments, numberLength(text)))
  }
  return { isCaption: (paragraph) => captions.has(paragraph), of: (block) => owners.get(block) }
}

function isPicture(block: WordBlock): boolean {
  return block.kind === 'paragraph' && block.segments.some(({ kind }) => kind === 'picture') && !wordsOf(block).trim()
}

/** "Table 3:", "Abbildung 2 –": the report numbers tables and pictures itself. */
function numberLength(text: string): number {
  const opens = (TABLE.exec(text) ?? FIGURE.exec(text))?.[0].length
  const number = opens === undefined ? undefined : NUMBER.exec(text.slice(opens))?.[0].length
  return opens === undefined || number === undefined ? 0 : opens + number
}
