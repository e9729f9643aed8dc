import type { Terminal } from './terminal.js'

/** The stages that a build tells of, in their order. */
export type Stage =
  | 'read'
  | 'check'
  | 'assemble'
  | 'render'
  | 'launch'
  | 'content'
  | 'measure'
  | 'print'
  | 'mend'
  | 'readBack'
  | 'gate'
  | 'write'

export interface Progress {
  begin: (stage: Stage) => void
  end: () => void
}

const WORDS: Record<Stage, string> = {
  read: 'Reading the notes',
  check: 'Checking',
  assemble: 'Assembling the report',
  render: 'Rendering',
  launch: 'Waiting for the browser',
  content: 'Loading the page',
  measure: 'Counting pages',
  print: 'Printing',
  mend: 'Writing the metadata',
  readBack: 'Reading the PDF back',
  gate: 'Looking for names that must not leave the house',
  write: 'Writing the outputs',
}

/** Shows the stage on one line of a terminal, and nothing elsewhere; with `timings` prints what each took, in ms. */
export function startProgress(terminal: Terminal, timings: boolean): Progress {
  const shown = terminal.interactive.err
  const spent = new Map<Stage, number>()
  let current: { stage: Stage; since: number } | undefined
  let ended = false
  const close = (): void => {
    if (current) spent.set(current.stage, (spent.get(current.stage) ?? 0) + performance.now() - current.since)
    current = undefined
  }
  return {
    begin(stage) {
      close()
      current = { stage, since: performance.now() }
      if (shown) terminal.report(`\r\u001b[K${WORDS[stage]} ...`)
    },
    end() {
      close()
      if (ended) return
      ended = true
      if (shown) terminal.report('\r\u001b[K')
      if (timings) terminal.report(`${[...spent].map(([stage, ms]) => `${stage} ${Math.round(ms)} ms`).join(', ')}\n`)
    },
  }
}
