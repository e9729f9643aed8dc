import { expect, it } from 'vitest'
import { editorFiles, meetingTemplate, type NewMeeting } from '../../src/commands/meeting-template.js'
import { noteTemplate } from '../../src/commands/note-template.js'
import { templateWords } from '../../src/commands/template-words.js'
import { check } from '../../src/examine/check.js'
import { gatherFiles } from '../../src/pipeline.js'
import { gather } from '../assemble/assemble.js'

const LANGUAGES = ['en', 'fr', 'de', 'it', 'ru', 'es']

it.each(LANGUAGES)('a note’s template in %s asks in that language, and is read as it says', async (language) => {
  const { meeting } = await gather({}, { language: `language: ${language}` })
  const session = meeting.sessions[0]
  if (!session) throw new Error('no session')
  const template = noteTemplate(meeting, session)
  const isSaid = (words: string): void => expect(template).toContain(words)
  const say = templateWords(language)
  for (const words of [say.begin, say.attribution.open, say.notDiscussed, say.internal, say.summary]) isSaid(words)
  if (language !== 'en') expect(template).not.toMatch(/\b(?:Write|Finding|Kinds|Required|printed|Levels)\b/)

  const untouched = await gather({ 'notes/session-1.md': template }, { language: `language: ${language}` })
  const left = check(untouched, { today: '2019-09-24' }).filter(({ rule }) => rule === 'placeholder')
  // The summary, two aspects and a question without any.
  expect(left).toHaveLength(4)

  const examples =
    template
      .match(/^ *- .*/gm)
      ?.join('\n')
      .replace(/ @\S+/, '') ?? ''
  const typed = await gather({ 'notes/session-1.md': `## Q1\n\n${examples}\n` }, { language: `language: ${language}` })
  expect(
    typed.notes[0]?.points.map(
      ({ kind, support = '', addressees, by = '' }) => `${kind} ${support}${addressees.join()}${by && ' by'}`,
    ),
  ).toEqual([
    'finding ',
    'good-practice agreed',
    'divergence ',
    'view several',
    'view one',
    'recommendation states',
    'follow-up states by',
  ])
})

it.each(LANGUAGES)('what init writes in %s is in that language, and its prompts are found', async (language) => {
  const fresh: NewMeeting = {
    title: 'Ⅰ',
    language,
    start: '2019-09-23',
    end: '2019-09-24',
    place: 'Ⅱ',
    questions: ['Ⅲ'],
    people: [],
    addressees: [],
    house: 'none',
    sessions: [{ id: 's1', kind: 'session', title: 'Ⅳ' }],
  }
  const yaml = meetingTemplate(fresh)
  expect(yaml).toContain(templateWords(language).meeting.agenda)
  const files = editorFiles(fresh)
  if (language !== 'en')
    expect(Object.values(files).join() + yaml).not.toMatch(/\b(?:Write|The|Background|whose|Who)\b/)
  const gathered = await gatherFiles({ 'meeting.yaml': yaml, ...files })
  const left = check(gathered, { today: '2019-09-24' }).filter(({ rule }) => rule === 'placeholder')
  expect(left.map(({ place }) => place.file).sort()).toEqual(Object.keys(files).sort())
})
