import { unzipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPages } from '../../src/pdf/open-pages.js'
import { pageTexts } from '../../src/pdf/page-texts.js'
import { rapporteur, root, type Ran } from '../cli/run.js'

const meeting = 'test/fixtures/meetings/signs'
let out: string
let ran: Ran
beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'rapporteur-signs-'))
  ran = rapporteur(['build', meeting, '--allow-errors', '--out', out])
}, 120_000)
afterAll(() => rm(out, { recursive: true, force: true }))

const textOf = (name: string) => readFileSync(join(out, name), 'utf8')

describe('a meeting with signs of all kinds', () => {
  it('is told of those that no font has, at their places, and of no other', () => {
    const { status, out: said } = rapporteur(['check', meeting, '--format', 'json', '--rule', 'text-unprintable'])
    const { diagnostics } = JSON.parse(said) as { diagnostics: { file: string; line: number; message: string }[] }
    expect(status).toBe(1)
    expect(diagnostics.map(({ file, line, message }) => `${file}:${line} ${message.slice(26)}`)).toEqual([
      'editor/executive-summary.md:3 "ಫ" (U+0CAB)',
      'meeting.yaml:13 "東" (U+6771)',
      'notes/s1.md:11 "東" (U+6771)',
      'notes/s1.md:11 "ആ" (U+0D06)',
      'notes/s1.md:11 "ж̃" (U+0436 U+0303) as one sign',
      'notes/s1.md:14 "東" (U+6771)',
    ])
    const invisible = rapporteur(['check', meeting, '--format', 'json', '--rule', 'text-invisible'])
    expect(JSON.parse(invisible.out)).toMatchObject({ diagnostics: [] })
  })

  it('is built as a draft, with the gaps marked in every output', async () => {
    expect(ran.status).toBe(0)
    const workbook = unzipSync(readFileSync(join(out, 'recommendations.xlsx')))
    const cells = Object.entries(workbook)
      .filter(([name]) => name.endsWith('.xml'))
      .map(([, bytes]) => new TextDecoder().decode(bytes))
      .join('')
    const { body } = pageTexts(await openPages(readFileSync(join(out, 'report.pdf'))))
    const printed = body.join('\n').replace(/\s+/g, ' ')
    for (const text of [printed, textOf('report.html'), textOf('report.json'), textOf('recommendations.csv'), cells]) {
      expect(text).toContain('[U+6771]')
      expect(text).not.toMatch(/[東ആಫ]/)
      expect(text).toContain('3️⃣')
    }
    for (const sign of [
      'g̃',
      'M̧',
      'q̇',
      '☢️',
      '❗',
      '✅',
      '👩‍💻',
      '👨‍👩‍👧‍👦',
      '🇦🇹',
      '☐',
      '→',
      '①',

      'ж[U+0303]',
      '[U+0D06]',
      '[U+0CAB]',
    ])
      expect(printed.normalize('NFC').replaceAll('\ufe0f', '')).toContain(
        sign.normalize('NFC').replaceAll('\ufe0f', ''),
      )
  })

  it('is not built without that leave', () => {
    const refused = rapporteur(['build', meeting, '--out', join(root, 'nowhere'), '--to', 'html'])
    expect(refused.status).toBe(1)
    expect(refused.out).toContain('text-unprintable')
  })
})
