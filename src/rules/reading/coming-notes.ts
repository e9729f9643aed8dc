import { sessionsMeant, nameOf, type Stray } from '../../extract/sessions-meant.js'
import type { Gathered } from '../../model/gathered.js'
import type { Session } from '../../model/meeting.js'
import type { Note } from '../../model/note.js'
import { notesBySession } from './answers.js'

/**
 * Sessions for which there is no note, and none that could have been meant for them: a note that cannot be read,
 * names no session of the agenda, or repeats another's session may be the one that seems to be missing, where its name
 * or its words point there.
 */
export function sessionsWithoutNote({ meeting, notes, unread }: Gathered): Session[] {
  const bySession = notesBySession(notes)
  const withoutNote = meeting.sessions.filter((session) => !bySession.has(session.id))
  if (withoutNote.length === 0) return []
  const ids = new Set(meeting.sessions.map((session) => session.id))
  const meant = new Set(unread.flatMap(({ meantFor }) => meantFor))
  for (const note of notes) {
    const isStray = note.session === undefined || !ids.has(note.session)
    const isRepeat = !isStray && isRepeated(note, bySession.get(note.session ?? '') ?? [])
    if (!isStray && !isRepeat) continue
    for (const id of sessionsMeant(strayOf(note, isRepeat), meeting.sessions)) meant.add(id)
  }
  return withoutNote.filter((session) => !meant.has(session.id))
}

/** The session that a repeated note names is not missing: its name and its headings tell which one it is of. */
function strayOf({ file, source }: Note, isRepeat: boolean): Stray {
  return { file, words: isRepeat ? source.text.replace(/^[ \t]*session[ \t]*:.*$/im, '') : source.text }
}

/** A note besides the one that bears its session's name, or else besides the first. */
function isRepeated(note: Note, all: Note[]): boolean {
  const own = all.find((one) => nameOf(one.file) === one.session) ?? all[0]
  return own !== note
}
