import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterEach, describe, expect, it } from 'vitest'
import { openLedger } from '../../src/ledger/open-ledger.js'
import type { LedgerRow } from '../../src/model/ledger.js'
import { disk } from '../../src/write/disk.js'
import { rapporteur } from '../cli/run.js'
import { makeRelease } from '../release/make-release.js'
import { makeCirculation, type Circulation } from './circulation.js'

let one: Circulation | undefined
afterEach(() => one?.remove())

async function note(folder: string, revision: string, ...rows: Partial<LedgerRow>[]): Promise<void> {
  const head = { symbol: 'SEC.DOC/1/19', slug: 'sec-doc-1-19', edition: 'circulation', status: 'final', manifest: 'ab' }
  const ledger = await openLedger(folder, { ledger: 1, revision, ...head }, disk)
  for (const row of rows) {
    await ledger.append({
      at: '2019-12-02T09:30:00.000Z',
      state: 'accepted',
      recipient: 'albania',
      party: 'Albania',
      name: 'N',
      edition: 'circulation',
      file: 'report.pdf',
      addressKey: 'k',
      messageId: '<m@x.example>',
      ...row,
    })
  }
  await ledger.close()
}

describe('rapporteur ledger', () => {
  it('says who got which version, by State and version', async () => {
    one = makeCirculation()
    await note(
      one.release,
      '1',
      { state: 'queued' },
      { party: 'Türkiye', recipient: 'turkiye', state: 'unknown', words: 'Timeout' },
      { code: 250, words: '250 OK' },
    )
    const later = makeRelease(one.meeting, { revision: 'Rev.1', kind: 'revision', supersedes: '1' })
    await note(later, 'Rev.1', { code: 550, state: 'refused', words: '550 No such user' })
    const { status, out } = rapporteur(['ledger', one.meeting])
    expect(status).toBe(0)
    expect(out)
      .toBe(`State or organization  Recipient  Version             Delivery  When                  Server's words
Albania                albania    SEC.DOC/1/19 1      accepted  2019-12-02 09:30 UTC
Albania                albania    SEC.DOC/1/19 Rev.1  refused   2019-12-02 09:30 UTC  550 No such user
Türkiye                turkiye    SEC.DOC/1/19 1      unknown   2019-12-02 09:30 UTC  Timeout

1 accepted, 1 refused, 1 unknown
`)
    const json = JSON.parse(rapporteur(['ledger', one.meeting, '--format', 'json']).out) as { deliveries: object[] }
    expect(json.deliveries).toHaveLength(3)
    expect(json.deliveries[0]).toMatchObject({ party: 'Albania', revision: '1', state: 'accepted', code: 250 })
  })

  it('as CSV has no formula', async () => {
    one = makeCirculation()
    await note(
      one.release,
      '1',
      { party: '=HYPERLINK("https://evil.example")', recipient: 'a', words: '+1, "two"' },
      { party: '@sum', recipient: 'b', words: '-1\n', name: '\t=1' },
    )
    const { out } = rapporteur(['ledger', one.meeting, '--format', 'csv'])
    const rows = parse<Record<string, string>>(out, { bom: true, columns: true })
    expect(rows.map((row) => row['State or organization'])).toEqual(["'@sum", `'=HYPERLINK("https://evil.example")`])
    expect(rows[1]?.["Server's words"]).toBe(`'+1, "two"`)
    for (const cell of rows.flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
  })

  it('has nothing to say where nothing was sent, reads past a torn line, and stops at damage', async () => {
    one = makeCirculation()
    expect(rapporteur(['ledger', one.meeting])).toMatchObject({ status: 0, out: 'Nothing was sent yet.\n' })
    await note(one.release, '1', {})
    const path = join(one.release, 'ledger.jsonl')
    writeFileSync(path, '{"torn', { flag: 'a' })
    const torn = rapporteur(['ledger', one.meeting])
    expect(torn.err).toContain('is torn')
    expect(torn).toMatchObject({ status: 0, out: expect.stringContaining('1 accepted') as string })
    writeFileSync(path, ' more"}\n', { flag: 'a' })
    expect(rapporteur(['ledger', one.meeting])).toMatchObject({ status: 3, out: '' })
  })
})

it('distribute and ledger refuse what they cannot do, at the command line', () => {
  one = makeCirculation()
  const base = ['distribute', one.meeting]
  expect(rapporteur(base)).toMatchObject({ status: 2, err: expect.stringContaining('--from is missing') as string })
  const from = [...base, '--from', 'a@house.example']
  expect(rapporteur(from)).toMatchObject({ status: 2, err: expect.stringContaining('No mail server') as string })
  expect(rapporteur([...from, '--parallel', '0'])).toMatchObject({ status: 2 })
  expect(rapporteur([...from, '--password', 'x'])).toMatchObject({ status: 2 })
  const server = [...from, '--server', 'smtp://127.0.0.1:1', '--yes', '--user', 'u']
  expect(rapporteur(server)).toMatchObject({ status: 2, err: expect.stringContaining('no password for u') as string })
})
