import { z } from 'zod'

const paragraph = z.strictObject({
  number: z
    .union([z.int().min(1), z.string().regex(/^\d+ \S+$/)])
    .describe('The number that the paragraph bears in the report; "12 bis" where it came in after 12 was circulated'),
  id: z.string().describe("A recommendation's lasting id; else the paragraph's anchor in report.html"),
  question: z.string().optional().describe('The id of the guiding question under which it stands'),
  aspect: z.string().optional().describe("The id of the question's aspect"),
  kind: z
    .string()
    .optional()
    .describe('The kind of point, such as "finding", or "not-discussed", or "deleted"; absent for prose'),
  words: z.string(),
  note: z.string().optional().describe('Internal edition: the file, relative to the meeting folder'),
  line: z.int().min(1).optional().describe('Internal edition: the line of the file'),
  hash: z.string().optional().describe('Internal edition: the first 12 hexadecimal digits of SHA-256 over the words'),
})

const part = z.strictObject({
  id: z.string().describe('"introduction", or the id of a session'),
  title: z.string(),
  paragraphs: z.array(paragraph),
})

/** What report.json holds. */
export const reportSchema = z.strictObject({
  version: z.literal(1),
  meeting: z.strictObject({
    title: z.string(),
    series: z.string(),
    dates: z.string().describe("In words, in the report's language"),
    place: z.string(),
    symbol: z.string(),
  }),
  language: z.string().describe('A BCP 47 tag'),
  edition: z.enum(['circulation', 'internal']),
  status: z.enum(['draft', 'comment', 'final']),
  questions: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  parts: z.array(part).describe('The parts whose paragraphs are numbered, in the order in which they print'),
  outstanding: z.array(z.string()).describe('The ids of sessions whose note is outstanding'),
  unread: z
    .array(
      z.strictObject({
        rule: z.string().describe('The rule that says why'),
        sessions: z.array(z.string()).describe('The ids of the sessions that it may be of'),
        note: z.string().optional().describe('Internal edition: the file, relative to the meeting folder'),
      }),
    )
    .optional()
    .describe('Drafts alone: notes whose words are not in the report'),
})

export type ReportJson = z.infer<typeof reportSchema>

/** The JSON Schema of report.json. */
export function reportJsonSchema(): object {
  return z.toJSONSchema(reportSchema)
}
