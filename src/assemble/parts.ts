import type { ContentPart, PartId, Report, SessionPart } from '../model/report.js'
import { PARTS, type Context } from './context.js'

/** The parts in the order in which they print: the usual one, or the meeting's own. */
export function partOrder({ meeting }: Context): PartId[] {
  const own = meeting.sections.filter((name): name is PartId => PARTS.some((part) => part === name))
  return own.length > 0 ? [...new Set(own)] : PARTS
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
