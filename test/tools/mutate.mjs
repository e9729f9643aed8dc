// Changes one thing at a time in the sources of some folders, and runs the tests of the same folders: a change after
// which they all still pass is one that they would not notice. `npm run mutate -- ledger write [--minutes 20] [--seed 1]`.
//
// Works in a copy, so that neither the sources nor what is built of them are ever wrong on the disk. Where the time is
// too short for all changes, those that are tried are drawn from all of them by the seed, and it says how many were left.
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { mutationsOf } from './mutations.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const { values, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: { minutes: { type: 'string', default: '30' }, seed: { type: 'string', default: '1' } },
})
if (folders.length === 0) {
  console.error('Name folders of src: npm run mutate -- ledger write')
  process.exit(2)
}
const until = Date.now() + Number(values.minutes) * 60_000
/** What runs longer than so many times the tests as they are, and a while, is taken for a loop without end. */
const MOST = { times: 5, more: 15_000 }

const copy = mkdtempSync(join(tmpdir(), 'rapporteur-mutate-'))
process.on('exit', () => rmSync(copy, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130))
for (const name of ['package.json', 'src', 'test', 'bin', 'dist', 'templates', 'styles', 'report'])
  cpSync(join(root, name), join(copy, name), { recursive: true })
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')

for (const folder of folders) await judge(folder)

async function judge(folder) {
  const files = filesIn(join(copy, 'src', folder))
  const all = files.flatMap((file) => mutationsOf(readFileSync(file, 'utf8'), file).map((one) => ({ ...one, file })))
  const drawn = shuffled(all, Number(values.seed))
  let runner = startRunner(folder)
  const begun = Date.now()
  if ((await runner.run([])) !== 'pass') throw new Error(`The tests of ${folder} fail as they are`)
  const bound = (Date.now() - begun) * MOST.times + MOST.more
  const tally = { killed: 0, survived: [] }
  for (const { file, from, to, text, line } of drawn) {
    if (Date.now() > until) break
    const before = readFileSync(file, 'utf8')
    writeFileSync(file, before.slice(0, from) + text + before.slice(to))
    const result = await runner.run([file], bound)
    writeFileSync(file, before)
    if (result === 'late') runner = startRunner(folder)
    if (result !== 'pass') tally.killed += 1
    else {
      const was = before.slice(from, to).replace(/\s+/g, ' ')
      tally.survived.push({
        at: `${relative(copy, file)}:${line}`,
        what: `${was.slice(0, 70)} -> ${text.slice(0, 70)}`,
      })
    }
  }
  runner.end()
  const tried = tally.killed + tally.survived.length
  for (const { at, what } of tally.survived.sort((a, b) => a.at.localeCompare(b.at, 'en', { numeric: true })))
    console.log(`survived ${at}  ${what}`)
  const share = tried === 0 ? 'none' : `${((100 * tally.killed) / tried).toFixed(1)} %`
  console.log(
    `${folder}: ${share}, ${tally.killed} of ${tried} found; ${all.length - tried} of ${all.length} not tried`,
  )
}

/** A process that keeps the tests loaded, and is ended where they go on for too long. */
function startRunner(folder) {
  const script = join(root, 'test/tools/mutate-runner.mjs')
  const child = spawn(process.execPath, [script, copy, folder], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    detached: true,
  })
  const end = () => {
    try {
      process.kill(-child.pid, 'SIGKILL')
    } catch {
      // It has ended by itself.
    }
  }
  process.on('exit', end)
  return {
    end,
    run: (files, bound = 600_000) =>
      new Promise((resolve) => {
        const settle = (result) => {
          clearTimeout(timer)
          child.off('message', settle)
          child.off('exit', late)
          if (result === 'late') end()
          resolve(result)
        }
        const late = () => settle('late')
        const timer = setTimeout(late, bound)
        child.on('message', settle)
        child.on('exit', late)
        child.send(files)
      }),
  }
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** In an order that depends on the seed alone. */
function shuffled(items, seed) {
  let state = seed >>> 0
  const next = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0)
  return items
    .map((item) => [next(), item])
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item)
}
