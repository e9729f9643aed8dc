import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asLines, check, expectNoStack, rapporteur, type Checked } from './command.js'
import { contents } from '../cli/run.js'
import { BODY_LINE, meetingYaml, note, scratch, write } from './folder.js'
import { jpeg, png, webp } from './pictures.js'
import { withinSeconds } from './yardstick.js'

const { folder: place, remove } = scratch()
afterAll(remove)
const folder = join(place, 'meeting')

const SECRET = 'the-secret-of-the-house'

/** Lines of Markdown, each of which must be refused, and what is said of it. */
const pictures: [markdown: string, says: string][] = [
  ['![a](../../secret.png "c")', 'is outside the meeting folder'],
  ['![a](%2e%2e/%2e%2e/secret.png "c")', 'is outside the meeting folder'],
  ['![a](..%2f..%2fsecret.png "c")', 'is outside the meeting folder'],
  ['![a](../figures/../../secret.png "c")', 'is outside the meeting folder'],
  [`![a](${place}/secret.png "c")`, 'is outside the meeting folder'],
  ['![a](/etc/hostname "c")', 'is outside the meeting folder'],
  ['![a](/proc/self/environ "c")', 'is outside the meeting folder'],
  ['![a](..\\..\\secret.png "c")', 'has a character that no path has'],
  ['![a](..%5c..%5csecret.png "c")', 'has a character that no path has'],
  ['![a](../figures/good.png%00.svg "c")', 'has a character that no path has'],
  ['![a](../figures/%zz.png "c")', 'has a % that means nothing'],
  ['![a](file:///etc/hostname "c")', 'is not a file of the meeting folder'],
  ['![a](https://127.0.0.1:9/a.png "c")', 'is not a file of the meeting folder'],
  ['![a](//127.0.0.1:9/a.png "c")', 'is not a file of the meeting folder'],
  ['![a](data:image/png;base64,iVBORw0KGgo= "c")', 'is not a file of the meeting folder'],
  ['![a](../figures/link.png "c")', 'is a link to a place outside the meeting folder'],
  ['![a](../figures/linked/secret.png "c")', 'is a link to a place outside the meeting folder'],
  ['![a](../figures/process.png "c")', 'is a link to a place outside the meeting folder'],
  ['![a](../figures/circle.png "c")', 'is a link that leads in a circle'],
  ['![a](../figures/fifo.png "c")', 'is no ordinary file'],
  ['![a](../figures "c")', 'is no ordinary file'],
  ['![a](../meeting.yaml "c")', 'is no PNG, JPEG or WebP picture'],
  ['![a](../figures/missing.png "c")', 'is not there'],
  ['![a](../figures/vast.png "c")', 'has 400 megapixels (20000 x 20000); at most 40 are read'],
  ['![a](../figures/vast.jpg "c")', 'megapixels (65500 x 65500); at most 40 are read'],
  ['![a](../figures/vast.webp "c")', 'megapixels (16384 x 16384); at most 40 are read'],
  ['![a](../figures/wide.png "c")', 'megapixels (4294967295 x 4294967295); at most 40 are read'],
  ['![a](../figures/no-size.png "c")', 'has no size'],
  ['![a](../figures/cut.png "c")', 'is cut off'],
  ['![a](../figures/cut.jpg "c")', 'is cut off'],
  ['![a](../figures/head-alone.png "c")', 'is cut off'],
  ['![a](../figures/empty.png "c")', 'is no PNG, JPEG or WebP picture'],
  ['![a](../figures/page.png "c")', 'is no PNG, JPEG or WebP picture'],
  ['![a](../figures/drawing.svg "c")', 'is no PNG, JPEG or WebP picture'],
  ['![a](../figures/drawing.png "c")', 'is no PNG, JPEG or WebP picture'],
  ['![a](../figures/film.gif "c")', 'is no PNG, JPEG or WebP picture'],
]

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script><text>${SECRET}</text></svg>`

beforeAll(() => {
  write(place, {
    'secret.png': Buffer.concat([png(1, 1), Buffer.from(SECRET)]),
    'secret.md': `---\nsession: pictures\n---\n\n${SECRET}\n`,
  })
  write(place, { 'outside/notes/stray.md': note('stray', SECRET), 'outside/secret.png': png(1, 1) })
  write(folder, {
    'meeting.yaml': meetingYaml(['pictures', 'good', 'linked-note', 'stray']),
    'notes/pictures.md': note('pictures', pictures.map(([markdown]) => `${markdown}\n`).join('\n')),
    'notes/good.md': note(
      'good',
      '![Hours](../figures/good.png "Hours")\n\n![Hours](../figures/inside.png "Hours")\n\n![Hours](../figures/good%2epng "Hours")',
    ),
    'figures/good.png': png(1, 1),
    'figures/vast.png': png(20_000, 20_000),
    'figures/wide.png': png(0xffffffff, 0xffffffff),
    'figures/no-size.png': png(0, 1),
    'figures/cut.png': png(1, 1).subarray(0, -12),
    'figures/head-alone.png': png(1, 1).subarray(0, 16),
    'figures/vast.jpg': jpeg(65_500, 65_500),
    'figures/cut.jpg': jpeg(9, 9).subarray(0, -2),
    'figures/vast.webp': webp(16_384, 16_384),
    'figures/empty.png': '',
    'figures/page.png': `<!doctype html><script>alert(1)</script><p>${SECRET}`,
    'figures/drawing.svg': drawing,
    'figures/drawing.png': drawing,
    'figures/film.gif': Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64'),
  })
  symlinkSync(join(folder, 'figures/good.png'), join(folder, 'figures/inside.png'))
  symlinkSync(join(place, 'secret.png'), join(folder, 'figures/link.png'))
  symlinkSync(join(place, 'outside'), join(folder, 'figures/linked'))
  symlinkSync('/proc/self/environ', join(folder, 'figures/process.png'))
  symlinkSync('circle.png', join(folder, 'figures/circle.png'))
  symlinkSync('..', join(folder, 'figures/up'))
  symlinkSync(join(place, 'secret.md'), join(folder, 'notes/linked-note.md'))
  symlinkSync('/dev/zero', join(folder, 'notes/without-end.md'))
  execFileSync('mkfifo', [join(folder, 'figures/fifo.png'), join(folder, 'notes/fifo.md')])
  mkdirSync(join(folder, 'notes/folder.md'))
})

describe('files that are refused', () => {
  let checked: Checked
  beforeAll(async () => {
    checked = await check(folder, { env: { A_SECRET_OF_THE_ENVIRONMENT: SECRET } })
  })

  it.each(pictures.map(([markdown, says], index) => [markdown, says, BODY_LINE + 2 * index] as const))(
    'safety 10, 11: %s %s',
    (_, says, line) => {
      const own = checked.diagnostics.filter(({ file, line: at }) => file === 'notes/pictures.md' && at === line)
      expect(asLines(own).join('\n')).toContain(`notes/pictures.md:${line}:1 image-refused: The picture`)
      expect(asLines(own).join('\n')).toContain(says)
      expect(checked.status).toBe(1)
    },
  )

  it('safety 10: notes that are links out, endless or no files are refused; others are read', () => {
    const lines = asLines(checked.diagnostics.filter(({ file }) => file !== 'notes/pictures.md'))
    for (const [file, why] of [
      ['linked-note', 'is a link to a place outside the meeting folder'],
      ['without-end', 'is a link to a place outside the meeting folder'],
      ['fifo', 'is no ordinary file'],
    ]) {
      expect(lines).toContainEqual(expect.stringMatching(`^notes/${file}\\.md:1:1 \\S+: The file ${why}`))
    }
    expect(lines.filter((line) => line.startsWith('notes/good.md'))).toEqual([])
    expect(checked.milliseconds).toBeLessThan(withinSeconds(1.5))
  })

  it('safety 10: the secret is in no output', async () => {
    expect(checked.out).not.toContain(SECRET)
    const out = join(place, 'out')
    const ran = await rapporteur(
      ['build', folder, '--out', out, '--to', 'html,json,csv', '--allow-errors', '--edition', 'internal'],
      {
        env: { A_SECRET_OF_THE_ENVIRONMENT: SECRET },
      },
    )
    expectNoStack(ran)
    expect(ran).toMatchObject({ status: 0, err: '' })
    for (const bytes of Object.values(contents(out)))
      expect(Buffer.from(bytes, 'base64').toString('latin1')).not.toContain(SECRET)
    const html = Buffer.from(contents(out)['report.html'] ?? '', 'base64').toString()
    const shown = [...html.matchAll(/src="data:image\/([^;]+);base64,([^"]*)"/g)].map(
      ([, type, data]) => `${type} ${data}`,
    )
    expect(new Set(shown)).toEqual(new Set([`png ${png(1, 1).toString('base64')}`]))
  })
})

describe('folders that are links', () => {
  it.each(['notes', 'figures', 'editor'])('safety 10: %s leads out of the meeting folder', async (name) => {
    const { folder: own, remove: tidy } = scratch()
    try {
      write(own, {
        'meeting.yaml': meetingYaml(['s1']),
        ...(name === 'notes' ? {} : { 'notes/s1.md': note('s1', 'Words.') }),
      })
      symlinkSync(name === 'notes' ? join(place, 'outside/notes') : '/', join(own, name))
      const { out, milliseconds, diagnostics } = await check(own)
      expect(asLines(diagnostics)).toContainEqual(
        expect.stringMatching(`^${name}:1:1 \\S+: The folder is a link to a place outside the meeting folder`),
      )
      expect(out).not.toContain('stray')
      expect(milliseconds).toBeLessThan(withinSeconds(1.5))
    } finally {
      tidy()
    }
  })

  it('safety 10: a circle of folders ends', async () => {
    const { folder: own, remove: tidy } = scratch()
    try {
      write(own, { 'meeting.yaml': meetingYaml(['s1']), 'notes/s1.md': note('s1', 'Words.') })
      symlinkSync('..', join(own, 'notes/up'))
      symlinkSync('.', join(own, 'figures'))
      const { milliseconds } = await check(own)
      expect(milliseconds).toBeLessThan(withinSeconds(1.5))
      writeFileSync(join(own, 'notes/s1.md'), note('s1', '![a](up/notes/s1.md "c")'))
      expect(asLines((await check(own)).diagnostics).join('\n')).toContain('is no PNG, JPEG or WebP picture')
    } finally {
      tidy()
    }
  })
})
