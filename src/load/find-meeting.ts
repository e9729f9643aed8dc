import { stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { EXIT, UserError } from '../user-error.js'

/**
 * The meeting folder: the one given; else the nearest folder upward that has a meeting.yaml; else `report/` here.
 *
 * @throws UserError with exit status 2 where there is none
 */
export async function findMeeting(given: string | undefined, cwd: string): Promise<string> {
  if (given !== undefined) {
    const folder = resolve(cwd, basename(given) === 'meeting.yaml' ? dirname(given) : given)
    if (await hasMeeting(folder)) return folder
    throw new UserError(`${given} has no meeting.yaml`, {
      nextStep: `Give the folder of a meeting, or make one with "rapporteur init ${given}"`,
      exitStatus: EXIT.usage,
    })
  }
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    if (await hasMeeting(folder)) return folder
    if (dirname(folder) === folder) break
  }
  const report = join(resolve(cwd), 'report')
  if (await hasMeeting(report)) return report
  throw new UserError('There is no meeting here: no meeting.yaml in this folder, above it, or in report/', {
    nextStep: 'Go to a meeting folder, name one, or make one with "rapporteur init FOLDER"',
    exitStatus: EXIT.usage,
  })
}

async function hasMeeting(folder: string): Promise<boolean> {
  const facts = await stat(join(folder, 'meeting.yaml')).catch(() => undefined)
  return facts?.isFile() ?? false
}
