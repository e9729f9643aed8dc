import { expect, it } from 'vitest'
import { check } from '../../src/examine/check.js'
import type { Diagnostic } from '../../src/model/diagnostic.js'
import { gatherFiles } from '../../src/pipeline.js'
import { layOver } from '../../src/rules/example-meeting.js'

async function found(rule: string, file: string, note: string, meeting = ''): Promise<Diagnostic[]> {
  const gathered = await gatherFiles(layOver({ files: { [file]: note }, ...(meeting ? { meeting } : {}) }))
  return check(gathered).filter((one) => one.rule === rule)
}

async function hints(rule: string, note: string, meeting = ''): Promise<(string | undefined)[]> {
  const all = await found(rule, 'notes/session-2.md', note, meeting)
  return all.filter(({ place }) => place.file === 'notes/session-2.md').map(({ hint }) => hint)
}

it.each([
  ['severl', 'Did you mean "several"?'],
  ['Daily work', '"Daily work" is an aspect of Q1: write "(q1, Daily work)" if the point stands under that too'],
  ['skils', '"skills" is an aspect of Q1: write "(q1, skills)" if the point stands under that too'],
  ['in passing', expect.stringMatching(/^Known are aspects, questions/)],
])('a qualifier (%s) that says nothing here: %s', async (qualifier, hint) => {
  expect(await hints('qualifier-unknown', `## Q2\n\n- Finding (${qualifier}): Visits take a week.\n`)).toEqual([hint])
})

it('and what the hint says can be written', async () => {
  expect(await hints('qualifier-unknown', '## Q2\n\n- Finding (q1, skills): Visits take a week.\n')).toEqual([])
})

it('a heading that is nearly the title of an aspect is told, and the aspect is not missed besides', async () => {
  const note =
    '## Q1\n\n### Dayly work\n\nOne service searches hours of video recordings by machine, every single day.\n\n' +
    '### Skills\n\nTraining takes two weeks.\n\n## Q2\n\nNot discussed: taken up in session 2.\n'
  const [one] = await found('aspect-unknown', 'notes/session-1.md', note)
  expect(one?.hint).toBe('Did you mean "### Daily work"?')
  expect(one?.place).toMatchObject({ file: 'notes/session-1.md', line: 8, column: 1 })
  expect(one?.fix?.edits).toMatchObject([{ place: { line: 8, column: 5, endColumn: 15 }, text: 'Daily work' }])
  expect(await found('aspect-missing', 'notes/session-1.md', note)).toEqual([])
})

it('a heading near to an aspect that has its own heading is not told, and what is left out is missed all the same', async () => {
  const note =
    '## Q1\n\n### Daily work\n\nOne service searches hours of video recordings by machine, every single day.\n\n' +
    '### Dayly work\n\nThe others do it by hand.\n\n## Q2\n\nNot discussed: taken up in session 2.\n'
  expect(await found('aspect-unknown', 'notes/session-1.md', note)).toEqual([])
  expect((await found('aspect-missing', 'notes/session-1.md', note)).map(({ message }) => message)).toEqual([
    'The answer to Q1 leaves out "Skills"',
  ])
})

it('an aspect that no note takes up is told once every note is there that may bring it', async () => {
  const meeting =
    'sessions:\n' +
    [1, 2]
      .map((n) => `  - { id: session-${n}, kind: session, title: S, starts: 2019-09-23, asks: { q1: expected } }\n`)
      .join('')
  const half = '## Q1\n\n- Finding (work): One service searches by machine.\n'
  const missing = async (files: Record<string, string | null>): Promise<string[]> => {
    const gathered = await gatherFiles(layOver({ meeting, files: { 'notes/session-1.md': half, ...files } }))
    return check(gathered).flatMap(({ rule, message }) => (rule === 'aspect-missing' ? [message] : []))
  }
  expect(await missing({ 'notes/session-2.md': null })).toEqual([])
  expect(await missing({ 'notes/session-2.md': 'Words of a session that says nothing on it.\n' })).toEqual([
    'No note takes up "Skills" of Q1',
  ])
  expect(await missing({ 'notes/session-2.md': '## Q1\n\n- Finding (skills): Training takes a week.\n' })).toEqual([])
})

it('a list of addressees that was cut says so', async () => {
  const listed = (many: number) =>
    `addressees:\n${Array.from({ length: many }, (_, nth) => `  - { id: a${nth}, name: Office ${nth}, level: national }\n`).join('')}`
  const note = '## Q2\n\n- Recommendation: Keep a list of visits.\n'
  expect(await hints('recommendation-addressee', note, listed(3))).toEqual([
    'Say whom it is for: "Recommendation to ...:" with Office 0, Office 1 or Office 2',
  ])
  expect(await hints('recommendation-addressee', note, listed(10))).toEqual([
    'Say whom it is for: "Recommendation to ...:" with Office 0, Office 1, Office 2, Office 3, Office 4, Office 5, ' +
      'Office 6, Office 7 or another one that meeting.yaml lists',
  ])
})

it('a sign that is put together of several is missing once', async () => {
  const note = '## Q2\n\nThe officers M\u035c\u0327 laughed \u{20000}\u{1F600}\u6771.\n'
  const signs = await found('text-unprintable', 'notes/session-2.md', note)
  expect(signs.map(({ message, place }) => [message, place.column, place.endColumn])).toEqual([
    ['No font of the report has "M\u035c\u0327" (U+004D U+035C U+0327) as one sign', 14, 17],
    ['No font of the report has "\u{20000}" (U+20000)', 26, 28],
    ['No font of the report has "\u6771" (U+6771)', 30, 31],
  ])
})

it('a character that its number stands for is missing as well', async () => {
  const signs = await found('text-unprintable', 'notes/session-2.md', '## Q2\n\nThe officers &#x20000; laughed.\n')
  expect(signs.map(({ message, place }) => [message, place.column, place.endColumn])).toEqual([
    ['No font of the report has "\u{20000}" (U+20000)', 14, 23],
  ])
})

it('words that end with a character written by its name are found with all of it', async () => {
  const note = '## Q2\n\nIt was T&uuml;rkiy&#101; &amp; Japan. The Byelorussi&#x61; of old.\n'
  const names = await found('state-name', 'notes/session-2.md', note, 'house: osce\n')
  expect(names.map(({ place }) => [place.column, place.endColumn])).toEqual([
    [8, 25],
    [43, 59],
  ])
})

it.each(['by Saturday, 1 October 2022', 'by March, 2020', 'by 31 March, 2020; agreed', 'by the end of May, q1'])(
  'a date with a comma in it is one qualifier (%s)',
  async (qualifiers) => {
    const note = `## Q2\n\n- Follow-up to States (${qualifiers}): Keep a list of visits.\n`
    expect(await hints('qualifier-unknown', note)).toEqual([])
  },
)

it('a question that is called by its title is not called so twice', async () => {
  const meeting =
    'questions:\n  - { id: q1, title: Police work, text: What?, aspects: [] }\n' +
    '  - { id: learning, title: Learning, text: How? }\n' +
    'sessions:\n  - { id: session-1, kind: session, title: One, starts: 2019-09-23, asks: { learning: required } }\n'
  const message = async (rule: string, note: string) =>
    (await found(rule, 'notes/session-1.md', note, meeting)).map(({ message }) => message)
  const note = '## Q1\n\nVisits between services were praised.\n'
  expect(await message('question-unanswered', note)).toEqual(['session-1 does not answer "Learning"'])
  expect(await message('question-silent', note)).toEqual(['No note answers "Learning"'])
  const [unknown] = await found('question-unknown', 'notes/session-1.md', `${note}\n## learnin\n\nMore.\n`, meeting)
  expect(unknown?.hint).toBe('Did you mean "learning. Learning"?')
})

it.each([
  ['note-unsubmitted', 'comment', 'draft', 1],
  ['note-unsubmitted', 'comment', 'drft', 0],
  ['note-uncleared', 'final', 'submitted', 1],
  ['note-uncleared', 'final', 'clered', 0],
])(
  '%s in a %s is told beside another fault of the front matter, where the status can be read: %s',
  async (...given) => {
    const [rule, status, ofNote, times] = given
    const note = `---\nsession: session-2\nstatus: ${ofNote}\nlabel: x\n---\n\n## Q2\n\nVisits were praised.\n`
    const meeting = `status: ${status}\n`
    const diagnostics = await found(rule, 'notes/session-2.md', note, meeting)
    expect(diagnostics.filter(({ place }) => place.file === 'notes/session-2.md')).toHaveLength(times)
  },
)

it.each([
  ['lines that were to be a table', '| Year | Hours |\n| 2018 | 12 |\n| 2019 | 9 |', [8, 1, 17]],
  ['a line of dashes that is too short', 'It was so:\n\n| Year | Hours |\n|---|\n| 2018 | 12 |', [10, 1, 17]],
  ['such lines in a quotation', '> | Year | Hours |\n> | 2018 | 12 |', [8, 3, 19]],
  ['a table', '| Year | Hours |\n|---|---|\n| 2018 | 12 |', undefined],
  ['bars', 'It is so || or not | as | it was |\n| here |', undefined],
])('%s', async (_, lines, at) => {
  const tables = await found('table-header', 'notes/session-2.md', `## Q2\n\n${lines}\n`)
  const places = tables.map(({ place }) => [place.line, place.column, place.endColumn])
  expect(places).toEqual(at === undefined ? [] : [at])
})

it('addressees may each have their own "to"', async () => {
  const note = '## Q2\n\n- Recommendation to States and to the Secretariat, and for States: Keep a list of visits.\n'
  const meeting =
    'addressees:\n  - { id: s, name: States, level: national }\n  - { id: o, name: Secretariat, level: regional }\n'
  expect(await hints('recommendation-addressee', note, meeting)).toEqual([])
})

it.each(['TBA', 'tbc', 'Tbd', 't.b.c.', 'FIXME', 'XXXX', 'ToDo'])('a mark of unfinished work: %s', async (mark) => {
  const [one] = await found('placeholder', 'notes/session-2.md', `## Q2\n\nThe visits (${mark}) were praised.\n`)
  expect(one?.place).toMatchObject({ line: 8, column: 13, endColumn: 13 + mark.length })
})

it.each(['Article XXX', 'todo el mundo', 'a tbcx', 'T. B. Brown'])('no mark of unfinished work: %s', async (words) => {
  expect(await found('placeholder', 'notes/session-2.md', `## Q2\n\nThe visits (${words}) were praised.\n`)).toEqual([])
})
