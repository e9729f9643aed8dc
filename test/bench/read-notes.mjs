// node test/bench/read-notes.mjs here|as-built|workers FOLDER: reads and checks the files of a meeting by themselves: in
// this thread, as a build decides, or in workers. Run by the bench; needs a build.
import { decode } from '../../dist/load/decode.js'
import { limitsOf } from '../../dist/load/limits.js'
import { loadMeeting } from '../../dist/load/load-meeting.js'
import { readFiles } from '../../dist/load/read-files.js'
import { readAll } from '../../dist/examine/read-all.js'
import { readFile } from '../../dist/examine/read-file.js'
import { openWorkspace } from '../../dist/workspace.js'

const [, , manner, folder] = process.argv
const workspace = await openWorkspace(folder)
const { bytes } = await workspace.read('meeting.yaml', 1_000_000)
const { meeting } = loadMeeting(decode('meeting.yaml', bytes).source)
const { sources } = await readFiles(workspace, limitsOf(meeting.limits))
if (manner === 'here') for (const job of sources) readFile(job, meeting)
else if (manner === 'as-built') await readAll(sources, meeting)
else if (manner === 'workers') {
  const { readInWorkers } = await import('../../dist/examine/worker-pool.js')
  await readInWorkers(sources, meeting)
} else throw new Error('Say how: here, as-built or workers')
