import { z } from 'zod'

/** The number that a paragraph bears: 12, or `12 bis` where it came in after 12 had been circulated. */
export type ParagraphNumber = number | string

const revision = z.strictObject({
  revision: z.string().min(1).describe('"1" for the first release, then "Rev.1", "Corr.1" and so on'),
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'YYYY-MM-DD'),
  status: z.enum(['comment', 'final']),
  reason: z.string().describe('Why there is a later one; empty for the first'),
})

const recommendation = z.strictObject({
  shown: z.string().regex(/^R\d+(?: \S+)?$/, 'such as "R3" or "R3 bis"'),
  addressees: z.array(z.string()).describe('Ids of the bodies that it is addressed to'),
  deleted: z.literal(true).exactOptional().describe('Its paragraph recommends no longer'),
})

const paragraph = z.strictObject({
  number: z.union([z.int().min(1), z.string().regex(/^\d+ \S+$/, 'such as "12 bis"')]),
  part: z
    .string()
    .describe('"introduction", or the id of the session whose note it stands in; of that id: "session:introduction"'),
  question: z.string().exactOptional(),
  aspect: z.string().exactOptional(),
  hash: z
    .string()
    .regex(/^[0-9a-f]{12}$/, '12 hexadecimal digits')
    .describe('Of the words, as in report.json'),
  words: z.string().describe('The words without case, punctuation and persons; empty once they are deleted'),
  recommendation: recommendation.exactOptional(),
  deleted: z.literal(true).exactOptional(),
})

/**
 * What `numbering.json` holds, beside each release: which number every paragraph and recommendation bore, so that the
 * next release gives them the same. It is for the house alone: it says more of the notes than the report for
 * circulation does.
 */
export const numberingRecordSchema = z.strictObject({
  version: z.literal(1),
  revisions: z.array(revision).min(1).describe('All releases so far, this one last'),
  paragraphs: z.array(paragraph).describe('In the order in which they printed, deleted ones in their places'),
})

export type NumberingRecord = z.infer<typeof numberingRecordSchema>
export type RecordedParagraph = z.infer<typeof paragraph>
export type Revision = z.infer<typeof revision>
