// npm run bench -- growth [KIND ...]: what each step of a build does with hostile notes that grow. Each kind of text is
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
import type * as Worker from '../../src/examine/worker-pool.js'
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
const { readInWorkers } = await built<typeof Worker>('examine/worker-pool.js')
const { makeSource } = await built<typeof Source>('load/source.js')
const { refuseLeaks } = await built<typeof Gate>('gate/leak-gate.js')
const { outputKinds } = await built<typeof Outputs>('outputs/index.js')
const { renderReport } = await built<typeof Render>('render/render-report.js')
const { memoryWorkspace } = await built<typeof Workspace>('workspace.js')

const GOAL = 2.5
const DOUBLINGS = 4
/** Doublings that are judged together. */
const WINDOW = 3
/** Below this a step's work is lost in what the machine does besides, in ms. */
const TELLING = 60

/** The start of a worker, in ms of work; measured before anything else. */
let startOfWorker = 0

/** What one size of one kind cost, in ms of work by step; or the bound that refused it. */
interface Cost {
  steps: Map<string, number>
  refused?: string
}

/** Measures all kinds, or those named. @returns whether all stayed within the goal */
export async function growth(wanted: readonly string[]): Promise<boolean> {
  const most = LIMITS['note-bytes'].usual
  const sizes = Array.from({ length: DOUBLINGS + 1 }, (_, at) => Math.floor(most / 2 ** (DOUBLINGS - at)))
  console.log(`growth: work of each step when a note doubles, up to note-bytes (${most}); goal ${GOAL} a doubling`)
  let isMet = true
  // The first run pays for what is loaded and compiled once.
  await measure('Words. '.repeat(2_000))
  startOfWorker = (await measure('Words.\n')).steps.get('read and rules of one file') ?? 0
  for (const [name, make] of Object.entries(hostileKinds)) {
    if (wanted.length > 0 && !wanted.some((one) => name.includes(one))) continue
    const costs: Cost[] = []
    for (const size of sizes) costs.push(await measure(make(size - 200).slice(0, size - 200)))
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
    return series.slice(WINDOW).flatMap((cost, at) => {
      const before = series[at] ?? 0
      return before < TELLING / 4 ? [] : [{ step, ratio: (cost / before) ** (1 / WINDOW), at: at + WINDOW }]
    })
  })
  return found.sort((a, b) => b.ratio - a.ratio)[0]
}

async function measure(body: string): Promise<Cost> {
  const steps = new Map<string, number>()
  const timed = async <T>(step: string, work: () => T | Promise<T>, less = 0): Promise<T> => {
    const before = process.cpuUsage()
    const result = await work()
    const { user, system } = process.cpuUsage(before)
    steps.set(step, Math.max(0, (user + system) / 1000 - less))
    return result
  }
  const files = hostileMeeting(body)
  const workspace = memoryWorkspace(files)
  const { gathered, findings = [] } = await read(workspace)
  if (!gathered) throw new Error('meeting.yaml cannot be used')
  // Once more by itself, always in a worker: to start one costs half a second, which is no part of a note's cost.
  const jobs = [{ kind: 'note' as const, source: makeSource('notes/s-1.md', files['notes/s-1.md'] ?? '') }]
  await timed('read and rules of one file', () => readInWorkers(jobs, gathered.meeting, 1), startOfWorker)
  const diagnostics = await timed('rules of the meeting', () => check(gathered, { ofDocuments: findings }))
  const refusal = diagnostics.find(({ rule }) => rule === 'limit')
  if (refusal) {
    const { file, line } = refusal.place
    return { steps, refused: `${refusal.message.split(':')[0] ?? ''} at ${file}:${line}` }
  }
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
