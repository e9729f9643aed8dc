import { truncateSync } from 'node:fs'
import { join } from 'node:path'
import { fromHtml } from 'hast-util-from-html'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contents } from '../cli/run.js'
import { byTag } from '../render/html.js'
import { asLines, check, expectNoStack, rapporteur, type Checked } from './command.js'
import { BODY_LINE, meetingYaml, note, scratch, write } from './folder.js'

/** Links that lead nowhere safe, as they may be typed; each must be told at its line. */
const links = [
  '[a](javascript:alert(1))',
  '[a](JaVaScRiPt:alert(1))',
  '[a](&#106;avascript:alert(1))',
  '[a](&#x6A;&#x61;vascript&colon;alert(1))',
  '[a](java&Tab;script:alert(1))',
  '[a](java&NewLine;script:alert(1))',
  '[a](<java&#9;script:alert(1)>)',
  '[a](< javascript:alert(1)>)',
  '[a](&#1;javascript:alert(1))',
  '[a](%6aavascript:alert(1))',
  '[a](javascript&#58;alert(1))',
  '[a](javascript:https://example.org)',
  '<javascript:alert(1)>',
  '[a](vbscript:msgbox(1))',
  '[a](data:text/html;base64,PHNjcmlwdD4=)',
  '[a](data:image/svg+xml,<svg/>)',
  '[a](blob:https://example.org/1)',
  '[a](filesystem:https://example.org/1)',
  '[a](view-source:https://example.org)',
  '[a](file:///etc/passwd)',
  '[a](FILE:///etc/passwd)',
  '<file:///etc/passwd>',
  '[a](smb://server/share)',
  '<smb://server/share>',
  '[a](ms-word:ofe|u|https://example.org/a.docx)',
  '[a](tel:+431)',
  '[a](ftp://example.org)',
  '[a](http://example.org)',
  '[a](//example.org/a)',
  '[a](/\\example.org/a)',
  '[a](\\\\\\\\server\\\\share)',
  '[a](https:\\\\example.org)',
  '[a](https:/example.org)',
  '[a](https:example.org)',
  '[a](https://)',
  '[a](https://exam\\\\ple.org)',
  '[a](<https://example.org/a b>)',
  '[a](https&#58;//example.org&NewLine;/a)',
  '[a](/etc/passwd)',
  '[a](../../secret.md)',
  '[a](?q=1)',
  '[a](notes/session-1.md)',
  '[a][unsafe]',
  '[a]()',
]

/** Characters that nobody sees, where they stand in a line, and what the line says of them. */
const characters: [name: string, line: string, column: number, says: string][] = [
  ['a turn to the left', 'abc\u202edef', 4, 'U+202E'],
  ['an isolate', 'ab\u2066c\u2069', 3, 'U+2066'],
  ['a mark of direction', '\u200fabc', 1, 'U+200F'],
  ['an Arabic mark', 'abc \u061c', 5, 'U+061C'],
  ['a space without width', 'a\u200bb', 2, 'U+200B'],
  ['a joiner', 'a\u2060b', 2, 'U+2060'],
  ['a mark of order in the middle', 'a\ufeffb', 2, 'U+FEFF'],
  ['a NUL', 'ab\0c', 3, 'U+0000'],
  ['an escape', 'ab\u001b[31mc', 3, 'U+001B'],
  ['a control of the second set', 'a\u0085b', 2, 'U+0085'],
  ['a separator of lines', 'a\u2028b', 2, 'U+2028'],
  ['a tag', 'a\u{E0041}b', 2, 'U+E0041'],
  ['in a heading', '### Of\u202e matters', 7, 'U+202E'],
  ['in a cell', '| a\u200b |\n|---|\n| b |', 4, 'U+200B'],
  ['in code', '`a\u202eb`', 3, 'U+202E'],
  ['in an address', '[a](https://example.org/\u202eb)', 25, 'U+202E'],
  ['in a description', '![a\u202e](../figures/none.png "c")', 4, 'U+202E'],
  ['in a comment', 'a <!-- b\u202e -->', 9, 'U+202E'],
]

/** The same as references, which Markdown turns into the character. */
const references: typeof characters = [
  ['as a decimal reference', 'ab&#8238;c', 3, 'U+202E'],
  ['as a hexadecimal reference', 'ab&#x202E;c', 3, 'U+202E'],
  ['as a named reference', 'ab&ZeroWidthSpace;c', 3, 'U+200B'],
  ['as a reference to a joiner', 'ab&NoBreak;c', 3, 'U+2060'],
  ['as a reference to a mark of direction', 'ab&rlm;c', 3, 'U+200F'],
]

const lineOf = (index: number): number => BODY_LINE + 2 * index
const paragraphs = (lines: string[]): string => lines.map((line) => `${line}\n`).join('\n')

describe('refused text', () => {
  const { folder, remove } = scratch()
  afterAll(remove)
  let checked: Checked
  const encoded: Record<string, Uint8Array> = {
    'notes/bad-byte.md': Buffer.concat([
      Buffer.from(note('bad-byte', 'First line.\nab').trimEnd()),
      Buffer.from([0xe9]),
      Buffer.from('c\n'),
    ]),
    'notes/half.md': Buffer.concat([Buffer.from(note('half', 'a')), Buffer.from([0xed, 0xa0, 0x80])]),
    'notes/overlong.md': Buffer.concat([Buffer.from(note('overlong', 'a')), Buffer.from([0xc0, 0xaf])]),
    'notes/cut.md': Buffer.concat([Buffer.from(note('cut', 'a')), Buffer.from([0xf0, 0x9f, 0x98])]),
    'notes/wide-le.md': Buffer.from(`\ufeff${note('wide-le', 'Words.')}`, 'utf16le'),
    'notes/wide-be.md': Buffer.from(`\ufeff${note('wide-be', 'Words.')}`, 'utf16le').swap16(),
    'notes/wide-bare.md': Buffer.from(note('wide-bare', 'Words.'), 'utf16le'),
  }
  beforeAll(async () => {
    const sessions = [
      'links',
      'characters',
      'references',
      'marked',
      'vast',
      ...Object.keys(encoded).map((path) => path.slice(6, -3)),
    ]
    write(folder, {
      'meeting.yaml': meetingYaml(sessions, 'place: "a\\u202eb"\ndistribution: "a\\uD800b"\nsymbol: "a\\u202eb"\n'),
      'notes/links.md': note('links', `${paragraphs(links)}\n[unsafe]: javascript:alert(1)`),
      'notes/characters.md': note('characters', characters.map(([, line]) => `${line}\n\n`).join('')),
      'notes/references.md': note('references', references.map(([, line]) => `${line}\n\n`).join('')),
      'notes/marked.md': `\ufeff${note('marked', 'Words, a table and a list.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- c\n- d').replaceAll('\n', '\r\n')}`,
      'notes/vast.md': '',
      ...encoded,
    })
    truncateSync(join(folder, 'notes/vast.md'), 2 ** 30)
    checked = await check(folder)
  })
  const linesOf = (file: string): string[] => asLines(checked.diagnostics.filter((one) => one.file === file))

  it.each(links.map((link, index) => [link, lineOf(index)] as const))('safety 9: %s', (link, line) => {
    const expected = link === '[a][unsafe]' ? BODY_LINE + 2 * links.length : line
    expect(linesOf('notes/links.md').filter((one) => /link-unsafe|link-broken/.test(one))).toContainEqual(
      expect.stringMatching(`^notes/links\\.md:${expected}:`),
    )
  })

  const placed = (name: string, vectors: typeof characters) =>
    vectors.map(([what, , column, says], index) => {
      const before = vectors.slice(0, index).reduce((sum, [, text]) => sum + text.split('\n').length + 1, 0)
      return [what, says, `notes/${name}.md:${BODY_LINE + before}:${column} text-invisible`] as const
    })

  it.each([...placed('characters', characters), ...placed('references', references)])(
    'safety 12: %s (%s)',
    (_, says, at) => {
      const [file = ''] = at.split(':')
      expect(linesOf(file).filter((line) => line.startsWith(at) && line.includes(says))).toHaveLength(1)
    },
  )

  it.each([
    ['bad-byte', `${BODY_LINE + 1}:3 encoding: The file is Windows-1252, not UTF-8`],
    ['half', `${BODY_LINE + 1}:1 encoding: The file is Windows-1252, not UTF-8`],
    ['overlong', `${BODY_LINE + 1}:1 encoding: The file is Windows-1252, not UTF-8`],
    ['cut', `${BODY_LINE + 1}:1 encoding: The file is Windows-1252, not UTF-8`],
    ['wide-le', '1:1 encoding: The file is UTF-16'],
    ['wide-be', '1:1 encoding: The file is UTF-16'],
    ['wide-bare', '1:1 encoding: The file is UTF-16'],
  ])('safety 12: %s is not UTF-8', (name, expected) => {
    expect(linesOf(`notes/${name}.md`).join('\n')).toContain(`notes/${name}.md:${expected}`)
  })

  it('safety 12: meeting.yaml may not hide anything either', () => {
    const yaml = linesOf('meeting.yaml').join('\n')
    expect(yaml).toMatch(/text-invisible: .*U\+202E/)
    expect(yaml).toMatch(/text-invisible: .*U\+D800/)
  })

  it('safety 12: CRLF and a byte order mark are fine', () => {
    expect(linesOf('notes/marked.md').filter((line) => !line.includes('table-caption'))).toEqual([])
  })

  it('safety 13: a note of 1 GB is refused by its size and not read', () => {
    expect(linesOf('notes/vast.md')).toEqual([
      'notes/vast.md:1:1 limit: note-bytes: at most 1000000 bytes in a note, and here are 1073741824',
    ])
    expect(checked.status).toBe(1)
    expect(checked.megabytes).toBeLessThan(200)
  })

  it('safety 9, 12: a draft has neither the addresses nor what nobody sees', async () => {
    const out = join(folder, 'out')
    const ran = await rapporteur([
      'build',
      folder,
      '--out',
      out,
      '--to',
      'html,json,csv',
      '--allow-errors',
      '--edition',
      'internal',
    ])
    expectNoStack(ran)
    expect(ran).toMatchObject({ status: 0, err: '' })
    const html = Buffer.from(contents(out)['report.html'] ?? '', 'base64').toString()
    const addresses = byTag(fromHtml(html), 'a', 'img', 'link').flatMap(({ properties: { href, src } }) => [href, src])
    const outside = addresses.filter(
      (address) =>
        address !== undefined &&
        !/^(?:#|https:\/\/example\.org\/b$|data:image\/(?:png|jpeg|webp);)/.test(String(address)),
    )
    expect(outside).toEqual([])
    for (const [name, bytes] of Object.entries(contents(out))) {
      const invisible = /[\u202a-\u202e\u2066-\u2069\u200b\u2060\0\u001b\u2028]/g
      const found = [...Buffer.from(bytes, 'base64').toString().matchAll(invisible)]
      expect([name, found.map(([character]) => character.charCodeAt(0).toString(16))]).toEqual([name, []])
    }
  })
})

describe('notes that are not there or there twice', () => {
  it('safety 16: both of two are named, whatever makes them two', async () => {
    const { folder, remove } = scratch()
    try {
      write(folder, {
        'meeting.yaml': meetingYaml(['twice', 'case', 'accent', 'empty', 'blank']),
        'notes/twice.md': note('twice', 'Words.'),
        'notes/twice-late.md': note('twice', 'Words.'),
        'notes/case.md': note('case', 'Words.'),
        'notes/Case.md': note('case', 'Words.'),
        'notes/accent-\u00e9.md': note('accent', 'Words.'),
        'notes/accent-e\u0301.md': note('accent', 'Words.'),
        'notes/empty.md': '',
        'notes/blank.md': ' \n\n\t\n',
      })
      const { diagnostics, status } = await check(folder)
      const lines = asLines(diagnostics)
      const has = (pattern: RegExp): void => expect(lines).toContainEqual(expect.stringMatching(pattern))
      has(
        /^notes\/twice\.md:2:1 note-session-repeated: notes\/twice\.md and notes\/twice-late\.md are both notes of twice/,
      )
      has(/^notes\/case\.md:1:1 file-name-clash: The names of notes\/case\.md and notes\/Case\.md are the same/)
      has(/^notes\/accent-.*:1:1 file-name-clash: The names of notes\/accent-.* and notes\/accent-.* are the same/)
      has(/^notes\/empty\.md:1:1 front-matter: The note does not say which session it is of/)
      has(/^notes\/blank\.md:1:\d+ front-matter: The note does not say which session it is of/)
      const related = diagnostics.filter(({ rule }) => ['note-session-repeated', 'file-name-clash'].includes(rule))
      expect(related.every((one) => one.related?.[0]?.file.startsWith('notes/'))).toBe(true)
      expect(status).toBe(1)
    } finally {
      remove()
    }
  })

  it('safety 16: a folder without notes, and one with nothing at all', async () => {
    const { folder, remove } = scratch()
    try {
      const nothing = await rapporteur(['check', folder])
      expectNoStack(nothing)
      expect(nothing.err).toMatch(/has no meeting\.yaml\n/)
      expect(nothing.status).toBe(2)
      write(folder, { 'meeting.yaml': meetingYaml(['s1', 's2']) })
      const { diagnostics, status } = await check(folder)
      expect(asLines(diagnostics).filter((line) => line.includes('note-missing'))).toHaveLength(2)
      expect(status).toBe(1)
      write(folder, { 'meeting.yaml': '' })
      expect((await check(folder)).diagnostics).toMatchObject([{ rule: 'meeting-schema', line: 1, column: 1 }])
    } finally {
      remove()
    }
  })

  it('safety 13: a meeting.yaml of 1 GB is not read either', async () => {
    const { folder, remove } = scratch()
    try {
      write(folder, { 'meeting.yaml': '' })
      truncateSync(join(folder, 'meeting.yaml'), 2 ** 30)
      const ran = await rapporteur(['check', folder])
      expectNoStack(ran)
      expect(ran.err).toContain('meeting.yaml has 1073741824 bytes; at most 1000000 are read')
      expect(ran.status).toBe(2)
      expect(ran.megabytes).toBeLessThan(200)
    } finally {
      remove()
    }
  })
})
