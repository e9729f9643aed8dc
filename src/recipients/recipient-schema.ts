import { z } from 'zod'

/** What the list of recipients may say of each. `rapporteur explain recipients` and the JSON Schema are made from it. */
export const recipientSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'An id has small letters, digits and single hyphens')
    .describe('What the ledger calls the recipient, for good: small letters, digits and single hyphens'),
  state: z
    .string()
    .optional()
    .describe("The State, by the name that was its own on the meeting's first day; this or organization, not both"),
  organization: z.string().optional().describe('The organization; this or state, not both'),
  category: z.string().default('').describe('Words for the letter, such as "participating State"; may be left out'),
  name: z.string().min(1, 'A recipient has a name').describe('Whom the letter greets, and the name before the address'),
  address: z
    .string()
    .min(1, 'A recipient has an address')
    .describe('One address, bare, in plain letters: mission@austria.example. It stands in the message alone'),
  language: z.string().optional().describe("Of the cover letter, such as fr; the meeting's where it is left out"),
  edition: z
    .enum(['circulation', 'internal'])
    .default('circulation')
    .describe('Who is to have the internal edition gets no release for circulation; circulation where it is left out'),
})

/** The whole list, as recipients.yaml has it. */
export const recipientsSchema = z.array(recipientSchema)

/** The names of the fields, in their order. */
export const RECIPIENT_KEYS = Object.keys(recipientSchema.shape)
