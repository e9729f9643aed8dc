import { PDFArray, PDFName, PDFNumber, type PDFDocument } from '../../pdf/pdf-library.js'
import { eachOperator } from '../../pdf/content-operators.js'
import type { PageContent } from './page-contents.js'
import { contentIn, isSequence, tagsIn, type Tag } from './structure.js'

/** a b c d e f, as in ISO 32000-1, 8.3.4. */
type Matrix = readonly [number, number, number, number, number, number]
/** Left, bottom, right, top, in points. */
type Box = [number, number, number, number]

/**
 * Says of every picture where on its page it is.
 *
 * @see ISO 14289-1, 7.3; ISO 32000-1, 14.8.5.4.3 (BBox)
 */
export function addFigureBoxes(pdf: PDFDocument, root: Tag, contents: readonly PageContent[]): void {
  const boxes = new Map<number, Map<number, Box>>()
  for (const figure of tagsIn(root)) {
    if (figure.type !== 'Figure') continue
    const parts = [...contentIn(figure)].filter(isSequence)
    const page = parts[0]?.page
    // A box says where on one page something is.
    if (page === undefined || parts.some((part) => part.page !== page)) continue
    let onPage = boxes.get(page)
    if (!onPage) boxes.set(page, (onPage = boxesIn(contents[page]?.bytes ?? new Uint8Array())))
    const [first, ...others] = parts.flatMap(({ mcid }) => (onPage.has(mcid) ? [onPage.get(mcid) as Box] : []))
    if (!first) continue
    const { width, height } = pdf.getPage(page).getSize()
    const whole = others.reduce(joined, first)
    const within: Box = [
      Math.max(0, whole[0]),
      Math.max(0, whole[1]),
      Math.min(width, whole[2]),
      Math.min(height, whole[3]),
    ]
    const numbers = within.map((value) => PDFNumber.of(Math.round(value * 100) / 100))
    const box = PDFArray.withContext(pdf.context)
    for (const number of numbers) box.push(number)
    figure.attributes['Layout'] = { ...figure.attributes['Layout'], BBox: box, Placement: PDFName.of('Block') }
  }
}

function joined(one: Box, other: Box): Box {
  return [
    Math.min(one[0], other[0]),
    Math.min(one[1], other[1]),
    Math.max(one[2], other[2]),
    Math.max(one[3], other[3]),
  ]
}

/** Where the marked-content sequences of a page draw; of glyphs, where they begin. */
function boxesIn(content: Uint8Array): Map<number, Box> {
  const boxes = new Map<number, Box>()
  const marks: (number | undefined)[] = []
  const stack: Matrix[] = []
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  const add = (x: number, y: number): void => {
    const mcid = marks.findLast((mark) => mark !== undefined)
    if (mcid === undefined) return
    const [a, b, c, d, e, f] = matrix
    const [left, bottom] = [a * x + c * y + e, b * x + d * y + f]
    const before = boxes.get(mcid)
    const point: Box = [left, bottom, left, bottom]
    boxes.set(mcid, before ? joined(before, point) : point)
  }
  eachOperator(content, (operator, { numbers, dictionary }) => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers
    if (operator === 'q') stack.push(matrix)
    else if (operator === 'Q') matrix = stack.pop() ?? matrix
    else if (operator === 'cm') matrix = multiply([a, b, c, d, e, f], matrix)
    else if (operator === 'BDC' || operator === 'BMC') {
      const mcid = /\/MCID\s+(\d+)/.exec(dictionary)?.[1]
      marks.push(mcid === undefined ? undefined : Number(mcid))
    } else if (operator === 'EMC') marks.pop()
    else if (operator === 'm' || operator === 'l') add(a, b)
    else if (operator === 'Tm') add(e, f)
    else if (operator === 're') {
      add(a, b)
      add(a + c, b + d)
    } else if (operator === 'c') {
      add(a, b)
      add(c, d)
      add(e, f)
    } else if (operator === 'Do') {
      add(0, 0)
      add(1, 1)
    }
  })
  return boxes
}

/** What the first does within the second. */
function multiply([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F]
}
