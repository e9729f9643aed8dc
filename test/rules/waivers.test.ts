import { describe, expect, it } from 'vitest'
import { check, type CheckOptions } from '../../src/examine/check.js'
import type { Diagnostic } from '../../src/model/diagnostic.js'
import { gatherFiles } from '../../src/pipeline.js'
import type { Example } from '../../src/rules/define-rule.js'
import { layOver } from '../../src/rules/example-meeting.js'

async function found(example: Example, options: CheckOptions = { today: '2019-11-01' }): Promise<Diagnostic[]> {
  return check(await gatherFiles(layOver(example)), options)
}

function inShort(diagnostics: Diagnostic[]): string[] {
  return diagnostics.map(
    ({ rule, place, waived }) => `${place.file}:${place.line} ${rule}${waived ? ` (${waived.why})` : ''}`,
  )
}

const empty = { 'notes/session-2.md': '## Q2. Co-operation\n' }

describe('waivers in meeting.yaml', () => {
  it.each(['notes/session-2.md', './notes/session-2.md', 'notes/session-2.md#q2'])('cover %s', async (where) => {
    const meeting = `waivers:\n  - { rule: question-unanswered, where: ${where}, why: agreed with the Chair, by: the editor }\n`
    const diagnostics = await found({ meeting, files: empty })
    expect(inShort(diagnostics)).toEqual(['notes/session-2.md:6 question-unanswered (agreed with the Chair)'])
    expect(diagnostics[0]?.waived).toMatchObject({ why: 'agreed with the Chair', by: 'the editor' })
  })

  it('cover by question what stands at the session line', async () => {
    const meeting = 'waivers:\n  - { rule: question-unanswered, where: "notes/session-2.md#q2", why: so }\n'
    const files = { 'notes/session-2.md': '---\nsession: session-2\nstatus: submitted\n---\n\nA few words.\n' }
    expect(inShort(await found({ meeting, files }))).toEqual(['notes/session-2.md:2 question-unanswered (so)'])
  })

  it('cover by question what stands under its heading, and nothing else', async () => {
    const meeting = 'waivers:\n  - { rule: placeholder, where: "notes/session-1.md#q2", why: so }\n'
    const note =
      '## Q1\n\n### Daily work\n\nTBC, and more words on video and the days that officers work with it.\n\n### Skills\n\n' +
      'Training.\n\n## Q2\n\nTBC, and more words on what the services would like to share with others.\n'
    expect(inShort(await found({ meeting, files: { 'notes/session-1.md': note } }))).toEqual([
      'notes/session-1.md:10 placeholder',
      'notes/session-1.md:18 placeholder (so)',
    ])
  })

  it('end with their day', async () => {
    const meeting =
      'waivers:\n  - { rule: question-unanswered, where: notes/session-2.md, why: so, until: 2019-10-31 }\n'
    const waived = 'notes/session-2.md:6 question-unanswered'
    expect(inShort(await found({ meeting, files: empty }, { today: '2019-10-31' }))).toEqual([`${waived} (so)`])
    const late = await found({ meeting, files: empty }, { today: '2019-11-01' })
    expect(inShort(late)).toEqual([expect.stringMatching(/^meeting\.yaml:\d+ waiver-expired$/), waived])
  })
})

describe('waivers in comments', () => {
  it('cover the first diagnostic in the next block alone', async () => {
    const files = {
      'notes/session-1.md': '<!-- waive placeholder: the slide -->\n\nTBC stood there, and TBD.\n\nTODO.\n',
    }
    expect((await found({ files })).map(({ waived }) => waived?.why)).toEqual(['the slide', undefined, undefined])
  })

  it('one after another cover one after another', async () => {
    const files = {
      'notes/session-1.md':
        '<!-- waive placeholder: one -->\n<!-- waive placeholder: two -->\n\nTBC stood there, and TBD.\n',
    }
    expect((await found({ files })).map(({ waived }) => waived?.why)).toEqual(['one', 'two'])
  })
})

describe('what can never be waived', () => {
  it('stays, and the waiver is said to cover nothing', async () => {
    const files = { 'notes/session-1.md': '<!-- waive raw-html: nice -->\n\nWords in <b.\n\nA <br> tag.\n' }
    const meeting = 'waivers:\n  - { rule: raw-html, where: notes/session-1.md, why: nice }\n'
    const diagnostics = await found({ meeting, files })
    expect(diagnostics.filter(({ waived }) => waived)).toEqual([])
    expect(diagnostics.map(({ rule }) => rule).sort()).toEqual(['raw-html', 'waiver-unused', 'waiver-unused'])
  })

  it('cannot be switched off', async () => {
    const files = { 'notes/session-1.md': 'A <br> tag.\n' }
    const diagnostics = await found({ meeting: 'rules: { raw-html: off }\n', files })
    expect(diagnostics.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['meeting-schema', 'error'],
      ['raw-html', 'error'],
    ])
  })
})

describe('rules in meeting.yaml', () => {
  it('change severities, also of a rule that has two', async () => {
    const diagnostics = await found({ meeting: 'rules: { question-unanswered: info }\n', files: empty })
    expect(diagnostics.map(({ severity }) => severity)).toEqual(['info'])
  })

  it('switch rules off', async () => {
    expect(await found({ meeting: 'rules: { question-unanswered: off }\n', files: empty })).toEqual([])
  })

  it('are themselves looked at', async () => {
    const [diagnostic] = await found({ meeting: 'rules: { question-unansered: off }\n' })
    expect(diagnostic).toMatchObject({ rule: 'meeting-schema', hint: 'Did you mean "question-unanswered"?' })
  })
})

it('shows one rule alone', async () => {
  const files = { ...empty, 'notes/session-1.md': 'TBC\n' }
  expect(inShort(await found({ files }, { only: 'placeholder' }))).toEqual([expect.stringMatching(/placeholder$/)])
})
