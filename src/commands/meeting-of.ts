import { readHouse, loadHouse } from '../load/load-house.js'
import { decode } from '../load/decode.js'
import { loadMeeting } from '../load/load-meeting.js'
import type { Meeting } from '../model/meeting.js'
import { knownRules } from '../rules/index.js'
import type { Workspace } from '../workspace.js'

/** The meeting of a folder with its house, and none of its notes; nothing where meeting.yaml cannot be used. */
export async function meetingOf(workspace: Workspace): Promise<Meeting | undefined> {
  const file = await workspace.read('meeting.yaml', 1_000_000)
  const decoded = 'refused' in file ? undefined : decode('meeting.yaml', file.bytes)
  if (!decoded || 'refused' in decoded) return undefined
  const { meeting } = loadMeeting(decoded.source)
  const house = meeting && (await readHouse(workspace, meeting))
  return house ? loadHouse(meeting, house, (id) => knownRules.has(id)).meeting : meeting
}
