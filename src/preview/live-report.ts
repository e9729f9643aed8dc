import { createHash } from 'node:crypto'
import type { CoverageRow } from '../model/report.js'
import type { Diagnostic } from '../model/diagnostic.js'
import type { Counts } from '../diagnostics/check-result.js'

/** What the page shows of the last time that the folder was read. */
export interface LiveState {
  /** Counts the rebuilds, from 1. */
  revision: number
  /** The revision whose report can be seen: an earlier one where this one has none. */
  reportRevision: number
  /** The same for reports of the same styles and fonts. */
  look: string
  title: string
  /** What remains to be done, in one sentence. */
  opening: string
  diagnostics: Diagnostic[]
  counts: Counts
  coverage: { questions: { id: string; title: string }[]; rows: CoverageRow[] }
  /** Why no report could be made this time. */
  problem?: string
  /** From reading to the finished page, in ms. */
  took: number
}

/** One reading of the folder. */
export interface Made {
  state: Omit<LiveState, 'revision' | 'reportRevision' | 'look' | 'took'>
  /** Absent where no report could be made. */
  html?: string
}

/** A report in the two parts that change at their own pace. */
export interface LivePage {
  html: string
  /** What stands in the `body` element, for a page that has the styles already. */
  body: string
}

/** The report of a folder that somebody is writing in. */
export interface LiveReport {
  state(): LiveState | undefined
  /** The newest report that could be made. */
  page(): LivePage | undefined
  /** Reads the folder again; while that goes on, all further calls together mean one more reading after it. */
  refresh(): Promise<void>
  /** Calls back after every reading. */
  subscribe(listener: (state: LiveState) => void): () => void
}

/**
 * Keeps the newest report of a folder, and what is to be said of it.
 *
 * @param make reads the folder once; what it throws is a fault of ours and ends {@link LiveReport.refresh}
 * @param now ms, from any moment
 */
export function liveReport(make: () => Promise<Made>, now: () => number): LiveReport {
  const listeners = new Set<(state: LiveState) => void>()
  let state: LiveState | undefined
  let page: LivePage | undefined
  let look = ''
  let running: Promise<void> | undefined
  let again: Promise<void> | undefined

  const readOnce = async (): Promise<void> => {
    const start = now()
    const made = await make()
    const revision = (state?.revision ?? 0) + 1
    if (made.html !== undefined) {
      page = { html: made.html, body: bodyOf(made.html) }
      look = fingerprint(stylesOf(made.html))
    }
    const reportRevision = made.html === undefined ? (state?.reportRevision ?? 0) : revision
    state = { ...made.state, revision, reportRevision, look, took: now() - start }
    for (const listener of listeners) listener(state)
  }
  const start = (): Promise<void> => {
    running = readOnce().finally(() => (running = undefined))
    return running
  }
  return {
    state: () => state,
    page: () => page,
    refresh() {
      if (!running) return start()
      again ??= running
        .catch(() => undefined)
        .then(() => {
          again = undefined
          return start()
        })
      return again
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** Our own document: it has one body element, written as `<body>`. */
function bodyOf(html: string): string {
  return html.slice(html.indexOf('<body>') + '<body>'.length, html.lastIndexOf('</body>'))
}

function stylesOf(html: string): string {
  return html.slice(html.indexOf('<style>'), html.lastIndexOf('</style>'))
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
