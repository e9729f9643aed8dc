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

  'image-refused': {
    byReference: ({ line }: { line: number }) => ({
      message: 'A picture is not read by reference',
      hint: 'Write its path between round brackets: "![...](../figures/NAME.png)"',
      remains: `the picture at line ${line} cannot be used`,
    }),
    damaged: ({ picture, why, line }: { picture: string; why: string; line: number }) => ({
      message: `The picture "${picture}" ${why}`,
      hint: 'Open it in a program for pictures and save it anew as PNG or JPEG; if it does not open, ask for it again',
      remains: `the picture at line ${line} cannot be used`,
    }),
    refused: ({ picture, why, line }: { picture: string; why: string; line: number }) => ({
      message: `The picture "${picture}" ${why}`,
      hint: 'Put a PNG, JPEG or WebP file in the folder "figures" and name it "../figures/NAME.png"',
      remains: `the picture at line ${line} cannot be used`,
    }),
  },
  limit: {
    crossed: ({ name, value, what, found, hard, file }: Crossing) => ({
      message: `${name}: at most ${value} ${what}, and here are ${found}`,
      hint: `Write less here${value < hard ? `, or raise it in meeting.yaml: "limits: { ${name}: N }", at most ${hard}` : ''}`,
      remains: `${file} crosses the bound ${name}`,
    }),
  },
  encoding: {
    otherFormat: ({ what, instead, file }: { what: string; instead: string; file: string }) => ({
      message: `This is ${what} under the name of a note`,
      hint: instead,
      remains: `${file} is ${what}`,
    }),
    otherEncoding: ({
      encoding,
      word,
      sure,
      file,
    }: {
      encoding: string
      word?: string
      sure: boolean
      file: string
    }) => ({
      message: `The file is ${encoding}, not UTF-8${word === undefined ? '' : `: its first odd word is "${word}"`}`,
      hint:
        `"rapporteur check --fix" converts it${sure ? '' : ' with --rule encoding, if that word is right'}; or save it again ` +
        'with the encoding UTF-8 (in Word: "Plain text", then "Other encoding: Unicode (UTF-8)")',
      remains: `${file} is not UTF-8`,
    }),
    oddByte: ({ byte, file }: { byte: string; file: string }) => ({
      message: `Byte 0x${byte} is not UTF-8 here`,
      hint: 'Save the file again with the encoding UTF-8',
      remains: `${file} is not UTF-8`,
    }),
  },

  'file-unread': {
    unread: ({ what, next, file }: { what: string; next: string; file: string }) => ({
      message: `${what} is not read`,
      hint: next,
      remains: `${file} is not read`,
    }),
  },
} satisfies WordsByRule

/** A bound that was crossed; `found` is a word where counting stopped at the bound. */
type Crossing = { name: string; value: number; what: string; found: number | string; hard: number; file: string }
