import { describe, expect, it } from 'vitest'
import { check } from '../../src/examine/check.js'
import { plainText } from '../../src/extract/plain-text.js'
import { gatherFiles } from '../../src/pipeline.js'
import { exampleMeeting, layOver } from '../../src/rules/example-meeting.js'

const FRONT = '---\nsession: session-2\nstatus: submitted\n---\n'
const Q2 = '## Q2. Co-operation\n\n'

/** What is found in the note of session 2: "line:column rule: message | hint". */
async function found(note: string, meeting?: (yaml: string) => string): Promise<string[]> {
  const files: ReturnType<typeof layOver> = {
    ...layOver({}),
    'notes/session-2.md': note.includes('---') ? note : FRONT + note,
  }
  if (meeting) files['meeting.yaml'] = meeting(String(exampleMeeting['meeting.yaml']))
  return check(await gatherFiles(files), { today: '2019-11-01' }).map(
    ({ rule, place, message, hint = '' }) => `${place.line}:${place.column} ${rule}: ${message} | ${hint}`,
  )
}

describe('"Not discussed" with its reason in another form', () => {
  it.each([
    ['Not discussed (time ran out)', 'time ran out'],
    ['Not discussed (time ran out).', 'time ran out'],
    ['Not discussed, for time ran out.', 'for time ran out.'],
    ['Not discussed; time ran out.', 'time ran out.'],
    ['Not discussed because time ran out.', 'because time ran out.'],
    ['**Not discussed** since time ran out.', 'since time ran out.'],
    ['Not discussed as time ran out.', 'as time ran out.'],
    ['- Not discussed due to the fire drill (at noon).', 'due to the fire drill (at noon).'],
  ])('%s is read as it is meant, and it is said', async (words, reason) => {
    const column = /\w/.exec(words)?.index ?? 0
    const { notes } = await gatherFiles(layOver({ files: { 'notes/session-2.md': `${Q2}${words}\n` } }))
    const blocks = notes.flatMap(({ sections }) =>
      sections.flatMap(({ parts }) => parts.flatMap((part) => part.blocks)),
    )
    const reasons = blocks.filter(({ type }) => type === 'notDiscussed').map((block) => plainText(block))
    expect(reasons).toEqual([reason])
    expect(await found(`${Q2}${words}\n`)).toEqual([
      `7:${column + 1} typing-mended: What follows "Not discussed" is read as the reason | Write "Not discussed:" and the reason`,
    ])
  })

  it.each([
    'Not discussed as such, the co-operation of services came up in the answers to the other question.',
    'Not discussed in full, the co-operation of services came up in the answers to the other question.',
    'It was not discussed (time ran out), although services would share the results of their tests.',
  ])('%s is an answer', async (words) => {
    expect(await found(`${Q2}${words}\n`)).toEqual([])
  })
})

describe('calls of footnotes', () => {
  const answer = `${Q2}Visits between services were the form of learning that speakers named first.`
  const label = '- Recommendation to States[^1] (national): Visit others.'

  it('may stand in a label', async () => {
    expect(await found(`${answer}\n\n${label}\n\n[^1]: Including observers.\n`)).toEqual([])
  })

  it('lead out of an internal block, and not into one', async () => {
    expect(await found(`${answer}\n\n:::internal\nWords.[^1]\n:::\n\nMore.[^1]\n\n[^1]: A note.\n`)).toEqual([])
    expect(await found(`${answer}[^1]\n\n:::internal\nWords.\n\n[^1]: A note.\n:::\n`)).toContainEqual(
      expect.stringContaining(
        'link-broken: The footnote "1" stands in an internal block | Put its line, "[^1]: ...", outside the block',
      ),
    )
  })
})

describe('the first lines of a note', () => {
  const answer = `${Q2}Visits between services were the form of learning that speakers named first, and @nobody.\n`
  const mended = (line: number) =>
    `1:1 typing-mended: ${line > 1 ? 'Empty lines stand' : 'A space stands'} before the first "---" | Begin the file with "---"`

  it.each([
    ['\n', 2],
    ['\n  \n\r\n', 4],
    [' ', 1],
    ['  \n  ', 2],
  ])('may stand below %j', async (above, line) => {
    expect(await found(above + FRONT + answer)).toEqual([
      mended(line),
      expect.stringMatching(new RegExp(`^${line + 6}:82 mention-unknown`)),
    ])
  })

  it('with no space behind a colon are told as they are', async () => {
    const note = FRONT.replace('session: ', 'session:') + answer.replace(', and @nobody', '')
    expect(await found(note)).toContainEqual(
      '2:1 front-matter: This cannot be read as "key: value" | Write a space behind the colon: "session: session-2"',
    )
  })
})

describe('addressees', () => {
  it.each([
    'participating  States',
    'participating\u00A0 States',
    'participating\n  States',
    'Tu\u0308rkiye',
    'Türkiye',
  ])('are found as %j', async (who) => {
    const note = `${Q2}Visits between services were the form of learning that speakers named first.\n\n- Recommendation to ${who} and  the Secretariat (national): Visit.\n`
    const meeting = (yaml: string) =>
      yaml.replace('addressees:\n', 'addressees:\n  - { id: tr, name: Türkiye, level: national }\n')
    expect(await found(note, meeting)).toEqual([])
  })

  it('that are none are told with their very words', async () => {
    const note = `${Q2}Visits between services were the form of learning that speakers named first.\n\n- Recommendation to Tu\u0308rkiye  and  the Nobodie\u0301s (national): Visit.\n`
    const meeting = (yaml: string) =>
      yaml.replace('addressees:\n', 'addressees:\n  - { id: tr, name: Türkiye, level: national }\n')
    expect(await found(note, meeting)).toEqual([expect.stringMatching(/^9:40 .*"Nobodie\u0301s" is not among/)])
  })
})
