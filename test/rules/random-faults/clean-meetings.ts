import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { parse, stringify } from 'yaml'
import { createMemory, type Memory } from '../../../src/examine/memory.js'
import type { Diagnostic } from '../../../src/model/diagnostic.js'
import { examine } from '../../../src/pipeline.js'
import { memoryWorkspace } from '../../../src/workspace.js'
import { generateMeeting } from '../../bench/generate-meeting.js'
import type { Clean } from './fault.js'

type Files = Record<string, string | Uint8Array>
/** Files that have another text, or are not there. */
type Changes = Record<string, string | Uint8Array | undefined>

/** A meeting without a fault, which remembers each of its notes: a fault in one costs the reading of that one alone. */
export interface CleanMeeting {
  name: string
  clean: Clean
  diagnostics: Diagnostic[]
  files: Files
  /** What is known of its files, and of no others. */
  memory: Memory
  /** What is found where some files have another text, or are not there. */
  with(changes: Changes): Promise<Diagnostic[]>
}

/** By which waivers end. */
export const TODAY = '2024-03-01'

const root = join(import.meta.dirname, '../../..')

/** The worked example, one with names in other scripts, and a large one. */
export async function cleanMeetings(): Promise<CleanMeeting[]> {
  const scratch = mkdtempSync(join(tmpdir(), 'rapporteur-test-'))
  try {
    await generateMeeting(scratch, { sessions: 24, bytes: 120_000 })
    return [
      await cleanMeeting('the worked example', filesOf(join(root, 'report'))),
      await cleanMeeting('the workshop of harbour masters', filesOf(join(root, 'test/fixtures/meetings/harbours'))),
      await cleanMeeting('a meeting of 24 sessions', asFinal(filesOf(scratch))),
    ]
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

async function cleanMeeting(name: string, files: Files): Promise<CleanMeeting> {
  const memory = createMemory()
  const { gathered, result } = await examine(memoryWorkspace(files), { memory, today: TODAY })
  if (!gathered) throw new Error(`${name} cannot be read`)
  // What is made of a file with a fault is not to take the place of what is known of it without.
  const ofClean: Memory = { ...memory, keep: (_key, _inputs, value) => value }
  return {
    name,
    clean: { ...gathered, yaml: String(files['meeting.yaml']) },
    diagnostics: result.diagnostics,
    files,
    memory: ofClean,
    async with(changes) {
      const changed = Object.entries({ ...files, ...changes }).filter(
        (entry): entry is [string, string | Uint8Array] => entry[1] !== undefined,
      )
      const there = memoryWorkspace(Object.fromEntries(changed))
      return (await examine(there, { memory: ofClean, today: TODAY })).result.diagnostics
    },
  }
}

/** The report final, its notes cleared, and one addressee without a level. */
function asFinal(files: Files): Files {
  const { addressees, ...meeting } = parse(String(files['meeting.yaml'])) as { addressees: object[] }
  const observers = { id: 'observers', name: 'voluntary observers' }
  const final = { ...meeting, addressees: [...addressees, observers], status: 'final', symbol: 'SEC.DOC/1/21' }
  const cleared = 'status: cleared\nclearedBy: the Chair\nclearedOn: 2021-05-01\n'
  return {
    ...Object.fromEntries(
      Object.entries(files).map(([file, text]) => [
        file,
        file.startsWith('notes/') ? String(text).replace('status: submitted\n', cleared) : text,
      ]),
    ),
    'meeting.yaml': stringify(final),
  }
}

function filesOf(folder: string): Files {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/[/\\]out(?:$|[/\\])/.test(entry.parentPath))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [
        relative(folder, path),
        /\.(?:md|yaml)$/.test(path) ? readFileSync(path, 'utf8') : readFileSync(path),
      ]),
  )
}
