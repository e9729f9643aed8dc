import type { Heading } from 'mdast'
import type { Document } from '../model/note.js'
import type { ContentPart, HeadingItem, Item } from '../model/report.js'
import { aimLinks } from './aim-links.js'
import { slug } from './anchors.js'
import { capitalise } from './attribution.js'
import type { Context } from './context.js'
import { nameOf, openEditorFile } from './editor-files.js'
import { contentOf, footnotesOf } from './footnotes.js'
import { addTarget, anchorHeadings } from './heading-anchors.js'
import { proseOf } from './prose.js'
import { provenanceOf, wordsOf } from './provenance.js'
import { plain } from './say-mentions.js'
import { sayLine } from './say-words.js'
import type { Voice } from './voice.js'

/**
 * The words of a file of the editor, without paragraph numbers: a part that is made of them, or an annex where the file
 * has no place of its own, such as `editor/acknowledgements.md`.
 *
 * @param place the anchor of its own heading
 * @param id its own among all parts of the report
 * @param usual what it is called where it has no first heading; without it, it is called as the file is
 */
export function assembleWords(
  document: Document,
  id: string,
  place: string,
  context: Context,
  usual?: string,
): ContentPart {
  const heading = document.sections.find(({ heading }) => heading?.depth === 1)?.heading
  const { voice, sections, titles } = openEditorFile(document, plain(heading?.children ?? []), context, id, true)
  const words = sayLine(heading?.children ?? [], voice, false)
  const calls = words.filter(({ type }) => type === 'footnoteReference')
  const title =
    plain(words).replace(/\s+/g, ' ').trim() ||
    (usual ?? capitalise(nameOf(document).replaceAll('-', ' '), context.messages))
  const targets = new Map<string, string>()
  for (const left of titles) addTarget(targets, left, place)
  const items: Item[] = []
  const add = (typed: Heading): void => {
    const item = headingItem(typed, voice)
    addTarget(targets, typed, item.anchor)
    items.push(item)
  }
  for (const { heading, parts } of sections) {
    if (heading) add(heading)
    for (const part of parts) {
      if (part.heading) add(part.heading)
      anchorHeadings([{ kind: 'other', parts: [{ blocks: part.blocks, notDiscussed: false }] }], voice, targets)
      const blocks = proseOf(part.blocks, voice, 2)
      const [first] = part.blocks
      if (!first || blocks.length === 0) continue
      const provenance = provenanceOf(document.file, first, wordsOf(part.blocks), context.meeting)
      items.push({ type: 'block', blocks, provenance })
    }
  }
  const footnotes = footnotesOf([...calls, ...contentOf(items)], voice)
  aimLinks([...calls, ...contentOf(items), ...footnotes], targets, context)
  return { id, title, ...(calls.length > 0 ? { calls } : {}), items, footnotes }
}

function headingItem(heading: Heading, voice: Voice): HeadingItem {
  const children = sayLine(heading.children, voice, false)
  const text = plain(children).replace(/\s+/g, ' ').trim()
  const anchor = voice.context.anchors.take(`${voice.namespace}-${slug(text)}`)
  return { type: 'heading', level: Math.max(2, heading.depth) as HeadingItem['level'], anchor, children, text }
}
