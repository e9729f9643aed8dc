import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { examine, makePage } from '../../src/pipeline.js'
import { memoryWorkspace, openWorkspace } from '../../src/workspace.js'
import { generateMeeting } from '../bench/generate-meeting.js'
import { filesOf } from '../whole/meeting-folder.js'
import type { Edition } from '../../src/model/report.js'

const options = (edition: Edition) => ({
  edition,
  status: 'draft' as const,
  builtAt: new Date('2019-10-01T00:00:00Z'),
  date: '2019-10-01',
  allowGaps: true,
})

/** The page of a meeting folder of the project. */
export async function pageOf(folder: string, edition: Edition = 'circulation'): Promise<string> {
  const examination = await examine(memoryWorkspace(filesOf(folder)))
  return (await makePage(examination, options(edition))).rendered.html
}

/** The page of a made-up meeting. */
export async function pageOfSize(sessions: number, bytes: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-meeting-'))
  try {
    await generateMeeting(folder, { sessions, bytes })
    const examination = await examine(await openWorkspace(folder))
    return (await makePage(examination, options('circulation'))).rendered.html
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
