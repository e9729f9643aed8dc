import type { Severity } from '../../src/model/diagnostic.js'
import type { Gathered } from '../../src/model/gathered.js'
import type { Source } from '../../src/model/note.js'
import type { Place } from '../../src/model/place.js'
import { gatherFiles } from '../../src/pipeline.js'
import { rules } from '../../src/rules/index.js'
import { layOver } from '../../src/rules/example-meeting.js'

export interface Found {
  file: string
  /** The very characters that the place takes in. */
  text: string
  line: number
  column: number
  severity: Severity
  message: string
  hint: string
  related: Place[]
}

export interface Given {
  /** Top-level keys of meeting.yaml laid over those of the example meeting. */
  meeting?: string
  files?: Record<string, string | null>
}

const FRONT_MATTER = '---\nsession: session-2\nstatus: submitted\n---\n'
/** Lines before the first one of a note's own words. */
export const HEAD = FRONT_MATTER.split('\n').length - 1

/** Runs one rule over a note of session-2, or over whole files. */
export async function find(rule: string, note: string, given: Given = {}): Promise<Found[]> {
  const files = layOver({
    ...(given.meeting ? { meeting: given.meeting } : {}),
    files: { 'notes/session-2.md': note.startsWith('---') ? note : FRONT_MATTER + note, ...given.files },
  })
  // What the example meeting itself says is no part of the case.
  for (const path of ['notes/session-1.md', 'editor/executive-summary.md']) {
    if (!(path in (given.files ?? {}))) files[path] = path.startsWith('notes') ? '---\nsession: session-1\n---\n' : ''
  }
  return run(rule, await gatherFiles(files))
}

function run(id: string, gathered: Gathered): Found[] {
  const rule = rules.find((one) => one.id === id)
  if (!rule || rule.scope === 'waivers') throw new Error(`no rule ${id}`)
  const documents = [...gathered.editor, ...gathered.notes]
  const violations =
    rule.scope === 'meeting'
      ? [
          ...rule.check(gathered, new Map()),
          ...documents.flatMap((document) => [...(rule.inDocument?.({ meeting: gathered.meeting, document }) ?? [])]),
        ]
      : rule.scope === 'note'
        ? gathered.notes.flatMap((note) => [...rule.check({ meeting: gathered.meeting, note })])
        : documents.flatMap((document) =>
            rule.scope === 'document' ? [...rule.check({ meeting: gathered.meeting, document })] : [],
          )
  return violations.map(({ place, severity = rule.severity, message, hint = '', related = [] }) => ({
    file: place.file,
    text: textAt(documents.find(({ file }) => file === place.file)?.source, place),
    line: place.line,
    column: place.column,
    severity,
    message,
    hint,
    related: [related].flat().map((one) => one.place),
  }))
}

function textAt(source: Source | undefined, { line, column, endLine, endColumn }: Place): string {
  if (!source) return ''
  const at = (row: number, inRow: number): number => (source.lineStarts[row - 1] ?? 0) + inRow - 1
  return source.text.slice(at(line, column), at(endLine, endColumn))
}

/** The characters found, which is all that most cases look at. */
export async function textsOf(rule: string, note: string, given: Given = {}): Promise<string[]> {
  return (await find(rule, note, given)).map(({ text }) => text)
}
