import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorkspace } from '../../src/workspace.js'
import { generateMeeting } from '../bench/generate-meeting.js'
import { headingsAtFoot, headsAtFoot, holes, loneLines } from './judge-pages.js'
import { printMeeting, type PrintedMeeting } from './print-meeting.js'
import { faultsOfNotes, faultsOfNumbers, notesOf } from './read-printed.js'

describe('a meeting of 40 sessions, printed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-large-'))
  let built: PrintedMeeting
  beforeAll(async () => {
    await generateMeeting(folder, { sessions: 40, bytes: 1_000_000 })
    built = await printMeeting(await openWorkspace(folder))
  }, 900_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('has every footnote at the foot of the page that calls it, below all else', () => {
    const notes = notesOf(built.html)
    expect(notes.length).toBeGreaterThan(200)
    expect(faultsOfNotes(built.printed, notes).faults).toEqual([])
  })

  it('prints the page number of every target that it names', () => {
    const { faults, numbers } = faultsOfNumbers(built.printed, built.html)
    expect(faults).toEqual([])
    expect(numbers).toBeGreaterThan(2000)
  })

  it('was right at the first print, without a heading or the head of a table at the foot of a page', () => {
    expect(built.log).toEqual([])
    expect(headingsAtFoot(built.printed.pages, built.html)).toEqual([])
    expect(headsAtFoot(built.printed.pages)).toEqual([])
  })

  it('leaves two lines at least of a text on either side of the end of a page', () => {
    const { lone, texts } = loneLines(built.printed, built.html)
    expect(lone).toEqual([])
    expect(texts).toBeGreaterThan(80)
  })

  it('leaves no page emptier than by a quarter', () => {
    expect(holes(built.printed.pages).filter(({ share }) => share > 0.25)).toEqual([])
  })
})
