import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser, type BrowserSession } from '../../src/browser/browser-session.js'
import { findBrowser } from '../../src/browser/find-browser.js'
import { missingWords } from '../../src/print/missing-words.js'
import { npmBrowserPackage } from '../../src/browser/npm-browser.js'
import { pageTexts } from '../../src/pdf/page-texts.js'
import { openPdf } from '../../src/pdf/pdf-destinations.js'
import { thisMachine } from '../../src/browser/machine.js'
import { memoryWorkspace } from '../../src/workspace.js'
import { tortureMeeting } from '../tools/torture/torture-meeting.js'
import { names } from '../tools/torture/names.js'
import { filesOf, type Files } from '../whole/meeting-folder.js'
import { headingsAtFoot, headsAtFoot, holes, lineLengths, loneLines } from './judge-pages.js'
import { longMeeting, notedMeeting } from './noted-meeting.js'
import { printMeeting, type PrintedMeeting } from './print-meeting.js'
import { faultsOfNotes, faultsOfNumbers, notesOf } from './read-printed.js'
import { env } from './with-browser.js'

/** Each meeting is printed once in the browser that a build takes. */
const builds = new Map<string, Promise<PrintedMeeting>>()
function printOnce(name: string, files: () => Files): Promise<PrintedMeeting> {
  const build = builds.get(name) ?? printMeeting(memoryWorkspace(files()))
  builds.set(name, build)
  return build
}

describe.each([
  ['the worked example', () => filesOf('report'), 9, 0],
  ['a meeting with notes everywhere', notedMeeting, 55, 3],
  ['the torture meeting', tortureMeeting, 254, 2],
  ['a meeting with a session of more than thirty pages', longMeeting, 27, 0],
] as const)('%s, printed', (name, files, least, turned) => {
  let built: PrintedMeeting
  beforeAll(async () => {
    built = await printOnce(name, files)
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

  // Three lines that call seven notes have room on the next page alone: 26 % in the torture meeting.
  it('leaves no page emptier than by 27 in a hundred, but where a table ends on turned pages', () => {
    const empty = holes(built.printed.pages).filter(({ share, isTurned }) => share > 0.27 && !isTurned)
    expect(empty).toEqual([])
  })

  it.each(['text', 'notes'] as const)('sets lines of 60 to 75 characters, at the size that was asked for: %s', (of) => {
    const lengths = lineLengths(built.printed.pages, of).sort((a, b) => a - b)
    expect(lengths.length).toBeGreaterThan(of === 'text' ? 100 : 8)
    const [median = 0, most = 0] = [lengths[lengths.length >> 1], lengths[Math.floor(lengths.length * 0.9)]]
    expect(median).toBeGreaterThanOrEqual(60)
    expect(median).toBeLessThanOrEqual(75)
    expect(most).toBeLessThanOrEqual(82)
  })
})

describe('the installed browser and the one that came with npm', () => {
  const machine = thisMachine()
  const npmOnly = {
    ...machine,
    isProgram: (path: string) => (path.includes('rapporteur') ? machine.isProgram(path) : Promise.resolve(false)),
  }
  let npm: BrowserSession | undefined
  const inNpm = new Map<string, PrintedMeeting>()
  beforeAll(async () => {
    if (await npmBrowserPackage(env, machine))
      npm = startBrowser({ env: { ...env, PUPPETEER_EXECUTABLE_PATH: undefined }, machine: npmOnly })
  })
  afterAll(() => npm?.close())

  describe.each([
    ['the worked example', () => filesOf('report')],
    ['the torture meeting', tortureMeeting],
  ])('with %s', (name, files) => {
    it('break it into the same pages', async (context) => {
      if (!npm) return context.skip('no browser came with npm')
      expect((await npm.running()).found.source).toBe('npm')
      const printed = await printMeeting(memoryWorkspace(files()), npm)
      inNpm.set(name, printed)
      if ((await findBrowser({ env })).source === 'npm') return context.skip('no browser is installed')
      const linesOf = ({ printed: { pages } }: PrintedMeeting) => pages.map(({ lines }) => lines)
      expect(linesOf(printed)).toEqual(linesOf(await printOnce(name, files)))
    }, 180_000)
  })

  it('print names in all scripts, which are read back whole', async (context) => {
    const printed = inNpm.get('the torture meeting')
    if (!printed) return context.skip('no browser came with npm')
    const all = names.map(({ name, from }) => `${name} ${from}`)
    for (const script of ['Latin', 'Cyrillic', 'Greek', 'Georgian', 'Armenian', 'Arabic', 'Hebrew'])
      expect(all.join(' ')).toMatch(new RegExp(`\\p{Script=${script}}{3}`, 'u'))
    for (const { pdf } of [printed, await printOnce('the torture meeting', tortureMeeting)]) {
      const { body } = pageTexts(await openPdf(pdf))
      expect(missingWords(all.join('\n'), body)).toEqual([])
      expect(missingWords('ნინი', body)).toHaveLength(1)
    }
  }, 180_000)
})
