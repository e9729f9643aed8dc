/** A browser that gave no answer in the time that the work may take at most. */
export class BrowserHung extends Error {
  override name = 'BrowserHung'
  constructor() {
    super('it does not answer any more')
  }
}

/** Whether this error means that the page, its process or the browser is gone or hangs, and not that it was asked wrongly. */
export function isGone(error: unknown): boolean {
  return (
    error instanceof Error &&
    (['TargetCloseError', 'ProtocolError', 'ConnectionClosedError', 'BrowserHung'].includes(error.name) ||
      /page crashed|detached frame|target closed|session closed|connection closed/i.test(error.message))
  )
}
