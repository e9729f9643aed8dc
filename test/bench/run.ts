// npm run bench [-- example|large|thousand|growth ... turns=N]: how long rapporteur takes, as a multiple of the least that any program
// must do. Every figure is the median of whole processes that run by turns; compare ratios of one run, never
// milliseconds of two.
import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { browserArguments } from '../../src/browser/browser-arguments.js'
import { findBrowser } from '../../src/browser/find-browser.js'
import { destinations, openPdf } from '../../src/pdf/pdf-destinations.js'
import { generateMeeting } from './generate-meeting.js'
import { run, runByTurns, type Command, type Run } from './measure.js'
import { asMegabytes, asMilliseconds, asPercent, asRatio, figureLine, verdict, type Figure } from './verdict.js'

const GOALS = {
  withoutReadBack: 1.4,
  whole: 1.8,
  assembleAndRender: 0.15,
  measure: 0.35,
  /** Milliseconds. */
  measureOfAPage: 15,
  mend: 0.5,
  /** Of the time that bare parsing takes on one core. */
  check: 0.8,
  checkMegabytes: 1_500,
  /** Not slower, but for what two runs of the same differ by. */
  workersAllowed: 1.05,
}
const GOALS_HEAD = `  ${'goals'.padEnd(48)}  ${'measured'.padStart(9)}  ${'goal'.padStart(9)}`
const TURNS = 5
/** Reading 20 MB takes half a minute a turn. */
const TURNS_OF_THE_THOUSAND = 3

const PARTS = ['example', 'large', 'thousand', 'growth']
const given = process.argv.slice(2)
if (given[0] === 'growth') {
  // Measured within this process, and by another goal; behind it, parts of the names of the kinds that are wanted.
  const { growth } = await import('./growth.js')
  process.exit((await growth(given.slice(1))) ? 0 : 1)
}
const wanted = given.filter((argument) => !argument.startsWith('turns='))
const turns = Number(given.find((argument) => argument.startsWith('turns='))?.slice(6) ?? TURNS)
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

async function timeBuild(
  folder: string,
  scratch: string,
): Promise<Record<'bare' | 'whole' | 'inPages' | 'inOneStretch', Run>> {
  const out = join(scratch, 'out')
  const firstLayout = (manner: string): Command => ({
    script: [resolve('test/bench/first-layout.mjs'), manner, join(out, 'report.html')],
  })
  const build: Command = { script: [command, 'build', folder, '--to', 'html,pdf', '--out', out, '--timings'] }
  // What bare prints is what this writes.
  run(build)
  const work = { notes: join(folder, 'notes'), html: join(out, 'report.html'), pdf: join(scratch, 'bare.pdf') }
  return runByTurns(
    {
      bare: { script: [resolve('test/bench/bare.mjs'), JSON.stringify({ ...work, ...(await browser(scratch)) })] },
      whole: build,
      inPages: firstLayout('pages'),
      inOneStretch: firstLayout('stretch'),
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
    Math.min(turns, TURNS_OF_THE_THOUSAND),
  )
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`

function line(name: string, { milliseconds, processor, megabytes }: Run, bare: Run, goal?: number): void {
  const value = milliseconds / bare.milliseconds
  const cells = [
    name.padEnd(30),
    seconds(milliseconds).padStart(9),
    asRatio(value).padStart(7),
    seconds(processor).padStart(9),
    `${megabytes.toFixed(0)} MB`.padStart(9),
    ...(goal === undefined ? [] : [`goal ${asRatio(goal)}: ${verdict({ value, goal, write: asRatio })}`]),
  ]
  console.log(`  ${cells.join('  ')}`.trimEnd())
}

/** On how many pages of a PDF a footnote begins, as its own destinations say. */
async function pagesWithNotes(pdf: Uint8Array): Promise<number> {
  const notes = [...destinations(await openPdf(pdf))].filter(([id]) => /-note-\d+$/.test(id))
  return new Set(notes.map(([, page]) => page)).size
}

async function reportBuild(title: string, folder: string, scratch: string): Promise<void> {
  const { bare, whole, inPages, inOneStretch } = await timeBuild(folder, scratch)
  const pdf = await readFile(join(scratch, 'out/report.pdf'))
  const noted = await pagesWithNotes(pdf)
  console.log(`\n${title}; PDF of ${Math.round(pdf.length / 1000)} KB, ${noted} pages with footnotes`)
  const part = (...names: string[]): number => names.reduce((sum, name) => sum + (whole.parts[name] ?? 0), 0)
  line('bare', bare, bare)
  // Nothing else waits for it. The gate's other core reads the PDF at the same time, and would do so a little later.
  const withoutReadBack = { ...whole, milliseconds: whole.milliseconds - part('readBack') }
  line('build without reading back', withoutReadBack, bare, GOALS.withoutReadBack)
  line('build', whole, bare, GOALS.whole)

  console.log(`\n  ${'part'.padEnd(20)}  ${'time'.padStart(8)}  ${'of the build'.padStart(12)}`)
  const rest = Math.round(whole.milliseconds - part(...Object.keys(whole.parts)))
  for (const [name, milliseconds] of [...Object.entries(whole.parts), ['start and end', rest] as const]) {
    const share = asPercent(milliseconds / whole.milliseconds)
    console.log(`  ${name.padEnd(20)}  ${`${milliseconds} ms`.padStart(8)}  ${share.padStart(12)}`)
  }

  // The first layout, which bare has too, is in pages already: what that costs more is counted with the rest.
  const layout = ({ parts }: Run): number => parts['layout'] ?? Number.NaN
  const inPagesAlready = Math.max(0, layout(inPages) - layout(inOneStretch))
  const numbering = part('measure') + inPagesAlready
  console.log(
    `\n  page numbers and footnotes: measure, and ${inPagesAlready} ms that the first layout takes more\n` +
      `  in pages (${layout(inPages)} ms) than in one stretch (${layout(inOneStretch)} ms)\n\n${GOALS_HEAD}`,
  )
  const figures: Figure[] = [
    {
      name: 'assemble and render, of the build',
      value: part('assemble', 'render') / whole.milliseconds,
      goal: GOALS.assembleAndRender,
      write: asPercent,
    },
    {
      name: 'page numbers and footnotes, of bare',
      value: numbering / bare.milliseconds,
      goal: GOALS.measure,
      write: asPercent,
    },
    {
      name: `all of that, each of ${noted} pages with notes`,
      value: numbering / noted,
      goal: GOALS.measureOfAPage,
      write: asMilliseconds,
    },
    { name: 'mend, of print', value: part('mend') / part('print'), goal: GOALS.mend, write: asPercent },
  ]
  for (const figure of figures) console.log(figureLine(figure))
}

/** A small meeting must not pay for workers: what reading the notes costs in this thread, as it is decided, in workers. */
function reportReading(folder: string): void {
  const script = (manner: string): Command => ({ script: [resolve('test/bench/read-notes.mjs'), manner, folder] })
  const { here, asBuilt, workers } = runByTurns(
    { here: script('here'), asBuilt: script('as-built'), workers: script('workers') },
    turns,
  )
  console.log('\nReading the notes of the worked example, whole processes; bare: in the main thread, workers disabled')
  line('workers disabled', here, here)
  line('workers allowed', asBuilt, here, GOALS.workersAllowed)
  line('workers alone', workers, here)
}

const scratch = await mkdtemp(join(tmpdir(), 'rapporteur-bench-'))
try {
  await mkdir(join(scratch, 'profile'))
  const load = loadavg()[0]?.toFixed(1) ?? 'unknown'
  console.log(
    `Node ${process.version}, ${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), load ${load}`,
  )
  console.log(
    `Medians of ${turns} whole processes (of the thousand notes, ${Math.min(turns, TURNS_OF_THE_THOUSAND)}), by turns`,
  )
  const columns = [
    ' '.repeat(30),
    'time'.padStart(9),
    'x bare'.padStart(7),
    'Node CPU'.padStart(9),
    'Node peak'.padStart(9),
  ]
  console.log(`  ${columns.join('  ')}`)

  if (isWanted('example')) {
    await reportBuild('The worked example', resolve('report'), scratch)
    reportReading(resolve('report'))
  }

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
    console.log(`\n${GOALS_HEAD}`)
    const megabytes = Math.max(oneCore.megabytes, allCores.megabytes)
    const figures: Figure[] = [
      { name: 'check, of bare', value: allCores.milliseconds / bare.milliseconds, goal: GOALS.check, write: asRatio },
      { name: 'highest peak of memory', value: megabytes, goal: GOALS.checkMegabytes, write: asMegabytes },
    ]
    for (const figure of figures) console.log(figureLine(figure))
  }
  console.log(`\nLoad at the end ${loadavg()[0]?.toFixed(1) ?? 'unknown'}`)
} finally {
  await rm(scratch, { recursive: true, force: true })
}
