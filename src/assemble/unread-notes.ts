import { sessionsMeant } from '../extract/sessions-meant.js'
import type { Gathered } from '../model/gathered.js'
import type { Note } from '../model/note.js'
import type { UnreadNote } from '../model/report.js'
import type { Messages } from '../messages/message.js'
import type { Context } from './context.js'

/** A note none of whose words are in the report, and why. */
type Unprinted = Omit<UnreadNote, 'text'> & { message: string }

/**
 * The notes whose words are nowhere in the report: those that could not be read, that stand for no session of the
 * agenda, or for one that another note has taken. A draft says so of each, since readers would take the session for
 * one whose note is still to come.
 */
export function unreadNotes(gathered: Gathered, context: Context): UnreadNote[] {
  const { gaps } = context.messages
  return unprinted(gathered).map(({ file, rule, sessions, message }) => {
    const why = whyUnread(rule, message, gaps)
    const said = sessions.length > 0 ? gaps.unread(why) : gaps.unreadElsewhere(why)
    return { file, rule, sessions, text: context.edition === 'internal' ? `${said} (${file})` : said }
  })
}

/** In the order of the files. */
function unprinted({ meeting, notes, unread }: Gathered): Unprinted[] {
  const all: Unprinted[] = unread
    .filter(({ kind }) => kind === 'note')
    .map(({ file, rule, message, meantFor }) => ({ file, rule, message, sessions: meantFor }))
  const taken = new Set<string>()
  for (const note of notes) {
    const rule = whyUnprinted(note, new Set(meeting.sessions.map(({ id }) => id)), taken)
    if (rule === undefined) continue
    const words = rule === 'note-session-repeated' ? '' : note.source.text
    const sessions = sessionsMeant({ file: note.file, words }, meeting.sessions).filter((id) => !taken.has(id))
    all.push({ file: note.file, rule, message: '', sessions })
  }
  return all.sort((a, b) => (a.file < b.file ? -1 : 1))
}

function whyUnprinted(note: Note, agenda: ReadonlySet<string>, taken: Set<string>): string | undefined {
  const { session, observations } = note
  if (session === undefined)
    return observations.some(({ rule }) => rule === 'front-matter') ? 'front-matter' : 'note-session-unknown'
  if (!agenda.has(session)) return 'note-session-unknown'
  if (taken.has(session)) return 'note-session-repeated'
  taken.add(session)
  return undefined
}

function whyUnread(rule: string, message: string, { whyUnread: why }: Messages['gaps']): string {
  switch (rule) {
    case 'encoding':
      return why.encoding
    case 'front-matter':
      return why.frontMatter
    case 'note-session-unknown':
      return why.session
    case 'note-session-repeated':
      return why.repeated
    default: {
      const bound = /^([a-z-]+): /.exec(message)?.[1]
      return bound === undefined ? why.file : why.limit(bound)
    }
  }
}
