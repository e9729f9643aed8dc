/**
 * Runs in the page, where the reader's browser runs scripts; the page is whole without it. It marks in the contents
 * where one is, copies the address of a paragraph, counts what filters leave, and takes tables that need no scrolling
 * out of the keyboard's way.
 */
export function enhancePage(): void {
  document.documentElement.classList.add('scripted')
  const all = <Kind extends HTMLElement>(selector: string) => [...document.querySelectorAll<Kind>(selector)]

  const toast = document.querySelector<HTMLElement>('.toast')
  let fading = 0
  const say = (words = ''): void => {
    if (!toast) return
    toast.textContent = words
    clearTimeout(fading)
    fading = window.setTimeout(() => (toast.textContent = ''), 5000)
  }
  const copy = async (words: string, said?: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(words)
      say(said)
    } catch {
      say()
    }
  }
  // CSS Anchor Positioning, where the browser knows it; else, and in narrow windows, a footnote opens at the foot. It
  // is set beside its call once the browser has looked where to scroll: nowhere, for a note at the foot is in sight.
  const places: Record<string, string> = {
    inset: 'auto',
    'margin-block': '0.5rem',
    'position-anchor': '--call',
    'position-area': 'block-end span-inline-end',
    'position-try-fallbacks': 'flip-block, flip-inline, flip-block flip-inline',
  }
  let anchor: HTMLElement | undefined
  const openBeside = (call: HTMLAnchorElement): void => {
    const note = document.getElementById(decodeURIComponent(call.hash.slice(1)))
    if (!note || note.matches(':target')) return
    for (const name of Object.keys(places)) note.style.removeProperty(name)
    const place = (): void => {
      anchor?.style.removeProperty('anchor-name')
      anchor = call
      call.style.setProperty('anchor-name', '--call')
      if (innerWidth < 640 || !CSS.supports('position-area', 'block-end')) return
      for (const [name, value] of Object.entries(places)) note.style.setProperty(name, value)
    }
    const soon = (): number => requestAnimationFrame(() => requestAnimationFrame(place))
    addEventListener('hashchange', soon, { once: true })
  }
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') document.querySelector<HTMLElement>('.note:target .note-close')?.click()
  })
  document.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || !(event.target instanceof Element)) return
    const call = event.target.closest<HTMLAnchorElement>('a[role="doc-noteref"]')
    if (call) openBeside(call)
    const link = event.target.closest<HTMLAnchorElement>('a.here')
    if (link) void copy(link.href, toast?.dataset['link'])
    const button = event.target.closest<HTMLElement>('[data-copies]')
    const words = document.getElementById(button?.dataset['copies'] ?? '')?.innerText
    if (words) void copy(words, toast?.dataset['text'])
  })
  for (const button of all('[data-copies]')) button.hidden = false

  const entries = all<HTMLAnchorElement>('[role="doc-toc"] a').flatMap((link) => {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)))
    return target ? [{ link, target }] : []
  })
  const contents = document.querySelector<HTMLElement>('[data-part="contents"]')
  let current: HTMLAnchorElement | undefined
  // What a filter hides is nowhere.
  let shown = entries
  const follow = (): void => {
    let [from, to] = [0, shown.length]
    while (from < to) {
      const middle = (from + to) >> 1
      const top = shown[middle]?.target.getBoundingClientRect().top ?? 0
      if (top <= innerHeight / 4) from = middle + 1
      else to = middle
    }
    const link = shown[from - 1]?.link
    if (link === current) return
    current?.removeAttribute('aria-current')
    link?.setAttribute('aria-current', 'location')
    current = link
    if (!link || !contents || contents.scrollHeight <= contents.clientHeight) return
    const [box, line] = [contents.getBoundingClientRect(), link.getBoundingClientRect()]
    if (line.top < box.top + 48 || line.bottom > box.bottom - 48)
      contents.scrollTop += line.top - box.top - box.height / 3
  }
  let asked = false
  const followSoon = (): void => {
    if (asked) return
    asked = true
    requestAnimationFrame(() => {
      asked = false
      follow()
    })
  }
  addEventListener('scroll', followSoon, { passive: true })

  const frames = all('.table-frame')
  const fit = (): void => {
    const wide = frames.map((frame) => frame.scrollWidth > frame.clientWidth)
    frames.forEach((frame, index) => {
      if (wide[index]) frame.tabIndex = 0
      else frame.removeAttribute('tabindex')
    })
    followSoon()
  }
  const sizes = new ResizeObserver(fit)
  for (const frame of frames) for (const box of [frame, ...frame.children]) sizes.observe(box)
  void document.fonts.ready.then(fit)

  const filters = document.querySelector<HTMLElement>('.filters')
  const status = document.querySelector<HTMLElement>('.filter-status')
  filters?.addEventListener('change', () => {
    const left = all('.recommendation').filter((entry) => entry.getClientRects().length > 0).length
    if (status) status.textContent = `${status.dataset['shown'] ?? ''} ${left}`
    shown = entries.filter(({ target }) => target.getClientRects().length > 0)
    followSoon()
  })
}
