import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { asLines, check, rapporteur } from './command.js'
import { meetingYaml, note, scratch, write } from './folder.js'

const GOOD = 'Ports lend each other cranes.\n'

/** Many marks of syntax, so that it is read in a worker; some tenths of a second of work. */
const DEAR = Array.from({ length: 800 }, (_, at) => `**Exchange ${at}.** *Words* of \`${at}\`.\n\n`).join('')

/** Notes that cannot be printed, each with the rule that says why, and what the report says. */
const refused: [name: string, content: string | Uint8Array, rule: string, said: string][] = [
  ['old letters', Uint8Array.of(...Buffer.from('---\nsession: s-1\n---\n\nCaf'), 0xe9), 'encoding', 'not in UTF-8'],
  ['UTF-16', Buffer.from(`\uFEFF${note('s-1', GOOD)}`, 'utf16le'), 'encoding', 'not in UTF-8'],
  ['too many bytes', note('s-1', GOOD.repeat(200)), 'limit', 'note-bytes'],
  ['too deep', note('s-1', `${'> '.repeat(100)}Words.\n`), 'limit', 'nesting'],
  ['too many calls', note('s-1', `${'Words.[^1] '.repeat(60)}\n\n[^1]: Here.\n`), 'limit', 'footnote-calls'],
  ['front matter without end', '---\nsession: s-1\n\nWords.\n', 'front-matter', 'lines at its top'],
  ['another session', note('s-9', GOOD), 'note-session-unknown', 'no session of the agenda'],
  ['the session of another', note('s-2', GOOD), 'note-session-repeated', 'the same session'],
]

describe('a draft says of a note that is refused that it could not be read, and why', () => {
  it.each(refused)('%s', async (_name, content, rule, said) => {
    const { folder, remove } = scratch()
    try {
      write(folder, {
        'meeting.yaml': meetingYaml(['s-0', 's-1', 's-2', 's-3'], 'limits: { note-bytes: 4000, footnote-calls: 50 }\n'),
        'notes/a-0.md': note('s-0', GOOD),
        'notes/a-2.md': note('s-2', GOOD),
        'notes/s-1.md': content,
      })
      const ran = await rapporteur(['build', folder, '--allow-errors', '--to', 'html,json'])
      expect(ran.status).toBe(0)
      expect(ran.out).toContain(`  ${rule}\n`)
      expect(ran.out).toContain('There is no note for s-3')
      expect(ran.out).not.toContain('There is no note for s-1')
      const html = readFileSync(join(folder, 'out/report.html'), 'utf8')
      const part = (id: string): string =>
        new RegExp(`<section[^>]*data-session="${id}"[^]*?</section>`).exec(html)?.[0] ?? ''
      expect(part('s-1')).toContain('A note for this session could not be read')
      expect(part('s-1')).toContain(said)
      expect(part('s-1')).not.toContain('outstanding')
      expect(part('s-3')).toContain('The note of this session is outstanding')
      const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, 'out', name), 'utf8'))
      expect(read('manifest.json')).toMatchObject({ unread: [{ file: 'notes/s-1.md', rule }] })
      expect((read('manifest.json') as { unread: { message: string }[] }).unread[0]?.message).toMatch(/\w+ \w+/)
      expect(read('report.json')).toMatchObject({ outstanding: ['s-3'], unread: [{ rule, sessions: ['s-1'] }] })
    } finally {
      remove()
    }
  })

  it('of one that points to no session too', async () => {
    const { folder, remove } = scratch()
    try {
      write(folder, {
        'meeting.yaml': meetingYaml(['s-0', 's-1']),
        'notes/a-0.md': note('s-0', GOOD),
        'notes/mine.md': Uint8Array.of(0x57, 0xe9),
      })
      const { status, out } = await rapporteur(['build', folder, '--allow-errors', '--to', 'html'])
      expect([status, out.includes('There is no note for s-1')]).toEqual([0, true])
      const html = readFileSync(join(folder, 'out/report.html'), 'utf8')
      expect(html).toContain('which session it is of is not known')
      expect(html).toContain('outstanding; one note could not be read')
    } finally {
      remove()
    }
  })
})

describe('bounds count work, and not waiting', () => {
  it('a process that stands still again and again reads what any other reads', async () => {
    const { folder, remove } = scratch()
    let stops = 0
    let over = false
    const pauses: Promise<void>[] = []
    try {
      write(folder, {
        'meeting.yaml': meetingYaml(['s-1'], 'limits: { parse-seconds: 1, blocks: 50000 }\n'),
        'notes/s-1.md': note('s-1', DEAR),
      })
      const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
      // Longer than the bound, over and over: at least one of the stops is within the reading.
      const pause = async (pid: number): Promise<void> => {
        while (!over) {
          await wait(350)
          if (over) return
          process.kill(pid, 'SIGSTOP')
          stops++
          await wait(1_300)
          process.kill(pid, 'SIGCONT')
        }
      }
      const { diagnostics } = await check(folder, {
        onStart: (pid) => void pauses.push(pause(pid).catch(() => undefined)),
      })
      over = true
      expect(asLines(diagnostics.filter(({ rule }) => rule === 'limit' || rule === 'note-missing'))).toEqual([])
      expect(stops).toBeGreaterThan(1)
    } finally {
      over = true
      await Promise.all(pauses)
      remove()
    }
  })
})
