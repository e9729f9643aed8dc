import type { TitlesById } from '../../model/said.js'

/** What a fix does, in a few words. */
export const fixTitles = {
  write: ({ text }: { text: string }) => `Write "${text}"`,
  captionMark: () => 'Write "Table:" before the caption',
  captionToFill: () => 'Put "Table: ???" before it, to be filled in',
  space: () => 'Write a space',
  readAs: ({ encoding }: { encoding: string }) => `Read it as ${encoding} and save it as UTF-8`,
  takeAway: () => 'Take it away',
} satisfies TitlesById
