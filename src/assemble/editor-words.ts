import type { Heading } from 'mdast'
import type { Document } from '../model/note.js'
import type { ContentPart, HeadingItem, Item } from '../model/report.js'
import { slug } from './anchors.js'
import { capitalise } from './attribution.js'
import type { Context } from './context.js'
import { nameOf, openEditorFile } from './editor-files.js'
import { contentOf, footnotesOf } from './footnotes.js'
import { proseOf } from './prose.js'
import { provenanceOf, wordsOf } from './provenance.js'
import { plain } from './say-mentions.js'
import { sayLine } from './say-words.js'
import type { Voice } from './voice.js'

/**
 * The words of a file of the editor, without paragraph numbers: a part that is made of them, or an annex where the file
 * has no place of its own, such as `editor/acknowledgements.md`.
 *
 * @param id its own among all parts of the report
 * @param usual what it is called where it has no first heading; without it, it is called as the file is
 */
export function assembleWords(document: Document, id: string, context: Context, usual?: string): ContentPart {
  const heading = document.sections.find(({ heading }) => heading?.depth === 1)?.heading
  const { voice, sections } = openEditorFile(document, plain(heading?.children ?? []), context, id, true)
  const words = sayLine(heading?.children ?? [], voice, false)
  const calls = words.filter(({ type }) => type === 'footnoteReference')
  const title =
    plain(words).replace(/\s+/g, ' ').trim() ||
    (usual ?? capitalise(nameOf(document).replaceAll('-', ' '), context.messages))
  const items: Item[] = []
  for (const { heading, parts } of sections) {
    if (heading) items.push(headingItem(heading, voice))
    for (const part of parts) {
      if (part.heading) items.push(headingItem(part.heading, voice))
      const blocks = proseOf(part.blocks, voice, 2)
      const [first] = part.blocks
      if (!first || blocks.length === 0) continue
      const provenance = provenanceOf(document.file, first, wordsOf(part.blocks), context.meeting)
      items.push({ type: 'block', blocks, provenance })
    }
  }
  const footnotes = footnotesOf([...calls, ...contentOf(items)], voice)
  return { id, title, ...(calls.length > 0 ? { calls } : {}), items, footnotes }
}

function headingItem(heading: Heading, voice: Voice): HeadingItem {
  const children = sayLine(heading.children, voice, false)
  const text = plain(children).replace(/\s+/g, ' ').trim()
  const anchor = voice.context.anchors.take(`${voice.namespace}-${slug(text)}`)
  return { type: 'heading', level: Math.max(2, heading.depth) as HeadingItem['level'], anchor, children, text }
}
