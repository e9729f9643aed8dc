import type { Image, Link, Nodes, PhrasingContent } from 'mdast'
import { MENTION, mentionTargets } from '../extract/mentions.js'
import { figurePath } from '../load/figure-path.js'
import type { Block, TableCaption } from '../model/mdast.js'
import { plain, sayMentions } from './say-mentions.js'
import type { Voice } from './voice.js'

/** Blocks as the report says them: mentions in words, links whole, pictures by their path in the meeting folder. */
export function sayBlocks(blocks: readonly Block[], voice: Voice): Block[] {
  return blocks.map((block) => sayBlock(block as Nodes, voice) as Block)
}

function sayBlock(node: Nodes, voice: Voice): Nodes {
  switch (node.type) {
    case 'paragraph':
    case 'notDiscussed':
      return { ...node, children: sayLine(node.children, voice, true) }
    case 'heading':
    case 'tableCell':
      return { ...node, children: sayLine(node.children, voice, false) }
    case 'table': {
      const children = node.children.map((row) => sayBlock(row, voice)) as typeof node.children
      const caption = node.data?.caption && sayCaption(node.data.caption, voice)
      return { ...node, children, ...(caption ? { data: { ...node.data, caption } } : {}) }
    }
    default:
      if (!('children' in node)) return node
      return { ...node, children: (node.children as Nodes[]).map((child) => sayBlock(child, voice)) } as Nodes
  }
}

function sayCaption(caption: TableCaption, voice: Voice): TableCaption {
  return { ...caption, children: sayLine(caption.children, voice, false) }
}

/**
 * One block's inline content as the report says it.
 *
 * @param credits whether mentions behind the last sentence say who spoke
 */
export function sayLine(children: readonly PhrasingContent[], voice: Voice, credits: boolean): PhrasingContent[] {
  return sayMentions(
    children.flatMap((node) => sayInline(node, voice)),
    voice,
    credits,
  )
}

/** Resolves what a node refers to elsewhere in its file; what leads nowhere leaves its words alone. */
function sayInline(node: PhrasingContent, voice: Voice): PhrasingContent[] {
  switch (node.type) {
    case 'html':
      return []
    case 'image':
      return [sayImage(node, voice)]
    case 'imageReference': {
      const target = voice.links.get(node.identifier)
      if (!target) return node.alt ? [{ type: 'text', value: node.alt }] : []
      const image: Image = { type: 'image', url: target.url, title: target.title ?? null, alt: node.alt ?? '' }
      return [sayImage({ ...image, ...(node.position ? { position: node.position } : {}) }, voice)]
    }
    case 'linkReference': {
      const target = voice.links.get(node.identifier)
      const words = node.children.flatMap((child) => sayInline(child, voice))
      if (!target) return words
      const position = node.position ? { position: node.position } : {}
      return titled({ type: 'link', url: target.url, title: target.title ?? null, children: words, ...position }, voice)
    }
    case 'link':
      return titled({ ...node, children: node.children.flatMap((child) => sayInline(child, voice)) }, voice)
    case 'footnoteReference':
      return voice.footnotes.has(node.identifier) ? [node] : []
    default: {
      if (!('children' in node)) return [node]
      const words = (node.children as PhrasingContent[]).flatMap((child) => sayInline(child, voice))
      return [{ ...node, children: words } as PhrasingContent]
    }
  }
}

/** What stands in a link's quotation marks: paper has no pointer to rest upon it, so it follows in brackets. */
function titled(link: Link, voice: Voice): PhrasingContent[] {
  const title = link.title?.trim()
  const bare: Link = { ...link, title: null }
  return title ? [bare, { type: 'text', value: ` (${sayString(title, voice)})` }] : [bare]
}

function sayImage(image: Image, voice: Voice): Image {
  const found = figurePath(image.url, voice.document.file)
  const said = (content: PhrasingContent[] | undefined, words: string | null | undefined): string =>
    content ? plain(sayMentions(content, voice, false)) : sayString(words ?? '', voice)
  const { altContent, captionContent } = image.data ?? {}
  return {
    type: 'image',
    url: 'path' in found ? found.path : image.url,
    alt: said(altContent, image.alt),
    title: said(captionContent, image.title),
    ...(image.position ? { position: image.position } : {}),
  }
}

/** Words that are no tree: mentions in them are said all the same. */
export function sayString(words: string, voice: Voice): string {
  const find = mentionTargets(voice.context.meeting)
  return words.replace(MENTION, (_mention, id: string) => voice.say({ type: 'mention', ...find(id) }))
}
