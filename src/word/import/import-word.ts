import { createHash } from 'node:crypto'
import type { ImportRecord } from '../../model/import-record.js'
import type { Meeting, Session } from '../../model/meeting.js'
import type { Told, WordPicture } from '../read/blocks.js'
import type { WordDocument } from '../read/read-word.js'
import { noteTree } from './note-tree.js'
import { writeMarkdown, type ImportedLine } from './write-markdown.js'

/** What a Word file becomes. */
export interface ImportedNote {
  /** The note, front matter included. */
  text: string
  /** Pictures by their path in the meeting folder. */
  figures: Map<string, Uint8Array>
  told: Told[]
  /** Kept beside the note as `.<session>.import.json`. */
  record: ImportRecord
}

/** Pictures that the report can print, by their first bytes. */
const PICTURES: [string, number[]][] = [
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpg', [0xff, 0xd8, 0xff]],
  ['webp', [0x52, 0x49, 0x46, 0x46]],
]

/**
 * Makes a note of a Word file.
 *
 * @param file the Word file's name, for the record
 */
export function importWord(document: WordDocument, meeting: Meeting, session: Session, file: string): ImportedNote {
  const paths = new Map<string, string>()
  const pathOf = ({ part }: WordPicture): string | undefined => {
    const known = paths.get(part)
    if (known !== undefined) return known
    const bytes = document.picture(part)
    const type = bytes && PICTURES.find(([, start]) => start.every((byte, at) => bytes[at] === byte))?.[0]
    if (!type) return undefined
    const path = `figures/${session.id}-${paths.size + 1}.${type}`
    paths.set(part, path)
    return path
  }
  const { tree, told, pictures } = noteTree(document, meeting, session, pathOf)
  const { text: body, lines } = writeMarkdown(tree)
  const front = `---\nsession: ${session.id}\nstatus: submitted\n---\n\n`
  const text = front + body
  const offset = front.split('\n').length - 1
  const figures = new Map(
    pictures.flatMap(({ part, path }) => {
      const bytes = document.picture(part)
      return bytes ? [[path, bytes] as const] : []
    }),
  )
  const record: ImportRecord = {
    version: 1,
    file,
    note: createHash('sha256').update(text).digest('hex'),
    lines: lines
      .sort((a, b) => a.line - b.line)
      .map((one: ImportedLine) => [one.line + offset, one.paragraph, one.words]),
    changes: document.changes,
  }
  return { text, figures, told, record }
}
