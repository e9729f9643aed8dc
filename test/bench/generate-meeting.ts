import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { NoteWriter } from './generate-note.js'
import { meetingFacts } from './meeting-facts.js'
import { Prose } from './prose.js'
import { Random } from './random.js'

export interface MeetingSize {
  /** How many sessions, each with its note. */
  sessions: number
  /** How large all notes are together, to a few per cent. */
  bytes: number
}

/**
 * Writes a meeting folder that has no fault: meeting.yaml, notes with all that notes have, and the editor's files.
 * The same size and seed give the same bytes.
 *
 * @param folder is made where it is not there
 */
export async function generateMeeting(folder: string, { sessions, bytes }: MeetingSize, seed = 2019): Promise<void> {
  const prose = new Prose(new Random(seed))
  const facts = meetingFacts(sessions, prose)
  const write = (path: string, text: string) => writeFile(join(folder, path), text)
  await mkdir(join(folder, 'notes'), { recursive: true })
  await mkdir(join(folder, 'editor'), { recursive: true })
  await write('meeting.yaml', stringify(facts))
  for (const [index, session] of facts.sessions.entries()) {
    const own = new Prose(new Random(seed + 1_000 * (index + 1)))
    await write(`notes/${session.id}.md`, new NoteWriter(facts, session, own).write(bytes / sessions))
  }
  const section = (title: string) => `## ${title}\n\n${prose.sentences(4, 7)}\n`
  const headings = ['Objectives', 'Continuity with earlier meetings', 'Participation']
  await write(
    'editor/executive-summary.md',
    facts.questions.map(({ id, title }) => section(`${id}. ${title}`)).join('\n'),
  )
  await write('editor/introduction.md', headings.map(section).join('\n'))
  await write('editor/preparation.md', `${prose.sentences(3, 5)}\n`)
  await write('editor/disclaimer.md', `This report was made by a program to take its time. ${prose.sentences(2, 3)}\n`)
}
