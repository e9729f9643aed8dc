import type { WordsByRule } from '../../model/said.js'

/** What is said of the words that a text is written in. */
export const words = {
  'abbreviation-undefined': {
    nowhere: ({ abbreviation }: { abbreviation: string }) => ({
      message: `${abbreviation} is spelt out nowhere`,
      hint: `Spell it out: "... (${abbreviation})", or list it under "abbreviations" in meeting.yaml`,
    }),
    later: ({ abbreviation }: { abbreviation: string }) => ({
      message: `${abbreviation} is used before it is spelt out`,
      hint: `Spell it out here: "... (${abbreviation})"`,
    }),
    speltOut: () => ({ message: 'it is spelt out here' }),
    here: () => ({ message: 'it stands here too' }),
  },
  'date-weekday': {
    noSuchDay: ({ written, line }: { written: string; line: number }) => ({
      message: `There is no such day: "${written}"`,
      hint: 'Correct the weekday or the date',
      remains: `line ${line} has a weekday that does not fit its date`,
    }),
    otherDay: ({ written, weekday, line }: { written: string; weekday: string; line: number }) => ({
      message: `"${written}" is a ${weekday}`,
      hint: 'Correct the weekday or the date',
      remains: `line ${line} has a weekday that does not fit its date`,
    }),
  },
  'gendered-term': {
    oneGender: ({ found, use }: { found: string; use: string }) => ({
      message: `"${found}" names one gender`,
      hint: `Write "${use}"`,
    }),
  },
  'house-term': {
    otherTerm: ({ found, use, why }: { found: string; use: string; why?: string | undefined }) => ({
      message: `"${found}" is not the term in use${why ? `: ${why}` : ''}`,
      hint: `Write "${use}"`,
    }),
  },
  'symbol-form': {
    mended: ({ written, meant }: { written: string; meant: string }) => ({
      message: `"${written}" has not the form of a document symbol`,
      hint: `Write "${meant}"`,
    }),
    unknown: ({ written, examples }: { written: string; examples: readonly string[] }) => ({
      message: `"${written}" has not the form of a document symbol`,
      hint: `A symbol reads like "${examples[0] ?? ''}" or "${examples[1] ?? ''}"`,
    }),
  },

  'consensus-claimed': {
    claimed: ({ text, divergence, line }: { text: string; divergence: boolean; line: number }) => ({
      message: `"${text}" claims that all were of one mind${divergence ? ', and the same answer records a divergence' : ''}`,
      hint: 'Make it a point, "Agreement: ...", or say who held the view',
      ...(divergence ? { remains: `line ${line} claims a consensus` } : {}),
    }),
    divergence: () => ({ message: 'a divergence is recorded here' }),
  },

  'state-name': {
    past: ({ found, use, until }: { found: string; use: string; until: string }) => ({
      message: `"${found}" was the State's name until ${until}, before the meeting`,
      hint: `Write "${use}"`,
    }),
    future: ({ found, use, since }: { found: string; use: string; since: string }) => ({
      message: `"${found}" is the State's name since ${since}, after the meeting`,
      hint: `Write "${use}"`,
    }),
    otherName: ({ found, use, house }: { found: string; use: string; house: string }) => ({
      message: `"${found}" is not what ${house} calls this State`,
      hint: `Write "${use}"`,
    }),
    miscalled: ({ name, called, right, day }: { name: string; called: string; right: string; day: string }) => ({
      message: `${name} is called a ${called}; on ${day} it was a ${right}`,
      hint: `Write "${right}", or take ${name} out of the list`,
      remains: `${name} is called what it is not`,
    }),
  },
} satisfies WordsByRule
