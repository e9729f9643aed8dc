import type { Edition } from '../../src/model/report.js'
import { examine, makeReport } from '../../src/pipeline.js'
import { startBrowser, type BrowserSession } from '../../src/browser/browser-session.js'
import type { Workspace } from '../../src/workspace.js'
import { readPrinted, type Printed } from './read-printed.js'
import { env } from './with-browser.js'

/** A meeting's report as page and PDF, of one build. */
export interface PrintedMeeting {
  html: string
  pdf: Uint8Array
  printed: Printed
  /** What the build told while it printed, but what was moved or set smaller. */
  log: string[]
  /** What was moved or set smaller. */
  changes: string[]
}

/** Prints the report of a meeting, in the browser that is given or in one of its own. */
export async function printMeeting(
  workspace: Workspace,
  given?: BrowserSession,
  edition: Edition = 'circulation',
): Promise<PrintedMeeting> {
  const session = given ?? startBrowser({ env })
  try {
    const log: string[] = []
    const changes: string[] = []
    const outputs = await makeReport(await examine(workspace), {
      edition,
      status: 'draft',
      builtAt: new Date('2019-10-01T00:00:00Z'),
      allowGaps: true,
      formats: ['html', 'pdf'],
      session,
      log: (message, kind) => (kind === 'detail' ? changes : log).push(message),
    })
    const bytesOf = (name: string) => outputs.find((output) => output.name === name)?.bytes ?? new Uint8Array()
    return {
      html: new TextDecoder().decode(bytesOf('report.html')),
      pdf: bytesOf('report.pdf'),
      printed: await readPrinted(bytesOf('report.pdf')),
      log,
      changes,
    }
  } finally {
    if (!given) await session.close()
  }
}
