import { isWritten, PARTS, type PartId, type WrittenPartId } from '../model/parts.js'
import type { ContentPart, Report, SessionPart } from '../model/report.js'
import type { Context } from './context.js'

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

type Whole = Omit<Report, 'parts'>
const always = (): boolean => true

/** Whether a part has something to say. */
const saysSomething: Record<Exclude<PartId, WrittenPartId>, (report: Whole) => boolean> = {
  cover: always,
  preparation: always,
  contents: always,
  summary: ({ summary }) => summary.answers.length > 0 || summary.opening.length > 0,
  findings: always,
  register: ({ register }) => register.length > 0,
  introduction: ({ introduction }) => introduction.items.length > 0,
  sessions: always,
  coverage: always,
  annexes: always,
}

/** The parts that have something to say. */
export function partsThatPrint(order: PartId[], report: Whole): PartId[] {
  return order.filter((part) => (isWritten(part) ? report.written?.[part] : saysSomething[part](report)))
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
