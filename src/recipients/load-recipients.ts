import type { z } from 'zod'
import { explainIssue, placeOf } from '../load/explain-issue.js'
import { readYaml } from '../load/read-yaml.js'
import type { Violation } from '../model/diagnostic.js'
import type { Meeting } from '../model/meeting.js'
import type { Source } from '../model/note.js'
import type { Place } from '../model/place.js'
import type { Recipient } from '../model/recipient.js'
import { houseOf } from '../house/index.js'
import { addressFault } from './address-fault.js'
import { prepareStates, type FindState } from './find-state.js'
import { readCsv } from './read-csv.js'
import { RECIPIENT_KEYS, recipientSchema } from './recipient-schema.js'

/** More than a circulation by hand ever has; a test sends to 10,000. */
const MOST_RECIPIENTS = 20_000

type Entry = z.infer<typeof recipientSchema>

export interface LoadedRecipients {
  recipients: Recipient[]
  /** What is wrong, in the order of the lines. No text of it holds an address. */
  violations: Violation[]
}

/**
 * Reads `recipients.yaml` (a list) or `recipients.csv` (the same names in its first row).
 *
 * @param languages those for which there is a cover letter, as primary subtags
 */
export function loadRecipients(source: Source, meeting: Meeting, languages: string[]): LoadedRecipients {
  const isCsv = source.file.endsWith('.csv')
  const { value, problems, places, crossed = [] } = isCsv ? { ...readCsv(source), crossed: [] } : readYaml(source)
  const violations: Violation[] = [...problems, ...crossed]
  const recipients: Recipient[] = []
  if (value !== undefined && (!Array.isArray(value) || value.length === 0)) {
    violations.push({
      message: 'There is no recipient here',
      hint: isCsv ? 'Write one a row, below the names of the columns' : 'Begin each with "- id: ..."',
      place: places[''] as Place,
    })
  }
  const entries: unknown[] = Array.isArray(value) ? value : []
  const [over] = entries.slice(MOST_RECIPIENTS)
  if (over !== undefined) {
    const place = placeOf([String(MOST_RECIPIENTS)], places)
    violations.push({ message: `There are more than ${MOST_RECIPIENTS} recipients`, hint: 'Split the list', place })
  }
  const findState = prepareStates(meeting)
  for (const [index, entry] of entries.slice(0, MOST_RECIPIENTS).entries()) {
    const place = (key: string): Place => placeOf([String(index), key], places)
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
      violations.push({
        message: 'This is no recipient',
        hint: 'Begin it with "- id: ..."',
        place: placeOf([String(index)], places),
      })
      continue
    }
    const parsed = recipientSchema.safeParse(entry, { reportInput: true })
    if (!parsed.success) {
      for (const issue of parsed.error.issues)
        violations.push(...explainIssue({ ...issue, path: [index, ...issue.path] }, places, () => RECIPIENT_KEYS))
      continue
    }
    const entryFaults = faultsOf(parsed.data, place, { findState, languages, meeting })
    violations.push(...entryFaults.violations)
    if (entryFaults.recipient) recipients.push(entryFaults.recipient)
  }
  violations.push(...duplicates(recipients))
  return { recipients, violations: violations.map(withoutAddresses).sort(byPlace) }
}

interface Context {
  findState: FindState
  languages: string[]
  meeting: Meeting
}

function faultsOf(
  entry: Entry,
  place: (key: string) => Place,
  { findState, languages, meeting }: Context,
): { recipient?: Recipient; violations: Violation[] } {
  const violations: Violation[] = []
  const refuse = (key: string, message: string, hint: string): void => {
    violations.push({ message, hint, place: place(key) })
  }
  const { id, state = '', organization = '' } = entry
  let party = organization.trim()
  if ((state === '') === (organization === '')) {
    refuse('id', `${id} must have a state or an organization, one of the two`, 'Add "state:" or "organization:"')
  } else if (state !== '') {
    const found = findState(state)
    if ('message' in found) refuse('state', found.message, found.hint)
    else {
      party = found.party
      const miscalled = otherKind(entry.category, found.kind, meeting)
      if (miscalled) refuse('category', `${party} was no ${entry.category} on ${meeting.dates.start}`, miscalled)
    }
  }
  for (const [key, words] of Object.entries({ name: entry.name, category: entry.category, organization })) {
    const fault = nameFault(words)
    if (fault) refuse(key, `The ${key} of ${id} ${fault.message}`, fault.hint)
  }
  const fault = addressFault(entry.address)
  if (fault) refuse('address', `The address of ${id} ${fault.message}`, fault.hint)
  const language = (entry.language ?? meeting.language).toLowerCase().split('-')[0] ?? ''
  if (!languages.includes(language))
    refuse('language', `There is no cover letter in "${language}"`, `Letters are there in: ${languages.join(', ')}`)
  if (violations.length > 0) return { violations }
  const { category, name, address, edition } = entry
  const isState = state !== ''
  return {
    violations,
    recipient: { id, party, isState, category, name, address, language, edition, place: place('id') },
  }
}

/** What is wrong with words that stand in the head of a message. */
function nameFault(words: string): { message: string; hint: string } | undefined {
  if (/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(words))
    return { message: 'holds a line break or control character', hint: 'Write it on one line' }
  if (/[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/.test(words))
    return { message: 'holds a character that nobody sees', hint: 'Type it anew' }
  if (/[@<>]/.test(words)) return { message: 'holds an address', hint: 'Write the address under "address" alone' }
  return words.length > 200 ? { message: 'has more than 200 characters', hint: 'Write it shorter' } : undefined
}

/** Where the category says one kind of State and it was the other, what to write. */
function otherKind(category: string, kind: string | undefined, meeting: Meeting): string | undefined {
  const callsThem = houseOf(meeting)?.callsThem
  if (!callsThem || kind === undefined) return undefined
  const words = category.trim().toLowerCase()
  const said = Object.entries(callsThem).find(([, { name }]) => name.toLowerCase() === words)
  if (!said || said[0] === kind) return undefined
  return `Write "${callsThem[kind as keyof typeof callsThem].name}"`
}

/** Ids and addresses that two recipients share, capitals and Unicode forms aside. */
function duplicates(recipients: Recipient[]): Violation[] {
  const found: Violation[] = []
  const seen = new Map<string, Recipient>()
  for (const recipient of recipients) {
    for (const [what, text] of [
      ['id', recipient.id],
      ['address', recipient.address],
    ] as const) {
      const key = `${what} ${text.normalize('NFKC').toLowerCase()}`
      const earlier = seen.get(key)
      if (!earlier) {
        seen.set(key, recipient)
        continue
      }
      found.push({
        message:
          what === 'id'
            ? `Two recipients have the id ${recipient.id}`
            : `${recipient.id} has the address of ${earlier.id}`,
        hint: 'Keep one of the two: each would get the message',
        place: recipient.place,
        related: { message: 'the other one stands here', place: earlier.place },
      })
    }
  }
  return found
}

/** An address that stands in the wrong cell is not repeated either. */
function withoutAddresses(violation: Violation): Violation {
  const clean = (text: string): string => text.replace(/[^\s"<>]+@[^\s"<>]+/g, '(an address)')
  return {
    ...violation,
    message: clean(violation.message),
    ...(violation.hint === undefined ? {} : { hint: clean(violation.hint) }),
    remains: `${violation.place.file} line ${violation.place.line} is wrong`,
  }
}

function byPlace(a: Violation, b: Violation): number {
  return a.place.line - b.place.line || a.place.column - b.place.column
}
