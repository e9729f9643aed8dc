import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadMeeting } from '../../src/load/load-meeting.js'
import { makeSource } from '../../src/load/source.js'
import { asLines, check, expectNoStack, rapporteur, type Checked } from './command.js'
import { meetingYaml, scratch, write } from './folder.js'
import { withinSeconds } from './yardstick.js'

const { folder, remove } = scratch()
afterAll(remove)

/** Of each note all lines and what must be said of them. */
const languages = ['js', 'javascript', 'coffee', 'json', 'toml', ' js']
const proof = join(folder, 'proof')
const program = `module.exports = (require("node:fs").writeFileSync(${JSON.stringify(proof)}, "ran"), { session: "s" })`

const nested = (open: string, close: string, levels: number): string => `${open.repeat(levels)}x${close.repeat(levels)}`
const steps = (mark: string, levels: number): string =>
  Array.from({ length: levels }, (_, step) => `${' '.repeat(step)}${mark}`).join('\n')
const keys = (count: number): string => Array.from({ length: count }, (_, index) => `k${index}: 1`).join('\n')
const bomb = (name: string): string =>
  [
    `a: &a [${'x,'.repeat(9)}x]`,
    ...'bcdefghi'
      .split('')
      .map((key, index) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(', ')}]`),
  ]
    .join(`\n`)
    .replace(/^a:/, `${name}:`)

/** Front matter that a note must be refused for: `line:column rule: ` and words of the message. */
const faults: Record<string, { demand: number; text: string; at: string; hint?: RegExp }> = {
  ...Object.fromEntries(
    languages.map((language, index) => [
      `language-${index}`,
      {
        demand: 1,
        text: `---${language}\n${program}\n---\n`,
        at: `1:1 front-matter: "---${language.trim()}" is not read: front matter is YAML`,
        hint: /"---" alone/,
      },
    ]),
  ),
  'alias-bomb': {
    demand: 2,
    text: `---\nsession: alias-bomb\n${bomb('a')}\n---\n`,
    at: '4:8 front-matter: "*a" repeats another value',
    hint: /Write the value out/,
  },
  'deep-brackets': {
    demand: 2,
    text: `---\nsession: ${nested('[', ']', 2000)}\n---\n`,
    at: '2:34 limit: yaml-levels: at most 24',
  },
  'deep-lists': {
    demand: 2,
    text: `---\nsession:\n  ${nested('- ', '', 2000)}\n---\n`,
    at: '3:49 limit: yaml-levels: at most 24',
  },
  'deep-steps': {
    demand: 2,
    text: `---\nsession:\n${steps('a:', 100)}\n---\n`,
    at: '27:25 limit: yaml-levels: at most 24',
  },
  'many-keys': {
    demand: 2,
    text: `---\nsession: many-keys\n${keys(50_000)}\n---\n`,
    at: '1:1 limit: front-matter-bytes: at most 8192',
  },
  'key-proto': {
    demand: 3,
    text: '---\nsession: key-proto\n__proto__: { polluted: 1 }\n---\n',
    at: '3:1 front-matter: "__proto__" cannot be a key',
  },
  'key-quoted': {
    demand: 3,
    text: '---\nsession: key-quoted\n"__proto__": { polluted: 1 }\n---\n',
    at: '3:1 front-matter: "__proto__" cannot be a key',
  },
  'key-escaped': {
    demand: 3,
    text: '---\nsession: key-escaped\n"\\x5f_proto__": { polluted: 1 }\n---\n',
    at: '3:1 front-matter: "__proto__" cannot be a key',
  },
  'key-deep': {
    demand: 3,
    text: '---\nsession: key-deep\na: [{ b: { constructor: { prototype: { polluted: 1 } } } }]\n---\n',
    at: '3:12 front-matter: "constructor" cannot be a key',
  },
  'key-prototype': {
    demand: 3,
    text: '---\nsession: key-prototype\nprototype: 1\n---\n',
    at: '3:1 front-matter: "prototype" cannot be a key',
  },
  duplicate: {
    demand: 4,
    text: '---\nsession: duplicate\nstatus: draft\nstatus: submitted\n---\n',
    at: '4:1 front-matter: "status" stands twice',
    hint: /Keep one of the two/,
  },
  'tab-indent': {
    demand: 4,
    text: '---\nsession: tab-indent\nclearedBy:\n\tx: 1\n---\n',
    at: '4:1 front-matter: A tab stands where YAML wants spaces',
    hint: /two spaces/,
  },
  'unknown-tag': {
    demand: 4,
    text: '---\nsession: unknown-tag\nstatus: !!js/function "function () {}"\n---\n',
    at: '3:9 front-matter: ',
    hint: /plain YAML only/,
  },
  'unclosed-marks': {
    demand: 4,
    text: '---\nsession: unclosed-marks\n\n## Q1\n\nWords.\n',
    at: '1:1 front-matter: The lines after "---" are never closed',
    hint: /Put "---" on a line of its own/,
  },
  'unknown-key': {
    demand: 4,
    text: '---\nsession: unknown-key\nstate: submitted\n---\n',
    at: '3:1 front-matter: "state" is nothing that can be set here',
    hint: /Did you mean "status"/,
  },
}

describe('front matter', () => {
  let checked: Checked
  beforeAll(async () => {
    const notes = Object.entries(faults).map(([id, { text }]) => [`notes/${id}.md`, `${text}\nWords of the body.\n`])
    write(folder, {
      'meeting.yaml': meetingYaml([...Object.keys(faults), 'calm']),
      ...(Object.fromEntries(notes) as Record<string, string>),
    })
    write(folder, { 'notes/calm.md': '---\nsession: calm\n---\n\nSaid by @nobody.\n' })
    checked = await check(folder)
  })

  it.each(Object.entries(faults))('safety 1, 2, 3, 4: %s', (id, { at, hint }) => {
    const own = checked.diagnostics.filter(({ file, severity }) => file === `notes/${id}.md` && severity === 'error')
    const found = asLines(own).findIndex((line) => line.startsWith(`notes/${id}.md:${at}`))
    expect(found, asLines(own).join('\n')).toBeGreaterThanOrEqual(0)
    if (hint) expect(own[found]?.hint).toMatch(hint)
  })

  it('safety 1: nothing ran', () => {
    expect(existsSync(proof)).toBe(false)
    expect(checked.status).toBe(1)
  })

  it('safety 2: one fault hides no other, and all together take less than two seconds', () => {
    expect(asLines(checked.diagnostics)).toContainEqual(expect.stringMatching(/^notes\/calm\.md:5:9 mention-unknown/))
    expect(checked.milliseconds).toBeLessThan(withinSeconds(2))
  })
})

describe('meeting.yaml', () => {
  const good = meetingYaml(['s1'])
  const last = good.split('\n').length
  const faulty: Record<string, { demand: number; text: string; expected: string | RegExp; start?: boolean }> = {
    'an alias bomb': {
      demand: 2,
      text: `${good}${bomb('people')}\n`,
      expected: `${last + 1}:8 meeting-schema: "*a" repeats another value`,
      start: true,
    },
    'deep brackets': {
      demand: 2,
      text: `${good}people: ${'['.repeat(50_000)}`,
      expected: `${last}:33 limit: yaml-levels: at most 24`,
      start: true,
    },
    'deep lists': {
      demand: 2,
      text: `${good}people:\n  ${'- '.repeat(30_000)}x`,
      expected: `${last + 1}:49 limit: yaml-levels: at most 24`,
    },
    'deep steps': {
      demand: 2,
      text: `${good}people:\n${steps('a:', 1300)}`,
      expected: `${last + 25}:25 limit: yaml-levels: at most 24`,
    },
    '50,000 unknown keys': {
      demand: 2,
      text: `${good}${keys(50_000)}\n`,
      expected: `${last + 1995}:1 limit: yaml-keys: at most 2000`,
      start: true,
    },
    '50,000 times one key': {
      demand: 2,
      text: `${good}${'title: x\n'.repeat(50_000)}`,
      expected: `${last + 1995}:1 limit: yaml-keys: at most 2000`,
    },
    '50,000 keys in a mapping': {
      demand: 2,
      text: `${good}abbreviations: {${keys(50_000).replaceAll('\n', ', ')}}\n`,
      expected: /limit: yaml-keys: at most 2000/,
    },
    '1,000 unknown keys': {
      demand: 2,
      text: `${good}${keys(1000)}\n`,
      expected: /"k19" is nothing that can be set here, nor are 980 more keys below it/,
    },
    '50,000 broken entries': {
      demand: 2,
      text: `${good}people:\n${'  - { id: A }\n'.repeat(50_000)}`,
      expected: /limit: yaml-entries: at most 60000/,
      start: true,
    },
    '5,000 broken entries': {
      demand: 2,
      text: `${good}people:\n${'  - { id: A }\n'.repeat(5_000)}`,
      expected: /limit: yaml-faults: at most 1000/,
    },
    '50,000 syntax errors': {
      demand: 2,
      text: `${good}${'a: ]\n'.repeat(50_000)}`,
      expected: /limit: yaml-faults: at most 1000/,
    },
    __proto__: {
      demand: 3,
      text: `${good}people: [{ id: a, __proto__: { polluted: 1 } }]\n`,
      expected: `${last}:19 meeting-schema: "__proto__" cannot be a key`,
      start: true,
    },
    'constructor, deeper': {
      demand: 3,
      text: `${good}issuer: { chair: x, "constructor": { prototype: { polluted: 1 } } }\n`,
      expected: `${last}:21 meeting-schema: "constructor" cannot be a key`,
    },
    'a duplicate key': {
      demand: 4,
      text: `${good}place: A\nplace: B\n`,
      expected: `${last + 1}:1 meeting-schema: "place" stands twice`,
    },
    'a tab': {
      demand: 4,
      text: `${good}issuer:\n\tchair: A\n`,
      expected: `${last + 1}:1 meeting-schema: A tab stands where YAML wants spaces`,
      start: true,
    },
    'an unknown tag': { demand: 4, text: `${good}place: !!js/undefined ''\n`, expected: `${last}:8 meeting-schema: ` },
  }
  const matching = (lines: string[], expected: string | RegExp): string[] =>
    lines.filter((line) =>
      typeof expected === 'string' ? line.startsWith(`meeting.yaml:${expected}`) : expected.test(line),
    )

  it.each(Object.entries(faulty))('safety 2, 3, 4: %s', (_, { text, expected }) => {
    const begun = process.cpuUsage()
    const { observations } = loadMeeting(makeSource('meeting.yaml', text))
    const { user, system } = process.cpuUsage(begun)
    const lines = observations.map(
      ({ rule, violation: { place, message } }) => `${place.file}:${place.line}:${place.column} ${rule}: ${message}`,
    )
    expect(matching(lines, expected), lines.slice(0, 5).join('\n')).not.toEqual([])
    expect(lines.length).toBeLessThan(1100)
    expect((user + system) / 1000).toBeLessThan(withinSeconds(2))
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it.each(Object.entries(faulty).filter(([, { start }]) => start))(
    'safety 2, 3, 4: the command says of %s',
    async (_, { text, expected }) => {
      const { folder: own, remove: tidy } = scratch()
      try {
        write(own, { 'meeting.yaml': text, 'notes/s1.md': '---\nsession: s1\n---\n\nWords.\n' })
        const { status, diagnostics, milliseconds } = await check(own)
        expect(matching(asLines(diagnostics), expected)).not.toEqual([])
        expect(status).toBe(1)
        expect(milliseconds).toBeLessThan(withinSeconds(2))
      } finally {
        tidy()
      }
    },
  )

  it('safety 3: an id may be a word that means something to JavaScript', async () => {
    const { folder: own, remove: tidy } = scratch()
    try {
      const yaml = meetingYaml(['constructor', 's1'])
        .replace('id: q1', 'id: constructor')
        .concat(
          'people: [{ id: constructor, name: Ada }]\nlevels: [constructor]\naddressees: [{ id: constructor-2, name: Bodies, level: constructor }]\n',
        )
        .concat('kinds: [{ id: constructor, label: Constructor }]\n')
      const body = (session: string): string =>
        `---\nsession: ${session}\nstatus: submitted\n---\n\n## constructor\n\n- Constructor: Words that matter to all of the many who were there in the room. @constructor\n- Recommendation to Bodies: Do it.\n\n![A picture](../constructor)\n`
      write(own, { 'meeting.yaml': yaml, 'notes/constructor.md': body('constructor'), 'notes/s1.md': body('s1') })
      const ran = await rapporteur(['build', own, '--to', 'html,json,csv', '--allow-errors'])
      expectNoStack(ran)
      expect(ran).toMatchObject({ status: 0, err: '' })
      const { diagnostics } = await check(own)
      expect(asLines(diagnostics).join('\n')).not.toMatch(/native code|\[object/)
    } finally {
      tidy()
    }
  })
})
