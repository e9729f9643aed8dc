import { stringify } from 'yaml'
import { prompt } from './note-template.js'
import { templateWords } from './template-words.js'
import type { NewAddressee, NewPerson, NewSession } from './new-agenda.js'

export interface NewMeeting {
  title: string
  language: string
  start: string
  end: string
  place: string
  questions: string[]
  sessions: NewSession[]
  people: NewPerson[]
  addressees: NewAddressee[]
  house: string
}

/** A meeting.yaml to go on from, with a comment on what each part is for. */
export function meetingTemplate(meeting: NewMeeting): string {
  const asks = Object.fromEntries(meeting.questions.map((_, index) => [`q${index + 1}`, 'required']))
  const block = (value: object): string => stringify(value, { lineWidth: 100, aliasDuplicateObjects: false }).trimEnd()
  const say = templateWords(meeting.language).meeting
  return `${[
    `# ${say.first}`,
    block({ title: meeting.title, language: meeting.language, house: meeting.house, status: 'draft' }),
    block({ dates: { start: meeting.start, end: meeting.end }, place: meeting.place }),
    `# ${say.questions}\n#   aspects: [{ id: legal, title: Legal concerns }]`,
    block({
      questions: meeting.questions.map((title, index) => ({ id: `q${index + 1}`, title, text: '', aspects: [] })),
    }),
    `# ${say.agenda}`,
    block({
      sessions: meeting.sessions.map(({ id, kind, title }) => ({
        id,
        kind,
        title,
        starts: meeting.start,
        attribution: 'open',
        // Opening, closing and side events owe no answers.
        asks: kind === 'session' ? asks : {},
      })),
    }),
    `# ${say.people}\n#   - { id: speaker-1, name: "", role: Head of innovation, affiliation: a national service, category: police }`,
    block({ people: meeting.people }),
    `# ${say.addressees}\n#   - { id: secretariat, name: Secretariat, level: international }`,
    block({ addressees: meeting.addressees }),
  ].join('\n\n')}\n`
}

/** The editor's files, by path, with prompts where words are wanted. */
export function editorFiles(meeting: NewMeeting): Record<string, string> {
  const { language, answer, background, disclaimer } = templateWords(meeting.language)
  const answers = meeting.questions.map((title, index) => `## Q${index + 1}. ${title}\n\n${prompt(language, answer)}`)
  return {
    'editor/executive-summary.md': `${answers.join('\n\n')}\n`,
    'editor/introduction.md': `## ${background.title}\n\n${prompt(language, background.prompt)}\n`,
    'editor/disclaimer.md': `${prompt(language, disclaimer)}\n`,
  }
}
