import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser, type BrowserSession } from '../../src/print/browser-session.js'
import { npmBrowserPackage } from '../../src/print/npm-browser.js'
import { thisMachine } from '../../src/print/machine.js'
import { memoryWorkspace } from '../../src/workspace.js'
import { tortureMeeting } from '../tools/torture/torture-meeting.js'
import { filesOf } from '../whole/meeting-folder.js'
import { headingsAtFoot, headsAtFoot, holes, lineLengths, loneLines } from './judge-pages.js'
import { notedMeeting } from './noted-meeting.js'
import { printMeeting, type PrintedMeeting } from './print-meeting.js'
import { faultsOfNotes, faultsOfNumbers, notesOf } from './read-printed.js'
import { env } from './with-browser.js'

describe.each([
  ['the worked example', () => filesOf('report'), 9, 0],
  ['a meeting with notes everywhere', notedMeeting, 55, 3],
  ['the torture meeting', tortureMeeting, 254, 2],
] as const)('%s, printed', (_name, files, least, turned) => {
  let built: PrintedMeeting
  beforeAll(async () => {
    built = await printMeeting(memoryWorkspace(files()))
  }, 120_000)

  it('has every footnote at the foot of the page that calls it, below all else', () => {
    const notes = notesOf(built.html)
    expect(notes.length).toBeGreaterThanOrEqual(least)
    expect(faultsOfNotes(built.printed, notes).faults).toEqual([])
  })

  it('prints the page number of every target that it names', () => {
    const { faults, numbers } = faultsOfNumbers(built.printed, built.html)
    expect(faults).toEqual([])
    expect(numbers).toBeGreaterThan(100)
  })

  it('turns the pages of tables that are too wide, heads and numbers with them', () => {
    const { pages } = built.printed
    const found = pages.flatMap((page, index) => (page.width > page.height ? [{ ...page, index }] : []))
    expect(found).toHaveLength(turned)
    for (const { width, height, running, lines, index } of found) {
      expect([width, height].map(Math.round)).toEqual([842, 595])
      expect(running).toMatch(new RegExp(`^Sideevent.*Draft.*Page${index + 1}of${pages.length}$`, 'u'))
      // Every one has the head of its table, in one line.
      expect(lines.filter((line) => /Column1Column2.*Column1[12]$/.test(line))).toHaveLength(1)
    }
  })

  it('was right at the first print', () => {
    expect(built.log).toEqual([])
  })

  it('ends no page with a heading, or above or below a lone line', () => {
    expect(headingsAtFoot(built.printed.pages, built.html)).toEqual([])
    expect(headsAtFoot(built.printed.pages)).toEqual([])
    expect(loneLines(built.printed, built.html).lone).toEqual([])
  })

  it('leaves no page emptier than by a quarter, but beside pages that are turned and before pictures, which stay in place', () => {
    const empty = holes(built.printed.pages).filter(({ share }) => share > 0.25)
    expect(empty.filter(({ besideTurned, next }) => !besideTurned && !/^Figure \d/.test(next))).toEqual([])
  })

  it('sets lines of 60 to 75 characters, at the size that was asked for', () => {
    const lengths = lineLengths(built.printed.pages).sort((a, b) => a - b)
    expect(lengths.length).toBeGreaterThan(100)
    const median = lengths[lengths.length >> 1]
    expect(median).toBeGreaterThanOrEqual(60)
    expect(median).toBeLessThanOrEqual(75)
  })
})

describe('the installed browser and the one that came with npm', () => {
  const machine = thisMachine()
  const npmOnly = {
    ...machine,
    isProgram: (path: string) => (path.includes('rapporteur') ? machine.isProgram(path) : Promise.resolve(false)),
  }
  let sessions: BrowserSession[] = []
  afterAll(async () => {
    await Promise.all(sessions.map((session) => session.close()))
  })

  it('break the worked example into the same pages', async (context) => {
    if (!(await npmBrowserPackage(env, machine))) context.skip('no browser came with npm')
    const others = { ...env, PUPPETEER_EXECUTABLE_PATH: undefined }
    sessions = [startBrowser({ env }), startBrowser({ env: others, machine: npmOnly })]
    const [installed, npm] = sessions as [BrowserSession, BrowserSession]
    if ((await installed.running()).found.source === 'npm') context.skip('no browser is installed')
    expect((await npm.running()).found.source).toBe('npm')
    const workspace = memoryWorkspace(filesOf('report'))
    const [first, second] = [await printMeeting(workspace, installed), await printMeeting(workspace, npm)]
    expect(second.printed.pages.map(({ lines }) => lines)).toEqual(first.printed.pages.map(({ lines }) => lines))
  }, 180_000)
})
