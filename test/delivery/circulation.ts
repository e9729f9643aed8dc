import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { distribute, type DistributeOptions } from '../../src/commands/distribute.js'
import { kindOn, nameOn } from '../../src/house/house.js'
import { houseOf } from '../../src/house/index.js'
import { latestRows, readLedger } from '../../src/ledger/read-ledger.js'
import type { LedgerRow } from '../../src/model/ledger.js'
import { makeRelease } from '../release/make-release.js'

const DAY = '2019-09-23'
export const MEETING = `title: Artificial Intelligence and Law Enforcement
language: en
house: osce
symbol: SEC.DOC/1/19
place: Vienna
dates: { start: ${DAY}, end: 2019-09-24 }
status: final
comments: { deadline: 2019-11-15, address: the Secretariat }
questions: [{ id: q1, title: One }]
sessions: [{ id: s1, kind: session, title: First, starts: ${DAY}, asks: {} }]
`

/** The 57 participating States and 11 Partners for Co-operation, a mailbox each. */
export const STATES: { id: string; state: string; address: string }[] = (houseOf({ house: 'osce' })?.states ?? [])
  .filter((state) => kindOn(state, DAY) !== undefined)
  .map((state) => ({ id: state.id, state: nameOn(state, DAY), address: `${state.id}@missions.example` }))

export function recipientsYaml(list = STATES): string {
  return list
    .map(
      ({ id, state, address }) =>
        `- { id: ${id}, state: ${state}, name: Delegation of ${state}, address: ${address} }\n`,
    )
    .join('')
}

export interface Circulation {
  meeting: string
  release: string
  remove: () => void
}

/** A meeting folder with a release and its recipients. */
export function makeCirculation(
  recipients = recipientsYaml(),
  release: Parameters<typeof makeRelease>[1] = {},
): Circulation {
  const meeting = mkdtempSync(join(tmpdir(), 'rapporteur-circulation-'))
  writeFileSync(join(meeting, 'meeting.yaml'), MEETING)
  writeFileSync(join(meeting, 'recipients.yaml'), recipients)
  return {
    meeting,
    release: makeRelease(meeting, release),
    remove: () => rmSync(meeting, { recursive: true, force: true }),
  }
}

export interface Told {
  status: number
  out: string
  err: string
}

/** Runs `distribute` within this process, against a port of loopback. */
export async function distributeTo(
  { meeting }: Circulation,
  port: number,
  options: Partial<DistributeOptions> = {},
  env: NodeJS.ProcessEnv = {},
): Promise<Told> {
  const told: Told = { status: -1, out: '', err: '' }
  told.status = await distribute(
    meeting,
    {
      server: `smtp://127.0.0.1:${port}`,
      unsafeNoTls: true,
      from: 'secretariat@house.example',
      fromName: 'The Secretariat',
      parallel: 3,
      rate: 0,
      timeout: 30,
      yes: true,
      ...options,
    },
    {
      cwd: meeting,
      env,
      columns: 100,
      interactive: { in: false, out: false, err: false },
      print: (text) => (told.out += text),
      report: (text) => (told.err += text),
    },
  )
  return told
}

/** The last that the ledger says of each recipient. */
export async function fates(release: string): Promise<Map<string, LedgerRow>> {
  return latestRows((await readLedger(release)).lines)
}

/** How many recipients the ledger has in each state. */
export async function countFates(release: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { state } of (await fates(release)).values()) counts[state] = (counts[state] ?? 0) + 1
  return counts
}
