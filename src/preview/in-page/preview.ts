import type { LiveState } from '../live-report.js'
import { byId, showCoverage, showDiagnostics, type Way } from './checks-panel.js'
import { morph } from './morph.js'

const frame = byId('report') as HTMLIFrameElement
let shownLook = ''
let wanted = 0
/** One report at a time is put into the frame. */
let last: Promise<void> = Promise.resolve()

const way: Way = {
  toAnchor: (anchor) => frame.contentDocument?.getElementById(anchor)?.scrollIntoView({ block: 'start' }),
  toPlace(file, line) {
    const place = nearest(file, line)
    place?.scrollIntoView({ block: 'center' })
    if (place) light([place])
    return place !== undefined
  },
}

/**
 * The paragraph that begins at this line of the note, or the last one before it: the internal edition prints file and
 * line below each.
 */
function nearest(file: string, line: number): Element | undefined {
  let found: Element | undefined
  let best = 0
  for (const one of frame.contentDocument?.querySelectorAll('.provenance') ?? []) {
    const [, rest] = one.textContent.split(file)
    const at = Number(/\d+/.exec(rest ?? '')?.[0] ?? Number.NaN)
    if (!(at <= line) || at <= best) continue
    best = at
    found = one.parentElement ?? one
  }
  return found
}

/** Shows for a moment what changed; animations pass the report's policy, styles would not. */
function light(elements: Iterable<Element>): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
  for (const one of elements)
    one.animate([{ outline: '3px solid #b8860b' }, { outline: '3px solid transparent' }], 1200)
}

/** Puts the new report into the frame, and keeps the place: what stood at the top of the window stays there. */
async function showReport({ look }: LiveState): Promise<void> {
  const inside = frame.contentDocument
  if (look !== shownLook || !inside?.body) {
    shownLook = look
    await load()
    return
  }
  const response = await fetch('/body.html')
  if (!response.ok) return
  // Without its own tag the body would lose the space at its beginning, and no node would find its like.
  const coming = new DOMParser().parseFromString(`<body>${await response.text()}`, 'text/html')
  // The browser's own way to keep the place would add to ours.
  inside.documentElement.style.setProperty('overflow-anchor', 'none')
  const anchor = topmost(inside)
  const before = anchor?.getBoundingClientRect().top ?? 0
  const changed = morph(inside.body, coming.body)
  const after = anchor?.isConnected ? anchor.getBoundingClientRect().top : before
  inside.defaultView?.scrollBy({ top: after - before, behavior: 'instant' })
  light(new Set(changed.filter((one) => one !== inside.body)))
}

/** A report with other fonts needs a document of its own: its policy allows no styles but those that came with it. */
function load(): Promise<void> {
  const top = frame.contentWindow?.scrollY ?? 0
  return new Promise((resolve) => {
    frame.addEventListener(
      'load',
      () => {
        if (top > 0) frame.contentWindow?.scrollTo({ top, behavior: 'instant' })
        // `preview SESSION` opens there.
        else if (location.hash) way.toAnchor(decodeURIComponent(location.hash.slice(1)))
        resolve()
      },
      { once: true },
    )
    frame.src = '/report.html'
  })
}

/** The first line of text in the window. */
function topmost(page: Document): Element | undefined {
  return [...page.querySelectorAll('main :is(p, li, td, th, h1, h2, h3, h4, h5, h6)')].find(
    // What paper alone shows has no boxes here.
    (one) => one.getClientRects().length > 0 && one.getBoundingClientRect().top >= -1,
  )
}

function show(state: LiveState): void {
  document.title = state.title ? `${state.title}: preview` : 'Preview'
  byId('title').textContent = state.title || 'Preview'
  showDiagnostics(state, way)
  showCoverage(state, way)
  byId('empty').hidden = state.reportRevision > 0
  frame.hidden = state.reportRevision === 0
  const { error, warning } = state.counts
  const stale = state.reportRevision < state.revision ? ' The report below is an earlier one.' : ''
  byId('status').textContent = `${error} errors, ${warning} warnings. Read in ${Math.round(state.took)} ms.${stale}`
  if (state.reportRevision > wanted) {
    wanted = state.reportRevision
    last = last
      .then(() => (state.reportRevision < wanted ? undefined : showReport(state)))
      .catch((error: unknown) => {
        byId('status').textContent = `The report could not be shown: ${String(error)}. Load this page again.`
      })
  }
}

async function download(button: HTMLButtonElement, edition: string): Promise<void> {
  const status = byId('status')
  button.disabled = true
  status.textContent = 'Building the PDF …'
  try {
    const response = await fetch(`/report.pdf?edition=${edition}`, { method: 'POST' })
    if (!response.ok) {
      status.textContent = `No PDF: ${await response.text()}`
      return
    }
    const address = URL.createObjectURL(await response.blob())
    const link = document.createElement('a')
    link.href = address
    link.download = edition === 'internal' ? 'report-internal.pdf' : 'report.pdf'
    link.click()
    URL.revokeObjectURL(address)
    status.textContent = 'The PDF is in your downloads.'
  } catch {
    status.textContent = 'No PDF: the preview does not answer. Is it still running?'
  } finally {
    button.disabled = false
  }
}

for (const edition of ['circulation', 'internal']) {
  const button = byId(`pdf-${edition}`) as HTMLButtonElement
  button.addEventListener('click', () => void download(button, edition))
}

const toggle = byId('toggle')
toggle.addEventListener('click', () => {
  const alone = document.body.classList.toggle('alone')
  toggle.setAttribute('aria-expanded', String(!alone))
  toggle.textContent = alone ? 'Show checks' : 'Hide checks'
})

const events = new EventSource('/events')
events.addEventListener('state', (event) => show(JSON.parse(event.data as string) as LiveState))
events.addEventListener('error', () => {
  byId('status').textContent = 'The preview does not answer; it goes on by itself once it runs again.'
})
