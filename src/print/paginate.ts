import type { Page } from 'puppeteer'
import { layInColumns } from './in-page/columns.js'
import { breakBefore, breakText, startOfLine } from './in-page/foot/break-page.js'
import { chooseRow } from './in-page/foot/choose-row.js'
import { closeHole, watchHoles } from './in-page/foot/close-hole.js'
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
import { measurePages, type Measured } from './in-page/measure-pages.js'
import { narrowWide } from './in-page/narrow-wide.js'
import { readChanges } from './in-page/read-changes.js'
import { readPageShapes } from './in-page/read-page-shapes.js'
import { setAside } from './in-page/set-aside.js'
import type { InPageTools } from './in-page/tools.js'
import { contentArea, type ContentArea } from './page-shape.js'

const tools: InPageTools = {
  gatherTurned,
  unitBehind,
  readChanges,
  keepShortTexts,
  layInColumns,
  setAside,
  setFootnotes,
  findNoteCalls,
  watchPageEnds,
  fillFoot,
  readRows,
  closeHole,
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

/**
 * Paginates the report in its page: footnotes go to the foot of the page that calls them, and every page number is known
 * before printing.
 *
 * @param withText whether the text that will be printed is wanted
 * @param spare px that stay empty below footnotes: more where a print did not come out as it was measured
 */
export async function paginate(page: Page, withText: boolean, spare = 1): Promise<Measured> {
  const areas = await areasOf(page)
  const together = Object.entries(tools).map(([name, tool]) => `${name}: ${String(tool)}`)
  const given = [areas, withText, spare].map((value) => JSON.stringify(value)).join(', ')
  return (await page.evaluate(`(${String(measurePages)})({ ${together.join(',\n')} }, ${given})`)) as Measured
}

/** Makes smaller what is wider than its page. Returns the first words of each. */
export async function narrow(page: Page): Promise<string[]> {
  const areas = JSON.stringify(await areasOf(page))
  return (await page.evaluate(
    `(${String(narrowWide)})({ layInColumns: ${String(layInColumns)}, setAside: ${String(setAside)} }, ${areas})`,
  )) as string[]
}

async function areasOf(page: Page): Promise<Record<string, ContentArea>> {
  const shapes = await page.evaluate(readPageShapes)
  return Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [name, contentArea(shape)]))
}
