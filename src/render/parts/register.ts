import type { RegisterEntry } from '../../model/report.js'
import type { ReportContext } from '../content/context.js'
import { renderContent, type RenderedContent } from '../content/render-content.js'
import { asHeading, partAnchor, partContext, type PartView } from '../part-view.js'
import { filtersOf, filtersView, placesOf, type RegisterFilters } from './filters.js'
import { pointPieces, pointView } from './point-view.js'

function entryView(
  entry: RegisterEntry,
  filters: RegisterFilters,
  content: RenderedContent,
  context: ReportContext,
): object {
  const { messages } = context
  const { register } = messages
  const facts = [
    { label: register.level, value: messages.levels[entry.level] ?? entry.level },
    { label: '', value: entry.questionTitle },
    { label: register.support, value: entry.support },
    {
      label: register.lastingId,
      value: context.edition === 'internal' ? entry.lasting : '',
    },
  ]
  return {
    ...pointView(entry, content, context),
    shown: entry.shown,
    place: placesOf(entry, filters),
    facts: facts.filter(({ value }) => value),
  }
}

/** The recommendations by addressee. */
export const registerView: PartView = (report, context) => {
  const { register } = report
  const filters = filtersOf(report)
  const entries = register.flatMap(({ recommendations }) => recommendations)
  const content = renderContent(
    entries.flatMap(pointPieces),
    partContext(context, { namespace: 'register', lettered: true }),
  )
  const words = context.messages.register
  return {
    anchor: partAnchor('register'),
    heading: context.messages.parts.register,
    intro: words.intro,
    none: words.none,
    filters: filtersView(report, context.messages),
    groups: register.map((group, index) => ({
      place: String(index + 1),
      anchor: group.anchor,
      title: asHeading(group.title, context.messages),
      recommendations: group.recommendations.map((entry) => entryView(entry, filters, content, context)),
    })),
  }
}
