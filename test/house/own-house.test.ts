import { describe, expect, it } from 'vitest'
import { examine } from '../../src/pipeline.js'
import { layOver } from '../../src/rules/example-meeting.js'
import { memoryWorkspace } from '../../src/workspace.js'
import { fixFiles, textOf, type Files } from '../fix/fix-files.js'

const FORUM: Files = {
  'forum/house.yaml': 'name: the Forum\nabbreviations: [FRM]\n',
  'forum/kinds.yaml': '- { id: promise, label: Promise, after: commitment }\n',
  'forum/terms.yaml': 'terms:\n  - { use: co-operation, instead-of: [cooperation], why: the Forum has a hyphen }\n',
  'forum/symbols.yaml': "bodies: [FRM]\ntypes: [DOC]\npattern: 'FRM\\.DOC/\\d+'\nexamples: [FRM.DOC/1, FRM.DOC/22]\n",
  'forum/states.yaml':
    'called:\n  participating-state: { name: member country, plural: member countries }\n' +
    '  partner: { name: guest, plural: guests }\n' +
    'states:\n  - { name: Ruritania, wrong: [Ruritanya, { name: Rurit, not-after: [Bank of] }] }\n' +
    '  - { name: Borduria, kind: partner }\n',
  'forum/rules.yaml':
    '- id: plain-words\n  summary: Plain words are used\n  why: Long words say no more.\n  find: [utiliz*, in order to]\n' +
    '  use: use\n  bad: They utilized a tool.\n  good: They used a tool.\n' +
    '- id: no-numbers\n  severity: error\n  summary: Case numbers stay out\n  why: They lead to people.\n' +
    "  pattern: '[A-Z]{2}-\\d{4}'\n  files: [notes/*.md]\n  bad: The case AB-1234.\n  good: The case A-1.\n",
}

function meetingOf(note: string, changes: Files = {}, meeting = ''): Files {
  const files = layOver({ meeting: `house: ./forum\n${meeting}`, files: { 'notes/session-2.md': note } })
  return { ...files, ...FORUM, ...changes }
}

async function found(files: Files): Promise<string[]> {
  const { result } = await examine(memoryWorkspace(files), { today: '2019-11-01' })
  return result.diagnostics.map(
    ({ rule, severity, place: { file, line, column }, message }) =>
      `${file}:${line}:${column} ${severity} ${rule}: ${message}`,
  )
}

describe('a house in a folder of the meeting', () => {
  it('has nothing against a meeting without faults', async () => {
    expect(await found(meetingOf('The FRM met.\n\n- Promise: To do it.\n'))).toEqual([])
  })

  it.each([
    ['The cooperation.', 'house-term: "cooperation" is not the term in use: the Forum has a hyphen'],
    ['In Ruritanya it rains.', 'state-name: "Ruritanya" is not what the Forum calls this State'],
    ['They utilize it.', 'plain-words: "utilize": Plain words are used'],
    ['It was made in order to work.', 'plain-words: "in order to": Plain words are used'],
    ['The case XY-2019 was.', 'no-numbers: "XY-2019": Case numbers stay out'],
    ['See FRM.DOC.3 there.', 'symbol-form: "FRM.DOC.3" has not the form of a document symbol'],
    [
      'Member countries such as Borduria.',
      'state-name: Borduria is called a member country; on 23 September 2019 it was a guest',
    ],
  ])('finds in %j', async (words, expected) => {
    const all = await found(meetingOf(`${words}\n`))
    expect(all).toHaveLength(1)
    expect(all[0]).toContain(expected)
  })

  it.each([
    'The Bank of Rurit paid.',
    'They said "utilize".',
    'See `AB-1234`.',
    'A disutilized one, and utilizationX9.',
  ])('finds nothing in %j', async (words) => {
    expect(await found(meetingOf(`${words}\n`))).toEqual([])
  })

  it('has rules that meeting.yaml can set, waive and fix like any other', async () => {
    expect(await found(meetingOf('The case XY-2019.\n', {}, 'rules: { no-numbers: off }\n'))).toEqual([])
    const waived = 'waivers:\n  - { rule: no-numbers, where: notes/session-2.md, why: it is a street }\n'
    const { result } = await examine(memoryWorkspace(meetingOf('The case XY-2019.\n', {}, waived)))
    expect(result.counts).toMatchObject({ error: 0, waived: 1 })
    const note = 'It was made in order to work.\n'
    const exact = String(FORUM['forum/rules.yaml'])
      .replace('utiliz*, in order to', 'in order to')
      .replace('use: use', 'use: to')
      .replace('They utilized a tool', 'In order to')
    const fixed = await fixFiles(meetingOf(note, { 'forum/rules.yaml': exact }))
    expect(textOf(fixed.after, 'notes/session-2.md')).toContain('It was made to work.')
    // An ending of which the rule knows nothing is a person's to mend.
    expect((await fixFiles(meetingOf('They utilized it.\n'))).files).toEqual([])
  })

  it('may set limits, which meeting.yaml overrides', async () => {
    const limits = { 'forum/house.yaml': 'name: the Forum\nabbreviations: [FRM]\nlimits: { answer-words: 500 }\n' }
    expect((await found(meetingOf('More.\n', limits))).some((one) => one.includes('answer-thin'))).toBe(true)
    expect(await found(meetingOf('More.\n', limits, 'limits: { answer-words: 5 }\n'))).toEqual([])
  })

  it.each<[string, string, string]>([
    [
      'house.yaml',
      'nmae: the Forum\n',
      'forum/house.yaml:1:1 error meeting-schema: "nmae" is nothing that can be set here',
    ],
    [
      'kinds.yaml',
      '- { id: Promise, label: Promise }\n',
      'forum/kinds.yaml:1:9 error meeting-schema: "Promise" cannot be "id"',
    ],
    ['terms.yaml', 'terms:\n  - { use: x }\n', 'forum/terms.yaml:2:5 error meeting-schema: "instead-of" is missing'],
    [
      'symbols.yaml',
      "bodies: [F]\ntypes: [D]\npattern: '('\nexamples: [a, b]\n",
      'forum/symbols.yaml:3:10 error meeting-schema: This pattern cannot be read',
    ],
    [
      'symbols.yaml',
      'bodies: [F]\ntypes: [D]\npattern: F\nexamples: [F, G]\n',
      'forum/symbols.yaml:4:15 error meeting-schema: "G" is not what "pattern" takes',
    ],
    [
      'states.yaml',
      'states:\n  - { nam: Ruritania }\n',
      'forum/states.yaml:2:7 error meeting-schema: "nam" is nothing that can be set here',
    ],
    [
      'rules.yaml',
      "- { id: a, summary: s, why: w, pattern: '(?=x)', bad: x, good: y }\n",
      'forum/rules.yaml:1:41 error meeting-schema: This pattern cannot be read',
    ],
    [
      'rules.yaml',
      '- { id: a, summary: s, why: w, find: [q], bad: x, good: y }\n',
      'forum/rules.yaml:1:48 error meeting-schema: The rule finds nothing in its bad example',
    ],
    [
      'rules.yaml',
      '- { id: a, summary: s, why: w, find: [q], bad: q, good: q }\n',
      'forum/rules.yaml:1:57 error meeting-schema: The rule finds something in its good example',
    ],
    [
      'rules.yaml',
      '- { id: encoding, summary: s, why: w, find: [q], bad: q, good: r }\n',
      'forum/rules.yaml:1:9 error meeting-schema: There is a rule "encoding" already',
    ],
    [
      'rules.yaml',
      '- { id: a, summary: s, why: w, bad: q, good: r }\n',
      'error meeting-schema: A rule finds words or a pattern, one of the two',
    ],
    ['rules.yaml', 'x: [', 'forum/rules.yaml:1:5 error meeting-schema:'],
  ])('says at its line what is wrong in %s: %j', async (file, text, expected) => {
    const all = await found(meetingOf('More.\n', { [`forum/${file}`]: text }))
    expect(all.filter((one) => one.startsWith('forum/'))).toEqual([expect.stringContaining(expected)])
  })

  it.each([
    ['house: ./nowhere\n', 'There is no nowhere/house.yaml'],
    ['house: ./../outside\n', 'The house is outside the meeting folder'],
    ['house: osec\n', '"osec" is no house'],
  ])('says where %j leads', async (meeting, message) => {
    const files = layOver({ meeting })
    expect(await found(files)).toEqual([expect.stringMatching(/^meeting\.yaml:/)])
    expect((await found(files))[0]).toContain(message)
  })

  it('takes no longer than the text for a pattern that would take for ever elsewhere', async () => {
    const rules =
      "- { id: slow, summary: s, why: w, pattern: '(x+x+)+y', files: ['**a**a**a**a**a**a**a**b'], bad: xxy, good: z }\n" +
      "- { id: slower, summary: s, why: w, pattern: '(?:x*)*[^x]*z$', bad: z, good: y }\n"
    const begun = process.cpuUsage()
    await found(meetingOf(`${'x'.repeat(20_000)}\n`, { 'forum/rules.yaml': rules }))
    // Of the processor, so that a busy machine makes no difference; a backtracking engine needs longer than a life.
    expect(process.cpuUsage(begun).user / 1e6).toBeLessThan(20)
  })
})
