import { createHash } from 'node:crypto'
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReleaseRecord } from '../../src/model/release.js'
import { pageTexts } from '../../src/pdf/page-texts.js'
import { openPdf } from '../../src/pdf/pdf-destinations.js'
import { copyOf, rapporteur, type Ran } from '../cli/run.js'

const meeting = copyOf('report')
const { folder } = meeting
const env = { SOURCE_DATE_EPOCH: '1575244800' }
const run = (...args: string[]): Ran => rapporteur(args, { env })
const slug = 'artificial-intelligence-and-law-enforcement'
const first = join(folder, 'releases', slug, '1')
const second = join(folder, 'releases', slug, 'Rev.1')

function edit(file: string, change: (text: string) => string): void {
  const path = join(folder, file)
  writeFileSync(path, change(readFileSync(path, 'utf8')))
}
function refuses(status: number, words: RegExp, ...options: string[]): void {
  const ran = run('release', folder, ...options)
  expect(ran.err).toMatch(words)
  expect(ran.status).toBe(status)
}

/** What `verify` says of a file that is not what was released. */
function says(file: string, words: RegExp): void {
  const ran = run('verify', file, folder)
  expect(ran.out).toMatch(words)
  expect(ran.status).toBe(1)
}

/** Every file of a folder and of those in it, each byte as a character. */
function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  const files = names.filter((name) => statSync(join(folder, name)).isFile())
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), 'latin1')]))
}

/** The numbered paragraphs of a release, as its data have them: number and words. */
function numbersIn(release: string): string[] {
  const { parts } = JSON.parse(readFileSync(join(release, 'report.json'), 'utf8')) as {
    parts: { paragraphs?: { number: string; words: string }[] }[]
  }
  return parts.flatMap(({ paragraphs = [] }) => paragraphs).map(({ number, words }) => `${number} ${words}`)
}

const build = (): Ran => run('build', folder, '--status', 'comment', '--date', '2019-12-02')

beforeAll(() => expect(build().status).toBe(0))
afterAll(() => meeting.remove())

describe('rapporteur release', () => {
  it.each([
    [['--status', 'draft'], /A draft is not released/],
    [['--status', 'comment', '--edition', 'internal'], /The internal edition is not released/],
    [['--status', 'comment'], /The build has no report\.pdf/],
  ])('keeps nothing of a build with %s and no PDF', (options, words) => {
    const small = copyOf('test/fixtures/meetings/harbours')
    try {
      expect(run('build', small.folder, '--to', 'html', ...options).status).toBe(0)
      const { status, err } = run('release', small.folder)
      expect(err).toMatch(words)
      expect(status).toBe(1)
      expect(existsSync(join(small.folder, 'releases'))).toBe(false)
    } finally {
      small.remove()
    }
  })

  it('keeps nothing where there is no build', () => {
    refuses(1, /There is no build/, '--out', join(folder, 'nowhere'))
  })

  it('refuses a build of which a byte was changed', () => {
    const path = join(folder, 'out/report.pdf')
    const bytes = readFileSync(path)
    appendFileSync(path, ' ')
    refuses(1, /report\.pdf is not the file/)
    writeFileSync(path, bytes)
  })

  it('refuses where a note has changed since the build', () => {
    edit('notes/session-1.md', (text) =>
      text.replace('in hours instead', 'within hours instead').replace('days', 'weeks'),
    )
    refuses(1, /changed since the build/)
    copyFileSync(join(import.meta.dirname, '../../report/notes/session-1.md'), join(folder, 'notes/session-1.md'))
  })

  it('keeps the outputs with their manifest, a bill of materials, the numbers and a ZIP', () => {
    const kept = run('release', folder)
    expect(kept).toMatchObject({ status: 0, err: '' })
    expect(kept.out).toMatch(/^Revision 1, for comment, is kept in /)
    expect(readdirSync(first).sort()).toEqual([
      'manifest.json',
      'numbering.json',
      'recommendations.csv',
      'recommendations.xlsx',
      'release.json',
      'report.html',
      'report.json',
      'report.pdf',
      'report.zip',
      'sbom.json',
    ])
    const zip = unzipSync(readFileSync(join(first, 'report.zip')))
    expect(Object.keys(zip)).not.toContain('numbering.json')
    expect(Buffer.from(zip['report.pdf'] ?? []).equals(readFileSync(join(first, 'report.pdf')))).toBe(true)
    const record = JSON.parse(readFileSync(join(first, 'release.json'), 'utf8')) as Record<string, unknown>
    expect(record).toMatchObject({ revision: '1', kind: 'first', status: 'comment', date: '2019-12-02' })
    const bill = JSON.parse(readFileSync(join(first, 'sbom.json'), 'utf8')) as { components: { name: string }[] }
    expect(bill.components.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['unified', 'handlebars', 'micromark']),
    )
  })

  describe('once more, elsewhere', () => {
    const other = copyOf('report')
    const place = join(other.folder, 'releases', slug, '1')
    const list = `- { id: austria, state: Austria, name: Ms. Somebody, address: mission@austria.example, language: de }
- { id: interpol, organization: INTERPOL, name: Liaison office, address: liaison@interpol.example }
- { id: house, organization: The House, name: Editor, address: editor@house.example, edition: internal }
`
    const put = (text: string): void => writeFileSync(join(other.folder, 'recipients.yaml'), text)
    beforeAll(() => expect(run('build', other.folder, '--status', 'comment', '--date', '2019-12-02').status).toBe(0))
    afterAll(() => other.remove())

    it('keeps nothing where a recipient is wrong, or has a name that no copy can bear', () => {
      put(list.replace('The House', 'B@b').replace('INTERPOL', '国際'))
      const wrong = run('release', other.folder, '--per-recipient')
      expect(wrong.out).toMatch(
        /One thing is wrong with the list of recipients; nothing was\s+released[^]* 3:\d+ +error/,
      )
      put(list.replace('INTERPOL', '国際'))
      const foreign = run('release', other.folder, '--per-recipient')
      expect(foreign.out).toMatch(/ 2:\d+ +error +The copy for interpol cannot bear its name[^]*U\+56FD/)
      expect([wrong.status, foreign.status, existsSync(place)]).toEqual([1, 1, false])
    })

    it('gives the same bytes, and beside them a copy for each recipient of this edition', () => {
      put(list)
      const made = run('release', other.folder, '--per-recipient')
      expect(made).toMatchObject({ status: 0, err: '' })
      expect(made.out).toContain('copies/, with a copy for each of 2 recipients')
      const files = filesIn(place)
      const copies = ['copies/austria.pdf', 'copies/interpol.pdf']
      expect(Object.keys(files).filter((name) => name.startsWith('copies/'))).toEqual(copies)
      const { 'release.json': record = '', ...others } = files
      const before = filesIn(first)
      for (const name of copies) delete others[name]
      delete before['release.json']
      expect(others).toEqual(before)

      const listed = (JSON.parse(record) as ReleaseRecord).copies ?? []
      expect(listed).toMatchObject([
        { recipient: 'austria', party: 'Austria', name: 'copies/austria.pdf' },
        { recipient: 'interpol', party: 'INTERPOL', name: 'copies/interpol.pdf' },
      ])
      for (const { name, sha256, bytes } of listed) {
        const file = readFileSync(join(place, name))
        expect([createHash('sha256').update(file).digest('hex'), file.length]).toEqual([sha256, bytes])
      }
      for (const text of Object.values(files)) expect(text).not.toMatch(/@(?:austria|interpol|house)\.example|Somebody/)

      rmSync(join(other.folder, 'releases'), { recursive: true })
      expect(run('release', other.folder, '--per-recipient').status).toBe(0)
      expect(filesIn(place)).toEqual(files)
    })

    it('is known copy by copy, under any name, whole or altered', () => {
      const renamed = join(other.folder, 'something.pdf')
      copyFileSync(join(place, 'copies/interpol.pdf'), renamed)
      const known = run('verify', renamed, other.folder)
      expect(known.out).toMatch(/^As released[^]*Copy for +INTERPOL \(interpol\)/)
      appendFileSync(renamed, '\n')
      const altered = run('verify', renamed, other.folder)
      expect(altered.out).toMatch(/^Altered: .*the copy for INTERPOL \(interpol\)/)
      expect([known.status, altered.status]).toEqual([0, 1])
      expect(run('verify', join(place, 'report.pdf'), other.folder).out).toContain('the one without a mark')
    })
  })

  it('makes a later one only with its kind and reason, and where the report says so', async () => {
    refuses(1, /released already/)
    refuses(2, /kind and a reason/, '--supersede')
    const why = ['--supersede', '--kind', 'rev', '--reason', 'Comments of two delegations']
    refuses(1, /revision: Rev\.1, date: 2019-12-02, status: comment/, ...why)
    edit('meeting.yaml', (text) =>
      text.concat(
        '\nrevisions:\n  - { revision: Rev.1, date: 2019-12-02, status: comment, reason: Comments of two delegations }\n',
      ),
    )
    edit('notes/session-1.md', (text) =>
      text
        .replace(/^- Benefit: .*\n/m, '')
        .replace(
          '## Q4',
          '- Finding: Two services asked for a common form of record.\n- Finding: A third one keeps its own.\n\n## Q4',
        ),
    )
    expect(build().status).toBe(0)
    expect(run('release', folder, ...why)).toMatchObject({ status: 0, err: '' })
    const page = readFileSync(join(second, 'report.html'), 'utf8').replace(/<[^>]*>/g, '')
    const print = pageTexts(await openPdf(readFileSync(join(second, 'report.pdf')))).body.join('\n')
    for (const text of [page, print]) {
      expect(text.match(/\[deleted\]/g)).toHaveLength(1)
      expect(text).toMatch(/\d+ bis\b/)
      expect(text).toMatch(/Two\s+services\s+asked\s+for\s+a\s+common\s+form/)
      expect(text).toMatch(/Comments\s+of\s+two\s+delegations/)
      expect(text).toContain('Draft for comment')
    }
    // What was circulated has its number still, and what is new took one that nothing had.
    const [before, after] = [numbersIn(first), numbersIn(second)]
    const gone = before.filter((one) => !after.includes(one))
    expect(gone).toHaveLength(1)
    const number = /^\d+/.exec(gone[0] ?? '')?.[0] ?? ''
    const [emptied, ...fresh] = after.filter((one) => !before.includes(one))
    expect(emptied).toBe(`${number} `)
    expect(fresh).toHaveLength(2)
    expect(fresh[0]).toMatch(/^\d+ bis Two services asked/)
    expect(fresh[1]).toMatch(/^\d+ ter A third one keeps/)
  })
})

describe('rapporteur verify', () => {
  const copy = join(folder, 'a copy.pdf')

  it('knows a renamed copy by its bytes, and says what has taken its place', () => {
    copyFileSync(join(first, 'report.pdf'), copy)
    const { status, out } = run('verify', copy, folder)
    expect(status).toBe(0)
    expect(out).toMatch(/^As released/)
    expect(out).toContain('Rev.1 has taken its place')
    expect(out).toContain('went to nobody')
  })

  it('says that a copy was altered, in one byte or in its words', () => {
    const bytes = readFileSync(copy)
    const at = bytes.length >> 1
    bytes[at] = (bytes[at] ?? 0) ^ 1
    writeFileSync(copy, bytes)
    says(copy, /^Altered: .*Artificial/)
    const page = join(folder, 'copy.html')
    writeFileSync(page, readFileSync(join(second, 'report.html'), 'utf8').replace('Two services', 'All services'))
    says(page, /^Altered: .*Artificial/)
  })

  it('says that it does not know a file of others', () => {
    says(join(folder, 'notes/session-2.md'), /^Unknown/)
    expect(run('verify', join(folder, 'not-there.pdf'), folder).status).toBe(2)
  })
})
