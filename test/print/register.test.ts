import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorkspace } from '../../src/workspace.js'
import { generateMeeting } from '../bench/generate-meeting.js'
import { headsAtFoot, holes, loneLines } from './judge-pages.js'
import { printMeeting, type PrintedMeeting } from './print-meeting.js'
import { letters } from './read-printed.js'

describe('a meeting with many recommendations, printed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-register-'))
  let built: PrintedMeeting
  beforeAll(async () => {
    await generateMeeting(folder, { sessions: 6, bytes: 150_000 })
    built = await printMeeting(await openWorkspace(folder))
  }, 120_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('begins the register below its title, and keeps each recommendation on one page', () => {
    const pages = built.printed.pages.filter(({ running }) => running.startsWith('Recommendations'))
    expect(pages.length).toBeGreaterThan(2)
    for (const { rows } of pages.slice(1)) expect(letters(rows[0]?.text ?? '')).toMatch(/^(?:R\d|[A-Z])/)
    // Each has whom and where beside it, with the page of its paragraph at the end.
    for (const { rows } of pages) expect(letters(rows.at(-1)?.text ?? '')).toMatch(/page\d+$/)
    expect(holes(built.printed.pages).filter(({ share }) => share > 0.25)).toEqual([])
  })

  it('leaves the head of no table and no line of a text alone', () => {
    expect(headsAtFoot(built.printed.pages)).toEqual([])
    const { lone, texts } = loneLines(built.printed, built.html)
    expect(lone).toEqual([])
    expect(texts).toBeGreaterThan(5)
  })
})
