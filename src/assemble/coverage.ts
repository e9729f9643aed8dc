import type { Gathered } from '../model/gathered.js'
import type { Report } from '../model/report.js'
import type { Context } from './context.js'
import { sessionAnchor } from './session-facts.js'
import type { Sessions } from './sessions.js'

/** What every session says on every question, each cell leading to the answer. */
export function assembleCoverage(gathered: Gathered, { answers }: Sessions, context: Context): Report['coverage'] {
  const { meeting, messages } = context
  const rows = meeting.sessions.map(({ id, title }) => ({
    session: id,
    title,
    anchor: sessionAnchor(id),
    cells: gathered.coverage
      .filter(({ session }) => session === id)
      .map((cell) => {
        const anchor = answers.get(`${id}/${cell.question}`)
        return { ...cell, ...(anchor === undefined ? {} : { anchor }), label: messages.coverage.states[cell.state] }
      }),
  }))
  return { rows, questions: meeting.questions.map(({ id, title }) => ({ id, title })) }
}
