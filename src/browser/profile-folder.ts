import { rmSync } from 'node:fs'
import { lstat, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { EXIT, UserError } from '../user-error.js'
import { reasonOf } from '../system/reason-of.js'
import type { Machine } from './machine.js'
import { isAlive } from './process-alive.js'

const PREFIX = 'rapporteur-profile-'

/**
 * A list of no fonts: what a machine happens to have must not get into the report. Without the hinting said to be none,
 * Chromium sets every letter on a whole pixel, and the words look uneven on paper.
 */
const NO_FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <match target="font">
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
    <edit name="hintstyle" mode="assign"><const>hintnone</const></edit>
  </match>
</fontconfig>
`

/**
 * Makes the browser's own folder, named after this process so that a later run knows whether it is still used.
 *
 * @throws {UserError} with exit status 3 where the folder for temporary files cannot be used
 */
export async function makeProfile({ temporaryFolder }: Machine): Promise<string> {
  let profile: string | undefined
  try {
    profile = await mkdtemp(join(temporaryFolder, `${PREFIX}${process.pid}-`))
    await writeFile(fontList(profile), NO_FONTS)
    return profile
  } catch (error) {
    if (profile !== undefined) removeProfileNow(profile)
    throw new UserError(
      `The browser needs a folder for its temporary files, and ${temporaryFolder} cannot be used: ${reasonOf(error)}`,
      {
        nextStep: 'Set TMPDIR to a folder that is there and may be written, or leave the PDF out with --to html,json',
        exitStatus: EXIT.disk,
        cause: error,
      },
    )
  }
}

/** A fontconfig file without any of the machine's fonts. */
export function fontList(profile: string): string {
  return join(profile, 'fonts.conf')
}

/** Removes a profile; a browser that is just ending may still write into it. */
export async function removeProfile(profile: string): Promise<void> {
  await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 })
}

/** The same at once, for the moment before this process ends. */
export function removeProfileNow(profile: string): void {
  try {
    rmSync(profile, { recursive: true, force: true, maxRetries: 2 })
  } catch {
    // What is left is swept by the next run.
  }
}

/** Removes the profiles of this user's processes that were killed before they could do it. */
export async function sweepProfiles({ temporaryFolder, user }: Machine): Promise<void> {
  for (const name of await readdir(temporaryFolder).catch(() => [])) {
    const pid = Number(new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1])
    if (!pid || isAlive(pid)) continue
    const path = join(temporaryFolder, name)
    try {
      const facts = await lstat(path)
      if (facts.isDirectory() && (user === undefined || facts.uid === user))
        await rm(path, { recursive: true, force: true })
    } catch {
      // Another process sweeps at the same time.
    }
  }
}
