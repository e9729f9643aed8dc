import { createHash } from 'node:crypto'
import { lstat, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

/** Where a meeting folder keeps what was replaced in it; never read as notes, never built, never released. */
export const KEPT = '.rapporteur'

/** What a command replaced, as `record.json` keeps it beside the files. */
const recordSchema = z.object({
  version: z.literal(1),
  /** The command, as it was typed. */
  command: z.string(),
  /** When, ISO 8601. */
  time: z.string(),
  /** From 1; of two within one second, or by clocks that disagree, the later one has the higher number. */
  order: z.int().min(1),
  files: z.array(
    z.object({
      /** From the meeting folder, with `/`. */
      path: z.string(),
      /** SHA-256 before, absent where there was no such file, and after. */
      before: z.string().optional(),
      after: z.string(),
    }),
  ),
})

export type BeforeRecord = z.infer<typeof recordSchema>

/** One of the folders of `.rapporteur/before/`. */
export interface KeptBefore {
  folder: string
  record: BeforeRecord
}

/** What was kept, the last first; a folder without a record that can be read was not finished and is passed over. */
export async function listBefore(meeting: string): Promise<KeptBefore[]> {
  const parent = join(meeting, KEPT, 'before')
  const names = await readdir(parent).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return []
    throw error
  })
  const kept: KeptBefore[] = []
  for (const name of names) {
    const folder = join(parent, name)
    const record = await readRecord(join(folder, 'record.json'))
    if (record) kept.push({ folder, record })
  }
  return kept.sort((a, b) => b.record.order - a.record.order)
}

async function readRecord(path: string): Promise<BeforeRecord | undefined> {
  try {
    const parsed = recordSchema.safeParse(JSON.parse(await readFile(path, 'utf8')))
    return parsed.success && parsed.data.files.every((file) => isInside(file.path)) ? parsed.data : undefined
  } catch {
    return undefined
  }
}

/** Whether a path stays in the meeting folder; a record may have been written by anybody. */
function isInside(path: string): boolean {
  return path !== '' && !/^[/\\]|^[A-Za-z]:|\\/.test(path) && !path.split('/').includes('..')
}

/**
 * Makes a folder of its own below `.rapporteur/before/` or `.rapporteur/undone/`, named by the time.
 *
 * @returns its path
 */
export async function makeKeptFolder(meeting: string, kind: 'before' | 'undone', time: Date): Promise<string> {
  const parent = await keptRoom(meeting, kind)
  const name = time
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '-')
  for (let nth = 1; ; nth++) {
    const folder = join(parent, nth === 1 ? name : `${name}-${nth}`)
    try {
      await mkdir(folder)
      return folder
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

/** `.rapporteur/before` or `.rapporteur/undone`, made where it is not there; a link would lead elsewhere. */
async function keptRoom(meeting: string, kind: 'before' | 'undone'): Promise<string> {
  const outer = join(meeting, KEPT)
  for (const path of [outer, join(outer, kind)]) {
    await mkdir(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
    const facts = await lstat(path)
    if (!facts.isDirectory()) throw Object.assign(new Error(`${path} is no folder`), { code: 'ENOTDIR' })
  }
  // Words that are withheld stand in it as they stood in the notes: version control need not have them twice.
  await writeFile(join(outer, '.gitignore'), '*\n', { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  return join(outer, kind)
}

/** The SHA-256 of a file's bytes, in hexadecimal digits. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
