import { beforeAll, describe, expect, it } from 'vitest'
import { expectNoStack, rapporteur } from './command.js'
import { meetingYaml, note, scratch, write } from './folder.js'

const BYTES = 120_000
const body = (unit: string): string => `A series: ${unit.repeat(Math.ceil(BYTES / unit.length)).slice(0, BYTES)}\n`

/** Milliseconds of a processor that a whole build takes of a meeting with one note of so many words. */
async function buildOf(words: string): Promise<number> {
  const { folder, remove } = scratch()
  try {
    write(folder, { 'meeting.yaml': meetingYaml(['s-1']), 'notes/s-1.md': note('s-1', words) })
    const ran = await rapporteur(['build', folder, '--to', 'html,json', '--allow-errors'])
    expectNoStack(ran)
    expect(ran.status).toBe(0)
    return ran.milliseconds
  } finally {
    remove()
  }
}

describe('a whole build of one paragraph of 120 KB takes no more than a few times that of plain words', () => {
  let plain = 0
  beforeAll(async () => {
    plain = await buildOf(body('words of a paragraph, and more '))
  })
  // What was quadratic took 20 times as long, and more.
  it.each([
    ['groups of three digits', '123 '],
    ['marks of quotation', '"a '],
    ['abbreviations', 'ABC (XYZ) '],
  ])('%s', async (_name, unit) => {
    expect(await buildOf(body(unit))).toBeLessThan(plain * 4)
  })
})
