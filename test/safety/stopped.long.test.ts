import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { rapporteur } from './command.js'
import { meetingYaml, note, scratch, write } from './folder.js'

/** 138 KB of a good note, with many marks of syntax. */
const LONG = Array.from(
  { length: 1_900 },
  (_, at) => `**Exchange ${at}.** *Words* of \`${at}\`, and of what the ports lend.\n\n`,
)
  .join('')
  .slice(0, 138_000)

it.each([200, 400, 600, 900, 1_300])(
  'a build that stands still for 10 s, %i ms after its start, prints every word of a note of 138 KB',
  async (after) => {
    const { folder, remove } = scratch()
    const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
    try {
      write(folder, {
        'meeting.yaml': meetingYaml(['s-1'], 'limits: { blocks: 50000 }\n'),
        'notes/s-1.md': note('s-1', `${LONG}\n\n- Recommendation: Keep a public log.\n`),
      })
      let stopped: Promise<void> | undefined
      const ran = await rapporteur(['build', folder, '--allow-errors', '--to', 'html,json'], {
        onStart: (pid) => {
          stopped = wait(after).then(async () => {
            process.kill(pid, 'SIGSTOP')
            await wait(10_000)
            process.kill(pid, 'SIGCONT')
          })
        },
      })
      await stopped
      expect(ran.status).toBe(0)
      expect(ran.out).not.toContain('  limit\n')
      expect(readFileSync(join(folder, 'out/report.html'), 'utf8')).toContain('Keep a public log')
      expect(readFileSync(join(folder, 'out/report.html'), 'utf8')).not.toContain('is outstanding')
    } finally {
      remove()
    }
  },
  300_000,
)
