import { mkdir, realpath, rename, rm } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { EXIT, UserError } from '../user-error.js'
import { hashOf, KEPT, listBefore, makeKeptFolder, type BeforeRecord } from './before.js'
import type { Disk } from './disk.js'
import { diskFailure } from './disk-failure.js'
import { bytesOf, same, targetOf, writeAll } from './replace-files.js'

/** What was returned. */
export interface Undone {
  record: BeforeRecord
  /** Files that are as they were before, by path. */
  returned: string[]
  /** Files that the command had made, and that are gone. */
  removed: string[]
  /** Where what stood there until now is kept, from the meeting folder, with `/`. */
  kept: string
}

/**
 * Returns what the last command that went through `replaceFiles` replaced. What stands there now is kept in its turn.
 *
 * @param force whether files that were changed since are returned as well
 * @throws UserError with exit status 2 where there is nothing to return, 1 where a file was changed since
 */
export async function undoLast(
  meeting: string,
  { force, time, pid, disk }: { force: boolean; time: Date; pid: number; disk: Disk },
): Promise<Undone> {
  const [last] = await listBefore(meeting).catch((error: unknown) => {
    throw diskFailure(join(meeting, KEPT), error)
  })
  if (!last) {
    throw new UserError('There is nothing to return: no command has replaced anything here', { exitStatus: EXIT.usage })
  }
  const { record } = last
  // A link in its place would have what stands here now kept elsewhere.
  const folder = await targetOf(meeting, relative(meeting, last.folder))
  const root = await realpath(meeting)
  const steps = []
  for (const { path, before, after } of record.files) {
    const target = await targetOf(meeting, path)
    const now = await bytesOf(target)
    const hash = now && hashOf(now)
    if (hash === before) continue
    const earlier = before === undefined ? undefined : await bytesOf(join(folder, 'files', path))
    if (before !== undefined && (!earlier || hashOf(earlier) !== before)) throw notKept(path)
    steps.push({ path, target, now, earlier, changed: hash !== after })
  }
  const changed = steps.filter((step) => step.changed).map(({ path }) => path)
  if (changed.length > 0 && !force) {
    throw new UserError(`${changed.join(', ')} changed since "${record.command}"; nothing was returned`, {
      nextStep: 'To return it all the same, give --force; what stands there now is kept too',
      exitStatus: EXIT.refused,
    })
  }
  const copies: { copy: string; target: string; now: Uint8Array }[] = []
  try {
    for (const { path, target, now } of steps) {
      if (!now) continue
      const copy = await targetOf(meeting, join(relative(root, folder), 'replaced', path))
      await mkdir(dirname(copy), { recursive: true })
      // An earlier undo that did not come to its end may have left one.
      await rm(copy, { force: true })
      copies.push({ copy, target, now })
      await disk.writeNew(copy, now)
    }
    await writeAll(
      steps.flatMap(({ target, earlier }) => (earlier ? [{ path: target, after: earlier }] : [])),
      pid,
      disk,
    )
    for (const { target, earlier } of steps) if (!earlier) await disk.remove(target)
    const undone = await makeKeptFolder(meeting, 'undone', time)
    await rename(folder, join(undone, 'before'))
    return {
      record,
      returned: steps.filter(({ earlier }) => earlier).map(({ path }) => path),
      removed: steps.filter(({ earlier }) => !earlier).map(({ path }) => path),
      kept: relative(meeting, join(undone, 'before', 'replaced'))
        .split(sep)
        .join('/'),
    }
  } catch (error) {
    // What still stands in its place need not be kept; of what was returned, the copy is the only one.
    for (const { copy, target, now } of copies)
      if (same(await bytesOf(target).catch(() => undefined), now))
        await rm(copy, { force: true }).catch(() => undefined)
    throw error instanceof UserError ? error : diskFailure(meeting, error)
  }
}

function notKept(path: string): UserError {
  return new UserError(`What is kept of ${path} is no longer what it was; nothing was returned`, {
    nextStep: 'Look into .rapporteur/before yourself',
    exitStatus: EXIT.refused,
  })
}
