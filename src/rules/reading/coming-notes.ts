import { didYouMean } from '../../did-you-mean.js'
import type { Gathered } from '../../model/gathered.js'
import type { Session } from '../../model/meeting.js'
import type { Note } from '../../model/note.js'
import { notesBySession } from './answers.js'

/**
 * Sessions for which there is no note, and none that could have been meant for them: a note that cannot be read,
 * names no session of the agenda, or repeats another's session may be the one that seems to be missing.
 */
export function sessionsWithoutNote({ meeting, notes, files }: Gathered): Session[] {
  const ids = new Set(meeting.sessions.map((session) => session.id))
  const bySession = notesBySession(notes)
  const withoutNote = meeting.sessions.filter((session) => !bySession.has(session.id))
  if (withoutNote.length === 0) return []

  const known = new Set(notes.map(({ file }) => file))
  const strays: { file: string; session?: string }[] = files
    .filter((file) => /^notes\/.*\.(?:md|markdown)$/i.test(file) && !known.has(file))
    .map((file) => ({ file }))
  for (const note of notes) {
    if (note.session === undefined || !ids.has(note.session)) strays.push(note)
    else if (isRepeated(note, bySession.get(note.session) ?? [])) strays.push({ file: note.file })
  }
  const meant = new Set<string>()
  for (const stray of strays) {
    const candidates = sessionsMeant(stray, meeting.sessions, withoutNote)
    if (candidates.length === 0) return []
    for (const session of candidates) meant.add(session.id)
  }
  return withoutNote.filter((session) => !meant.has(session.id))
}

/** A note besides the one that bears its session's name, or else besides the first. */
function isRepeated(note: Note, all: Note[]): boolean {
  const own = all.find((one) => nameOf(one.file) === one.session) ?? all[0]
  return own !== note
}

/** The sessions that a stray note can have been meant for; none where nothing tells. */
function sessionsMeant(stray: { file: string; session?: string }, all: Session[], withoutNote: Session[]): Session[] {
  const named = all.filter((session) => nameOf(stray.file) === session.id)
  if (named.length > 0) return named
  const { session: written } = stray
  if (written === undefined) return []
  return withoutNote.filter((session) => didYouMean(written, [session.id]) !== undefined)
}

/** `session-1` of `notes/Session-1.md`. */
export function nameOf(file: string): string {
  return file
    .replace(/^.*\//, '')
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
}
