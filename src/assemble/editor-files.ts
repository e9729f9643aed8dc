import type { Heading } from 'mdast'
import { sameWords } from '../extract/same-words.js'
import type { Gathered } from '../model/gathered.js'
import { fileOfPart, PARTS } from '../model/parts.js'
import type { Document, Section } from '../model/note.js'
import { mostOpenAttribution } from './attribution.js'
import type { Context } from './context.js'
import { plain } from './say-mentions.js'
import { openDocument, type OpenedDocument } from './voice.js'

/** The editor's files that the code of a part asks for. */
const FILES_OF_CODE = ['executive-summary', 'introduction', 'disclaimer', 'preparation'] as const
export type EditorFile = (typeof FILES_OF_CODE)[number]

/** The editor's files that have a place of their own in the report. */
export const EDITOR_FILES: readonly string[] = [...FILES_OF_CODE, ...PARTS.flatMap((part) => fileOfPart(part) ?? [])]

/** A file's name without folder and ending. */
export function nameOf({ file }: Document): string {
  return (file.split('/').at(-1) ?? '').replace(/\.[^.]+$/, '').toLowerCase()
}

/**
 * Opens one of the editor's files. Its words belong to no session: a person prints as in the most open session in
 * which they have a part, and as nobody in particular where they have none.
 *
 * @param title what the report calls the part; a first heading that says the same is left out
 * @param namespace the beginning of its anchors
 * @param keepsCalls whether whoever calls this puts the footnotes of the first heading behind the part's title
 * @returns also the headings that are left out, which links may name
 */
export function openEditorFile(
  document: Document,
  title: string,
  context: Context,
  namespace = nameOf(document),
  keepsCalls = false,
): OpenedDocument & { titles: Heading[] } {
  const attributionOf = (person: string) => mostOpenAttribution(person, context.meeting) ?? 'chatham'
  const { voice, sections } = openDocument(document, namespace, context, attributionOf)
  const titles = [title, nameOf(document).replaceAll('-', ' ')]
  return {
    voice,
    titles: sections.flatMap(({ heading }) => (heading && repeats(heading, titles, keepsCalls) ? [heading] : [])),
    sections: sections.map((section) => withoutTitle(section, titles, keepsCalls)),
  }
}

/** A file of that name, if the editor wrote one. */
export function findEditorFile({ editor }: Gathered, name: string): Document | undefined {
  return editor.find((document) => nameOf(document) === name)
}

function withoutTitle({ heading, ...section }: Section, titles: readonly string[], keepsCalls: boolean): Section {
  return !heading || repeats(heading, titles, keepsCalls) ? section : { ...section, heading }
}

/** Whether a heading says what the part is called, and no more. */
function repeats({ depth, children }: Heading, titles: readonly string[], keepsCalls: boolean): boolean {
  // A footnote that the heading calls has no other place, unless the title of the part calls it.
  const isCalling = !keepsCalls && children.some(({ type }) => type === 'footnoteReference')
  return depth === 1 && !isCalling && titles.some((title) => sameWords(plain(children), title))
}
