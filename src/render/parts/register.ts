import type { RegisterEntry } from '../../model/report.js'
import type { ReportContext } from '../content/context.js'
import { renderContent, type RenderedContent } from '../content/render-content.js'
import { asHeading, partAnchor, partContext, type PartView } from '../part-view.js'
import { pointPieces, pointView } from './point-view.js'

function entryView(entry: RegisterEntry, content: RenderedContent, context: ReportContext): object {
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
    facts: facts.filter(({ value }) => value),
  }
}

/** The recommendations by addressee. */
export const registerView: PartView = ({ register }, context) => {
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
    groups: register.map((group) => ({
      anchor: group.anchor,
      title: asHeading(group.title, context.messages),
      recommendations: group.recommendations.map((entry) => entryView(entry, content, context)),
    })),
  }
}
