import type { layInColumns } from './columns.js'
import type { breakBefore, breakText, startOfLine } from './foot/break-page.js'
import type { chooseRow } from './foot/choose-row.js'
import type { closeHole, findFloats, watchHoles } from './foot/close-hole.js'
import type { watchPageEnds } from './foot/end-page.js'
import type { fillFoot } from './foot/fill-foot.js'
import type { setFootnotes } from './foot/foot-notes.js'
import type { elementToBreak, isBreakable } from './foot/is-breakable.js'
import type { layOutAhead } from './foot/lay-out-ahead.js'
import type { layOutNotes } from './foot/note-bench.js'
import type { findNoteCalls } from './foot/note-calls.js'
import type { readRows } from './foot/read-rows.js'
import type { setNotes } from './foot/set-notes.js'
import type { unitBehind } from './foot/unit-behind.js'
import type { gatherTurned } from './gather-turned.js'
import type { keepShortTexts } from './keep-short-texts.js'
import type { prepareColumns } from './prepare-columns.js'
import type { readChanges } from './read-changes.js'
import type { readHeadings } from './read-headings.js'
import type { setAside } from './set-aside.js'

/** What runs in the page together: a function that is sent there takes no imports along, so it is given these. */
export interface InPageTools {
  gatherTurned: typeof gatherTurned
  unitBehind: typeof unitBehind
  readChanges: typeof readChanges
  readHeadings: typeof readHeadings
  keepShortTexts: typeof keepShortTexts
  prepareColumns: typeof prepareColumns
  layInColumns: typeof layInColumns
  setAside: typeof setAside
  setFootnotes: typeof setFootnotes
  findNoteCalls: typeof findNoteCalls
  watchPageEnds: typeof watchPageEnds
  fillFoot: typeof fillFoot
  readRows: typeof readRows
  closeHole: typeof closeHole
  findFloats: typeof findFloats
  watchHoles: typeof watchHoles
  isBreakable: typeof isBreakable
  elementToBreak: typeof elementToBreak
  chooseRow: typeof chooseRow
  startOfLine: typeof startOfLine
  breakText: typeof breakText
  breakBefore: typeof breakBefore
  layOutAhead: typeof layOutAhead
  layOutNotes: typeof layOutNotes
  setNotes: typeof setNotes
}
