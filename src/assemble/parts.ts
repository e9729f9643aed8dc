import type { ContentPart, PartId, Report, SessionPart } from '../model/report.js'
import { PARTS, type Context } from './context.js'

/**
 * The parts in the order in which they print: those that `sections:` names stand in its order in the places that they
 * have together, all others where they always stand. The cover is the first page whatever is said, and no part is left
 * out, so that no word of a note is.
 */
export function partOrder({ meeting }: Context): PartId[] {
  const named = new Set(PARTS.filter((part) => part !== 'cover' && meeting.sections.includes(part)))
  const inOwnOrder = [...new Set(meeting.sections)].filter((name): name is PartId => named.has(name as PartId))
  return PARTS.map((part) => (named.has(part) ? (inOwnOrder.shift() ?? part) : part))
}

/** The parts that have something to say. */
export function partsThatPrint(order: PartId[], report: Omit<Report, 'parts'>): PartId[] {
  const { summary, register, introduction } = report
  const empty = new Set<PartId>()
  if (summary.answers.length === 0 && summary.opening.length === 0) empty.add('summary')
  if (register.length === 0) empty.add('register')
  if (introduction.items.length === 0) empty.add('introduction')
  return order.filter((part) => !empty.has(part))
}

/** The parts whose paragraphs are numbered, in the order in which they print. */
export function numberedParts(
  order: readonly PartId[],
  introduction: ContentPart,
  sessions: readonly SessionPart[],
): (ContentPart | SessionPart)[] {
  return order.flatMap((part): (ContentPart | SessionPart)[] => {
    if (part === 'introduction') return [introduction]
    return part === 'sessions' ? [...sessions] : []
  })
}
