import { readFileSync, readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BrowserSession } from '../../src/browser/browser-session.js'
import { printReport } from '../../src/print/print-report.js'
import { parts, sampleReport } from '../print/sample-document.js'
import { request, start } from '../print/with-browser.js'

let session: BrowserSession
beforeAll(() => {
  session = start()
})
afterAll(() => session.close())

/** The processes of a browser that draw pages, by /proc. */
function renderers(browser: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const group = Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[2])
        return group === browser && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer')
      } catch {
        return false
      }
    })
}

const html = () => sampleReport(parts(3))

describe.runIf(process.platform === 'linux')('a browser that breaks', () => {
  it.each(['content', 'print'])('safety 23: is replaced once when its page dies (%s)', async (when) => {
    const messages: string[] = []
    let left = 1
    const { processId } = await session.running()
    const onStep = (step: string) => {
      if (step === when && left-- > 0) for (const pid of renderers(processId)) process.kill(pid, 'SIGKILL')
    }
    const printed = await printReport(request(session, html(), 3, { onStep, log: (line) => messages.push(line) }))
    expect(printed.pages).toBeGreaterThan(15)
    expect(messages).toEqual(['the browser broke while printing; trying once more with a fresh one'])
    expect((await session.running()).processId).not.toBe(processId)
  })

  it('safety 23: is given up when it dies again', async () => {
    const onStep = (step: string) => {
      if (step === 'measure') void session.running().then(({ processId }) => process.kill(-processId, 'SIGKILL'))
    }
    await expect(printReport(request(session, html(), 3, { onStep }))).rejects.toMatchObject({
      message: expect.stringContaining('The browser broke twice while printing') as string,
      exitStatus: 4,
    })
    await session.renew()
  })
})
