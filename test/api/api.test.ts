import { spawnSync } from 'node:child_process'
import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildReport, checkMeeting, EXIT, UserError, type OwnRule } from '../../src/index.js'
import { copyOf, root } from '../cli/run.js'
import { filesOf } from '../whole/meeting-folder.js'

const files = filesOf('report')
const withWords = (words: string): typeof files => ({
  ...files,
  'editor/preparation.md': `${files['editor/preparation.md'] as string}\n\n${words}\n`,
})

/** Finds a word that only this house minds. */
const noGizmos: OwnRule = {
  id: 'no-gizmos',
  severity: 'error',
  scope: 'document',
  *check({ document }) {
    const line = document.source.text.split('\n').findIndex((one) => one.includes('like gizmo')) + 1
    if (line > 0)
      yield { message: 'No gizmos', place: { file: document.file, line, column: 1, endLine: line, endColumn: 2 } }
  },
}

describe('the package as a library', () => {
  it('runs its example, by the name that others import it by', () => {
    const meeting = copyOf('report')
    try {
      appendFileSync(join(meeting.folder, 'editor/preparation.md'), '\n\nThe stakeholders were asked.\n')
      const example = join(root, 'test/api/example.mjs')
      const env = { ...process.env, SOURCE_DATE_EPOCH: '1570000000' }
      const ran = spawnSync(process.execPath, [example, meeting.folder], { cwd: root, encoding: 'utf8', env })
      expect(ran.stderr).toBe('')
      expect(ran.stdout).toMatch(/^editor\/preparation\.md:\d+ no-stakeholders: Say who they are/m)
      expect(ran.stdout).toMatch(/^0 errors, 1 warnings$/m)
      expect(ran.stdout).toMatch(/report\.html: \d{5,} bytes\nreport\.json: \d{4,} bytes\nmanifest\.json: \d+ bytes\n$/)
    } finally {
      meeting.remove()
    }
  })

  it('has what package.json says that it exports', () => {
    const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      exports: Record<string, { types: string; default: string }>
    }
    expect(exports['.']?.default).toBe('./dist/index.js')
    expect(exports['.']?.types).toBe('./dist/index.d.ts')
  })

  it('builds the same bytes as the command does, of a folder or of files in memory', async () => {
    const builtAt = new Date('2019-10-01T00:00:00Z')
    const of = (meeting: string | typeof files) => buildReport(meeting, { to: ['html', 'json', 'csv'], builtAt })
    const [one, other] = await Promise.all([of(files), of(join(root, 'report'))])
    expect(one.map(({ name }) => name)).toEqual(['report.html', 'report.json', 'recommendations.csv', 'manifest.json'])
    expect(one.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(
      other.map(({ bytes }) => Buffer.from(bytes).toString()),
    )
  })
})

describe("a rule of a house's own", () => {
  it('finds, is switched off and given another severity by meeting.yaml, and stands against a build', async () => {
    const bad = withWords('We like gizmos.')
    expect((await checkMeeting(bad, { rules: [noGizmos] })).diagnostics).toMatchObject([
      { rule: 'no-gizmos', severity: 'error', place: { file: 'editor/preparation.md' } },
    ])
    await expect(buildReport(bad, { rules: [noGizmos], to: ['json'] })).rejects.toThrow(
      expect.objectContaining({ exitStatus: EXIT.refused, message: expect.stringContaining('no-gizmos') as string }),
    )
    for (const [wanted, counts] of [
      ['off', { error: 0, warning: 0 }],
      ['warning', { error: 0, warning: 1 }],
    ] as const) {
      const yaml = `${files['meeting.yaml'] as string}\nrules: { no-gizmos: ${wanted} }\n`
      const found = await checkMeeting({ ...bad, 'meeting.yaml': yaml }, { rules: [noGizmos] })
      expect(found.counts).toMatchObject(counts)
    }
  })

  it('can be waived with a reason', async () => {
    const waived = withWords('<!-- waive no-gizmos: the makers are called so -->\n\nWe like gizmos.')
    const { diagnostics, counts } = await checkMeeting(waived, { rules: [noGizmos], today: '2019-10-01' })
    expect(diagnostics.filter(({ rule }) => rule !== 'no-gizmos')).toEqual([])
    expect(counts).toMatchObject({ error: 0, waived: 1 })
  })

  it('looks at the whole meeting too, and may not take the name of another', async () => {
    const counts: OwnRule = {
      id: 'too-few',
      severity: 'info',
      scope: 'meeting',
      *check({ meeting, notes }) {
        const [first] = meeting.sessions
        if (first && notes.length < 99) yield { message: `${notes.length} notes`, place: first.place }
      },
    }
    expect((await checkMeeting(files, { rules: [counts] })).diagnostics).toMatchObject([{ rule: 'too-few' }])
    await expect(checkMeeting(files, { rules: [{ ...counts, id: 'house-term' }] })).rejects.toThrow('already')
    await expect(checkMeeting(files, { rules: [counts, counts] })).rejects.toThrow('already')
  })
})

describe('a failure that the user can mend', () => {
  it('is a UserError with its exit status', async () => {
    await expect(checkMeeting({})).rejects.toThrow(UserError)
    await expect(buildReport(files, { to: ['odt'] })).rejects.toMatchObject({ exitStatus: EXIT.usage })
    await expect(buildReport(files, { allowErrors: true, status: 'final' })).rejects.toMatchObject({ exitStatus: 2 })
  })
})
