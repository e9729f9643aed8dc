/** Whether puppeteer means by this error that the page, its process or the browser is gone, and not that it was asked wrongly. */
export function isGone(error: unknown): boolean {
  return (
    error instanceof Error &&
    (['TargetCloseError', 'ProtocolError', 'ConnectionClosedError'].includes(error.name) ||
      /page crashed|detached frame|target closed|session closed|connection closed/i.test(error.message))
  )
}
