import { numberingRecordSchema, type NumberingRecord } from '../model/numbering-record.js'
import { REVISION } from '../model/release.js'
import type { Observation } from '../model/note.js'
import type { Workspace } from '../workspace.js'

/** Where releases stand in the meeting folder: `releases/<symbol or slug>/<revision>/numbering.json`. */
const RELEASES = 'releases'
const RECORD = /^releases\/[^/]+\/([^/]+)\/numbering\.json$/

/** A record has the words of the report and little more; a report of 10,000 paragraphs makes 5 MB. */
const MOST_BYTES = 100_000_000

/**
 * Reads what the last release was numbered like: the record that knows of most releases, and of several such the last
 * one. One that cannot be read is an error, for without it every number that was circulated would be given anew.
 *
 * Only folders with the name of a revision are looked at, and release.json, which is written last, must stand in them: a
 * killed `release` leaves a folder with another name, and its numbers were never circulated.
 */
export async function loadNumbering(
  workspace: Workspace,
): Promise<{ earlier?: NumberingRecord; observations: Observation[] }> {
  const listed = await workspace.list(RELEASES)
  const paths = listed.filter((path) => REVISION.test(RECORD.exec(path)?.[1] ?? ''))
  const observations: Observation[] = []
  let earlier: NumberingRecord | undefined
  for (const path of paths) {
    const isWhole = listed.includes(path.replace(/numbering\.json$/, 'release.json'))
    const record = isWhole ? await readRecord(workspace, path) : 'stands in a folder without release.json'
    if (typeof record === 'string') observations.push(unreadable(path, record))
    else if (!earlier || !isBefore(record, earlier)) earlier = record
  }
  return { ...(earlier ? { earlier } : {}), observations }
}

/** Records of one date are told by their paragraphs: a later one has all numbers of those before it. */
function isBefore(one: NumberingRecord, other: NumberingRecord): boolean {
  const dateOf = ({ revisions }: NumberingRecord): string => revisions.at(-1)?.date ?? ''
  if (one.revisions.length !== other.revisions.length) return one.revisions.length < other.revisions.length
  if (dateOf(one) !== dateOf(other)) return dateOf(one) < dateOf(other)
  return one.paragraphs.length < other.paragraphs.length
}

async function readRecord(workspace: Workspace, path: string): Promise<NumberingRecord | string> {
  const file = await workspace.read(path, MOST_BYTES)
  if ('refused' in file) return file.refused
  try {
    const parsed = numberingRecordSchema.safeParse(
      JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file.bytes)),
    )
    if (parsed.success) return parsed.data
    const [issue] = parsed.error.issues
    return `is not as a release writes it: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trimEnd()
  } catch {
    return 'is no JSON'
  }
}

function unreadable(path: string, why: string): Observation {
  return {
    rule: 'meeting-schema',
    violation: {
      message: `${path} ${why}`,
      hint: 'Put the file back as it was released: the numbers that were circulated stand in it',
      remains: `${path} cannot be read`,
      place: { file: path, line: 1, column: 1, endLine: 1, endColumn: 1 },
    },
  }
}
