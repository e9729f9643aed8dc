import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { root } from '../cli/run.js'
import { countFates, makeCirculation, recipientsYaml, STATES, type Circulation } from './circulation.js'
import { startServer, type LoopbackServer } from './loopback-server.js'

/** The program of util-linux that gives a command a terminal; elsewhere there is another of that name, or none. */
const hasTerminal = /util-linux/.test(spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout ?? '')

let server: LoopbackServer
let one: Circulation
afterEach(async () => {
  await server.close()
  one.remove()
})

interface AtTerminal {
  /** Leaves once the terminal shows such words. */
  shows: (words: RegExp) => Promise<void>
  type: (keys: string) => void
  ended: Promise<{ status: number | null; shown: string }>
}

/** Starts `distribute` at a terminal, where somebody types. */
function atTerminal(...more: string[]): AtTerminal {
  const words = ['distribute', one.meeting, '--server', `smtp://127.0.0.1:${server.port}`, '--unsafe-no-tls', ...more]
  const command = [process.execPath, join(root, 'bin/rapporteur.js'), ...words, '--from', 'a@house.example']
  const child = spawn('script', ['-qe', '-c', command.map((word) => `'${word}'`).join(' '), '/dev/null'])
  let shown = ''
  const waiting = new Set<() => void>()
  child.stdout.on('data', (chunk: Buffer) => {
    shown += chunk.toString()
    for (const look of waiting) look()
  })
  return {
    shows: (wanted) =>
      new Promise((seen) => {
        const look = (): void => {
          if (wanted.test(shown)) seen()
        }
        waiting.add(look)
        look()
      }),
    type: (keys) => void child.stdin.write(keys),
    ended: new Promise((ended) => child.on('close', (status) => ended({ status, shown }))),
  }
}

const ASKED = /Type the number of messages \(3\)/

const untried = hasTerminal ? '' : ' (not tried: there is no "script" of util-linux here)'

describe.skipIf(!hasTerminal)(`distribute at a terminal${untried}`, () => {
  const three = recipientsYaml(STATES.slice(0, 3))

  it('asks for the number of messages to be typed, shows how far it is, and sends', async () => {
    server = await startServer()
    one = makeCirculation(three)
    const terminal = atTerminal()
    await terminal.shows(ASKED)
    terminal.type('3\r')
    const { status, shown } = await terminal.ended
    expect(shown).toMatch(/albania +Albania +Delegation of Albania +en +report\.pdf +goes/)
    expect(shown).toMatch(/Sent 1 of 3 \.\.\.[^]*Sent 3 of 3 \.\.\./)
    expect(shown).toContain('3 accepted, 0 refused, 0 unknown, 0 not sent')
    expect(shown).not.toContain('@missions')
    expect(status).toBe(0)
    expect(server.total()).toBe(3)
  }, 60_000)

  it.each([
    ['another number', '68\r'],
    ['"yes"', 'yes\r'],
    ['the end of the input', '\u0004'],
  ])(
    'sends nothing for %s',
    async (_, keys) => {
      server = await startServer()
      one = makeCirculation(three)
      const terminal = atTerminal()
      await terminal.shows(ASKED)
      terminal.type(keys)
      const { status, shown } = await terminal.ended
      expect(shown).toContain('Nothing was sent')
      expect(status).toBe(2)
      expect(server.connections()).toBe(0)
      expect(await countFates(one.release)).toEqual({})
    },
    60_000,
  )

  it('ends on Ctrl-C while it asks: nothing was sent, and the next run is not held up', async () => {
    server = await startServer()
    one = makeCirculation(three)
    const terminal = atTerminal()
    await terminal.shows(ASKED)
    terminal.type('\u0003')
    expect((await terminal.ended).status).toBe(130)
    expect(server.connections()).toBe(0)
    expect((await atTerminal('--yes').ended).status).toBe(0)
    expect(server.total()).toBe(3)
  }, 60_000)

  it('on Ctrl-C while it sends begins no further message, waits for the answers, and can go on later', async () => {
    server = await startServer({ answer: (_, say) => void setTimeout(say, 100) })
    one = makeCirculation()
    const terminal = atTerminal('--yes')
    await terminal.shows(/Sent 3 of 68/)
    terminal.type('\u0003')
    const { status, shown } = await terminal.ended
    expect(status).toBe(130)
    expect(shown).toContain('No further message is begun')
    const { accepted = 0, queued = 0, ...others } = await countFates(one.release)
    expect(others).toEqual({})
    expect([accepted + queued, accepted]).toEqual([68, server.total()])
    expect(queued).toBeGreaterThan(0)
    expect(shown).toContain(`${accepted} accepted, 0 refused, 0 unknown, ${queued} not sent`)
    expect((await atTerminal('--yes').ended).status).toBe(0)
    expect(server.total()).toBe(68)
    for (const { count } of server.taken.values()) expect(count).toBe(1)
  }, 60_000)

  it('on Ctrl-C twice ends at once, and the next run calls unknown what was under way', async () => {
    let hasOne = (): void => undefined
    const begun = new Promise<void>((known) => (hasOne = known))
    const silent = await startServer({ answer: () => hasOne() })
    server = silent
    one = makeCirculation(three)
    const terminal = atTerminal('--yes', '--parallel', '1')
    await begun
    terminal.type('\u0003')
    await terminal.shows(/No further message/)
    terminal.type('\u0003')
    expect((await terminal.ended).status).toBe(130)
    expect(await countFates(one.release)).toEqual({ sending: 1, queued: 2 })
    await silent.close()
    server = await startServer()
    const { status, shown } = await atTerminal('--yes').ended
    expect(shown).toContain('2 accepted, 0 refused, 0 unknown, 0 not sent; 1 unknown from an earlier run')
    expect(status).toBe(5)
  }, 60_000)
})
