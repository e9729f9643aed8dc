import { EXIT } from '../user-error.js'
import { reasonOf } from '../system/reason-of.js'

/** What a command is given of the outer world, so that tests need no mocks. */
export interface Terminal {
  cwd: string
  env: NodeJS.ProcessEnv
  /** Columns of the terminal, in characters. */
  columns: number
  /** Whether standard output, or standard error, is read by a person. */
  interactive: { in: boolean; out: boolean; err: boolean }
  /** Standard output: diagnostics and what was asked for. */
  print(text: string): void
  /** Standard error: progress and failures. */
  report(text: string): void
  /** Whether something that was printed could not be written: the disk of a file, or the terminal, failed. */
  hasLost?(): boolean
}

/** The real terminal. */
export function processTerminal(): Terminal {
  const colour = process.env.NO_COLOR === undefined
  let lost = false
  // A reader that has seen enough ("| head") closes the pipe; that is no fault.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE' || lost) return
      lost = true
      // The command goes on: what it writes into files, and takes away after itself, does not hang on this.
      process.exitCode = EXIT.disk
      if (stream === process.stdout)
        process.stderr.write(`rapporteur: what was to be printed is lost: ${reasonOf(error)}. Print it elsewhere.\n`)
    })
  }
  return {
    cwd: process.cwd(),
    env: process.env,
    columns: Math.min(process.stdout.columns ?? 80, 100),
    interactive: {
      in: process.stdin.isTTY === true,
      out: process.stdout.isTTY === true && colour,
      err: process.stderr.isTTY === true,
    },
    print: (text) => void process.stdout.write(text),
    report: (text) => void process.stderr.write(text),
    hasLost: () => lost,
  }
}
