import { Ajv, type ValidateFunction } from 'ajv'
import formats from 'ajv-formats'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { resultOf, type CheckResult } from '../../src/diagnostics/check-result.js'
import { formatGithub } from '../../src/diagnostics/github.js'
import { formatJson } from '../../src/diagnostics/json.js'
import { formatJunit } from '../../src/diagnostics/junit.js'
import { formatSarif } from '../../src/diagnostics/sarif.js'
import { makeSource } from '../../src/load/source.js'
import type { Example } from '../../src/rules/define-rule.js'
import { resultWith, twoThings } from './sample-result.js'

/** Words that each form must take apart from its own signs. */
function awkward(): CheckResult {
  const file = 'notes/a, b: 50%.md'
  return resultOf(
    [
      {
        rule: 'placeholder',
        severity: 'error',
        message: 'A "quote" & <tag>\u0000, 100%\nand a second line',
        place: { file, line: 2, column: 3, endLine: 3, endColumn: 4 },
        related: [],
      },
    ],
    [],
    { [file]: makeSource(file, 'a\nb\nc\n') },
  )
}

describe('formatJson', () => {
  it('has the fields of the published form, hint and related only where there are any', async () => {
    const result = JSON.parse(formatJson(await resultWith(twoThings))) as Record<string, unknown[]>
    expect(Object.keys(result)).toEqual(['version', 'diagnostics', 'coverage', 'counts'])
    expect(result['diagnostics']).toMatchObject([
      {
        rule: 'recommendation-addressee',
        severity: 'error',
        file: 'notes/session-1.md',
        line: 16,
        column: 3,
        endLine: 16,
        endColumn: 17,
      },
      {
        rule: 'question-unanswered',
        severity: 'warning',
        hint: expect.any(String) as string,
        line: 18,
        related: [{ file: 'meeting.yaml', line: 12, column: 9, message: 'Q2 is asked here' }],
      },
    ])
    expect(result['diagnostics']?.[0]).not.toHaveProperty('related')
    expect(result['coverage']).toContainEqual({
      session: 'session-1',
      question: 'q1',
      state: 'answered',
      aspects: { work: true, skills: true },
      points: { recommendation: 1 },
    })
    expect(result['coverage']).toHaveLength(4)
    expect(result['counts']).toEqual({ error: 1, warning: 1, info: 0, waived: 0 })
  })

  it('counts what is waived and does not list it', async () => {
    const files = { 'notes/session-1.md': '<!-- waive placeholder: quoted -->\n\nThe slide said TBC.\n' }
    const result = JSON.parse(formatJson(await resultWith({ files }))) as CheckResult
    expect(result.diagnostics).toEqual([])
    expect(result.counts).toEqual({ error: 0, warning: 0, info: 0, waived: 1 })
  })

  it('is one object also without a meeting', () => {
    expect(JSON.parse(formatJson(resultOf([], [], {})))).toEqual({
      version: 1,
      diagnostics: [],
      coverage: [],
      counts: { error: 0, warning: 0, info: 0, waived: 0 },
    })
  })
})

describe('formatGithub', () => {
  it('prints no control character, whatever a note or a file is called', () => {
    const result = awkward()
    const [first] = result.diagnostics
    if (!first) throw new Error('there is nothing to print')
    first.message = 'a\u001b[31mb\u009b1m\r\nc\u0007\u202ed\u2028e'
    first.place = { ...first.place, file: 'notes/\u001b]0;x\u0007.md' }
    const lines = formatGithub(result, { folder: 'report' }).split('\n')
    expect(lines.join('')).not.toMatch(/[\p{Cc}\u202e\u2028]/u)
    expect(lines).toHaveLength(result.diagnostics.length + 1)
  })

  it('escapes what would end a property or the line', () => {
    expect(formatGithub(awkward(), { folder: 'report/' })).toBe(
      '::error file=report/notes/a%2C b%3A 50%25.md,line=2,endLine=3,title=placeholder::' +
        'A "quote" & <tag>\uFFFD, 100%25%0Aand a second line\n',
    )
  })

  it('calls a remark a notice and gives columns within a line', async () => {
    const files = { 'notes/session-2.md': '## Q2\n\nVisits help.\n' }
    expect(formatGithub(await resultWith({ files }))).toMatch(
      /^::notice file=notes\/session-2\.md,line=6,endLine=6,col=1,endColumn=6,title=answer-thin::The answer to Q2 has 2 words%0A/,
    )
  })
})

describe('formatJunit', () => {
  it('is well-formed XML whatever the words are', () => {
    expect(formatJunit(awkward())).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
        '<testsuites name="rapporteur check" tests="1" failures="1" errors="0">\n' +
        '  <testsuite name="notes/a, b: 50%.md" tests="1" failures="1" errors="0">\n' +
        '    <testcase name="placeholder at 2:3" classname="notes/a, b: 50%.md">' +
        '<failure type="error" message="A &quot;quote&quot; &amp; &lt;tag&gt;\uFFFD, 100%&#10;and a second line">' +
        'notes/a, b: 50%.md:2:3 A &quot;quote&quot; &amp; &lt;tag&gt;\uFFFD, 100%&#10;and a second line</failure></testcase>\n' +
        '  </testsuite>\n' +
        '</testsuites>\n',
    )
  })

  it('lets a file without diagnostics pass', async () => {
    const text = formatJunit(await resultWith({}))
    expect(text).toContain('tests="3" failures="0"')
    expect(text).toContain('<testcase name="no diagnostics" classname="notes/session-1.md"/>')
  })
})

/** One diagnostic is waived by a comment, one in meeting.yaml. */
const waivedTwice: Example = {
  meeting:
    'waivers:\n  - { rule: placeholder, where: notes/session-2.md, why: agreed, by: the editor, until: 2019-12-31 }\n',
  files: {
    'notes/session-1.md': '<!-- waive placeholder: quoted -->\n\nThe slide said TBC.\n',
    'notes/session-2.md':
      '## Q2\n\nVisits between services were the form of learning that speakers named first: TBC.\n',
  },
}

/**
 * By the schema of SARIF 2.1.0 as it was in the last draft before OASIS approved the standard (rtm.5), which is the
 * one that a package brings along; not the text of the approved standard itself.
 */
function compileSarifSchema(): ValidateFunction {
  const path = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')
  const schema = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
  // It is written in draft 4, and uses nothing that later drafts read otherwise but the name of its "id".
  delete schema['$schema']
  delete schema['id']
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
  formats.default(ajv)
  return ajv.compile(schema)
}

describe('formatSarif', () => {
  const validate = compileSarifSchema()

  interface Sarif {
    version: string
    runs: {
      columnKind: string
      tool: { driver: { rules: { id: string }[] } }
      results: { ruleId: string; ruleIndex: number; level: string; suppressions?: object[]; locations: object[] }[]
    }[]
  }

  it('lists results with their rules, addresses encoded', () => {
    const { version, runs } = JSON.parse(formatSarif(awkward(), { folder: 'report', version: '1.2.3' })) as Sarif
    expect(version).toBe('2.1.0')
    expect(runs[0]?.columnKind).toBe('utf16CodeUnits')
    expect(runs[0]?.tool.driver).toMatchObject({ name: 'rapporteur', version: '1.2.3', rules: [{ id: 'placeholder' }] })
    expect(runs[0]?.results).toMatchObject([
      {
        ruleId: 'placeholder',
        ruleIndex: 0,
        level: 'error',
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'report/notes/a%2C%20b%3A%2050%25.md' },
              region: { startLine: 2, startColumn: 3, endLine: 3, endColumn: 4 },
            },
          },
        ],
      },
    ])
  })

  it('is valid by the schema of the standard', async () => {
    for (const result of [
      awkward(),
      await resultWith(twoThings),
      await resultWith(waivedTwice),
      resultOf([], [], {}),
    ]) {
      const written = JSON.parse(formatSarif(result, { folder: 'a report', version: '1.2.3' })) as Sarif
      expect(validate(written) ? [] : validate.errors).toEqual([])
      for (const { ruleId, ruleIndex } of written.runs[0]?.results ?? [])
        expect(written.runs[0]?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId)
    }
  })

  it.each<[string, object]>([
    ['a tool without a driver', { tool: {} }],
    [
      'a level that is none',
      { tool: { driver: { name: 'x' } }, results: [{ message: { text: 'x' }, level: 'fatal' }] },
    ],
    ['a key that is none', { tool: { driver: { name: 'x' } }, result: [] }],
  ])('and the schema refuses %s', (_, run) => {
    expect(validate({ version: '2.1.0', runs: [run] })).toBe(false)
  })

  it('lists what is waived as suppressed, in the note or from outside', async () => {
    const { runs } = JSON.parse(formatSarif(await resultWith(waivedTwice))) as Sarif
    expect(runs[0]?.results.map(({ suppressions }) => suppressions)).toMatchObject([
      [{ kind: 'inSource', status: 'accepted', justification: 'quoted' }],
      [
        {
          kind: 'external',
          status: 'accepted',
          justification: 'agreed',
          location: { physicalLocation: { artifactLocation: { uri: 'meeting.yaml' } } },
          properties: { by: 'the editor', until: '2019-12-31' },
        },
      ],
    ])
  })
})
