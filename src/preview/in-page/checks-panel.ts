import type { LiveState } from '../live-report.js'

const MARKS: Record<string, [mark: string, words: string]> = {
  answered: ['✓', 'answered'],
  partial: ['~', 'in part'],
  'not-discussed': ['–', 'not discussed'],
  missing: ['✗', 'missing'],
  'not-asked': ['·', 'not asked'],
}

/** Where to go in the report. */
export interface Way {
  /** To an anchor. */
  toAnchor: (anchor: string) => void
  /** To the paragraph that stands at a place of a note; returns whether there is one. */
  toPlace: (file: string, line: number) => boolean
}

/** Shows what the check says: the opening sentence, and the diagnostics by file. */
export function showDiagnostics(state: LiveState, way: Way): void {
  byId('opening').textContent = state.opening
  const problem = byId('problem')
  problem.hidden = state.problem === undefined
  problem.textContent = state.problem ?? ''
  const files = new Map<string, LiveState['diagnostics']>()
  for (const one of state.diagnostics) {
    if (one.waived) continue
    const listed = files.get(one.place.file)
    if (listed) listed.push(one)
    else files.set(one.place.file, [one])
  }
  byId('diagnostics').replaceChildren(
    ...[...files].flatMap(([file, diagnostics]) => [
      element('h3', {}, file),
      element('ul', {}, ...diagnostics.map((one) => diagnosticItem(one, way))),
    ]),
  )
}

function diagnosticItem(one: LiveState['diagnostics'][number], way: Way): HTMLElement {
  const { severity, message, hint, place, rule } = one
  const go = element('button', { type: 'button' }, `line ${place.line}`)
  go.addEventListener('click', () => {
    if (!way.toPlace(place.file, place.line)) go.replaceWith(`line ${place.line}, not in the report`)
  })
  return element(
    'li',
    { class: severity },
    element('p', {}, element('span', { class: 'severity' }, severity), ` ${message}`),
    ...(hint === undefined ? [] : [element('p', { class: 'hint' }, hint)]),
    element('p', { class: 'place' }, go, ` ${rule}`),
  )
}

/** Shows sessions by questions; a cell leads to its answer. */
export function showCoverage({ coverage }: LiveState, way: Way): void {
  const head = element(
    'tr',
    {},
    element('th', { scope: 'col' }, 'Session'),
    ...coverage.questions.map(({ id, title }) => element('th', { scope: 'col', title }, id.toUpperCase())),
  )
  const rows = coverage.rows.map((row) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, row.anchor ? link(row.anchor, row.title, way) : row.title),
      ...row.cells.map((cell) => {
        const [mark, words] = MARKS[cell.state] ?? ['?', cell.state]
        const label = `${words}${pointsOf(cell.points)}`
        const shown = cell.anchor ? link(cell.anchor, mark, way) : element('span', {}, mark)
        shown.title = label
        shown.append(element('span', { class: 'unseen' }, label))
        return element('td', { class: cell.state }, shown)
      }),
    ),
  )
  byId('coverage').replaceChildren(element('thead', {}, head), element('tbody', {}, ...rows))
  byId('key').replaceChildren(...Object.values(MARKS).map(([mark, words]) => element('li', {}, `${mark} ${words}`)))
}

function pointsOf(points: Record<string, number>): string {
  const sum = Object.values(points).reduce((total, count) => total + count, 0)
  return sum === 0 ? '' : sum === 1 ? ', 1 point' : `, ${sum} points`
}

function link(anchor: string, words: string, way: Way): HTMLElement {
  const made = element('a', { href: `#${anchor}` }, words)
  made.addEventListener('click', (event) => {
    event.preventDefault()
    way.toAnchor(anchor)
  })
  return made
}

/** Text is only ever put in as text: nothing of a note becomes an element here. */
function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children)
  return made
}

/** @throws {Error} where the page lacks what its script needs */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (!found) throw new Error(`The page has no #${id}`)
  return found
}
