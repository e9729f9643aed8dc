import { readFileSync, readlinkSync } from 'node:fs'

/** How much work a thread of this process has done. */
export interface ThreadTime {
  /** Milliseconds of a processor: what it worked, not how long it waited for its turn or stood still. */
  now: () => number
  /** Whether only this one thread is counted. Where it is not, all threads of the process are. */
  alone: boolean
}

/** Linux counts the work of a thread in hundredths of a second on every machine that Node runs on (USER_HZ). */
const MS_A_TICK = 10

/**
 * The name by which another thread can ask how much this one has worked; nothing where the system does not tell.
 * To be called in the thread itself.
 */
export function nameOfThread(): string | undefined {
  try {
    return /^\d+\/task\/(\d+)$/.exec(readlinkSync('/proc/thread-self'))?.[1]
  } catch {
    return undefined
  }
}

/**
 * The clock by which a thread's work is bounded: on Linux the thread's own time of a processor (proc(5), fields 14 and
 * 15 of `stat`), elsewhere that of the whole process, which is never less. Both stand still while the process is
 * stopped, the lid is closed or others have the processor.
 *
 * @param name as {@link nameOfThread} gave it
 */
export function threadTime(name: string | undefined): ThreadTime {
  const ofThread = name === undefined ? undefined : `/proc/self/task/${name}/stat`
  if (ofThread !== undefined && readTicks(ofThread) !== undefined)
    return { now: () => (readTicks(ofThread) ?? 0) * MS_A_TICK, alone: true }
  return {
    now: () => {
      const { user, system } = process.cpuUsage()
      return (user + system) / 1000
    },
    alone: false,
  }
}

/** The name of the program, in parentheses, may hold anything; the fields are counted behind its last one. */
function readTicks(path: string): number | undefined {
  try {
    const stat = readFileSync(path, 'latin1')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const ticks = Number(fields[11]) + Number(fields[12])
    return Number.isFinite(ticks) ? ticks : undefined
  } catch {
    return undefined
  }
}
