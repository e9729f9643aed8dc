import { z } from 'zod'
import { meetingSchema } from './meeting-schema.js'

const day = z.iso.date('A day is written YYYY-MM-DD')
const words = z.string().min(1, 'Words are wanted here')
const list = z.array(words).default([])
const id = z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'An id has small letters, digits and hyphens')

/** An expression in the syntax of RE2; how long it may be. */
const pattern = z.string().min(1).max(1_000, 'A pattern has at most 1,000 characters')

const name = z.strictObject({ name: words, plural: words })

const state = z.strictObject({
  name: words,
  formal: words.optional(),
  kind: z.enum(['participating-state', 'partner']).default('participating-state'),
  article: z.boolean().optional().describe('Whether "the" goes before its short name'),
  also: list.describe('Further names that are right'),
  wrong: z
    .array(z.union([words, z.strictObject({ name: words, 'not-after': list, 'only-before': list })]))
    .default([])
    .describe('What is said of it and is never its name; "not-after" and "only-before" list words beside it'),
  'name-since': day.optional(),
  earlier: z
    .array(z.strictObject({ name: words, formal: words.optional(), from: day.optional(), until: day.optional() }))
    .default([]),
  since: day.optional().describe('Since when it has been of that kind'),
  before: z.strictObject({ kind: z.enum(['participating-state', 'partner']), since: day }).optional(),
})

const term = z.strictObject({
  use: words,
  'instead-of': z.array(words).min(1, 'At least one word is written instead'),
  endings: z.array(z.string()).optional(),
  why: words.optional(),
  'of-members': z.boolean().optional().describe('Whether it is right of the members of another organization'),
  from: day.optional(),
  until: day.optional(),
})

const rule = z.strictObject({
  id,
  severity: z.enum(['error', 'warning', 'info']).default('warning'),
  summary: words,
  why: words,
  find: z
    .array(words)
    .default([])
    .describe('Words in any case of letters; "*" stands for any letters within a word, "?" for one'),
  pattern: pattern.optional().describe('In place of "find": an expression in the syntax of RE2'),
  use: words.optional().describe('What to write instead'),
  files: list.describe('Where it holds, such as "notes/*.md"; everywhere, where it is not given'),
  bad: words.describe('A sentence in which the rule finds something'),
  good: words.describe('One in which it finds nothing'),
})

/** The files of a house, each with what it may hold; only `house.yaml` has to be there. */
export const houseSchemas = {
  'house.yaml': z.strictObject({
    name: words.describe('As it is called in a sentence: "the Forum"'),
    sections: meetingSchema.shape.sections.optional(),
    limits: meetingSchema.shape.limits.optional(),
    abbreviations: list.describe('Those that every reader of the house knows'),
  }),
  'kinds.yaml': z.array(z.strictObject({ id, label: words, plural: words.optional(), after: id.optional() })),
  'terms.yaml': z.strictObject({
    terms: z.array(term).default([]),
    others: z
      .strictObject({
        names: list.describe('Names of other bodies, which keep their spelling'),
        members: list.describe('Words that show that a sentence is about members of another organization'),
      })
      .prefault({}),
  }),
  'symbols.yaml': z.strictObject({
    pattern: pattern.describe('A whole symbol, as an expression in the syntax of RE2'),
    bodies: z.array(words).min(1, 'A symbol begins with a body'),
    types: z.array(words).min(1, 'A symbol has a type'),
    examples: z.array(words).min(2, 'Two examples are wanted').max(2, 'Two examples are wanted'),
  }),
  'states.yaml': z.strictObject({
    called: z.strictObject({ 'participating-state': name, partner: name }).prefault({
      'participating-state': { name: 'participating State', plural: 'participating States' },
      partner: { name: 'Partner', plural: 'Partners' },
    }),
    states: z.array(state),
  }),
  'rules.yaml': z.array(rule).max(200, 'A house has at most 200 rules'),
} as const

export type HouseFile = keyof typeof houseSchemas
export type RawHouse = { [File in HouseFile]?: z.infer<(typeof houseSchemas)[File]> }
