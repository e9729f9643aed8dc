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

  'attribution-leak': {
    inSession: ({ session, chatham, ...leak }: Leak & { session: string; chatham: boolean }) => ({
      ...leaks(leak, `${session} ${chatham ? 'names nobody and no affiliation' : 'gives affiliations and no names'}`),
      hint: leak.inFileName
        ? 'Give the file another name'
        : 'Mention the person by "@" and id, which prints as the session allows, or say "a speaker"',
    }),
    inReport: (leak: Leak) => ({
      ...leaks(leak, 'no open session names this person'),
      hint: leak.inFileName ? 'Give the file another name' : 'Say it without the name',
    }),
  },
} satisfies WordsByRule

/** Words that give somebody away; of type rather than an interface, since values are a record. */
type Leak = { written: string; isName: boolean; inFileName: boolean; line: number; file: string }

function leaks({ written, isName, line, file }: Leak, because: string): { message: string; remains: string } {
  const what = isName ? 'is a name' : 'is the affiliation of somebody'
  return {
    message: `"${written}" ${what} on the list of people, and ${because}`,
    remains: `line ${line} of ${file} gives somebody away`,
  }
}
