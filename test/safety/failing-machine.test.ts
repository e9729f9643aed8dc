import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { reasonOf } from '../../src/system/reason-of.js'
import { makeFolders } from '../../src/system/make-folders.js'
import { systemFailure } from '../../src/write/disk-failure.js'
import { expectNoStack, rapporteur, type Ran } from './command.js'
import { meetingYaml, note, scratch, write } from './folder.js'

const bin = join(import.meta.dirname, '../../bin/rapporteur.js')
const linux = process.platform === 'linux'

/** A meeting that can be built, and what its folder holds. */
async function inMeeting(
  work: (folder: string) => Promise<Ran | { status: number | null; out: string; err: string }>,
): Promise<Pick<Ran, 'status' | 'out' | 'err'> & { left: string[] }> {
  const { folder, remove } = scratch()
  try {
    write(folder, { 'meeting.yaml': meetingYaml(['s-1']), 'notes/s-1.md': note('s-1', '## Q1\n\nWords.\n') })
    const ran = await work(folder)
    expectNoStack(ran)
    return { ...ran, left: readdirSync(folder).sort() }
  } finally {
    remove()
  }
}

/** One paragraph: what happened, and the next step. */
const paragraph = (err: string): string[] => err.trimEnd().split('\n')

describe('a machine that fails is told in one paragraph', () => {
  it.runIf(linux)('--out in a folder in which nothing can be made', async () => {
    const { status, err, left } = await inMeeting((folder) =>
      rapporteur(['build', folder, '--to', 'html', '--out', '/proc/rapporteur/out']),
    )
    expect(status).toBe(3)
    expect(paragraph(err)).toHaveLength(2)
    expect(err).toContain('the earlier outputs are as they were')
    expect(left).toEqual(['meeting.yaml', 'notes'])
  })

  it('--out below a file', async () => {
    const { status, err } = await inMeeting((folder) =>
      rapporteur(['build', folder, '--to', 'html', '--out', join(folder, 'meeting.yaml/out')]),
    )
    expect([status, paragraph(err).length]).toEqual([3, 2])
  })

  it('no folder for temporary files, where the PDF is wanted; without it the build does without', async () => {
    const env = { TMPDIR: '/nowhere/at/all' }
    const ran = await inMeeting((folder) => rapporteur(['build', folder, '--to', 'html,pdf'], { env }))
    expect(ran.status).toBe(3)
    expect(ran.err).toContain('/nowhere/at/all cannot be used')
    expect(ran.err).toContain('Set TMPDIR')
    expect(paragraph(ran.err)).toHaveLength(2)
    expect((await inMeeting((folder) => rapporteur(['build', folder, '--to', 'html'], { env }))).status).toBe(0)
  })

  it
    .runIf(linux && existsSync('/dev/full'))
    .each([['check'], ['build', '--to', 'html'], ['explain'], ['schema'], ['--help']])(
    'standard output on a full disk: %s',
    async (...args) => {
      const { status, err, left } = await inMeeting((folder) => {
        const { status: code, stderr } = spawnSync(process.execPath, [bin, ...args], {
          cwd: folder,
          encoding: 'utf8',
          stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
        })
        return Promise.resolve({ status: code, out: '', err: stderr })
      })
      expect(err).toContain('what was to be printed is lost: the disk is full')
      expect([status, paragraph(err).length]).toEqual([3, 1])
      expect(left.filter((name) => name !== 'out')).toEqual(['meeting.yaml', 'notes'])
    },
  )

  it('a lock that cannot be removed: the outputs are there, and it is said', async () => {
    const { folder, remove } = scratch()
    try {
      write(folder, { 'meeting.yaml': meetingYaml(['s-1']), 'notes/s-1.md': note('s-1', '## Q1\n\nWords.\n') })
      const hook = join(folder, 'no-unlink.mjs')
      writeFileSync(
        hook,
        "import fs from 'node:fs'\nimport { syncBuiltinESMExports } from 'node:module'\n" +
          'const { rm } = fs.promises\n' +
          "fs.promises.rm = (path, options) => String(path).endsWith('.rapporteur.lock')\n" +
          "  ? Promise.reject(Object.assign(new Error('EIO: i/o error'), { code: 'EIO', syscall: 'unlink', path }))\n" +
          '  : rm(path, options)\nsyncBuiltinESMExports()\n',
      )
      const ran = await rapporteur(['build', folder, '--to', 'html'], { preload: [hook] })
      expectNoStack(ran)
      expect(ran.status).toBe(3)
      expect(ran.err).toContain('cannot be removed: the disk gave an error')
      expect(ran.err).not.toContain('earlier outputs')
      expect(readFileSync(join(folder, 'out/report.html'), 'utf8')).toContain('Words.')
    } finally {
      remove()
    }
  })
})

describe('folders', () => {
  it('are made one in the other, and taken away where one cannot be made', async () => {
    const { folder, remove } = scratch()
    try {
      await makeFolders(join(folder, 'a/b/c'))
      await makeFolders(join(folder, 'a/b/c'))
      expect(existsSync(join(folder, 'a/b/c'))).toBe(true)
      mkdirSync(join(folder, 'x'))
      await expect(makeFolders(join(folder, 'x/y', 'z'.repeat(300), 'w'))).rejects.toMatchObject({
        code: 'ENAMETOOLONG',
      })
      expect(readdirSync(join(folder, 'x'))).toEqual([])
      await Promise.all(Array.from({ length: 8 }, () => makeFolders(join(folder, 'm/n/o'))))
    } finally {
      remove()
    }
  })
})

it('a failure of the system that nobody foresaw is no stack, and a fault of ours is', () => {
  const failure = Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO', syscall: 'read', path: '/x/y' })
  expect(systemFailure(failure)).toMatchObject({
    exitStatus: 3,
    message: '/x/y gives an error (read): the disk gave an error',
  })
  expect(systemFailure(new TypeError('x is no function'))).toBeUndefined()
  expect(systemFailure(Object.assign(new Error('no'), { code: 'ERR_INVALID_ARG_TYPE' }))).toBeUndefined()
  expect(reasonOf(new Error('so'))).toBe('so')
})
