import type { Link, Nodes, Parents, PhrasingContent, Root, Text } from 'mdast'
import { pointAt } from '../load/source.js'
import type { Mention } from '../model/mdast.js'
import type { Meeting } from '../model/meeting.js'
import type { Source } from '../model/note.js'
import { offsetsOf } from '../parse/text-offsets.js'

/**
 * `@id`, not within a word, an address or a path. It may stand right behind a full stop, as no name of an address
 * ends with one, behind a dash that no word ends with, and behind another mention and a slash.
 */
export const MENTION =
  /(?<![\p{L}\p{N}_@]|[\p{L}\p{N}_][+-]|(?<!@[\p{L}\p{N}_-]+)\/)@([\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)*)/gu

/** Looks ids up, people before addressees, case aside. */
export function mentionTargets(meeting: Meeting | undefined): (id: string) => Pick<Mention, 'id' | 'target'> {
  const targets = new Map<string, Pick<Mention, 'id' | 'target'>>()
  for (const { id } of meeting?.addressees ?? []) targets.set(id.toLowerCase(), { id, target: 'addressee' })
  for (const { id } of meeting?.people ?? []) targets.set(id.toLowerCase(), { id, target: 'person' })
  return (id) => targets.get(id.toLowerCase()) ?? { id, target: 'nobody' }
}

/** Looks an id up. */
type Find = ReturnType<typeof mentionTargets>

/**
 * Turns every `@id` in text into a mention node, and gives each image its caption and alternative text as inline
 * content, since they may mention somebody too.
 */
export function markMentions(tree: Root, source: Source, find: Find): void {
  const walk = (parent: Parents): void => {
    let changed: Nodes[] | undefined
    for (const [index, node] of (parent.children as Nodes[]).entries()) {
      const pieces = node.type === 'text' && node.value.includes('@') ? split(node, source, find) : undefined
      // Not spliced: a hundred thousand pieces are more than a call can be given.
      if (pieces) changed = (changed ?? parent.children.slice(0, index)).concat(pieces)
      else changed?.push(node)
      if (node.type === 'image') {
        node.data = {
          ...node.data,
          altContent: inString(node.alt ?? '', find),
          captionContent: inString(node.title ?? '', find),
        }
      } else if ('children' in node && !(node.type === 'link' && isAddress(node))) walk(node)
    }
    if (changed) parent.children = changed as never
  }
  walk(tree)
}

/** A link made of a bare address: its words are the address itself. */
function isAddress(link: Link): boolean {
  const words = link.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
  return link.url === `mailto:${words}` || link.url.endsWith(words)
}

/** "@posteo.example": an unlisted word with a full stop and letters right behind it is the end of an address. */
function isDomain({ 0: whole, 1: id = '', index, input = '' }: RegExpExecArray, find: Find): boolean {
  return (
    /^(?:\.[\p{Ll}\p{N}-]+)*\.\p{Ll}{2,24}(?!\p{L})/u.test(input.slice(index + whole.length)) &&
    find(id).target === 'nobody'
  )
}

function split(node: Text, source: Source, find: Find): PhrasingContent[] | undefined {
  const pieces: PhrasingContent[] = []
  const offsets = offsetsOf(node, source)
  const start = node.position?.start.offset ?? 0
  const offset = (index: number): number => offsets?.[index] ?? start + index
  const position = (from: number, to: number) => ({
    start: pointAt(source, offset(from)),
    end: pointAt(source, to > from ? offset(to) : offset(from)),
  })
  let done = 0
  for (const match of node.value.matchAll(MENTION)) {
    if (source.text[offset(match.index) - 1] === '\\' || isDomain(match, find)) continue
    const end = match.index + match[0].length
    if (match.index > done)
      pieces.push({ type: 'text', value: node.value.slice(done, match.index), position: position(done, match.index) })
    pieces.push({ type: 'mention', ...find(match[1] ?? ''), position: position(match.index, end) })
    done = end
  }
  if (!pieces.length) return undefined
  if (done < node.value.length)
    pieces.push({ type: 'text', value: node.value.slice(done), position: position(done, node.value.length) })
  return pieces
}

function inString(text: string, find: Find): PhrasingContent[] {
  const pieces: PhrasingContent[] = []
  let done = 0
  for (const match of text.matchAll(MENTION)) {
    if (isDomain(match, find)) continue
    if (match.index > done) pieces.push({ type: 'text', value: text.slice(done, match.index) })
    pieces.push({ type: 'mention', ...find(match[1] ?? '') })
    done = match.index + match[0].length
  }
  if (done < text.length) pieces.push({ type: 'text', value: text.slice(done) })
  return pieces
}
