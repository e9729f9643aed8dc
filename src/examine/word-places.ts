import { createHash } from 'node:crypto'
import type { Diagnostic } from '../model/diagnostic.js'
import type { ImportRecord } from '../model/import-record.js'
import type { Note } from '../model/note.js'
import type { Workspace } from '../workspace.js'

const RECORD = /^notes\/\.(.+)\.import\.json$/
const MOST_BYTES = 20_000_000

/**
 * The records of notes that were imported from Word and are still as they were imported.
 *
 * @returns records by the note's file
 */
export async function readImportRecords(workspace: Workspace, notes: Note[]): Promise<Record<string, ImportRecord>> {
  const records: Record<string, ImportRecord> = {}
  for (const path of await workspace.list('notes')) {
    const session = RECORD.exec(path)?.[1]
    const note = session === undefined ? undefined : notes.find((one) => one.session === session)
    if (!note) continue
    const file = await workspace.read(path, MOST_BYTES)
    const record = 'bytes' in file ? parse(file.bytes) : undefined
    if (record?.note === createHash('sha256').update(note.source.text).digest('hex')) records[note.file] = record
  }
  return records
}

/** Says of each diagnostic in an imported note where it stands in Word. */
export function withWordPlaces(diagnostics: Diagnostic[], records: Record<string, ImportRecord>): Diagnostic[] {
  if (Object.keys(records).length === 0) return diagnostics
  return diagnostics.map((diagnostic) => {
    const lines = records[diagnostic.place.file]?.lines ?? []
    const line = lines.findLast(([at]) => at <= diagnostic.place.line)
    return line ? { ...diagnostic, word: { paragraph: line[1], words: line[2] } } : diagnostic
  })
}

/** A record that somebody edited, or that is of another version, says nothing. */
function parse(bytes: Uint8Array): ImportRecord | undefined {
  try {
    const record = JSON.parse(new TextDecoder().decode(bytes)) as Partial<ImportRecord> | null
    const isLine = (line: unknown): boolean =>
      Array.isArray(line) && Number.isInteger(line[0]) && Number.isInteger(line[1]) && typeof line[2] === 'string'
    if (record?.version !== 1 || typeof record.note !== 'string' || !record.lines?.every(isLine)) return undefined
    return record as ImportRecord
  } catch {
    return undefined
  }
}
