import { stringify } from 'yaml'
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
  return `${[
    '# The meeting. "rapporteur schema meeting" prints everything that can stand here.',
    block({ title: meeting.title, language: meeting.language, house: meeting.house, status: 'draft' }),
    block({ dates: { start: meeting.start, end: meeting.end }, place: meeting.place }),
    '# The guiding questions. A note names one by its id: "## Q1". Aspects are the parts of a full answer:\n#   aspects: [{ id: legal, title: Legal concerns }]',
    block({
      questions: meeting.questions.map((title, index) => ({ id: `q${index + 1}`, title, text: '', aspects: [] })),
    }),
    '# The agenda. asks: required, expected or optional for each question; attribution: open, affiliation or chatham.',
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
    '# Who is mentioned as @id:\n#   - { id: speaker-1, name: "", role: Head of innovation, affiliation: a national service, category: police }',
    block({ people: meeting.people }),
    '# To whom recommendations may go:\n#   - { id: secretariat, name: Secretariat, level: international }',
    block({ addressees: meeting.addressees }),
  ].join('\n\n')}\n`
}

/** The editor's files, by path, with prompts where words are wanted. */
export function editorFiles(meeting: NewMeeting): Record<string, string> {
  const answers = meeting.questions.map(
    (title, index) => `## Q${index + 1}. ${title}\n\n[Write: the answer of the whole meeting, in one paragraph.]`,
  )
  return {
    'editor/executive-summary.md': `${answers.join('\n\n')}\n`,
    'editor/introduction.md': '## Background\n\n[Write: why the meeting was held, and on what mandate.]\n',
    'editor/disclaimer.md': '[Write: whose views the report gives, and whose it does not.]\n',
  }
}
