import { formatTime } from '../messages/dates.js'
import type { Gathered } from '../model/gathered.js'
import type { Session } from '../model/meeting.js'
import type { Revision } from '../model/numbering-record.js'
import type { Annexes } from '../model/report.js'
import { Anchors, slug } from './anchors.js'
import { annexAnchor, PARTS } from '../model/parts.js'
import type { Context } from './context.js'
import { EDITOR_FILES, nameOf } from './editor-files.js'
import { assembleWords } from './editor-words.js'
import { participantsOf, participationRows } from './participants.js'
import { revisionRows } from './revisions.js'
import { peopleFacts } from './session-facts.js'

/** What parts of the report and annexes of ours are called by, so that no file of the editor can be. */
const TAKEN: readonly string[] = [
  ...PARTS,
  ...EDITOR_FILES,
  ...['annex', 'agenda', 'participants', 'participation', 'recommendations', 'documents', 'mandate', 'revisions'],
]

/** Agenda, participants or their numbers, documents, mandate, revisions, and what else the editor wrote. */
export function assembleAnnexes(gathered: Gathered, revisions: readonly Revision[], context: Context): Annexes {
  const { meeting, messages } = context
  const further = gathered.editor.filter((document) => !EDITOR_FILES.includes(nameOf(document)))
  const ids = new Anchors([...TAKEN, ...meeting.sessions.map(({ id }) => id)])
  return {
    agenda: inOrderOfTime(meeting.sessions).map((session) => ({
      session: session.id,
      time: formatTime(meeting.language, session.starts, session.ends),
      title: session.title,
      details: peopleFacts(session, context).map(({ label, value }) => `${label}${messages.point.colon}${value}`),
    })),
    participants: participantsOf(context),
    participation: participationRows(context),
    documents: meeting.documents,
    mandate: meeting.mandate,
    revisions: revisionRows(revisions, context),
    further: further
      .map((document) => {
        const id = ids.take(slug(nameOf(document)))
        return assembleWords(document, id, annexAnchor(id), context)
      })
      .filter(({ items }) => items.length > 0),
  }
}

/** The sessions print by their kind, the agenda by the clock; those of one moment as meeting.yaml has them. */
function inOrderOfTime(sessions: readonly Session[]): Session[] {
  return sessions.toSorted((a, b) => (a.starts < b.starts ? -1 : a.starts > b.starts ? 1 : 0))
}
