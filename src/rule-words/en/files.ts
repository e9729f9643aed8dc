import type { WordsByRule } from '../../model/said.js'

/** What is said of meeting.yaml, of pictures, and of files as such. */
export const files = {
  'date-outside': {
    starts: ({ session, day, start, end }: { session: string; day: string; start: string; end: string }) => ({
      message: `${session} starts on ${day}, outside the meeting (${start} to ${end})`,
      hint: 'Correct this date, or those of the meeting',
      remains: `the date of ${session} is outside the meeting`,
    }),
    ends: ({ session, day, start, end }: { session: string; day: string; start: string; end: string }) => ({
      message: `${session} ends on ${day}, outside the meeting (${start} to ${end})`,
      hint: 'Correct this date, or those of the meeting',
      remains: `the date of ${session} is outside the meeting`,
    }),
    dates: () => ({ message: 'the dates of the meeting stand here' }),
  },
  'file-name-clash': {
    clash: ({ file, earlier }: { file: string; earlier: string }) => ({
      message: `The names of ${file} and ${earlier} are the same on some machines`,
      hint: 'Give one of the two another name',
      remains: `${file} and ${earlier} have nearly the same name`,
    }),
    other: () => ({ message: 'the other file' }),
  },
  'image-alt': {
    noWords: ({ line }: { line: number }) => ({
      message: 'This picture has no alternative text',
      hint: 'Say between the brackets what it shows: "![Hours fell by half](...)"',
      remains: `the picture at line ${line} has no alternative text`,
    }),
  },
  'waiver-expired': {
    ended: ({ rule, until }: { rule: string; until: string }) => ({
      message: `The waiver of ${rule} held until ${until}`,
      hint: 'Mend what it covered, or set a later day in "until:" with the reason',
      remains: `the waiver of ${rule} has ended`,
    }),
  },
  'waiver-unused': {
    noRule: ({ rule, near }: { rule: string; near: string | undefined }) => ({
      message: `There is no rule "${rule}" to be waived`,
      hint: near === undefined ? 'Take the waiver away' : `Did you mean "${near}"?`,
      remains: `the waiver of ${rule} covers nothing`,
    }),
    nothing: ({ rule, where }: { rule: string; where: string }) => ({
      message: `Nothing of ${rule} is found in ${where}, so there is nothing to waive`,
      hint: 'Take the waiver away',
      remains: `the waiver of ${rule} covers nothing`,
    }),
    never: ({ rule }: { rule: string }) => ({
      message: `${rule} can never be waived`,
      hint: 'Take the waiver away',
      remains: `the waiver of ${rule} covers nothing`,
    }),
  },
} satisfies WordsByRule
