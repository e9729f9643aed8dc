import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { openWorkspace } from '../../src/workspace.js'
import { scratch } from './folder.js'

/** Puts a link to a folder outside in the place of one inside, and takes it away again, as fast as it can. */
const SWAP = `
const fs = require('node:fs')
const [, folder, link, aside] = process.argv
process.stdout.write('on')
for (;;) {
  fs.renameSync(folder, aside)
  fs.renameSync(link, folder)
  fs.renameSync(folder, link)
  fs.renameSync(aside, folder)
}`

/** Reads again and again from a folder that another process swaps for a link, and expects nothing from outside. */
export async function readWhileSwapped(reads: number): Promise<{ inside: number; refused: number }> {
  const { folder, remove } = scratch()
  const meeting = join(folder, 'meeting')
  mkdirSync(join(meeting, 'notes/day'), { recursive: true })
  mkdirSync(join(folder, 'outside/day'), { recursive: true })
  for (const [place, words] of [
    ['meeting/notes/day/a.md', 'INSIDE'],
    ['outside/day/a.md', 'OUTSIDE'],
    ['outside/day/secret.md', 'OUTSIDE'],
  ] as const)
    writeFileSync(join(folder, place), words)
  symlinkSync(join(folder, 'outside'), join(folder, 'link'))
  const arguments_ = [join(meeting, 'notes'), join(folder, 'link'), join(folder, 'aside')]
  const swapper = spawn(process.execPath, ['-e', SWAP, ...arguments_], { stdio: ['ignore', 'pipe', 'ignore'] })
  const counts = { inside: 0, refused: 0 }
  try {
    await once(swapper.stdout, 'data')
    const workspace = await openWorkspace(meeting)
    for (let done = 0; done < reads; done += 8) {
      const some = await Promise.all(Array.from({ length: 8 }, () => workspace.read('notes/day/a.md', 1_000)))
      for (const read of some) {
        if ('refused' in read) counts.refused++
        else {
          expect(new TextDecoder().decode(read.bytes)).toBe('INSIDE')
          counts.inside++
        }
      }
      if (done % 64 === 0) expect(await workspace.list('notes')).not.toContain('notes/day/secret.md')
    }
    return counts
  } finally {
    swapper.kill('SIGKILL')
    await once(swapper, 'close')
    remove()
  }
}
