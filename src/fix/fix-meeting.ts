import type { Diagnostic, Fix } from '../model/diagnostic.js'
import type { Gathered } from '../model/gathered.js'
import type { Document, Source } from '../model/note.js'
import type { Workspace } from '../workspace.js'
import { applyFixes } from './apply-fixes.js'
import { isSafe, namedAndWithheld } from './is-safe.js'
import { overlay } from './overlay.js'
import { reencode } from './reencode.js'

/** What a check of the meeting gives that fixing needs. */
export interface Checked {
  gathered?: Gathered
  sources: Record<string, Source>
  result: { diagnostics: Diagnostic[] }
}

/** A file that changes: its bytes before and after. */
export interface ChangedFile {
  path: string
  before: Uint8Array
  after: Uint8Array
}

export interface FixedMeeting<Examined> {
  /** In the order of their paths. */
  files: ChangedFile[]
  /** What was fixed, at the places where it stood when its turn came. */
  fixed: Diagnostic[]
  /** The check of the meeting as it is after fixing. */
  examined: Examined
}

/** Fixes that overlap, or that another one brings to light, wait for the next round; more than so many go in a ring. */
const MOST_ROUNDS = 100

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf]

/**
 * Applies fixes until there are no more, without writing anything.
 *
 * @param examine reads and checks a folder
 * @param choose whether those that a person has to choose are applied as well; `examine` then tells of one rule alone
 */
export async function fixMeeting<Examined extends Checked>(
  workspace: Workspace,
  examine: (workspace: Workspace) => Promise<Examined>,
  { choose }: { choose: boolean },
): Promise<FixedMeeting<Examined>> {
  const before = new Map<string, Uint8Array>()
  let after: ReadonlyMap<string, Uint8Array> = new Map()
  const fixed: Diagnostic[] = []
  const refused = new Set<string>()
  /** Files whose fixes are applied one at a time, to find the one that may not be. */
  const careful = new Set<string>()

  let examined = await examine(workspace)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const wanted = wantedOf(examined, choose).filter((one) => !refused.has(keyOf(one)))
    const now = overlay(workspace, after)
    const { files, done } = await applyRound(firstOfEach(wanted, careful), examined.sources, now)
    if (done.length === 0) break
    const next = new Map([...after, ...[...files].map(([path, file]) => [path, file.after] as const)])
    const then = await examine(overlay(workspace, next))
    const harmed = choose ? [] : harmedFiles(examined.gathered, then.gathered)
    if (harmed.length > 0) {
      for (const file of harmed) {
        if (careful.has(file)) done.filter(({ place }) => place.file === file).forEach((one) => refused.add(keyOf(one)))
        careful.add(file)
      }
      continue
    }
    for (const [path, file] of files) if (!before.has(path)) before.set(path, file.before)
    after = next
    fixed.push(...done)
    examined = then
  }
  const files = [...after]
    .map(([path, bytes]) => ({ path, before: before.get(path) ?? bytes, after: bytes }))
    .filter((file) => !Buffer.from(file.before).equals(file.after))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
  return { files, fixed, examined }
}

function wantedOf({ gathered, result }: Checked, choose: boolean): Fixable[] {
  return result.diagnostics.filter(
    (one): one is Fixable =>
      one.fix !== undefined && !one.waived && (choose || isSafe(one.fix, documentOf(gathered, one.place.file))),
  )
}

type Fixable = Diagnostic & { fix: Fix }

function firstOfEach(wanted: Fixable[], careful: ReadonlySet<string>): Fixable[] {
  const seen = new Set<string>()
  return wanted.filter(({ place: { file } }) => {
    const isFurther = seen.has(file) && careful.has(file)
    seen.add(file)
    return !isFurther
  })
}

async function applyRound(
  wanted: Fixable[],
  sources: Record<string, Source>,
  now: Workspace,
): Promise<{ files: Map<string, Omit<ChangedFile, 'path'>>; done: Diagnostic[] }> {
  const files = new Map<string, Omit<ChangedFile, 'path'>>()
  const read = async (path: string): Promise<Uint8Array> => {
    const got = await now.read(path, Number.MAX_SAFE_INTEGER)
    if ('refused' in got) throw new Error(`${path} ${got.refused}`)
    return got.bytes
  }
  const { texts, applied } = applyFixes(
    sources,
    wanted.map(({ fix }) => fix),
  )
  const done: Diagnostic[] = wanted.filter(({ fix }) => applied.has(fix))
  for (const [path, text] of texts) {
    const bytes = await read(path)
    files.set(path, { before: bytes, after: encode(text, bytes) })
  }
  for (const one of wanted) {
    const { file } = one.place
    if (one.fix.reencode === undefined || files.has(file)) continue
    const bytes = await read(file)
    files.set(file, { before: bytes, after: reencode(bytes, one.fix.reencode) })
    done.push(one)
  }
  return { files, done }
}

/** A text as bytes, with the byte order mark that the file had. */
function encode(text: string, earlier: Uint8Array): Uint8Array {
  const marked = BYTE_ORDER_MARK.every((byte, at) => earlier[at] === byte)
  return new TextEncoder().encode(marked ? `\uFEFF${text}` : text)
}

/** Files that name others than before, or withhold something else, or that can no longer be read. */
function harmedFiles(earlier: Gathered | undefined, now: Gathered | undefined): string[] {
  return [...(earlier?.notes ?? []), ...(earlier?.editor ?? [])].flatMap((document) => {
    const then = documentOf(now, document.file)
    if (then === document) return []
    return then && namedAndWithheld(then) === namedAndWithheld(document) ? [] : [document.file]
  })
}

function documentOf(gathered: Gathered | undefined, file: string): Document | undefined {
  return gathered?.notes.find((note) => note.file === file) ?? gathered?.editor.find((one) => one.file === file)
}

function keyOf({ rule, message, place: { file, line, column } }: Diagnostic): string {
  return JSON.stringify([rule, file, line, column, message])
}
