import { decode } from '../load/decode.js'
import { loadMeeting } from '../load/load-meeting.js'
import type { Meeting } from '../model/meeting.js'
import { EXIT, UserError } from '../user-error.js'
import { openWorkspace } from '../workspace.js'

/**
 * The meeting of a folder, for a command that needs no notes.
 *
 * @throws UserError with exit status 1 where meeting.yaml cannot be used
 */
export async function meetingIn(folder: string): Promise<Meeting> {
  const read = await (await openWorkspace(folder)).read('meeting.yaml', 1_000_000)
  const decoded = 'bytes' in read ? decode('meeting.yaml', read.bytes) : undefined
  const meeting = decoded && 'source' in decoded ? loadMeeting(decoded.source).meeting : undefined
  if (!meeting) {
    throw new UserError('meeting.yaml cannot be used as it is', {
      nextStep: 'Run "rapporteur check" to see what is wrong',
      exitStatus: EXIT.refused,
    })
  }
  return meeting
}
