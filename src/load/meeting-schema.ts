import { PARTS } from '../model/parts.js'
import { z } from 'zod'
import { BUILT_IN_KINDS } from '../model/kinds.js'
import { isRealDay } from './real-day.js'

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/
const MOMENT = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3]):[0-5]\d)?$/

const words = z.string()
const id = z.string().regex(ID, 'An id has small letters, digits and single hyphens, such as "session-1"')
const day = z
  .string()
  .regex(DAY, { error: 'A date is written YYYY-MM-DD', abort: true })
  .refine(isRealDay, 'There is no such day')
const moment = z
  .string()
  .regex(MOMENT, { error: 'A time is written YYYY-MM-DDTHH:MM, or a date alone', abort: true })
  .refine(isRealDay, 'There is no such day')

function isTimeZone(name: string): boolean {
  // To list them takes a tenth of what making a format takes, which knows their other names as well.
  if (Intl.supportedValuesOf('timeZone').includes(name)) return true
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

const isNewKind = (kind: string): boolean => !BUILT_IN_KINDS.some((one) => one.id === kind)

const aspect = z.strictObject({ id, title: words })
/** Houses that come with the package, and none. */
export const HOUSES = ['osce', 'none'] as const

const question = z.strictObject({
  id: id.describe('How a note names it: "## q1"'),
  title: words,
  text: words.default(''),
  aspects: z.array(aspect).default([]).describe('The parts that a full answer touches'),
})
const oneOrMore = z.union([words, z.array(words)], {
  error: 'Write an id, or several in a list: [anna, jan]',
})
const theme = z.strictObject({ title: words, terms: z.array(words).default([]) })
const session = z.strictObject({
  id,
  kind: z.enum(['opening', 'session', 'side-event', 'closing']),
  title: words,
  starts: moment.describe('YYYY-MM-DDTHH:MM in the time of the place, or a date alone'),
  ends: moment.optional(),
  moderator: oneOrMore.optional().describe('The id of a person, or a list of ids'),
  speakers: z.array(words).default([]),
  rapporteur: oneOrMore.optional().describe('The id of a person, or a list of ids'),
  attribution: z.enum(['open', 'affiliation', 'chatham']).default('open'),
  asks: z
    .record(z.string(), z.enum(['required', 'expected', 'optional']))
    .describe('How strongly each question is asked; unnamed: not asked'),
  themes: z.array(theme).default([]),
})
const person = z.strictObject({
  id,
  name: words.default(''),
  role: words.default(''),
  affiliation: words.default(''),
  category: words.default(''),
})
const addressee = z.strictObject({ id, name: words, aliases: z.array(words).default([]), level: words.optional() })
const count = z.int().min(0)

/** What meeting.yaml may say. The JSON Schema that `rapporteur schema meeting` prints is made from it. */
export const meetingSchema = z.strictObject({
  title: words.min(1, 'A meeting has a title'),
  illustration: words
    .default('')
    .describe('One sentence for the cover of a report that shows what could have been said'),
  series: z
    .strictObject({
      name: words,
      short: words.default(''),
      year: z.int().optional(),
      previous: z.array(z.strictObject({ year: z.int(), theme: words })).default([]),
    })
    .optional(),
  house: z
    .union([z.enum(['osce', 'none']), z.string().regex(/^\.\/./, 'A folder beside meeting.yaml begins with "./"')])
    .default('none')
    .describe('Whose terms, names of States and symbols are checked; "./folder" for a house of your own'),
  symbol: words.default('').describe('The document symbol; a final report must have one'),
  language: z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'A language is a tag such as "en"'),
  distribution: words.default(''),
  dates: z.strictObject({ start: day, end: day }),
  place: words.default(''),
  timeZone: words.refine(isTimeZone, 'A time zone has a name such as "Europe/Vienna"').default('UTC'),
  status: z.enum(['draft', 'comment', 'final']).default('draft'),
  comments: z
    .strictObject({ deadline: z.union([day, z.literal('')]).default(''), address: words.default('') })
    .prefault({}),
  issuer: z
    .strictObject({ chair: words.default(''), organizer: words.default(''), support: words.default('') })
    .prefault({}),
  mandate: z.array(z.strictObject({ symbol: words.default(''), text: words })).default([]),
  questions: z.array(question).min(1, 'A meeting asks at least one question'),
  sessions: z.array(session).min(1, 'A meeting has at least one session'),
  people: z.array(person).default([]),
  addressees: z.array(addressee).default([]),
  levels: z.array(words).default(['national', 'regional', 'international']),
  participation: z
    .array(z.strictObject({ category: words, count: count.default(0), women: count.default(0) }))
    .default([]),
  participants: z.enum(['list', 'statistics', 'none']).default('statistics'),
  documents: z.array(z.strictObject({ symbol: words.default(''), title: words, by: words.default('') })).default([]),
  revisions: z
    .array(
      z.strictObject({
        revision: words.min(1).describe('"1" for the first release, then "Rev.1", "Corr.1" and so on'),
        date: day,
        status: z
          .enum(['comment', 'final'])
          .exactOptional()
          .describe('Of a release that "rapporteur release" made, as it was; else what is built, and of others final'),
        reason: words.default(''),
      }),
    )
    .default([])
    .describe('The record of revisions, as far as "rapporteur release" does not keep it; the report prints it'),
  abbreviations: z.record(z.string(), words).default({}),
  kinds: z
    .array(
      z.strictObject({
        id: id.refine(isNewKind, 'A kind of this id is there already'),
        label: words,
        plural: words.optional(),
        after: words.optional(),
      }),
    )
    .superRefine((kinds, context) => {
      for (const [index, kind] of kinds.entries())
        if (kinds.findIndex((other) => other.id === kind.id) < index)
          context.addIssue({ code: 'custom', path: [index, 'id'], message: 'A kind of this id is there already' })
    })
    .default([])
    .describe('More kinds of point; "after" is the id of the kind behind which it prints'),
  terms: z.array(z.strictObject({ use: words, 'instead-of': z.array(words).min(1) })).default([]),
  rules: z.record(z.string(), z.enum(['error', 'warning', 'info', 'off'])).default({}),
  waivers: z
    .array(
      z.strictObject({
        rule: words,
        where: words.describe('A file, or file#question'),
        why: words.min(1, 'A waiver says why'),
        by: words.optional(),
        until: day.optional(),
      }),
    )
    .default([]),
  sections: z
    .array(z.enum(PARTS))
    .default([])
    .describe(
      "Order of the report's parts, where it differs; those that are not named keep their places, and the cover is the first",
    ),
  logo: z
    .strictObject({
      picture: words.min(1, 'A logo is a picture, such as "figures/logo.png"'),
      alt: words.min(1, 'A logo says in words whose it is'),
    })
    .optional()
    .describe('A picture for the cover, with its alternative text'),
  theme: words.default(''),
  accent: z.union([z.literal(''), z.string().regex(/^#[0-9a-f]{6}$/i, 'A colour is written #1f3a5f')]).default(''),
  limits: z.record(z.string(), z.int().min(1)).default({}),
})

export type RawMeeting = z.output<typeof meetingSchema>

/** What a note's front matter may say. */
export const frontMatterSchema = z.strictObject({
  session: z.string().min(1).describe('The id of the session on the agenda'),
  status: z.enum(['draft', 'submitted', 'cleared']).default('draft'),
  clearedBy: words.optional(),
  clearedOn: day.optional(),
})
