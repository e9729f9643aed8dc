import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { contents, copyOf, rapporteur } from '../cli/run.js'

/** The worked example names nobody; here three of its people have names. */
const NAMED = {
  'innovation-head': 'Ágnes Próbáné',
  'video-analyst': 'Tomaž Vzorčnik',
  'security-engineer': 'Zoë Quillfeather',
}
/** What the sessions that are made to hide something may not say, in any output. */
const HIDDEN = [
  'Próbáné',
  'Vzorčnik',
  'Quillfeather',
  'capital city police service',
  'national police service',
  'national forensic institute',
  'university of technology',
]

function withSessions(folder: string, attributions: Record<string, string>): void {
  const path = join(folder, 'meeting.yaml')
  let text = readFileSync(path, 'utf8')
  for (const [id, name] of Object.entries(NAMED)) text = text.replace(`id: ${id}, name: ""`, `id: ${id}, name: ${name}`)
  for (const [id, attribution] of Object.entries(attributions)) {
    text = text.replace(new RegExp(`(- id: ${id}\\n[\\s\\S]*?attribution: )\\w+`), `$1${attribution}`)
  }
  writeFileSync(path, text)
}

/** All text of all outputs, with what programs of others read from the PDF where they are there. */
function everything(out: string): string {
  const read = (name: string): Buffer => readFileSync(join(out, name))
  const pdf = join(out, 'report.pdf')
  const others = [
    ['pdftotext', pdf, '-'],
    ['pdfinfo', '-struct-text', pdf],
    ['pdfinfo', pdf],
  ].map(([program = '', ...args]) => spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1e8 }).stdout ?? '')
  const xlsx = Object.values(unzipSync(read('recommendations.xlsx'))).map((bytes) => strFromU8(bytes))
  const texts = ['report.html', 'report.json', 'recommendations.csv', 'manifest.json'].map((name) =>
    read(name).toString('utf8'),
  )
  return [...texts, ...xlsx, ...others, read('report.pdf').toString('latin1')]
    .join('\n')
    .normalize('NFC')
    .replace(/\u00AD/g, '')
    .replace(/\s+/g, ' ')
}

describe('a session that hides who spoke', { timeout: 180_000 }, () => {
  it('has no name and no affiliation in any output: one under the Chatham House Rule, one with affiliations', () => {
    const { folder, remove } = copyOf('report')
    try {
      withSessions(folder, { 'session-1': 'chatham', 'session-2': 'affiliation' })
      const { status, err } = rapporteur(['build', folder])
      expect(err).not.toContain('tell what it must not')
      expect(status).toBe(0)
      const text = everything(join(folder, 'out')).toLowerCase()
      expect(HIDDEN.filter((words) => text.includes(words.toLowerCase()))).toEqual([])
      // Session 2 gives affiliations, and session 3 hides nothing.
      expect(text).toContain('a software security company')
      expect(text).toContain('a speaker')
    } finally {
      remove()
    }
  })

  it('says all of it where it is open, so that the test above can fail', () => {
    const { folder, remove } = copyOf('report')
    try {
      withSessions(folder, { 'session-1': 'open', 'session-2': 'open' })
      expect(rapporteur(['build', folder, '--to', 'html,json,csv,xlsx']).status).toBe(0)
      const text = readFileSync(join(folder, 'out/report.html'), 'utf8')
      expect(HIDDEN.filter((words) => !text.includes(words))).toEqual([])
    } finally {
      remove()
    }
  })
})

describe('a leak in what belongs to no session', { timeout: 180_000 }, () => {
  it('is told by the rule at its line, before the gate, and refused by the build, which leaves the folder of outputs as it is', () => {
    const { folder, remove } = copyOf('report')
    try {
      withSessions(folder, { 'session-1': 'open', 'session-2': 'affiliation' })
      const out = join(folder, 'out')
      expect(rapporteur(['build', folder, '--to', 'html,json']).status).toBe(0)
      const before = contents(out)
      const path = join(folder, 'meeting.yaml')
      const text = readFileSync(path, 'utf8')
      writeFileSync(
        path,
        text.replace(/category: law enforcement, count: 0/, 'category: friends of ZOE QUILLFEATHER, count: 3'),
      )
      const { status, out: said, err } = rapporteur(['build', folder, '--to', 'html,json'])
      expect(said).toContain('"ZOE QUILLFEATHER" is a name')
      expect(err).not.toContain('would tell what it must not')
      expect(said).not.toContain('is in')
      expect(status).toBe(1)
      expect(contents(out)).toEqual(before)
    } finally {
      remove()
    }
  })
})
