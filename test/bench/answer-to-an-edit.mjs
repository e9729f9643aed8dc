// node test/bench/answer-to-an-edit.mjs [TIMES]: how long "check --watch" takes to answer an edit of the worked
// example, from the moment at which the note is saved to the last line of the answer. Needs the built command.
import { spawn } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const GOAL = 150
const times = Number(process.argv[2] ?? 20)
const scratch = await mkdtemp(join(tmpdir(), 'rapporteur-watch-'))
const folder = join(scratch, 'report')
await cp(resolve('report'), folder, { recursive: true, filter: (path) => !path.endsWith('/out') })
const child = spawn(process.execPath, [resolve('bin/rapporteur.js'), 'check', folder, '--watch'])
let answered = () => {}
child.stdout.on('data', (data) => {
  if (/\d+ errors?, \d+ warnings?, \d+ remarks?/.test(String(data))) answered(performance.now())
})
try {
  await new Promise((ready) => child.stderr.on('data', (data) => String(data).includes('Watching') && ready()))
  const note = join(folder, 'notes/session-2.md')
  const text = await readFile(note, 'utf8')
  const measured = []
  for (let time = 0; time < times; time++) {
    const answer = new Promise((resolved) => (answered = resolved))
    const start = performance.now()
    await writeFile(note, time % 2 === 0 ? `${text}\nWords of @nobody-at-all.\n` : text)
    measured.push((await answer) - start)
  }
  measured.sort((a, b) => a - b)
  const at = (share) => `${measured[Math.floor((measured.length - 1) * share)].toFixed(0)} ms`
  console.log(
    `Answer to an edit, ${times} times: median ${at(0.5)}, quickest ${at(0)}, slowest ${at(1)}; goal ${GOAL} ms; load ${loadavg()[0].toFixed(1)}`,
  )
} finally {
  child.kill('SIGKILL')
  await rm(scratch, { recursive: true, force: true })
}
