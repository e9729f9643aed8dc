import { eachOperator } from '../pdf/content-operators.js'
import type { PDFDocument } from '../pdf/pdf-library.js'
import { contentOf } from '../pdf/page-texts.js'

/** A CSS pixel in points. */
const POINTS_A_PIXEL = 0.75

/**
 * How large the browser set the pages: 1, or less where something in the document is wider than its page, for then it
 * sets all pages smaller and says nothing. Chromium 147 and 156 begin a page with two matrices that together lead from
 * pixels to points.
 */
export function printedScale(pdf: PDFDocument): number {
  const [page] = pdf.getPages()
  if (!page) return 1
  const scales: number[] = []
  eachOperator(contentOf(page.node.Contents(), pdf), (operator, { numbers: [scale = 1] }) => {
    if (operator === 'cm' && scales.length < 2) scales.push(Math.abs(scale))
  })
  return scales.length < 2 ? 1 : ((scales[0] ?? 1) * (scales[1] ?? 1)) / POINTS_A_PIXEL
}
