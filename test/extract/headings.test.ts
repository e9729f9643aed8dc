import { describe, expect, it } from 'vitest'
import { check } from '../../src/examine/check.js'
import { plainText } from '../../src/extract/plain-text.js'
import { questionNamed } from '../../src/extract/extract-sections.js'
import { questionsTogether } from '../../src/extract/question-words.js'
import type { Diagnostic } from '../../src/model/diagnostic.js'
import { gatherFiles } from '../../src/pipeline.js'
import { layOver } from '../../src/rules/example-meeting.js'

const FRONT = '---\nsession: session-1\nstatus: submitted\n---\n'
const WORK = '### Daily work\n\nOne service searches hours of video recordings by machine, every single day.\n\n'
const SKILLS = '### Skills\n\nTraining takes two weeks, and officers ask for more of it.\n\n'
const Q2 = '## Q2\n\nBoth services would share the results of their tests if there were one place for them.\n'

async function read(body: string): Promise<{ sections: string[]; found: string[]; all: Diagnostic[]; text: string }> {
  const gathered = await gatherFiles(layOver({ files: { 'notes/session-1.md': FRONT + body } }))
  const note = gathered.notes.find(({ file }) => file === 'notes/session-1.md')
  if (!note) throw new Error('no note')
  const sections = note.sections.flatMap(({ question = '-', parts, heading }) =>
    heading
      ? [
          question,
          ...parts.flatMap((part) => (part.heading ? [`  ${part.aspect ?? `? ${plainText(part.heading)}`}`] : [])),
        ]
      : [],
  )
  const all = check(gathered, { today: '2019-11-01' })
  const found = all.map(({ rule, severity, place }) => `${place.line}:${place.column} ${rule} ${severity}`)
  return { sections, found, all, text: note.source.text }
}

const WHOLE = ['q1', '  work', '  skills', 'q2']

describe('a line that names a question exactly is its heading', () => {
  it.each([
    'Q1. Police work',
    'Q1: Police work',
    'q1 – police work',
    '**Q1. Police work**',
    '**Q1**',
    'Q1',
    'Q1.',
    'Question 1',
    'Question 1 – Police work',
    '__Question 1: Police work__',
    'Police work',
    '**Police work:**',
    'How do digital tools change the work of police services?',
    'Q1. How do digital tools change the work of police services?',
    '1. Police work',
    '- Q1. Police work',
    '### Q1',
    '### Q1. Police work',
    '#### Question 1',
  ])('%s', async (line) => {
    const { sections, found, all, text } = await read(`${line}\n\n${WORK}${SKILLS}${Q2}`)
    expect(sections).toEqual(WHOLE)
    expect(found).toEqual([expect.stringMatching(/^5:\d typing-mended info$/)])
    const [edit] = all[0]?.fix?.edits ?? []
    const lines = text.split('\n')
    const first = lines[4] ?? ''
    expect(edit?.place.line).toBe(5)
    lines[4] =
      first.slice(0, (edit?.place.column ?? 1) - 1) + (edit?.text ?? '') + first.slice((edit?.place.endColumn ?? 1) - 1)
    const again = await read(lines.slice(4).join('\n'))
    expect(again.sections).toEqual(WHOLE)
    expect(again.found).toEqual([])
  })

  it.each([
    '## Question 1',
    '## Question 1 – Police work',
    '## How do digital tools change the work of police services',
    '## Q1. How do digital tools change the work of police services?',
  ])('as %s is, of which nothing is to be said', async (line) => {
    const { sections, found } = await read(`${line}\n\n${WORK}${SKILLS}${Q2}`)
    expect(sections).toEqual(WHOLE)
    expect(found).toEqual([])
  })

  it('right above its answer, too', async () => {
    const { sections, found } = await read(`**Q1. Police work**\nThree services spoke.\n\n${WORK}${SKILLS}${Q2}`)
    expect(sections).toEqual(WHOLE)
    expect(found).toEqual(['5:1 typing-mended info'])
  })

  it('and where the questions are listed first, the line with the answer below it', async () => {
    const { sections } = await read(`Q1. Police work\n\nQ2. Co-operation\n\nQ1. Police work\n\n${WORK}${SKILLS}${Q2}`)
    expect(sections).toEqual(WHOLE)
  })
})

describe('no line makes a second heading', () => {
  it.each([
    `## Q1\n\nHow do digital tools change the work of police services?\n\n${WORK}${SKILLS}${Q2}`,
    `Q1. Police work\n\nQ2. Co-operation\n\n## Q1\n\n${WORK}${SKILLS}${Q2}`,
    `## Q1\n\n**Police work**\n\n${WORK}${SKILLS}${Q2}`,
  ])('%#', async (body) => {
    const { sections, found } = await read(body)
    expect(sections).toEqual(WHOLE)
    expect(found).toEqual([])
  })
})

describe('a line that looks like a question is told, and the question is not missed besides', () => {
  it.each([
    ['Q1. Work of the police and its tools', 'in its place'],
    ['Q1 - Tools', 'in its place'],
    ['**Question 1: Tools**', 'in its place'],
    ['Polce work', 'in its place'],
    ['Q1: One service searches hours of video recordings by machine.', 'on a line of its own above these words'],
  ])('%s', async (line, where) => {
    const { found, all } = await read(`${line}\n\n${WORK}${SKILLS}${Q2}`)
    const ofQuestions = all.filter(({ rule }) => rule.startsWith('question'))
    expect(ofQuestions).toMatchObject([
      {
        rule: 'question-unknown',
        severity: 'error',
        message: 'This line looks like the heading of Q1',
        place: { line: 5 },
      },
    ])
    expect(ofQuestions[0]?.hint).toBe(`Write "## Q1. Police work" ${where}`)
    expect(found.some((one) => one.includes('aspect-missing'))).toBe(false)
  })

  it('with a warning where it is only expected', async () => {
    const { found } = await read(`## Q1\n\n${WORK}${SKILLS}Q2: Both services would share the results of their tests.\n`)
    expect(found).toEqual(['15:1 question-unknown warning'])
  })

  it.each([
    'The Q1 results were good.',
    'Questions remained open until the end.',
    'Police work has changed in many ways that nobody foresaw.',
  ])('and prose is not: %s', async (line) => {
    const { found } = await read(`${line}\n\n## Q2\n\nBoth services would share the results of all of their tests.\n`)
    expect(found.filter((one) => one.startsWith('5:'))).toEqual([])
  })
})

describe('a heading for several questions', () => {
  const questions = [1, 2, 3].map((number) => ({ id: `q${number}`, title: `Title ${number}`, text: '', aspects: [] }))
  it.each([
    ['Q1/Q2', 2],
    ['Q1, Q2 and Q3', 3],
    ['Q1 & Q2', 2],
    ['Questions 1 and 2', 2],
    ['Fragen 1 und 3', 2],
    ['Q1–Q3', 2],
    ['Q1 and Q2: police work', 2],
    ['Q1', 0],
    ['Q1 - 2 speakers', 0],
    ['Q1. Title 1', 0],
    ['Q1, and what followed', 0],
  ])('%s names %i together', (words, many) => {
    const together = questionsTogether(words, questions as never)
    expect(together).toHaveLength(many)
    if (many > 0) expect(questionNamed(words, questions as never)).toBeUndefined()
  })

  it('is told, once', async () => {
    const { all } = await read(
      `## Q1/Q2\n\nOne service searches hours of video recordings by machine, every single day.\n`,
    )
    expect(all.filter(({ rule }) => rule.startsWith('question'))).toMatchObject([
      {
        rule: 'question-unknown',
        hint: 'Write a heading for each, with its own words below it: "## Q1. Police work" and "## Q2. Co-operation"',
        place: { line: 5, column: 1, endColumn: 9 },
      },
    ])
  })
})

describe('the heading of an aspect', () => {
  const skills = 'Training takes two weeks, and officers ask for more of it.\n\n'
  it.each(['**Skills**', 'Skills', 'Skills:', '#### Skills', '## Skills', '1. Skills'])('%s is read', async (line) => {
    const { sections, found } = await read(`## Q1\n\n${WORK}${line}\n\n${skills}${Q2}`)
    expect(sections).toEqual(WHOLE)
    expect(found).toEqual([expect.stringMatching(/^11:\d typing-mended info$/)])
  })

  it.each(['### Skills:', '### 2. Skills', '### b) Skills', '### **Skills**'])('%s is one', async (line) => {
    const { sections, found } = await read(`## Q1\n\n${WORK}${line}\n\n${skills}${Q2}`)
    expect(sections).toEqual(WHOLE)
    expect(found).toEqual([])
  })

  it.each(['### Skils', '### Skills of officers'])('%s: near ones are told', async (line) => {
    const { found } = await read(`## Q1\n\n${WORK}${line}\n\n${skills}${Q2}`)
    expect(found).toEqual([line === '### Skils' ? '11:1 aspect-unknown warning' : '5:1 aspect-missing warning'])
  })
})
