import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { expectNoStack, rapporteur, type Ran } from '../safety/command.js'
import { makeCirculation, recipientsYaml, STATES, type Circulation } from './circulation.js'
import { startServer, type LoopbackServer } from './loopback-server.js'

const FEW = STATES.slice(0, 4)
let server: LoopbackServer
let one: Circulation
beforeEach(async () => {
  server = await startServer()
  one = makeCirculation(recipientsYaml(FEW))
})
afterEach(async () => {
  await server.close()
  one.remove()
})

const distribute = (): Promise<Ran> =>
  rapporteur([
    ...['distribute', one.meeting, '--server', `smtp://127.0.0.1:${server.port}`],
    ...['--unsafe-no-tls', '--yes', '--from', 'a@house.example'],
  ])

it('a ledger that was cut at the end of a line, emptied or taken away sends nothing again', async () => {
  expect((await distribute()).status).toBe(0)
  expect(server.total()).toBe(FEW.length)
  const path = join(one.release, 'ledger.jsonl')
  const whole = readFileSync(path, 'utf8')
  const lines = whole.trimEnd().split('\n').length
  const upTo = (count: number): string => whole.split('\n').slice(0, count).join('\n') + (count > 0 ? '\n' : '')
  for (const left of [1, lines - 1, 0, undefined]) {
    if (left === undefined) rmSync(path)
    else writeFileSync(path, upTo(left))
    const ran = await distribute()
    expectNoStack(ran)
    expect([left, ran.status, server.total()]).toEqual([left, 3, FEW.length])
    expect(ran.err).toMatch(/line|missing/)
  }
  // Put back, it says that everybody has it.
  writeFileSync(path, whole)
  expect((await distribute()).status).toBe(0)
  expect(server.total()).toBe(FEW.length)
}, 300_000)
