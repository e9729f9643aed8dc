import { afterEach, describe, expect, it } from 'vitest'
import { atTerminal, hasTerminal, untried, type AtTerminal } from '../cli/at-terminal.js'
import { countFates, makeCirculation, recipientsYaml, STATES, type Circulation } from './circulation.js'
import { startServer, type LoopbackServer } from './loopback-server.js'

let server: LoopbackServer
let one: Circulation
afterEach(async () => {
  await server.close()
  one.remove()
})

/** Starts `distribute` at a terminal. */
function distributing(...more: string[]): AtTerminal {
  const address = ['--server', `smtp://127.0.0.1:${server.port}`, '--unsafe-no-tls']
  return atTerminal(['distribute', one.meeting, ...address, ...more, '--from', 'a@house.example'])
}

const ASKED = /Type the number of messages \(3\)/

describe.skipIf(!hasTerminal)(`distribute at a terminal${untried}`, () => {
  const three = recipientsYaml(STATES.slice(0, 3))

  it('asks for the number of messages to be typed, shows how far it is, and sends', async () => {
    server = await startServer()
    one = makeCirculation(three)
    const terminal = distributing()
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
      const terminal = distributing()
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
    const terminal = distributing()
    await terminal.shows(ASKED)
    terminal.type('\u0003')
    expect((await terminal.ended).status).toBe(130)
    expect(server.connections()).toBe(0)
    expect((await distributing('--yes').ended).status).toBe(0)
    expect(server.total()).toBe(3)
  }, 60_000)

  it('on Ctrl-C while it sends begins no further message, waits for the answers, and can go on later', async () => {
    server = await startServer({ answer: (_, say) => void setTimeout(say, 100) })
    one = makeCirculation()
    const terminal = distributing('--yes')
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
    expect((await distributing('--yes').ended).status).toBe(0)
    expect(server.total()).toBe(68)
    for (const { count } of server.taken.values()) expect(count).toBe(1)
  }, 60_000)

  it('on Ctrl-C twice ends at once, and the next run calls unknown what was under way', async () => {
    let hasOne = (): void => undefined
    const begun = new Promise<void>((known) => (hasOne = known))
    const silent = await startServer({ answer: () => hasOne() })
    server = silent
    one = makeCirculation(three)
    const terminal = distributing('--yes', '--parallel', '1')
    await begun
    terminal.type('\u0003')
    await terminal.shows(/No further message/)
    terminal.type('\u0003')
    expect((await terminal.ended).status).toBe(130)
    expect(await countFates(one.release)).toEqual({ sending: 1, queued: 2 })
    await silent.close()
    server = await startServer()
    const { status, shown } = await distributing('--yes').ended
    expect(shown).toContain('2 accepted, 0 refused, 0 unknown, 0 not sent; 1 unknown from an earlier run')
    expect(status).toBe(5)
  }, 60_000)
})
