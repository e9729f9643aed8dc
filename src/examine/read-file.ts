import { checkDocument, type Finding } from './check.js'
import { extractDocument } from '../extract/extract-document.js'
import type { Meeting } from '../model/meeting.js'
import type { Document, Note, Observation, Source } from '../model/note.js'

/** A file to be read. */
export interface Job {
  kind: 'note' | 'editor'
  source: Source
}

/** A file as read, with what the rules that look at one file alone found in it; or why it is not read. */
export type FileResult = { document: Note | Document; findings: Finding[] } | { refused: Observation[] }

/** All that can be done with a file by itself: it is read, then checked. Never throws on a bad one. */
export function readFile({ kind, source }: Job, meeting: Meeting): FileResult {
  const extracted = extractDocument(kind, source, meeting)
  if ('refused' in extracted) return extracted
  return { document: extracted.document, findings: checkDocument(meeting, extracted.document) }
}
