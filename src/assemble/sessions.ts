import type { Heading } from 'mdast'
import { sameWords } from '../extract/same-words.js'
import type { Gathered } from '../model/gathered.js'
import type { Session } from '../model/meeting.js'
import type { Note, Section } from '../model/note.js'
import type { SessionPart, UnreadNote } from '../model/report.js'
import { aimLinks } from './aim-links.js'
import { answerHeading, aspectHeading } from './answer-headings.js'
import { questionHeading, type Context } from './context.js'
import { contentOf, footnotesOf } from './footnotes.js'
import { markLoneHeadings } from './lone-headings.js'
import type { Numbering } from './numbering.js'
import { Paragraphs } from './paragraphs.js'
import type { PlacedPoint, PlacedSilence } from './points.js'
import { plain } from './say-mentions.js'
import { factsOf, sessionAnchor } from './session-facts.js'
import { unreadNotes } from './unread-notes.js'
import { openDocument, type Voice } from './voice.js'

/** The sessions, and what other parts repeat from them. */
export interface Sessions {
  parts: SessionPart[]
  points: PlacedPoint[]
  silences: PlacedSilence[]
  /** Anchors of answers, by `session/question`. */
  answers: Map<string, string>
}

/** Opening, sessions, side event and closing in the order of the agenda, each by one template. */
export function assembleSessions(gathered: Gathered, numbering: Numbering, context: Context): Sessions {
  const all: Sessions = { parts: [], points: [], silences: [], answers: new Map() }
  const unread = context.allowGaps ? unreadNotes(gathered, context) : []
  for (const session of context.meeting.sessions) {
    const { id, kind, title } = session
    const note = gathered.notes.find((one) => one.session === id)
    const frame = { id, kind, title, anchor: sessionAnchor(id), facts: factsOf(session, context) }
    const words = note ? tell(session, note, gathered, numbering, context, all) : withoutNote(session, unread, context)
    all.parts.push({ ...frame, ...words })
  }
  return all
}

type Words = Pick<SessionPart, 'items' | 'footnotes' | 'outstanding'>

/** A note that is not there, or that could not be read: which of the two, readers must know. */
function withoutNote({ id }: Session, unread: UnreadNote[], { allowGaps, messages }: Context): Words {
  const own = unread.filter(({ sessions }) => sessions.includes(id)).map(({ text }) => text)
  const gaps = own.length > 0 ? own : [messages.gaps.note]
  const items: SessionPart['items'] = allowGaps ? gaps.map((text) => ({ type: 'gap', text })) : []
  return { items, footnotes: [], outstanding: allowGaps }
}

function tell(
  session: Session,
  note: Note,
  gathered: Gathered,
  numbering: Numbering,
  context: Context,
  all: Sessions,
): Words {
  const { voice, sections } = openDocument(note, session.id, context, () => session.attribution)
  const paragraphs = new Paragraphs(voice, numbering, session)
  const lastAnswer = sections.findLastIndex(({ kind }) => kind !== 'other')
  for (const [index, section] of sections.entries()) {
    addSection(section, paragraphs, voice, session, all.answers)
    if (index === lastAnswer && context.allowGaps) addGaps(session, gathered, paragraphs, context)
  }
  all.points.push(...paragraphs.points)
  all.silences.push(...paragraphs.silences)
  const { items } = paragraphs
  markLoneHeadings(items)
  const footnotes = footnotesOf(contentOf(items), voice)
  aimLinks([...contentOf(items), ...footnotes], paragraphs.targets, context, paragraphs.answers)
  return { items, footnotes, outstanding: false }
}

/** Whether a heading says what the session is called, and no more: a footnote that it calls has no other place. */
function repeatsTitle({ depth, children }: Heading, { title }: Session): boolean {
  return depth === 1 && sameWords(plain(children), title) && !children.some(({ type }) => type === 'footnoteReference')
}

function addSection(
  section: Section,
  paragraphs: Paragraphs,
  voice: Voice,
  session: Session,
  answers: Sessions['answers'],
): void {
  const { question, heading } = section
  const under = question === undefined ? {} : { question }
  if (question !== undefined) {
    const anchor = paragraphs.heading(2, answerHeading(section, voice), `${session.id}-${question}`, heading)
    const key = `${session.id}/${question}`
    if (!answers.has(key)) answers.set(key, anchor)
    if (!paragraphs.answers.has(question)) paragraphs.answers.set(question, anchor)
  } else if (heading && repeatsTitle(heading, session)) {
    paragraphs.aim(heading, sessionAnchor(session.id))
  } else if (heading) paragraphs.ownHeading(heading)
  for (const part of section.parts) {
    const aspect = aspectHeading(section, part, voice)
    if (aspect) paragraphs.heading(3, aspect, `${session.id}-${question}-${part.aspect}`, part.heading)
    else if (part.heading) paragraphs.ownHeading(part.heading)
    paragraphs.add(part.blocks, { ...under, ...(part.aspect === undefined ? {} : { aspect: part.aspect }) })
  }
}

/** Marks the questions that were asked of a session and that its note leaves without an answer. */
function addGaps(session: Session, { coverage }: Gathered, paragraphs: Paragraphs, context: Context): void {
  for (const { question, state, session: id } of coverage) {
    if (id !== session.id || state !== 'missing' || session.asks[question] === 'optional') continue
    paragraphs.gap(context.messages.gaps.question(questionHeading(question, context)))
  }
}
