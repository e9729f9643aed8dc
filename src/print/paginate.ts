import type { JSHandle, Page } from 'puppeteer'
import { layInColumns, type Columns } from './in-page/columns.js'
import { breakBefore, breakText, startOfLine } from './in-page/foot/break-page.js'
import { chooseRow } from './in-page/foot/choose-row.js'
import { closeHole, findFloats, watchHoles } from './in-page/foot/close-hole.js'
import { watchPageEnds } from './in-page/foot/end-page.js'
import { fillFoot } from './in-page/foot/fill-foot.js'
import { setFootnotes } from './in-page/foot/foot-notes.js'
import { elementToBreak, isBreakable } from './in-page/foot/is-breakable.js'
import { layOutAhead } from './in-page/foot/lay-out-ahead.js'
import { layOutNotes } from './in-page/foot/note-bench.js'
import { findNoteCalls } from './in-page/foot/note-calls.js'
import { readRows } from './in-page/foot/read-rows.js'
import { setNotes } from './in-page/foot/set-notes.js'
import { unitBehind } from './in-page/foot/unit-behind.js'
import { gatherTurned } from './in-page/gather-turned.js'
import { keepShortTexts } from './in-page/keep-short-texts.js'
import { layOutPages } from './in-page/lay-out-pages.js'
import { measurePages, type Measured } from './in-page/measure-pages.js'
import { narrowWide } from './in-page/narrow-wide.js'
import { prepareColumns } from './in-page/prepare-columns.js'
import { readChanges } from './in-page/read-changes.js'
import { readHeadings, type HeadingWords } from './in-page/read-headings.js'
import { readPageShapes } from './in-page/read-page-shapes.js'
import { setAside } from './in-page/set-aside.js'
import type { InPageTools } from './in-page/tools.js'
import { contentArea } from './page-shape.js'

const allTools: InPageTools = {
  gatherTurned,
  unitBehind,
  readChanges,
  readHeadings,
  keepShortTexts,
  prepareColumns,
  layInColumns,
  setAside,
  setFootnotes,
  findNoteCalls,
  watchPageEnds,
  fillFoot,
  readRows,
  closeHole,
  findFloats,
  watchHoles,
  isBreakable,
  elementToBreak,
  chooseRow,
  startOfLine,
  breakText,
  breakBefore,
  layOutAhead,
  layOutNotes,
  setNotes,
}

/** The report as it stands in its page, laid out in pages that are not final yet. */
export interface LaidOut {
  /** The words of all headings, for the bookmarks. */
  headings: HeadingWords[]
  tools: JSHandle<InPageTools>
  columns: JSHandle<Columns>
}

/** Lays the report out in pages: its first layout, and the only one of all of it before the print. */
export async function layOut(page: Page): Promise<LaidOut> {
  const shapes = await page.evaluate(readPageShapes)
  const areas = Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [name, contentArea(shape)]))
  const together = Object.entries(allTools).map(([name, tool]) => `${name}: ${String(tool)}`)
  const tools = (await page.evaluateHandle(`({ ${together.join(',\n')} })`)) as JSHandle<InPageTools>
  const laidOut = await page.evaluateHandle(layOutPages, tools, areas)
  const headings = await page.evaluate((inPages) => inPages.headings, laidOut)
  return { headings, tools, columns: await laidOut.getProperty('columns') }
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
  { tools, columns }: LaidOut,
  withText: boolean,
  spare = 1,
): Promise<Measured> {
  return page.evaluate(measurePages, tools, columns, withText, spare)
}

/** Makes smaller what is wider than its page. Returns the first words of each. */
export async function narrow(page: Page, { columns }: LaidOut): Promise<string[]> {
  return page.evaluate(narrowWide, columns)
}
