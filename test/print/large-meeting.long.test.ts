import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { examine, makeReport } from '../../src/pipeline.js'
import { startBrowser } from '../../src/print/browser-session.js'
import { openWorkspace } from '../../src/workspace.js'
import { generateMeeting } from '../bench/generate-meeting.js'
import { headingsAtFoot } from './judge-pages.js'
import { faultsOfNotes, faultsOfNumbers, notesOf, readPrinted, type Printed } from './read-printed.js'
import { env } from './with-browser.js'

describe('a meeting of 40 sessions, printed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-large-'))
  const log: string[] = []
  let html = ''
  let printed: Printed
  beforeAll(async () => {
    await generateMeeting(folder, { sessions: 40, bytes: 1_000_000 })
    const session = startBrowser({ env })
    try {
      const outputs = await makeReport(await examine(await openWorkspace(folder)), {
        edition: 'circulation',
        status: 'draft',
        builtAt: new Date('2019-10-01T00:00:00Z'),
        allowGaps: true,
        formats: ['html', 'pdf'],
        session,
        log: (message) => log.push(message),
      })
      const bytesOf = (name: string) => outputs.find((output) => output.name === name)?.bytes ?? new Uint8Array()
      html = new TextDecoder().decode(bytesOf('report.html'))
      printed = await readPrinted(bytesOf('report.pdf'))
    } finally {
      await session.close()
    }
  }, 900_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('has every footnote at the foot of the page that calls it, below all else', () => {
    const notes = notesOf(html)
    expect(notes.length).toBeGreaterThan(200)
    expect(faultsOfNotes(printed, notes).faults).toEqual([])
  })

  it('prints the page number of every target that it names', () => {
    const { faults, numbers } = faultsOfNumbers(printed, html)
    expect(faults).toEqual([])
    expect(numbers).toBeGreaterThan(2000)
  })

  it('was right at the first print, without a heading at the foot of a page', () => {
    expect(log).toEqual([])
    expect(headingsAtFoot(printed.pages, html)).toEqual([])
  })
})
