import { UnexplainedStart } from './explain-failure.js'
import { findBrowser, type FoundBrowser } from './find-browser.js'
import { launchBrowser, type LaunchOptions, type RunningBrowser } from './launch.js'
import { openReportPage, type ReportPage } from './page.js'

/** A browser for a while: begun early, replaced once it breaks, closed at the end. */
export interface BrowserSession {
  /** The browser, once it has started. */
  running(): Promise<RunningBrowser>
  /** An empty page for one document: the one that was opened as soon as the browser had started, later a new one. */
  page(): Promise<ReportPage>
  /** Closes the browser that broke and starts another. */
  renew(): Promise<RunningBrowser>
  /** Closes whatever runs or still starts. Never throws; may be called again and without a browser. */
  close(): Promise<void>
}

/** Launches a browser; once more where it broke as it started, for which a busy machine is reason enough. */
async function launchTwice(found: FoundBrowser, options: LaunchOptions): Promise<RunningBrowser> {
  try {
    return await launchBrowser(found, options)
  } catch (error) {
    if (!(error instanceof UnexplainedStart)) throw error
    return launchBrowser(found, options)
  }
}

/**
 * Begins to find and start a browser, and returns at once: it starts, and opens a page, while the notes are parsed and
 * the report is rendered. What goes wrong is told by {@link BrowserSession.running} and {@link BrowserSession.page}.
 */
export function startBrowser(options: LaunchOptions & { browserPath?: string | undefined }): BrowserSession {
  let stop: AbortController
  let running: RunningBrowser | undefined
  let ahead: Promise<ReportPage> | undefined
  const openAhead = ({ browser }: RunningBrowser): void => {
    ahead = openReportPage(browser)
    ahead.catch(() => undefined)
  }
  const begin = (): Promise<RunningBrowser> => {
    stop = new AbortController()
    const signal = options.signal ? AbortSignal.any([options.signal, stop.signal]) : stop.signal
    const starting = findBrowser(options)
      .then((found) => launchTwice(found, { ...options, signal }))
      .then((started) => {
        openAhead(started)
        return (running = started)
      })
    // Nobody may be waiting yet, and a build without a PDF never does.
    starting.catch(() => undefined)
    return starting
  }
  let current = begin()
  const close = async (): Promise<void> => {
    // One that still starts has nothing to be polite about.
    if (!running) stop.abort()
    await current.then(
      (started) => started.close(),
      () => undefined,
    )
  }
  return {
    running: () => current,
    async page() {
      const { browser } = await current
      const opened = ahead ?? openReportPage(browser)
      ahead = undefined
      return opened
    },
    async renew() {
      await close()
      running = undefined
      current = begin()
      return current
    },
    close,
  }
}
