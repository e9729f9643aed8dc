import type { PointReference, RegisterEntry, Report } from '../../model/report.js'
import { pointDetails } from '../../render/content/numbered.js'
import { recommendationBookmark } from './bookmarks.js'
import { field } from './fields.js'
import { flowOf } from './flow.js'
import { paragraph } from './paragraph.js'
import { run } from './runs.js'
import { tableOf } from './tables.js'
import type { Scope, Writing, WrittenBlock } from './writing.js'

/** What points of findings and register need besides. */
export interface PointLook {
  shortTitles: ReadonlyMap<string, string>
  edition: Report['edition']
}

/** A point of the findings: its words, its source, and a divergence's views side by side. */
export function findingOf(reference: PointReference, writing: Writing, scope: Scope, look: PointLook): WrittenBlock[] {
  const details = pointDetails(reference.point, writing.messages)
  const sources = [reference, ...(reference.joined ?? [])].map((one) => sourceRuns(one, writing, look))
  const source = `${details ? run(`${details} · `) : ''}${sources.join(run('; '))}`
  return [
    ...flowOf(reference.blocks, writing, scope, { style: 'Point', keepNext: true }),
    { xml: paragraph(source, { style: 'Source' }) },
    ...viewsOf(reference.views, writing, scope, look),
  ]
}

/** Views beside each other in a table, whose head says how many held each. */
function viewsOf(views: PointReference[], writing: Writing, scope: Scope, look: PointLook): WrittenBlock[] {
  if (views.length === 0) return []
  const { messages } = writing
  const head = views.map(({ point }) => {
    const details = pointDetails(point, messages)
    return run(`${point.label}${details ? ` (${details})` : ''}`, { bold: true })
  })
  const words = views.map((view) => {
    const blocks = flowOf(view.blocks, writing, scope, { style: 'TableText' })
    return `${blocks.map(({ xml }) => xml).join('')}${paragraph(sourceRuns(view, writing, look), { style: 'Source' })}`
  })
  return [tableOf({ rows: [head, words], title: messages.findings.views })]
}

/** "Session 1, paragraph 16", with the number as a reference to the paragraph's bookmark. */
export function sourceRuns(
  { sessionTitle, number, anchor }: PointReference,
  writing: Writing,
  { shortTitles }: PointLook,
): string {
  const { messages, bookmarks } = writing
  const words = sessionTitle
    ? messages.findings.source(shortTitles.get(sessionTitle) ?? sessionTitle, number)
    : messages.page.paragraph(number)
  const bookmark = bookmarks.of(anchor)
  const at = words.lastIndexOf(String(number))
  if (bookmark === undefined || at < 0) return run(words)
  const after = at + String(number).length
  return run(words.slice(0, at)) + field(`REF ${bookmark} \\h`, run(words.slice(at, after))) + run(words.slice(after))
}

/** A recommendation of the register: its number in its bookmark, its words, and one line of facts. */
export function recommendationOf(
  entry: RegisterEntry,
  writing: Writing,
  scope: Scope,
  look: PointLook,
): WrittenBlock[] {
  const { messages, bookmarks } = writing
  const { register } = messages
  const facts = [
    entry.level && `${register.level}${messages.point.colon}${messages.levels[entry.level] ?? entry.level}`,
    entry.questionTitle,
    entry.support && `${register.support}${messages.point.colon}${entry.support}`,
    look.edition === 'internal' ? `${register.lastingId}${messages.point.colon}${entry.lasting}` : '',
  ].filter(Boolean)
  const shown = run(entry.shown, { style: 'PointLabel' })
  const name = bookmarks.name(`register ${entry.lasting}`, recommendationBookmark(entry.lasting))
  const opening = bookmarks.around(name, shown) + run('\t')
  const line = facts.map((fact) => run(`${fact} · `)).join('') + sourceRuns(entry, writing, look)
  return [
    ...flowOf(entry.blocks, writing, scope, {
      first: 'NumberedParagraph',
      style: 'ParagraphGoesOn',
      opening,
      indent: 680,
      keepNext: true,
    }),
    ...viewsOf(entry.views, writing, scope, look),
    { xml: paragraph(line, { style: 'Source', indent: { left: 680 } }) },
  ]
}
