import { describe, expect, it } from 'vitest'
import { check } from '../../src/examine/check.js'
import { gatherFiles } from '../../src/pipeline.js'
import { exampleMeeting } from '../../src/rules/example-meeting.js'

/** One fault has one diagnostic, unless the rules ask for two: what another rule says already is not said again. */
async function found(changes: Record<string, string | Uint8Array | null>): Promise<string[]> {
  const files = Object.entries({ ...exampleMeeting, ...changes }).filter(
    (entry): entry is [string, string | Uint8Array] => entry[1] !== null,
  )
  const diagnostics = check(await gatherFiles(Object.fromEntries(files)), { today: '2019-11-01' })
  return diagnostics.map(({ place, rule }) => `${place.file}:${place.line} ${rule}`)
}

const SECOND = 'notes/session-2.md'
const answer = 'Visits between services were the form of learning that speakers named first and praised.\n'
const note = (session: string, body = `## Q2\n\n${answer}`): string =>
  `---\nsession: ${session}\nstatus: submitted\n---\n\n${body}`
const noteOfFirst = (q1: string): string => note('session-1', `Of video.\n\n## Q1\n\n${q1}\n\n## Q2\n\n${answer}`)

describe('a session whose note may be the stray one is not missing as well', () => {
  it.each<[string, Record<string, string | Uint8Array | null>, string[]]>([
    ["its file bears the session's name", { [SECOND]: note('session-9') }, [`${SECOND}:2 note-session-unknown`]],
    [
      'its session is nearly that one',
      { [SECOND]: null, 'notes/mine.md': note('sesion-2') },
      ['notes/mine.md:2 note-session-unknown'],
    ],
    [
      'nothing tells which it is of: then both are said',
      { [SECOND]: null, 'notes/mine.md': note('plenary') },
      ['meeting.yaml:25 note-missing', 'notes/mine.md:2 note-session-unknown'],
    ],
    ['it has no front matter', { [SECOND]: `## Q2\n\n${answer}` }, [`${SECOND}:1 front-matter`]],
    ['it has zero bytes', { [SECOND]: '' }, [`${SECOND}:1 front-matter`]],
    [
      'its "session:" was copied',
      { [SECOND]: note('session-1', 'Of video.\n') },
      [`${SECOND}:2 note-session-repeated`],
    ],
    ['it is not UTF-8', { [SECOND]: Uint8Array.of(0x23, 0xff) }, [`${SECOND}:1 encoding`]],
  ])('%s', async (_name, changes, expected) => {
    expect(await found(changes)).toEqual(expected)
  })

  it('but is missing where the stray one is of another', async () => {
    const changes = { [SECOND]: null, 'notes/session-1.md': note('session-9') }
    expect(await found(changes)).toEqual(['meeting.yaml:25 note-missing', 'notes/session-1.md:2 note-session-unknown'])
  })
})

describe('an answer that is not there', () => {
  it.each<[string, string, string[]]>([
    [
      'is said once for its session, for all its empty headings',
      '### Daily work\n\n### Skills',
      ['meeting.yaml:6 question-silent', 'notes/session-1.md:8 question-unanswered'],
    ],
    [
      'is none by an internal block alone',
      ':::internal\nA secret.\n:::',
      ['meeting.yaml:6 question-silent', 'notes/session-1.md:8 question-unanswered'],
    ],
    [
      'is none by a comment alone',
      '<!-- to come -->',
      ['meeting.yaml:6 question-silent', 'notes/session-1.md:8 question-unanswered'],
    ],
    ['is one by "Not discussed:"', 'Not discussed: time ran out.', []],
    [
      'leaves out an aspect where only the rest was not discussed',
      `### Daily work\n\n${answer}\n### Other\n\nNot discussed: time ran out.`,
      ['notes/session-1.md:8 aspect-missing'],
    ],
    [
      'may be hidden by an internal block that is not closed',
      ':::internal\nA secret.',
      ['notes/session-1.md:10 internal-unclosed'],
    ],
  ])('%s', async (_name, q1, expected) => {
    expect(await found({ 'notes/session-1.md': noteOfFirst(q1) })).toEqual(expected)
  })

  it('stands under a heading that was mistyped', async () => {
    for (const heading of ['## Q7', '## Co-operaton', '## Q5. Co-operation']) {
      expect(await found({ [SECOND]: note('session-2', `${heading}\n\n${answer}`) })).toEqual([
        `${SECOND}:6 question-unknown`,
      ])
    }
  })

  it('may be given by a point elsewhere that names the question', async () => {
    const body = '## Other matters\n\n- Finding (q2): Visits between services help.\n'
    expect(await found({ [SECOND]: note('session-2', body) })).toEqual([])
  })

  it('is missing in each session that should give it, and the question silent where nobody does', async () => {
    const first = noteOfFirst(`### Daily work\n\n${answer}\n### Skills\n\n${answer}`).replace(/## Q2[^]*$/, '')
    expect(await found({ 'notes/session-1.md': first, [SECOND]: note('session-2', 'Visits.\n') })).toEqual([
      'meeting.yaml:12 question-silent',
      'notes/session-1.md:2 question-unanswered',
      `${SECOND}:2 question-unanswered`,
    ])
  })

  it('leaves a question silent also where it is required', async () => {
    const first = note('session-1', `Of video.\n\n## Q2\n\n${answer}`)
    expect(await found({ 'notes/session-1.md': first })).toEqual([
      'meeting.yaml:6 question-silent',
      'notes/session-1.md:2 question-unanswered',
    ])
  })

  it('is not missed while the note that may give it is', async () => {
    const first = noteOfFirst(`### Daily work\n\n${answer}\n### Skills\n\n${answer}`).replace(/## Q2[^]*$/, '')
    expect(await found({ 'notes/session-1.md': first, [SECOND]: null })).toEqual([
      'meeting.yaml:25 note-missing',
      'notes/session-1.md:2 question-unanswered',
    ])
  })
})

describe('headings', () => {
  it('have the next deeper one under them', async () => {
    expect(await found({ [SECOND]: note('session-2', `# Notes\n\n## Q2\n\n### Visits\n\n${answer}`) })).toEqual([])
  })

  it('have nothing under them where only a footnote is defined', async () => {
    const body = `## Q2\n\n${answer.trim()}[^1]\n\n### Notes\n\n[^1]: A footnote.\n`
    expect(await found({ [SECOND]: note('session-2', body) })).toEqual([`${SECOND}:10 section-empty`])
  })
})
