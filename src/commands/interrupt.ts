/** What a shell sees of a command that a signal ended: 128 and the signal's number. */
const statuses = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const

/**
 * Ends the command tidily on Ctrl-C, on SIGTERM and on a closed terminal: the first signal closes what is open and
 * then ends with 130, 143 or 129; a second one ends at once (the browser is killed even then, see `launchBrowser`).
 *
 * @param tidy closes what is open; what it throws is passed over, because the command ends anyway
 * @param exit ends the process
 * @returns takes the handlers away again
 */
export function onInterrupt(
  tidy: () => Promise<void>,
  exit: (status: number) => void = (status) => process.exit(status),
): () => void {
  let interrupted = false
  const handle = (signal: NodeJS.Signals) => {
    const status = statuses[signal as keyof typeof statuses]
    if (interrupted) {
      exit(status)
      return
    }
    interrupted = true
    void tidy().then(
      () => exit(status),
      () => exit(status),
    )
  }
  const signals = Object.keys(statuses) as (keyof typeof statuses)[]
  for (const signal of signals) process.on(signal, handle)
  return () => {
    for (const signal of signals) process.off(signal, handle)
  }
}
