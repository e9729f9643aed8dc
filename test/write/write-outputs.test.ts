import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Output } from '../../src/model/output.js'
import { namesOf, outputKinds } from '../../src/outputs/index.js'
import { disk, type Disk } from '../../src/write/disk.js'
import { takeLock } from '../../src/write/lock.js'
import { makeFolder, makeReady, writeOutputs } from '../../src/write/write-outputs.js'

const NAMES = namesOf(outputKinds)
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const outputs = (version: string): Output[] =>
  ['report.html', 'report.pdf', 'manifest.json'].map((name) => ({ name, bytes: bytes(`${version} ${name}`) }))

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-write-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const state = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  )
const whole = (version: string): Record<string, string> =>
  Object.fromEntries(outputs(version).map(({ name, bytes: content }) => [name, new TextDecoder().decode(content)]))

describe('writing outputs', () => {
  it('writes them whole, and removes what this build does not renew', async () => {
    writeFileSync(join(folder, 'recommendations.csv'), 'earlier')
    writeFileSync(join(folder, 'my-own.txt'), 'mine')
    await writeOutputs(folder, outputs('new'), NAMES, 1, disk)
    expect(state()).toEqual({ ...whole('new'), 'my-own.txt': 'mine' })
  })

  it('removes what a killed build left, when it makes ready', async () => {
    writeFileSync(join(folder, '.rapporteur-99-report.pdf.tmp'), 'half')
    await makeReady(folder, ['report.pdf'], 1, disk)
    expect(state()).toEqual({})
  })

  it.each(['writeNew', 'size'] as const)(
    'safety 21, 22: a disk that fails at any %s leaves the earlier outputs as they were',
    async (operation) => {
      await writeOutputs(folder, outputs('old'), NAMES, 1, disk)
      for (let nth = 1; nth <= 3; nth++) {
        for (const code of ['ENOSPC', 'EIO', 'EACCES']) {
          await expect(
            writeOutputs(folder, outputs('new'), NAMES, 1, failing(operation, nth, code)),
          ).rejects.toMatchObject({
            exitStatus: 3,
            message: expect.stringContaining('cannot be written') as string,
          })
          expect(state()).toEqual(whole('old'))
        }
      }
    },
  )

  it('safety 22: a rename that fails leaves each output old or new and whole, the manifest old', async () => {
    await writeOutputs(folder, outputs('old'), NAMES, 1, disk)
    for (let nth = 1; nth <= 3; nth++) {
      await expect(writeOutputs(folder, outputs('new'), NAMES, 1, failing('rename', nth, 'EIO'))).rejects.toMatchObject(
        {
          exitStatus: 3,
        },
      )
      const now = state()
      expect(Object.keys(now)).toEqual(['manifest.json', 'report.html', 'report.pdf'])
      expect(now['manifest.json']).toBe('old manifest.json')
      for (const [name, content] of Object.entries(now)) expect([`old ${name}`, `new ${name}`]).toContain(content)
    }
  })

  it('safety 21: names the bytes that a full disk lacks', async () => {
    await expect(writeOutputs(folder, outputs('new'), NAMES, 1, failing('writeNew', 2, 'ENOSPC'))).rejects.toThrow(
      /report\.pdf cannot be written in .*: the disk is full \(14 bytes are needed\)/,
    )
  })

  it('safety 21: a real disk that is full', (context) => {
    const mount = join(folder, 'small')
    mkdirSync(mount)
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', mount]).status !== 0)
      context.skip('no tmpfs can be mounted here')
    try {
      writeFileSync(join(mount, 'report.pdf'), 'earlier')
      const big: Output[] = [{ name: 'report.pdf', bytes: new Uint8Array(200_000) }]
      return expect(writeOutputs(mount, big, NAMES, 1, disk))
        .rejects.toMatchObject({ exitStatus: 3 })
        .then(() => {
          expect(readdirSync(mount)).toEqual(['report.pdf'])
          expect(readFileSync(join(mount, 'report.pdf'), 'utf8')).toBe('earlier')
        })
        .finally(() => execFileSync('umount', [mount]))
    } catch (error) {
      execFileSync('umount', [mount])
      throw error
    }
  })

  it('safety 22: says before anything is done that an output is a folder or a link', async () => {
    mkdirSync(join(folder, 'report.html'))
    await expect(makeReady(folder, ['report.html'], 1, disk)).rejects.toThrow('a folder stands in its place')
    symlinkSync('/tmp', join(folder, 'report.pdf'))
    await expect(makeReady(folder, ['report.pdf'], 1, disk)).rejects.toThrow('a link stands in its place')
  })

  it('safety 22: says before anything is done that the folder is read-only', async (context) => {
    if (process.getuid?.() === 0) context.skip('root may write everywhere')
    chmodSync(folder, 0o500)
    await expect(makeReady(folder, ['report.pdf'], 1, disk)).rejects.toThrow('you may not write there')
  })

  it('says that a file stands where the folder would be', async () => {
    writeFileSync(join(folder, 'out'), '')
    await expect(makeFolder(join(folder, 'out'), disk)).rejects.toThrow('a file stands where the folder would be')
  })

  it('safety 19: killed at every operation, each output is old or new and whole, and the next run mends the rest', async () => {
    const dist = join(import.meta.dirname, '../../dist/write')
    const script = `
      const { disk } = await import(${JSON.stringify(join(dist, 'disk.js'))})
      const { writeOutputs } = await import(${JSON.stringify(join(dist, 'write-outputs.js'))})
      let left = Number(process.argv[2])
      const dying = Object.fromEntries(Object.entries(disk).map(([name, operation]) => [name, async (...args) => {
        if (left-- === 0) process.kill(process.pid, 'SIGKILL')
        return operation(...args)
      }]))
      const outputs = ['report.html', 'report.pdf', 'manifest.json'].map((name) => ({ name, bytes: new TextEncoder().encode('new ' + name) }))
      await writeOutputs(process.argv[1], outputs, ${JSON.stringify(NAMES)}, process.pid, dying)
      console.log('done')`
    let finished = false
    for (let nth = 0; !finished; nth++) {
      expect(nth).toBeLessThan(60)
      await writeOutputs(folder, outputs('old'), NAMES, 1, disk)
      const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script, folder, String(nth)], {
        encoding: 'utf8',
      })
      finished = stdout.includes('done')
      const left = state()
      for (const name of ['manifest.json', 'report.html', 'report.pdf'])
        expect([`old ${name}`, `new ${name}`]).toContain(left[name])
      if (left['manifest.json'] === 'new manifest.json') expect(left).toMatchObject(whole('new'))
      await makeReady(folder, ['report.html', 'report.pdf', 'manifest.json'], 2, disk)
      await writeOutputs(folder, outputs('new'), NAMES, 2, disk)
      expect(state()).toEqual(whole('new'))
    }
  })
})

describe('the lock of a folder', () => {
  const owner = { pid: process.pid, host: hostname(), since: '2026-01-01T00:00:00.000Z' }

  it('safety 25: names process, host and time of the build that has it', async () => {
    const parent = { ...owner, pid: process.ppid }
    const release = await takeLock(folder, parent, disk)
    await expect(takeLock(folder, owner, disk)).rejects.toMatchObject({
      message: `Another build writes in this folder: process ${process.ppid} on ${hostname()}, since 2026-01-01T00:00:00.000Z`,
      exitStatus: 3,
    })
    await release()
    await (
      await takeLock(folder, owner, disk)
    )()
    expect(state()).toEqual({})
  })

  it('safety 25: takes over the lock of a dead owner, and one that cannot be read', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', ''])
    writeFileSync(join(folder, '.rapporteur.lock'), JSON.stringify({ ...owner, pid }))
    await (
      await takeLock(folder, owner, disk)
    )()
    writeFileSync(join(folder, '.rapporteur.lock'), '')
    await (
      await takeLock(folder, owner, disk)
    )()
    expect(state()).toEqual({})
  })

  it('safety 19: killed while it is claimed, leaves nothing once another takes it', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', ''])
    const dead = JSON.stringify({ ...owner, pid })
    writeFileSync(join(folder, '.rapporteur.lock'), dead)
    writeFileSync(join(folder, `.rapporteur.lock.${pid}`), dead)
    writeFileSync(join(folder, `.rapporteur.lock.0123456789ab.${pid}`), '')
    writeFileSync(join(folder, '.rapporteur.lock.ab0123456789'), dead)
    // Others that still try: on this machine, and on another.
    const trying = {
      [`.rapporteur.lock.${process.ppid}`]: '',
      '.rapporteur.lock.999999': '{"pid":999999,"host":"elsewhere"}',
    }
    for (const [name, text] of Object.entries(trying)) writeFileSync(join(folder, name), text)
    await (
      await takeLock(folder, owner, disk)
    )()
    expect(state()).toEqual(trying)
  })

  it('leaves the lock that another made meanwhile in place of the dead one’s', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', ''])
    const path = join(folder, '.rapporteur.lock')
    writeFileSync(path, JSON.stringify({ ...owner, pid }))
    const other = JSON.stringify({ ...owner, pid: process.ppid })
    // The other is quicker: by the time that the dead owner's lock may be removed, it has removed it, and made its own.
    const slow: Disk = {
      ...disk,
      claim: async (file, temporary, text) => {
        await disk.claim(file, temporary, text)
        if (file !== path) writeFileSync(path, other)
      },
    }
    await expect(takeLock(folder, owner, slow)).rejects.toThrow(`process ${process.ppid} on ${hostname()}`)
    expect(state()).toEqual({ '.rapporteur.lock': other })
  })

  it('never takes over the lock of another machine', async () => {
    writeFileSync(join(folder, '.rapporteur.lock'), JSON.stringify({ ...owner, host: 'elsewhere', pid: 999_999 }))
    await expect(takeLock(folder, owner, disk)).rejects.toThrow('on elsewhere')
  })

  it('is given back by its owner alone', async () => {
    const release = await takeLock(folder, owner, disk)
    writeFileSync(join(folder, '.rapporteur.lock'), 'of somebody else')
    await release()
    expect(state()).toEqual({ '.rapporteur.lock': 'of somebody else' })
  })
})

/** A disk whose nth call of one operation fails. */
function failing(operation: keyof Disk, nth: number, code: string): Disk {
  let calls = 0
  const original = disk[operation] as (...args: unknown[]) => unknown
  return {
    ...disk,
    [operation]: (...args: unknown[]) =>
      ++calls === nth ? Promise.reject(Object.assign(new Error(code), { code })) : original(...args),
  }
}
