import { execFile } from 'node:child_process'
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GUIDES } from '../../src/commands/guide.js'
import { makeRelease } from '../release/make-release.js'
import { rapporteur, root } from './run.js'

/** Commands that are shown and not run here: each with the reason, and the test that runs what it stands for. */
const ELSEWHERE: [command: RegExp, why: string, test: string][] = [
  [/^npm (?:ci|install)/, 'installs from the network', 'test/bare/run.sh'],
  [/^npm test$/, 'is this run', 'test/bare/run.sh'],
  [/^npm run conformance/, 'fetches veraPDF', 'test/conformance/run.ts'],
  [/^rapporteur preview/, 'is a server that goes on', 'test/preview/preview.test.ts'],
  [/^rapporteur check --watch/, 'goes on', 'test/cli/watch.test.ts'],
  [/--to (?:all|docx|html,pdf --verbose)$/, 'prints with a browser', 'test/cli/report-pdf.test.ts'],
  [/^rapporteur release/, 'needs a printed report that is final', 'test/release/release.test.ts'],
  [/^rapporteur distribute --server/, 'needs a mail server', 'test/delivery'],
]

/** What a command meets besides the worked example, and the status with which it ends where that is not 0. */
const MEETS: [command: RegExp, prepare: (meeting: string, cwd: string) => void, status?: number][] = [
  [/^rapporteur note session-1$/, (meeting) => rmSync(join(meeting, 'notes/session-1.md'))],
  [/^rapporteur import (?!.*--update)/, (meeting) => rmSync(join(meeting, 'notes/session-1.md'))],
  [/^rapporteur import/, (_, cwd) => copyFileSync(join(forms, 'forms/session-1.docx'), join(cwd, 'session-1.docx'))],
  [
    /^rapporteur undo/,
    (meeting) => {
      appendFileSync(join(meeting, 'notes/session-1.md'), '\nA word\u200b more.\n')
      rapporteur(['check', meeting, '--fix'])
    },
  ],
  // It has no symbol yet, and its notes are not cleared.
  [/^rapporteur build --status final/, () => {}, 1],
  [/^rapporteur (?:distribute|ledger|verify)/, (meeting) => void makeRelease(meeting)],
  [/^rapporteur distribute/, (meeting) => writeFileSync(join(meeting, 'recipients.yaml'), recipients)],
  [
    /^rapporteur verify/,
    (meeting, cwd) => {
      for (const name of ['report.pdf', 'a copy that somebody sent.pdf'])
        copyFileSync(join(meeting, 'releases/sec-doc-1-19/1/report.pdf'), join(cwd, name))
    },
  ],
]

const documents = ['README.md', ...Object.keys(GUIDES).map((name) => `templates/guides/${name}.md`)]
const texts = documents.map((path) => readFileSync(join(root, path), 'utf8'))

/** The list of recipients that the guide for the secretariat shows. */
const recipients = /^```yaml\n(- \{ id: austria[\s\S]*?)^```/m.exec(texts.join('\n'))?.[1] ?? ''

/** The lines of shell blocks, and what stands first in the rows of tables. */
function commandsOf(text: string): string[] {
  const blocks = [...text.matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap(([, block = '']) => block.split('\n'))
  const rows = [...text.matchAll(/^\| `(rapporteur [^`]+)`/gm)].map(([, command = '']) => command)
  return [...blocks, ...rows].map((line) => line.replace(/\s+# .*$/, '').trim()).filter(Boolean)
}

/** The README's own meeting is one story: its commands follow each other. */
const story =
  /own meeting[\s\S]*?```sh\n([\s\S]*?)```/
    .exec(texts[0] ?? '')?.[1]
    ?.split('\n')
    .filter(Boolean) ?? []
const plain = (command: string): string => command.replace(/^npx /, '').replace(/\s+# .*$/, '')
const later = (command: string): boolean => /\bworkshop (?:--open|--fix)$|build workshop$/.test(command)
const distinct = [...new Set(texts.flatMap(commandsOf).map(plain))]
const elsewhere = (command: string) => ELSEWHERE.find(([pattern]) => pattern.test(command))
const run = distinct.filter((one) => !elsewhere(one) && !later(one) && !story.some((line) => plain(line) === one))

let forms: string
beforeAll(() => {
  forms = mkdtempSync(join(tmpdir(), 'rapporteur-forms-'))
  cpSync(join(root, 'report'), forms, { recursive: true, filter: (path) => !path.endsWith('/out') })
  rapporteur(['note', 'session-1', forms, '--to', 'docx'])
})
afterAll(() => rmSync(forms, { recursive: true, force: true }))

/** As a shell splits it: words, and words between quotation marks. */
const wordsOf = (command: string): string[] =>
  [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '')

function start(command: string, cwd: string): Promise<{ status: number; said: string }> {
  const [program, ...words] = wordsOf(command)
  expect(program).toBe('rapporteur')
  // The report as a page says whether the command is right; printing is tested elsewhere.
  if (words[0] === 'build' && !words.includes('--to')) words.push('--to', 'html')
  const env = { ...process.env, NO_COLOR: '1', RAPPORTEUR_UNSAFE_NO_SANDBOX: '1', SOURCE_DATE_EPOCH: '1569240000' }
  return new Promise((ended) => {
    execFile(process.execPath, [join(root, 'bin/rapporteur.js'), ...words], { cwd, env }, (error, out, err) =>
      ended({ status: error ? Number(error.code) : 0, said: out + err }),
    )
  })
}

describe('every command of the README and the guides', () => {
  it('is found', () => {
    expect(story).toHaveLength(4)
    expect(run.length).toBeGreaterThan(30)
    expect(run.length + ELSEWHERE.length).toBeGreaterThan(40)
  })

  it.each(ELSEWHERE)('that fits %s is shown and not run here: it %s; %s', (pattern, _, test) => {
    expect(distinct.some((one) => pattern.test(one))).toBe(true)
    expect(existsSync(join(root, test)), test).toBe(true)
  })

  it.concurrent.each(run)('%s', async (command) => {
    const cwd = mkdtempSync(join(tmpdir(), 'rapporteur-guide-'))
    try {
      const meeting = join(cwd, 'report')
      cpSync(join(root, 'report'), meeting, { recursive: true, filter: (path) => !path.endsWith('/out') })
      const meets = MEETS.filter(([pattern]) => pattern.test(command))
      for (const [, prepare] of meets) prepare(meeting, cwd)
      const { status, said } = await start(command, cwd)
      expect(status, said).toBe(meets.find(([, , wanted]) => wanted !== undefined)?.[2] ?? 0)
    } finally {
      rmSync(cwd, { recursive: true, force: true })
    }
  })

  it('makes a meeting of one’s own, in their order', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'rapporteur-story-'))
    try {
      for (const line of story) {
        const { status, said } = await start(plain(line), cwd)
        // What is to be written yet is an error of the check.
        expect(status, said).toBe(line.includes(' check ') ? 1 : 0)
      }
      appendFileSync(
        join(cwd, 'workshop/notes/session-1.md'),
        /```markdown\n([\s\S]*?)```/.exec(texts[0] ?? '')?.[1] ?? 'nothing',
      )
      const { said } = await start('rapporteur check workshop --format json', cwd)
      const { coverage } = JSON.parse(said) as { coverage: { points: Record<string, number> }[] }
      expect(coverage[0]?.points).toEqual({ finding: 1, risk: 1, recommendation: 1 })
      expect((await start('rapporteur check workshop --fix', cwd)).said).toContain('Text of the template')
    } finally {
      rmSync(cwd, { recursive: true, force: true })
    }
  })
})

describe('rapporteur guide', () => {
  it('lists the guides', () => {
    const { status, out } = rapporteur(['guide'])
    expect(status).toBe(0)
    for (const name of Object.keys(GUIDES)) expect(out).toMatch(new RegExp(`^${name} +\\w`, 'm'))
  })

  it('shows one as Markdown, without the marks that tests hold on to', () => {
    const { status, out } = rapporteur(['guide', 'editor'])
    expect(status).toBe(0)
    expect(out).toMatch(/^# Guide for editors\n/)
    expect(out).toContain('| `note-missing` |')
    expect(out).not.toMatch(/^<!--/m)
  })

  it('says what was meant', () => {
    const { status, out, err } = rapporteur(['guide', 'editer'])
    expect([status, out]).toEqual([2, ''])
    expect(err).toBe('rapporteur: There is no guide "editer"\nDid you mean "editor"?\n')
    expect(rapporteur(['guide', 'cooking']).err).toContain('The guides are: rapporteur, editor, secretariat, designer')
  })
})
