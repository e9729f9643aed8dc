import { spawnSync } from 'node:child_process'
import { pathToFileURL } from 'node:url'

/** One run of a whole process. */
export interface Run {
  /** From start to end of the process. */
  milliseconds: number
  /** Time of the Node process on the processor, all its threads together, in milliseconds. */
  processor: number
  /** The most memory that the Node process had at a time; the browser's is not in it. */
  megabytes: number
  /** What `--timings` printed, in milliseconds. */
  parts: Record<string, number>
}

export interface Command {
  /** A JavaScript file and its arguments. */
  script: string[]
  env?: Record<string, string | undefined>
  /** Keeps it on one core, where the system has `taskset`. */
  oneCore?: boolean
}

const preload = pathToFileURL('test/bench/peak-memory.mjs').href

/**
 * Runs a script in a Node of its own and takes its time.
 *
 * @throws {Error} with what it wrote, where it fails
 */
export function run({ script, env, oneCore = false }: Command): Run {
  const node = [process.execPath, '--import', preload, ...script]
  const [program = '', ...args] = oneCore ? ['taskset', '--cpu-list', '0', ...node] : node
  const start = performance.now()
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  })
  const milliseconds = performance.now() - start
  if (error) throw error
  if (status !== 0)
    throw new Error(`${script.join(' ').slice(0, 200)} ended with ${String(status)}:\n${stdout.slice(-2_000)}${stderr}`)
  const [, kilobytes, processor] = /^peak (\d+) KB, processor (\d+)$/m.exec(stderr) ?? []
  return { milliseconds, processor: Number(processor), megabytes: Number(kilobytes) / 1024, parts: partsOf(stderr) }
}

/** Runs all commands by turns, so that what else the machine does befalls all alike; a first turn does not count. */
export function runByTurns<Name extends string>(commands: Record<Name, Command>, turns: number): Record<Name, Run> {
  const names = Object.keys(commands) as Name[]
  const runs = Object.fromEntries(names.map((name) => [name, [] as Run[]])) as Record<Name, Run[]>
  for (let turn = 0; turn <= turns; turn++) {
    for (const name of names) {
      const one = run(commands[name])
      if (turn > 0) runs[name].push(one)
    }
  }
  return Object.fromEntries(names.map((name) => [name, middle(runs[name])])) as Record<Name, Run>
}

/** Each value's own median. */
function middle(runs: Run[]): Run {
  const parts = Object.keys(runs[0]?.parts ?? {})
  return {
    milliseconds: median(runs.map(({ milliseconds }) => milliseconds)),
    processor: median(runs.map(({ processor }) => processor)),
    megabytes: median(runs.map(({ megabytes }) => megabytes)),
    parts: Object.fromEntries(parts.map((part) => [part, median(runs.map((one) => one.parts[part] ?? 0))])),
  }
}

function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

function partsOf(stderr: string): Record<string, number> {
  return Object.fromEntries([...stderr.matchAll(/(\w+) (\d+) ms/g)].map(([, part = '', ms]) => [part, Number(ms)]))
}
