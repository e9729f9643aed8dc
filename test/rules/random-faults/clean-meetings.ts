import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { createMemory, type Memory } from '../../../src/memory.js'
import type { Diagnostic } from '../../../src/model/diagnostic.js'
import type { Gathered } from '../../../src/model/gathered.js'
import { examine } from '../../../src/pipeline.js'
import { memoryWorkspace } from '../../../src/workspace.js'
import { generateMeeting } from '../../bench/generate-meeting.js'

type Files = Record<string, string | Uint8Array>

/** A meeting without a fault, which remembers each of its notes: a fault in one costs the reading of that one alone. */
export interface CleanMeeting {
  name: string
  gathered: Gathered
  diagnostics: Diagnostic[]
  /** What is found where one note has another text, or is not there. */
  with(file: string, text: string | Uint8Array | undefined): Promise<Diagnostic[]>
}

const root = join(import.meta.dirname, '../../..')

/** The worked example, one with names in other scripts, and a large one. */
export async function cleanMeetings(): Promise<CleanMeeting[]> {
  const scratch = mkdtempSync(join(tmpdir(), 'rapporteur-test-'))
  try {
    await generateMeeting(scratch, { sessions: 24, bytes: 120_000 })
    return [
      await cleanMeeting('the worked example', filesOf(join(root, 'report'))),
      await cleanMeeting('the workshop of harbour masters', filesOf(join(root, 'test/fixtures/meetings/harbours'))),
      await cleanMeeting('a meeting of 24 sessions', filesOf(scratch)),
    ]
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

async function cleanMeeting(name: string, files: Files): Promise<CleanMeeting> {
  const memory = createMemory()
  const { gathered, result } = await examine(memoryWorkspace(files), { memory })
  if (!gathered) throw new Error(`${name} cannot be read`)
  // What is made of a note with a fault is not to take the place of what is known of it without.
  const ofClean: Memory = { ...memory, keep: (_key, _inputs, value) => value }
  return {
    name,
    gathered,
    diagnostics: result.diagnostics,
    async with(file, text) {
      const left = Object.entries(files).filter(([one]) => one !== file)
      const changed = memoryWorkspace(Object.fromEntries(text === undefined ? left : [...left, [file, text]]))
      return (await examine(changed, { memory: ofClean })).result.diagnostics
    },
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
