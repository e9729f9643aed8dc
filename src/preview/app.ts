import { Hono, type Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import { UserError } from '../user-error.js'
import { refusal } from './guard.js'
import type { LiveReport } from './live-report.js'

/** What the server gives out besides the report. */
export interface PreviewFiles {
  /** The page around the report. */
  shell: string
  styles: string
  /** By name, such as `preview.js`. */
  scripts: Readonly<Record<string, string>>
}

export interface AppOptions {
  live: LiveReport
  files: PreviewFiles
  /** The port that the server listens on. */
  port: number
  /** Builds and checks a PDF of the folder as it is now. */
  pdf: (edition: 'circulation' | 'internal') => Promise<Uint8Array>
  /** Ends all streams. */
  signal: AbortSignal
}

/** Nothing but our own script, style and server; the report stands in a frame whose scripts are off. */
const SHELL_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
const REPORT_POLICY = "frame-ancestors 'self'; sandbox allow-same-origin allow-top-navigation-to-custom-protocols"
const KEEP_ALIVE_MS = 20_000

/**
 * The preview's server: a few fixed addresses and no way to a file of the disk. Every request is looked at first.
 */
export function previewApp({ live, files, port, pdf, signal }: AppOptions): Hono {
  const app = new Hono()

  app.use(async (context, next) => {
    const why = refusal(
      {
        host: context.req.header('host'),
        origin: context.req.header('origin'),
        site: context.req.header('sec-fetch-site'),
      },
      port,
    )
    if (why !== undefined) return context.text(`${why}\n`, 403)
    await next()
    context.header('Cache-Control', 'no-store')
    context.header('X-Content-Type-Options', 'nosniff')
    context.header('Referrer-Policy', 'no-referrer')
    context.header('Cross-Origin-Resource-Policy', 'same-origin')
    return undefined
  })

  app.get('/', (context) => {
    context.header('Content-Security-Policy', SHELL_POLICY)
    return context.html(files.shell)
  })
  app.get('/preview.css', (context) => send(context, 'text/css', files.styles))
  for (const [name, text] of Object.entries(files.scripts)) {
    app.get(`/${name}`, (context) => send(context, 'text/javascript', text))
  }
  app.get('/state.json', (context) => context.json(live.state() ?? null))
  app.get('/report.html', (context) => {
    const page = live.page()
    if (!page) return context.text('There is no report yet.\n', 404)
    context.header('Content-Security-Policy', REPORT_POLICY)
    return context.html(page.html)
  })
  app.get('/body.html', (context) => {
    const page = live.page()
    if (!page) return context.text('There is no report yet.\n', 404)
    context.header('Content-Security-Policy', REPORT_POLICY)
    return context.html(page.body)
  })
  app.get('/events', (context) =>
    streamSSE(context, async (stream) => {
      const tell = (): void => {
        const state = live.state()
        if (state) void stream.writeSSE({ event: 'state', data: JSON.stringify(state) })
      }
      const unsubscribe = live.subscribe(tell)
      const alive = setInterval(() => void stream.write(': still here\n\n'), KEEP_ALIVE_MS)
      tell()
      await new Promise<void>((resolve) => {
        stream.onAbort(resolve)
        signal.addEventListener('abort', () => resolve(), { once: true })
      })
      clearInterval(alive)
      unsubscribe()
    }),
  )
  // What starts a browser is asked for by POST, which no link and no picture can do.
  app.post('/report.pdf', async (context) => {
    const edition = context.req.query('edition') === 'internal' ? 'internal' : 'circulation'
    try {
      const bytes = await pdf(edition)
      context.header('Content-Disposition', 'attachment; filename="report.pdf"')
      return context.body(Buffer.from(bytes), 200, { 'Content-Type': 'application/pdf' })
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      return context.text([error.message, error.nextStep].filter(Boolean).join('. '), 409)
    }
  })
  app.notFound((context) => context.text('There is nothing here. The preview is at /\n', 404))
  return app
}

function send(context: Context, type: string, text: string): Response {
  return context.body(text, 200, { 'Content-Type': `${type}; charset=utf-8` })
}
