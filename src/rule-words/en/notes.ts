import type { WordsByRule } from '../../model/said.js'

/** What is said of notes as a whole. */
export const notes = {
  'note-missing': {
    missing: ({ session, title }: { session: string; title: string }) => ({
      message: `There is no note for ${session} (${title})`,
      hint: `Start one with "rapporteur note ${session}", which writes notes/${session}.md`,
      remains: `${session} has no note`,
    }),
  },
  'note-session-repeated': {
    repeated: ({ file, earlier, session }: { file: string; earlier: string; session: string }) => ({
      message: `${file} and ${earlier} are both notes of ${session}`,
      hint: 'Put both into one file, or correct the "session:" line of one',
      remains: `${session} has two notes`,
    }),
    other: () => ({ message: 'the other note says so here' }),
  },
  'note-session-unknown': {
    unknown: ({
      session,
      near,
      ids,
      file,
    }: {
      session: string
      near: string | undefined
      ids: string[]
      file: string
    }) => ({
      message: `"${session}" is no session of the agenda`,
      hint: near === undefined ? `The agenda has: ${ids.join(', ')}` : `Did you mean "${near}"?`,
      remains: `${file} names no session of the agenda`,
    }),
  },
  'note-uncleared': {
    uncleared: ({ session }: { session: string }) => ({
      message: `The note of ${session} is not cleared`,
      hint: 'Write "status: cleared", "clearedBy:" and "clearedOn:" at its top once it has been cleared',
      remains: `the note of ${session} is not cleared`,
    }),
    incomplete: ({ session, lacking }: { session: string; lacking: string[] }) => ({
      message: `The note of ${session} is cleared without ${lacking.map((key) => `"${key}"`).join(' and ')}`,
      hint: 'Write "status: cleared", "clearedBy:" and "clearedOn:" at its top once it has been cleared',
      remains: `the note of ${session} is not cleared`,
    }),
  },
  'note-unsubmitted': {
    draft: ({ session }: { session: string }) => ({
      message: `The note of ${session} is still a draft`,
      hint: 'Write "status: submitted" at its top once its rapporteur agrees',
      remains: `the note of ${session} is still a draft`,
    }),
  },
  'theme-missing': {
    untouched: ({ theme, session }: { theme: string; session: string }) => ({
      message: `The note never touches the theme "${theme}"`,
      hint: 'Write what was said on it, or that it was not taken up',
      remains: `${session} does not touch "${theme}"`,
    }),
    theme: () => ({ message: 'the theme stands on the agenda here' }),
  },
} satisfies WordsByRule
