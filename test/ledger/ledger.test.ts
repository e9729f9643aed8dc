import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sealed } from '../../src/ledger/line-sum.js'
import { openLedger } from '../../src/ledger/open-ledger.js'
import { latestRows, readLedger } from '../../src/ledger/read-ledger.js'
import type { LedgerHead, LedgerRow, LedgerState } from '../../src/model/ledger.js'
import { disk } from '../../src/write/disk.js'

let folder: string
let path: string
let count: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-ledger-'))
  path = join(folder, 'ledger.jsonl')
  count = join(folder, 'ledger.head.json')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const head: LedgerHead = {
  ledger: 1,
  symbol: 'SEC.DOC/1/19',
  slug: 'sec-doc-1-19',
  revision: '1',
  edition: 'circulation',
  status: 'final',
  manifest: 'ab',
}
const row = (recipient: string, state: LedgerState, words?: string): LedgerRow => ({
  at: '2019-12-02T09:00:00.000Z',
  state,
  recipient,
  party: 'Türkiye',
  name: 'A "name", with\nlines',
  edition: 'circulation',
  file: 'report.pdf',
  addressKey: 'k',
  messageId: '<m@x.example>',
  ...(words === undefined ? {} : { words }),
})

async function write(...rows: LedgerRow[]): Promise<number> {
  const ledger = await openLedger(folder, head, disk)
  await Promise.all(rows.map((one) => ledger.append(one)))
  await ledger.close()
  return ledger.mendedBytes
}

describe('the ledger', () => {
  it('gives back what was written, over several runs, and is nobody else’s to read', async () => {
    await write(row('a', 'queued'), row('a', 'sending'))
    await write(row('a', 'accepted', '250 ok'), row('b', 'queued'))
    const { lines, head: first, tornBytes } = await readLedger(folder)
    expect(first).toEqual({ ...head, counted: true })
    expect(tornBytes).toBe(0)
    expect(lines).toHaveLength(4)
    expect([...latestRows(lines)].map(([id, { state }]) => [id, state])).toEqual([
      ['a', 'accepted'],
      ['b', 'queued'],
    ])
    expect(statSync(path).mode & 0o077).toBe(0)
  })

  it('has a row on the disk when append leaves', async () => {
    const ledger = await openLedger(folder, head, disk)
    for (let nth = 0; nth < 5; nth++) {
      await ledger.append(row(`r${nth}`, 'sending'))
      expect((await readLedger(folder)).lines).toHaveLength(nth + 1)
    }
    await ledger.close()
  })

  it('loses only the last line when a crash cuts it anywhere before it was counted, and mends it', async () => {
    await write(row('a', 'queued'), row('b', 'queued'), row('c', 'queued'))
    const whole = readFileSync(path)
    const uncounted = JSON.stringify({ lines: 0, sum: '' })
    const ends = [...whole.entries()].flatMap(([at, byte]) => (byte === 10 ? [at + 1] : []))
    for (let size = 0; size < whole.length; size += 7) {
      writeFileSync(path, whole.subarray(0, size))
      writeFileSync(count, uncounted)
      const kept = ends.filter((end) => end <= size).length
      const mended = await write(row('d', 'queued'))
      expect(mended).toBe(size - (ends[kept - 1] ?? 0))
      const { lines, tornBytes } = await readLedger(folder)
      expect(tornBytes).toBe(0)
      expect(lines.map((line) => 'recipient' in line && line.recipient)).toEqual([
        ...['a', 'b', 'c'].slice(0, Math.max(0, kept - 1)),
        'd',
      ])
    }
  })

  it('takes zeros behind the last line, which a crash of the machine leaves, for a torn line', async () => {
    await write(row('a', 'queued'))
    truncateSync(path, statSync(path).size + 4096)
    expect(await write(row('b', 'queued'))).toBe(4096)
    expect((await readLedger(folder)).lines).toHaveLength(2)
  })

  it('refuses a last line that is whole and wrong', async () => {
    await write(row('a', 'queued'), row('b', 'accepted', '250 ok'))
    writeFileSync(path, readFileSync(path, 'utf8').replace('250 ok', '550 no'))
    await expect(readLedger(folder)).rejects.toThrow('is damaged at line 3')
  })

  it('refuses any changed byte before the last line, and any line that is gone', async () => {
    await write(row('a', 'queued'), row('b', 'accepted', '250 ok'), row('c', 'queued'))
    const whole = readFileSync(path)
    const lastLine = whole.lastIndexOf(10, whole.length - 2) + 1
    await fc.assert(
      fc.asyncProperty(fc.nat(lastLine - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const changed = Buffer.from(whole)
        changed[at]! ^= change
        writeFileSync(path, changed)
        await expect(readLedger(folder)).rejects.toMatchObject({ exitStatus: 3 })
        await expect(openLedger(folder, head, disk)).rejects.toMatchObject({ exitStatus: 3 })
        expect(readFileSync(path).equals(changed)).toBe(true)
      }),
      { numRuns: 60 },
    )
    const lines = whole.toString().split('\n')
    writeFileSync(path, [...lines.slice(0, 2), ...lines.slice(3)].join('\n'))
    await expect(readLedger(folder)).rejects.toThrow('is damaged at line 3')
  })

  it('refuses the ledger of another release', async () => {
    await write(row('a', 'queued'))
    await expect(openLedger(folder, { ...head, manifest: 'cd' }, disk)).rejects.toThrow('of another release')
  })

  it('has a row synchronised, and not only written, before append leaves', async () => {
    const ledger = await openLedger(folder, head, disk)
    const handle = await open(path, 'r')
    const prototype = Object.getPrototypeOf(handle) as FileHandle
    await handle.close()
    const synchronised = vi.spyOn(prototype, 'datasync')
    try {
      for (let nth = 1; nth <= 3; nth++) {
        await ledger.append(row(`r${nth}`, 'queued'))
        expect(synchronised).toHaveBeenCalledTimes(nth)
      }
      synchronised.mockRejectedValueOnce(Object.assign(new Error('EIO'), { code: 'EIO' }))
      await expect(ledger.append(row('r4', 'sending'))).rejects.toMatchObject({ exitStatus: 3 })
      await expect(ledger.append(row('r5', 'sending'))).rejects.toMatchObject({ exitStatus: 3 })
    } finally {
      synchronised.mockRestore()
      await ledger.close()
    }
  })

  it.each(['ledger.jsonl', 'ledger.head.json'])('is not begun anew where %s is a folder', async (name) => {
    mkdirSync(join(folder, name))
    const refusal = { exitStatus: 3, message: expect.stringContaining(`${name} cannot be read`) as string }
    await expect(readLedger(folder)).rejects.toMatchObject(refusal)
    await expect(openLedger(folder, head, disk)).rejects.toMatchObject(refusal)
    expect(readdirSync(folder)).toEqual([name])
  })

  it('writes nothing more after a failure', async () => {
    await write(row('a', 'queued'))
    const ledger = await openLedger(folder, head, disk)
    await ledger.close()
    await expect(ledger.append(row('b', 'sending'))).rejects.toMatchObject({ exitStatus: 3 })
    await expect(ledger.append(row('c', 'sending'))).rejects.toMatchObject({ exitStatus: 3 })
    appendFileSync(path, '')
    expect((await readLedger(folder)).lines).toHaveLength(1)
  })
})

describe('the count beside the ledger', () => {
  const refusal = { exitStatus: 3 }
  const lineEnds = (): number[] =>
    [...readFileSync(path).entries()].flatMap(([at, byte]) => (byte === 10 ? [at + 1] : []))

  it('is on the disk before a message goes, and after a run', async () => {
    const ledger = await openLedger(folder, head, disk)
    await ledger.append(row('a', 'queued'))
    await ledger.append(row('a', 'sending'))
    expect(JSON.parse(readFileSync(count, 'utf8'))).toMatchObject({ lines: 3 })
    await ledger.append(row('a', 'accepted'))
    await ledger.close()
    expect(JSON.parse(readFileSync(count, 'utf8'))).toMatchObject({ lines: 4 })
    expect(readdirSync(folder).sort()).toEqual(['ledger.head.json', 'ledger.jsonl'])
  })

  it('knows a ledger that was cut at the end of any line, emptied or taken away, and says what is missing', async () => {
    await write(row('a', 'queued'), row('a', 'sending'), row('a', 'accepted'))
    const whole = readFileSync(path)
    for (const end of [0, ...lineEnds().slice(0, -1)]) {
      writeFileSync(path, whole.subarray(0, end))
      const found = lineEnds().length
      await expect(readLedger(folder)).rejects.toMatchObject(refusal)
      await expect(openLedger(folder, head, disk)).rejects.toThrow(`it has ${found} of 4 lines`)
      expect(readFileSync(path).equals(whole.subarray(0, end))).toBe(true)
    }
    rmSync(path)
    await expect(openLedger(folder, head, disk)).rejects.toThrow('lines 1 to 4 are missing')
    writeFileSync(path, whole)
    expect((await readLedger(folder)).lines).toHaveLength(3)
  })

  it('takes a ledger that is longer, as a crash leaves it', async () => {
    await write(row('a', 'queued'), row('a', 'sending'))
    const earlier = readFileSync(count)
    await write(row('a', 'accepted'))
    writeFileSync(count, earlier)
    expect((await readLedger(folder)).lines).toHaveLength(3)
  })

  it('does not take a ledger of the same length with other lines, nor a count that is gone or broken', async () => {
    await write(row('a', 'queued'), row('a', 'sending'))
    const own = readFileSync(count)
    const { sum } = JSON.parse(own.toString()) as { sum: string }
    for (const text of [
      JSON.stringify({ lines: 3, sum: sum.replace(/^./, sum.startsWith('0') ? '1' : '0') }),
      '',
      '{}',
    ]) {
      writeFileSync(count, text)
      await expect(openLedger(folder, head, disk)).rejects.toMatchObject(refusal)
    }
    rmSync(count)
    await expect(openLedger(folder, head, disk)).rejects.toThrow('ledger.head.json is missing')
    writeFileSync(count, own)
    await expect(readLedger(folder)).resolves.toBeDefined()
  })

  it('is made once for a ledger of an earlier version, and asked for from then on', async () => {
    const old = sealed('', head)
    const { line } = sealed(old.sum, row('a', 'accepted'))
    writeFileSync(path, old.line + line)
    const ledger = await openLedger(folder, head, disk)
    expect(ledger.adopted).toBe(true)
    await ledger.append({ at: '2020-01-01T00:00:00.000Z', state: 'adopted', words: 'as it was' })
    await ledger.close()
    expect([...latestRows((await readLedger(folder)).lines).keys()]).toEqual(['a'])
    const again = await openLedger(folder, head, disk)
    expect(again.adopted).toBe(false)
    await again.close()
    rmSync(count)
    await expect(openLedger(folder, head, disk)).rejects.toThrow('ledger.head.json is missing')
  })

  it('keeps the row that sends from leaving where it cannot be written', async () => {
    let fails = false
    const failing = {
      ...disk,
      rename: (from: string, to: string) => (fails ? Promise.reject(new Error('no')) : disk.rename(from, to)),
    }
    const ledger = await openLedger(folder, head, failing)
    fails = true
    await expect(ledger.append(row('a', 'sending'))).rejects.toMatchObject(refusal)
    await ledger.close()
  })
})
