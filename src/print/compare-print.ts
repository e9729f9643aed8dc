import { EXIT, UserError } from '../user-error.js'
import type { PagesText } from '../pdf/in-worker/read-pages.js'
import { missingWords, pagesWithoutNumber } from './missing-words.js'
import { openPages } from '../pdf/open-pages.js'
import { pageTexts } from '../pdf/page-texts.js'
import { openPdf } from '../pdf/pdf-destinations.js'
import { startPdfReader } from '../pdf/read-back.js'

const MOST_NAMED = 10

function listed(items: readonly (string | number)[]): string {
  const more = items.length > MOST_NAMED ? ` and ${items.length - MOST_NAMED} more` : ''
  return items.slice(0, MOST_NAMED).join(', ') + more
}

/**
 * A box that stands for a missing sign is a missing sign, whatever text the PDF gives in its place.
 *
 * @param boxes of each page, the words before each
 * @throws {UserError} naming the first of them
 */
function refuseBoxes(boxes: readonly string[][]): void {
  const all = boxes.flatMap((onPage, index) => onPage.map((before) => `page ${index + 1}, behind "${before}"`))
  const [first] = all
  if (first === undefined) return
  throw new UserError(
    `The PDF has an empty box in place of a sign: ${first}${all.length > 1 ? `, and ${all.length - 1} more` : ''}`,
    {
      nextStep:
        'No font of the report has that sign: write another, or put a font that has it into fonts/ of the theme',
      exitStatus: EXIT.browser,
    },
  )
}

/**
 * Reads the PDF back and makes sure that it holds what was sent.
 *
 * @param pdf as it will be written
 * @param text the words that must be in it
 * @param numberedFrom the first page that must bear its number
 * @returns the text that was read
 * @throws {UserError} naming up to ten words, or pages, that are not there
 */
export async function comparePrint(
  pdf: Uint8Array,
  { text, numberedFrom = Number.POSITIVE_INFINITY }: { text: string; numberedFrom?: number | undefined },
): Promise<PagesText> {
  const { boxes, ...texts } = pageTexts(await openPages(pdf))
  let printed: PagesText = texts
  let missing = missingWords(text, [...printed.body, ...printed.running])
  if (missing.length > 0) {
    // Four times as dear; before a build fails, another library has to find the words missing too.
    const { replacementTexts } = await import('../pdf/replacement-texts.js')
    const saved = await openPdf(pdf)
    const pages = saved.getPageCount()
    const reader = startPdfReader(pages)
    try {
      printed = await reader.read(pdf, pages, replacementTexts(saved))
    } finally {
      await reader.close()
    }
    missing = missingWords(text, [...printed.body, ...printed.running])
  }
  const unnumbered = pagesWithoutNumber(printed.running, numberedFrom)
  const lacking = [
    ...(missing.length > 0 ? [`words (${listed(missing.map(({ word }) => word))})`] : []),
    ...(unnumbered.length > 0 ? [`the numbers of pages (${listed(unnumbered)})`] : []),
  ]
  if (lacking.length === 0) {
    refuseBoxes(boxes)
    return printed
  }
  throw new UserError(`The PDF lacks ${lacking.join(' and ')} that the report has`, {
    nextStep: 'No font of the report may have these characters, or a style of the theme hides them in print',
    exitStatus: EXIT.browser,
  })
}
