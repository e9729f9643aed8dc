import type { WordsByRule } from '../../model/said.js'
import { inWords } from './in-words.js'

/** What is said of people: who is named, and who must not be. */
export const people = {
  'mention-unknown': {
    unknown: ({ id, line }: { id: string; line: number }) => ({
      message: `"@${id}" is nobody listed in meeting.yaml`,
      hint: `Correct it, or list "${id}" under "people:" in meeting.yaml; for a sign that names nobody write "\\@${id}"`,
      remains: `line ${line} mentions nobody known`,
    }),
    near: ({ id, near, line }: { id: string; near: string; line: number }) => ({
      message: `"@${id}" is nobody listed in meeting.yaml`,
      hint: `Did you mean "@${near}"? For a sign that names nobody write "\\@${id}"`,
      remains: `line ${line} mentions nobody known`,
    }),
  },
  'participants-leak': {
    leak: ({ sessions }: { sessions: string[] }) => ({
      message: `A list of participants would tell who was in ${inWords(sessions)}`,
      hint: 'Write "participants: statistics" or "participants: none"',
      remains: 'the list of participants tells who was in a closed room',
    }),
    closed: () => ({ message: 'this session is held under the Chatham House Rule' }),
  },
} satisfies WordsByRule
