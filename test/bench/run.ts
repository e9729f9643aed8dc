// npm run bench [-- example|large|thousand ...]: how long rapporteur takes, as a multiple of the least that any program
// must do. Every figure is the median of whole processes that run by turns; compare ratios of one run, never
// milliseconds of two.
import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { browserArguments } from '../../src/print/browser-arguments.js'
import { findBrowser } from '../../src/print/find-browser.js'
import { generateMeeting } from './generate-meeting.js'
import { run, runByTurns, type Command, type Run } from './measure.js'

const GOALS = { withoutReadBack: 1.4, whole: 1.8 }
const TURNS = 5
/** Reading 20 MB takes half a minute a turn. */
const TURNS_OF_THE_THOUSAND = 3

const PARTS = ['example', 'large', 'thousand']
const wanted = process.argv.slice(2)
const unknown = wanted.find((part) => !PARTS.includes(part))
if (unknown !== undefined) throw new Error(`There is no "${unknown}" to measure, but ${PARTS.join(', ')}`)
const isWanted = (part: string): boolean => wanted.length === 0 || wanted.includes(part)

// npm starts its scripts in the project's folder.
const command = resolve('bin/rapporteur.js')
// As root the browser's sandbox cannot start; what is printed here is the project's own.
if (process.getuid?.() === 0) process.env['RAPPORTEUR_UNSAFE_NO_SANDBOX'] = '1'

/** The browser that a build uses, and how it is started. */
async function browser(
  scratch: string,
): Promise<{ executablePath: string; args: string[]; env: Record<string, string | undefined> }> {
  const { executablePath, libraryPath } = await findBrowser({ env: process.env })
  const sandbox = process.env['RAPPORTEUR_UNSAFE_NO_SANDBOX'] !== '1'
  const env = libraryPath ? { ...process.env, LD_LIBRARY_PATH: libraryPath } : process.env
  return { executablePath, args: browserArguments(join(scratch, 'profile'), { sandbox }), env }
}

async function timeBuild(folder: string, scratch: string): Promise<Record<'bare' | 'whole', Run>> {
  const out = join(scratch, 'out')
  const build: Command = { script: [command, 'build', folder, '--to', 'html,pdf', '--out', out, '--timings'] }
  // What bare prints is what this writes.
  run(build)
  const work = { notes: join(folder, 'notes'), html: join(out, 'report.html'), pdf: join(scratch, 'bare.pdf') }
  return runByTurns(
    {
      bare: { script: [resolve('test/bench/bare.mjs'), JSON.stringify({ ...work, ...(await browser(scratch)) })] },
      whole: build,
    },
    TURNS,
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
    TURNS_OF_THE_THOUSAND,
  )
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`

function line(name: string, { milliseconds, processor, megabytes }: Run, bare: Run, goal?: number): void {
  const ratio = milliseconds / bare.milliseconds
  const verdict = goal === undefined ? '' : `goal ${goal}${ratio <= goal ? '' : ': missed'}`
  const cells = [
    name.padEnd(30),
    seconds(milliseconds).padStart(9),
    ratio.toFixed(2).padStart(7),
    seconds(processor).padStart(9),
    `${megabytes.toFixed(0)} MB`.padStart(9),
    verdict,
  ]
  console.log(`  ${cells.join('  ')}`.trimEnd())
}

async function reportBuild(title: string, folder: string, scratch: string): Promise<void> {
  const { bare, whole } = await timeBuild(folder, scratch)
  const { size } = await stat(join(scratch, 'out/report.pdf'))
  console.log(`\n${title}; PDF of ${Math.round(size / 1000)} KB`)
  const part = (...names: string[]): number => names.reduce((sum, name) => sum + (whole.parts[name] ?? 0), 0)
  line('bare', bare, bare)
  // The stages follow each other, so that one can be taken away.
  const withoutReadBack = { ...whole, milliseconds: whole.milliseconds - part('readBack') }
  line('build without reading back', withoutReadBack, bare, GOALS.withoutReadBack)
  line('build', whole, bare, GOALS.whole)
  const parts = Object.entries(whole.parts)
  const rest = Math.round(whole.milliseconds - part(...Object.keys(whole.parts)))
  console.log(`  parts in ms: ${[...parts, ['start and end', rest]].map(([name, ms]) => `${name} ${ms}`).join(', ')}`)
  const share = (ms: number, of: number): string => `${((100 * ms) / of).toFixed(1)} %`
  console.log(`  assemble and render: ${share(part('assemble', 'render'), whole.milliseconds)} of the build`)
  console.log(`  page numbers and footnotes (measure): ${share(part('measure'), bare.milliseconds)} of bare`)
  console.log(`  mend: ${share(part('mend'), part('print'))} of print`)
}

const scratch = await mkdtemp(join(tmpdir(), 'rapporteur-bench-'))
try {
  await mkdir(join(scratch, 'profile'))
  const load = loadavg()[0]?.toFixed(1) ?? 'unknown'
  console.log(
    `Node ${process.version}, ${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), load ${load}`,
  )
  console.log(`Medians of ${TURNS} whole processes (of the thousand notes, ${TURNS_OF_THE_THOUSAND}), by turns`)
  const columns = [
    ' '.repeat(30),
    'time'.padStart(9),
    'x bare'.padStart(7),
    'Node CPU'.padStart(9),
    'Node peak'.padStart(9),
  ]
  console.log(`  ${columns.join('  ')}`)

  if (isWanted('example')) await reportBuild('The worked example', resolve('report'), scratch)

  if (isWanted('large')) {
    const large = join(scratch, 'large')
    await generateMeeting(large, { sessions: 40, bytes: 1_000_000 })
    await reportBuild('A meeting of 40 sessions, 1 MB of notes', large, scratch)
  }

  if (isWanted('thousand')) {
    const thousand = join(scratch, 'thousand')
    await generateMeeting(thousand, { sessions: 1_000, bytes: 20_000_000 })
    const { bare, oneCore, allCores } = timeCheck(thousand)
    console.log('\nCheck of 1,000 notes of 20 KB; bare: remark-parse and remark-gfm on one core')
    line('bare', bare, bare)
    line('check on one core', oneCore, bare)
    line('check', allCores, bare)
  }
} finally {
  await rm(scratch, { recursive: true, force: true })
}
