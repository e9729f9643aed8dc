// npm run bench -- growth [kinds=PART,PART ...] [bytes=N] [doublings=N]: what each step of a build does with hostile notes that grow. Each kind of text is
// doubled up to the bound of note-bytes; a step is at most linear times a logarithm where a doubling multiplies its
// work by no more than 2.5. Work is time of the processor, of all threads: waiting counts for nothing.
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Report } from '../../src/model/report.js'
import type * as Assemble from '../../src/assemble/assemble-report.js'
import type * as Check from '../../src/examine/check.js'
import type * as Reading from '../../src/examine/read-meeting.js'
import type * as Gate from '../../src/gate/leak-gate.js'
import type * as Outputs from '../../src/outputs/index.js'
import type * as OneFile from '../../src/examine/read-file.js'
import type * as Source from '../../src/load/source.js'
import type * as Render from '../../src/render/render-report.js'
import type * as Workspace from '../../src/workspace.js'
import { LIMITS } from '../../src/load/limits.js'
import { hostileKinds, hostileMeeting } from './hostile-text.js'

/** The built program, which knows where its workers and templates are. */
const built = <Module>(path: string): Promise<Module> =>
  import(pathToFileURL(resolve('dist', path)).href) as Promise<Module>

const { assembleReport } = await built<typeof Assemble>('assemble/assemble-report.js')
const { check } = await built<typeof Check>('examine/check.js')
const { read } = await built<typeof Reading>('examine/read-meeting.js')
const { readFile } = await built<typeof OneFile>('examine/read-file.js')
const { makeSource } = await built<typeof Source>('load/source.js')
const { refuseLeaks } = await built<typeof Gate>('gate/leak-gate.js')
const { outputKinds } = await built<typeof Outputs>('outputs/index.js')
const { renderReport } = await built<typeof Render>('render/render-report.js')
const { memoryWorkspace } = await built<typeof Workspace>('workspace.js')

const GOAL = 2.5
/** Usual number of doublings that are measured for each kind. */
const DOUBLINGS = 4
/** Doublings that are judged together, at most. */
const WINDOW = 3
/** Below this a step's work is lost in what the machine does besides, in ms. */
const TELLING = 60

/** Up to this size a text is measured more than once, and the least counts: the rest is the machine's. */
const SMALL = 150_000
const TURNS = 3

/** What one size of one kind cost, in ms of work by step; or the bound that refused it. */
interface Cost {
  steps: Map<string, number>
  refused?: string
}

/** What is measured: parts of the names of the kinds (none: all), the greatest size in bytes, how often it was doubled. */
interface Wanted {
  kinds: string[]
  bytes: number
  doublings: number
}

/** @throws Error for what is none of `kinds=PART,PART`, `bytes=N`, `doublings=N`, and for a kind that there is not */
export function readWanted(given: readonly string[]): Wanted {
  const wanted: Wanted = { kinds: [], bytes: LIMITS['note-bytes'].usual, doublings: DOUBLINGS }
  for (const argument of given) {
    const [, name = '', value = ''] = /^(kinds|bytes|doublings)=(.+)$/.exec(argument) ?? []
    if (name === 'kinds') wanted.kinds.push(...value.split(','))
    else if ((name === 'bytes' || name === 'doublings') && /^[1-9]\d*$/.test(value)) wanted[name] = Number(value)
    else throw new Error(`"${argument}" is none of kinds=PART,PART, bytes=N and doublings=N`)
  }
  const unknown = wanted.kinds.find((part) => !Object.keys(hostileKinds).some((name) => name.includes(part)))
  if (unknown !== undefined)
    throw new Error(`There is no kind "${unknown}", but ${Object.keys(hostileKinds).join(', ')}`)
  return wanted
}

/** Measures all kinds in their order, or those named. @returns whether all stayed within the goal */
export async function growth(given: readonly string[]): Promise<boolean> {
  const { kinds, bytes, doublings } = readWanted(given)
  const sizes = Array.from({ length: doublings + 1 }, (_, at) => Math.floor(bytes / 2 ** (doublings - at)))
  console.log(
    `growth: processor's work of each step when a note doubles, up to ${bytes} bytes; goal ${GOAL} a doubling`,
  )
  let isMet = true
  // The first runs pay for what is loaded and compiled once.
  await measure('Words. '.repeat(2_000))
  await measure('Words, "so" (they said). '.repeat(2_000))
  for (const [name, make] of Object.entries(hostileKinds)) {
    if (kinds.length > 0 && !kinds.some((one) => name.includes(one))) continue
    const costs: Cost[] = []
    for (const size of sizes) costs.push(await measureLeast(make(size - 200).slice(0, size - 200)))
    isMet = tell(name, sizes, costs) && isMet
  }
  return isMet
}

function tell(name: string, sizes: number[], costs: Cost[]): boolean {
  const totals = costs.map(({ steps }) => [...steps.values()].reduce((sum, ms) => sum + ms, 0))
  const ratios = ratiosOf(totals)
  const refused = costs.find((cost) => cost.refused !== undefined)?.refused
  const worst = worstStep(costs)
  const isMet = !worst || worst.ratio <= GOAL
  const dearest = [...(costs.at(-1)?.steps ?? [])].sort((a, b) => b[1] - a[1])[0]
  console.log(
    `  ${name.padEnd(40)} ${ratios.map((ratio) => (ratio === undefined ? '   -' : ratio.toFixed(2))).join('  ')}` +
      `  ${(totals.at(-1) ?? 0).toFixed(0).padStart(6)} ms, most in ${dearest?.[0] ?? 'nothing'}` +
      `${refused === undefined ? '' : `; bounded: ${refused}`}` +
      `${isMet ? '' : `; MISSED: ${worst.step} ${worst.ratio.toFixed(2)} at ${sizes[worst.at] ?? 0} bytes`}`,
  )
  return isMet
}

/** Of two sizes that both cost enough to tell. */
function ratiosOf(costs: number[]): (number | undefined)[] {
  return costs.slice(1).map((cost, at) => ((costs[at] ?? 0) < TELLING ? undefined : cost / (costs[at] ?? 1)))
}

/** The greatest ratio over three doublings in a row, their geometric mean: one hiccup of the machine is no fault. */
function worstStep(costs: Cost[]): { step: string; ratio: number; at: number } | undefined {
  const steps = new Set(costs.flatMap((cost) => [...cost.steps.keys()]))
  const found = [...steps].flatMap((step) => {
    const series = costs.map((cost) => (cost.refused === undefined ? (cost.steps.get(step) ?? 0) : 0))
    const window = Math.min(WINDOW, series.length - 1)
    return series.slice(window).flatMap((cost, at) => {
      const before = series[at] ?? 0
      return before < TELLING / 4 ? [] : [{ step, ratio: (cost / before) ** (1 / window), at: at + window }]
    })
  })
  return found.sort((a, b) => b.ratio - a.ratio)[0]
}

/** The least that each step took. */
async function measureLeast(body: string): Promise<Cost> {
  const least = await measure(body)
  for (let turn = 1; turn < TURNS && body.length <= SMALL && least.refused === undefined; turn++)
    for (const [step, ms] of (await measure(body)).steps)
      least.steps.set(step, Math.min(ms, least.steps.get(step) ?? ms))
  return least
}

async function measure(body: string): Promise<Cost> {
  const steps = new Map<string, number>()
  const timed = async <T>(step: string, work: () => T | Promise<T>): Promise<T> => {
    const before = process.cpuUsage()
    const result = await work()
    const { user, system } = process.cpuUsage(before)
    steps.set(step, (user + system) / 1000)
    return result
  }
  const files = hostileMeeting(body)
  const workspace = memoryWorkspace(files)
  const { gathered, findings = [] } = await read(workspace)
  if (!gathered) throw new Error('meeting.yaml cannot be used')
  const diagnostics = await timed('rules of the meeting', () => check(gathered, { ofDocuments: findings }))
  const refusal = diagnostics.find(({ rule }) => rule === 'limit')
  if (refusal) {
    const { file, line } = refusal.place
    return { steps, refused: `${refusal.message.split(':')[0] ?? ''} at ${file}:${line}` }
  }
  // Once more by itself in this thread: what a worker costs to start is no part of a note's cost.
  const source = makeSource('notes/s-1.md', files['notes/s-1.md'] ?? '')
  await timed('read and rules of one file', () => readFile({ kind: 'note', source }, gathered.meeting))
  const options = { edition: 'circulation', status: 'draft', allowGaps: true } as const
  const report: Report = await timed('assemble', () => assembleReport(gathered, options))
  const { html } = await timed('render and typeset', () =>
    renderReport(report, { builtId: '0'.repeat(16), figures: {}, media: 'print-and-page', accent: '' }),
  )
  const outputs = await timed('export', async () => {
    const making = { report, html, rendered: { html }, gathered } as never
    const kinds = outputKinds.filter(({ to }) => ['html', 'json', 'csv'].includes(to))
    return Promise.all(
      kinds.map(async ({ name, read: readOutput, make }) => ({ name, read: readOutput, bytes: await make(making) })),
    )
  })
  // That it finds something is no matter here.
  await timed('gate', () => refuseLeaks(outputs, { gathered, report, html }).catch(() => undefined))
  return { steps }
}
