// npm run bench [-- --quick]: how long rapporteur takes, as a multiple of the least that any program must do.
// Every figure is the median of whole processes that run by turns; compare ratios of one run, never milliseconds of two.
import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { browserArguments } from '../../src/print/browser-arguments.js'
import { findBrowser } from '../../src/print/find-browser.js'
import { generateMeeting } from './generate-meeting.js'
import { run, runByTurns, type Command, type Run } from './measure.js'

const GOALS = { withoutReadBack: 1.4, whole: 1.8 }

const quick = process.argv.includes('--quick')
const turns = quick ? 3 : 5
// npm starts its scripts in the project's folder.
const command = resolve('bin/rapporteur.js')

/** The browser that a build uses, and how it is started. */
async function browser(
  scratch: string,
): Promise<{ executablePath: string; args: string[]; env: Record<string, string | undefined> }> {
  const { executablePath, libraryPath } = await findBrowser({ env: process.env })
  const sandbox = process.env['RAPPORTEUR_UNSAFE_NO_SANDBOX'] !== '1'
  const env = libraryPath ? { ...process.env, LD_LIBRARY_PATH: libraryPath } : process.env
  return { executablePath, args: browserArguments(join(scratch, 'profile'), { sandbox }), env }
}

async function timeBuild(folder: string, scratch: string): Promise<Record<'bare' | 'withoutReadBack' | 'whole', Run>> {
  const out = join(scratch, 'out')
  const build: Command = { script: [command, 'build', folder, '--to', 'html,pdf', '--out', out, '--timings'] }
  // What bare prints is what this writes.
  run(build)
  const work = { notes: join(folder, 'notes'), html: join(out, 'report.html'), pdf: join(scratch, 'bare.pdf') }
  return runByTurns(
    {
      bare: { script: [resolve('test/bench/bare.mjs'), JSON.stringify({ ...work, ...(await browser(scratch)) })] },
      withoutReadBack: { ...build, env: { RAPPORTEUR_BENCH_NO_READ_BACK: '1' } },
      whole: build,
    },
    turns,
  )
}

function timeCheck(folder: string): Record<'bare' | 'oneCore' | 'allCores', Run> {
  const check = { script: [command, 'check', folder] }
  const oneCore = spawnSync('taskset', ['--version']).status === 0
  return runByTurns(
    {
      bare: { script: [resolve('test/bench/bare-parse.mjs'), join(folder, 'notes')], oneCore },
      oneCore: { ...check, oneCore },
      allCores: check,
    },
    quick ? 1 : 3,
  )
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`

function line(name: string, { milliseconds, megabytes }: Run, bare: Run, goal?: number): void {
  const ratio = milliseconds / bare.milliseconds
  const verdict = goal === undefined ? '' : `goal ${goal}${ratio <= goal ? '' : ': missed'}`
  const cells = [
    name.padEnd(30),
    seconds(milliseconds).padStart(9),
    ratio.toFixed(2).padStart(7),
    `${megabytes.toFixed(0)} MB`.padStart(9),
    verdict,
  ]
  console.log(`  ${cells.join('  ')}`.trimEnd())
}

async function reportBuild(title: string, folder: string, scratch: string): Promise<void> {
  const { bare, withoutReadBack, whole } = await timeBuild(folder, scratch)
  const { size } = await stat(join(scratch, 'out/report.pdf'))
  console.log(`\n${title}; PDF of ${Math.round(size / 1000)} KB`)
  line('bare', bare, bare)
  line('build without reading back', withoutReadBack, bare, GOALS.withoutReadBack)
  line('build', whole, bare, GOALS.whole)
  const parts = Object.entries(whole.parts)
  const rest = whole.milliseconds - parts.reduce((sum, [, ms]) => sum + ms, 0)
  console.log(
    `  parts in ms: ${[...parts, ['start and end', Math.round(rest)]].map(([part, ms]) => `${part} ${ms}`).join(', ')}`,
  )
}

const scratch = await mkdtemp(join(tmpdir(), 'rapporteur-bench-'))
try {
  await mkdir(join(scratch, 'profile'))
  const medians = `medians of ${turns} whole processes, by turns`
  console.log(`Node ${process.version}, ${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}); ${medians}`)
  console.log(`  ${' '.repeat(30)}  ${'time'.padStart(9)}  ${'x bare'.padStart(7)}  ${'Node peak'.padStart(9)}`)

  await reportBuild('The worked example', resolve('report'), scratch)

  const large = join(scratch, 'large')
  await generateMeeting(large, { sessions: 40, bytes: 1_000_000 })
  await reportBuild('A meeting of 40 sessions, 1 MB of notes', large, scratch)

  const stack = join(scratch, 'stack')
  await generateMeeting(stack, { sessions: 1_000, bytes: 20_000_000 })
  const { bare, oneCore, allCores } = timeCheck(stack)
  console.log('\nCheck of 1,000 notes of 20 KB; bare: remark-parse and remark-gfm on one core')
  line('bare', bare, bare)
  line('check on one core', oneCore, bare)
  line('check', allCores, bare)
} finally {
  await rm(scratch, { recursive: true, force: true })
}
