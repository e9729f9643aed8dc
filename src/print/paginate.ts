import type { JSHandle, Page } from 'puppeteer'
import { inPageExports } from '../in-page-script.js'
import type { Columns } from './in-page/columns.js'
import type * as InPage from './in-page/index.js'
import type { MarkedElement } from './in-page/mark-elements.js'
import type { Measured } from './in-page/measure-pages.js'
import type { HeadingWords } from './in-page/read-headings.js'
import { contentArea } from './page-shape.js'

/** The report as it stands in its page, laid out in pages that are not final yet. */
export interface LaidOut {
  /** The words of all headings, for the bookmarks. */
  headings: HeadingWords[]
  scripts: JSHandle<typeof InPage>
  columns: JSHandle<Columns>
}

/** Lays the report out in pages: its first layout, and the only one of all of it before the print. */
export async function layOut(page: Page): Promise<LaidOut> {
  const scripts = (await page.evaluateHandle(inPageExports('print'))) as JSHandle<typeof InPage>
  const shapes = await page.evaluate((inPage) => inPage.readPageShapes(), scripts)
  const areas = Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [name, contentArea(shape)]))
  const laidOut = await page.evaluateHandle((inPage, areas) => inPage.layOutPages(areas), scripts, areas)
  const headings = await page.evaluate((inPages) => inPages.headings, laidOut)
  return { headings, scripts, columns: await laidOut.getProperty('columns') }
}

/**
 * Paginates the report in its page: footnotes go to the foot of the page that calls them, and every page number is known
 * before printing. What was laid out is then as it was, and can be paginated only once.
 *
 * @param withText whether the text that will be printed is wanted
 * @param spare px that stay empty below footnotes: more where a print did not come out as it was measured
 */
export async function paginate(
  page: Page,
  { scripts, columns }: LaidOut,
  withText: boolean,
  spare = 1,
): Promise<Measured> {
  return page.evaluate(
    (inPage, columns, withText, spare) => inPage.measurePages(columns, withText, spare),
    scripts,
    columns,
    withText,
    spare,
  )
}

/** Makes smaller what is wider than its page. Returns the first words of each. */
export async function narrow(page: Page, { scripts, columns }: LaidOut): Promise<string[]> {
  return page.evaluate((inPage, columns) => inPage.narrowWide(columns), scripts, columns)
}

/** Writes the numbers of pages where the report says on which page something is. */
export async function writeNumbers(page: Page, { scripts }: LaidOut, pageOf: Record<string, number>): Promise<void> {
  await page.evaluate((inPage, pageOf) => inPage.writePageNumbers(pageOf), scripts, pageOf)
}

/**
 * Marks the elements whose tags the browser would not choose as they should be; they are as they were once the marks
 * are taken away.
 *
 * @param prefix nothing else in the document may begin with it
 */
export async function mark(page: Page, { scripts }: LaidOut, prefix: string): Promise<MarkedElement[]> {
  return page.evaluate((inPage, prefix) => inPage.markElements(prefix), scripts, prefix)
}

/** Takes the marks away. */
export async function unmark(page: Page, { scripts }: LaidOut): Promise<void> {
  await page.evaluate((inPage) => inPage.unmarkElements(), scripts)
}
