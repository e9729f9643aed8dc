import type { PrintRequest } from '../../src/print/print-report.js'
import { startBrowser, type BrowserSession } from '../../src/browser/browser-session.js'

/** As in a container: the tests may run as root. */
export const env = { ...process.env, RAPPORTEUR_UNSAFE_NO_SANDBOX: '1' }

export const start = (): BrowserSession => startBrowser({ env })

export const metadata = {
  title: 'A report',
  language: 'en',
  creator: 'rapporteur test',
  builtAt: new Date('2020-02-03T04:05:06Z'),
}

/** A request with what most tests do not look at. */
export function request(
  session: BrowserSession,
  html: string,
  sessions: number,
  more: Partial<PrintRequest> = {},
): PrintRequest {
  return {
    html,
    session,
    expected: { sentinel: 'this-build', sessions, numberedFrom: 2 },
    metadata,
    log: () => undefined,
    ...more,
  }
}
