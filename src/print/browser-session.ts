import { findBrowser } from './find-browser.js'
import { launchBrowser, type LaunchOptions, type RunningBrowser } from './launch.js'

/** A browser for a while: begun early, replaced once it breaks, closed at the end. */
export interface BrowserSession {
  /** The browser, once it has started. */
  running(): Promise<RunningBrowser>
  /** Closes the browser that broke and starts another. */
  renew(): Promise<RunningBrowser>
  /** Closes whatever runs or still starts. Never throws; may be called again and without a browser. */
  close(): Promise<void>
}

/**
 * Begins to find and start a browser, and returns at once: it starts while the notes are parsed. What goes wrong is
 * told by {@link BrowserSession.running}.
 */
export function startBrowser(options: LaunchOptions & { browserPath?: string | undefined }): BrowserSession {
  let stop: AbortController
  let running: RunningBrowser | undefined
  const begin = (): Promise<RunningBrowser> => {
    stop = new AbortController()
    const signal = options.signal ? AbortSignal.any([options.signal, stop.signal]) : stop.signal
    const starting = findBrowser(options)
      .then((found) => launchBrowser(found, { ...options, signal }))
      .then((started) => (running = started))
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
    async renew() {
      await close()
      running = undefined
      current = begin()
      return current
    },
    close,
  }
}
