import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Planned } from '../delivery/plan-delivery.js'
import { diskFailure } from '../write/disk-failure.js'
import { makeFolders } from '../system/make-folders.js'

/**
 * Writes each message as `<recipient>.eml`, and takes away those of an earlier run. They hold addresses, so nobody
 * else on the machine may read them.
 *
 * @throws UserError with exit status 3
 */
export async function writeMessages(
  folder: string,
  plan: Planned[],
  compose: (planned: Planned) => Promise<Buffer>,
): Promise<void> {
  try {
    await makeFolders(folder, 0o700)
    for (const name of await readdir(folder)) if (name.endsWith('.eml')) await rm(join(folder, name))
    for (const planned of plan) {
      const bytes = await compose(planned)
      await writeFile(join(folder, `${planned.recipient.id}.eml`), bytes, { mode: 0o600, flag: 'wx' })
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error
    throw diskFailure(folder, error, { nextStep: 'Mend that, or choose another folder with --out; nothing was sent' })
  }
}
