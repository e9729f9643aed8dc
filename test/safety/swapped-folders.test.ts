import { constants } from 'node:fs'
import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openAndCompare, openInside } from '../../src/system/open-inside.js'
import { scratch } from './folder.js'
import { readWhileSwapped } from './swapped-folders.js'

describe('a folder that becomes a link between the look and the reading', () => {
  it.runIf(process.platform === 'linux')('gives nothing from outside', async () => {
    const { inside, refused } = await readWhileSwapped(2_000)
    expect(inside + refused).toBe(2_000)
    expect(inside).toBeGreaterThan(0)
  })

  it.each([
    ['step by step', openInside],
    ['by comparing', openAndCompare],
  ])('is not gone through: opened %s', async (_name, openIt) => {
    const { folder, remove } = scratch()
    try {
      const root = realpathSync(folder)
      mkdirSync(join(root, 'a/b'), { recursive: true })
      writeFileSync(join(root, 'a/b/c.md'), 'Words.')
      symlinkSync('a', join(root, 'link'))
      symlinkSync('c.md', join(root, 'a/b/d.md'))
      const file = await openIt(root, ['a', 'b', 'c.md'])
      expect(await file.readFile('utf8')).toBe('Words.')
      await file.close()
      const open = await openIt(root, ['a', '.'])
      expect((await open.stat()).isDirectory()).toBe(true)
      await open.close()
      expect(constants.O_NOFOLLOW).toBeTypeOf('number')
      await expect(openIt(root, ['link', 'b', 'c.md'])).rejects.toMatchObject({
        code: expect.stringMatching(/ELOOP|ENOTDIR/) as string,
      })
      await expect(openIt(root, ['a', 'b', 'd.md'])).rejects.toMatchObject({ code: 'ELOOP' })
      await expect(openIt(root, ['a', 'x.md'])).rejects.toMatchObject({ code: 'ENOENT' })
    } finally {
      remove()
    }
  })
})
