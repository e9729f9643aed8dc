import type { Heading, List, Paragraph, PhrasingContent } from 'mdast'
import { placeAt, pointAt } from '../load/source.js'
import type { Edit } from '../model/diagnostic.js'
import type { Block, GivenLabel } from '../model/mdast.js'
import type { Meeting } from '../model/meeting.js'
import type { Observation, Section, Source } from '../model/note.js'
import { boldLength, flatten } from './inline-text.js'
import { readLabel } from './label-or-near.js'

/**
 * Gives the items below "Findings", "Recommendations to States:" and the like, as a heading or a line of its own, the
 * kind that it names: each is a point, where it opens with no label itself. The line goes, a heading stays.
 *
 * @returns what is to be said of it
 */
export function giveKinds(sections: Section[], meeting: Meeting, source: Source): Observation[] {
  const observations: Observation[] = []
  for (const section of sections) {
    for (const [index, part] of section.parts.entries()) {
      const own = index === 0 && section.kind === 'other' ? section.heading : part.heading
      const heading = part.aspect === undefined ? own : undefined
      part.blocks = giveInPart(part.blocks, heading, meeting, source, observations)
    }
  }
  return observations
}

function giveInPart(
  blocks: Block[],
  heading: Heading | undefined,
  meeting: Meeting,
  source: Source,
  observations: Observation[],
): Block[] {
  const kept: Block[] = []
  let head: { node: Heading | Paragraph; given: GivenLabel } | undefined
  const open = (node: Heading | Paragraph): typeof head => {
    const given = namedKind(node.children, meeting, source)
    return given && { node, given }
  }
  head = heading && open(heading)
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1]
    if (block.type === 'heading') head = open(block)
    else if (block.type === 'paragraph') {
      const line = next?.type === 'list' && hasUnlabelled(next, meeting, source) ? open(block) : undefined
      if (line) {
        head = line
        continue
      }
      if (head?.node.type === 'paragraph') head = undefined
    } else if (block.type === 'list' && head && !block.children.some((item) => item.data?.raised)) {
      const items = give(block, head.given, meeting, source)
      if (items.length > 0) observations.push(told(head.node, head.given, items, meeting, source))
      if (head.node.type === 'paragraph' && next?.type !== 'list') head = undefined
    }
    kept.push(block)
  }
  return kept
}

/** The label that a whole line is. */
function namedKind(children: PhrasingContent[], meeting: Meeting, source: Source): GivenLabel | undefined {
  const text = flatten(children, source).text.trimEnd()
  if (children.some((node) => node.type !== 'text' && node.type !== 'strong' && node.type !== 'emphasis'))
    return undefined
  const read = readLabel(/[:：]$/.test(text) ? text : `${text}:`, meeting)
  if (!read || !('label' in read) || read.label.length < text.length || read.label.odd) return undefined
  const { kind, who, qualifiers } = read.label
  return { kind: kind.id, ...(who ? { who } : {}), qualifiers, heading: [...children] }
}

function hasUnlabelled(list: List, meeting: Meeting, source: Source): boolean {
  return (
    !list.children.some((item) => item.data?.raised) &&
    list.children.some((item) => !opensWithLabel(item, meeting, source))
  )
}

function opensWithLabel(item: List['children'][number], meeting: Meeting, source: Source): boolean {
  const first = item.children[0]
  if (first?.type !== 'paragraph') return true
  const read = readLabel(flatten(first.children, source).text, meeting, boldLength(first.children, source))
  return read !== undefined && !('near' in read && !read.near.otherWords)
}

function give(list: List, given: GivenLabel, meeting: Meeting, source: Source): List['children'] {
  const items = list.children.filter((item) => !opensWithLabel(item, meeting, source))
  for (const item of items) item.data = { ...item.data, given }
  return items
}

/** The label before each item, and the line gone. */
function told(
  node: Heading | Paragraph,
  given: GivenLabel,
  items: List['children'],
  meeting: Meeting,
  source: Source,
): Observation {
  const { text } = flatten(node.children, source)
  const words = text.trim().replace(/\s*[:：]$/, '')
  const read = readLabel(`${words}:`, meeting)
  const kind = meeting.kinds.find(({ id }) => id === given.kind)?.label ?? given.kind
  const typed = read && 'label' in read ? words.slice(read.label.wordsStart) : kind
  const plural =
    read && 'label' in read ? read.label.mends.find(({ from }) => from === read.label.wordsStart) : undefined
  const label = plural ? `${plural.text}${typed.slice(plural.to - plural.from)}` : typed
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? start
  const edits: Edit[] = items.flatMap((item) => {
    const at = item.children[0]?.position?.start.offset
    return at === undefined ? [] : [{ place: placeAt(source, at), text: `${label}: ` }]
  })
  // A heading stays: with the labels it says no more than it did.
  if (node.type === 'paragraph') {
    const below = items[0]?.position?.start.offset ?? end
    const line = source.lineStarts[pointAt(source, below).line - 1] ?? end
    if (line >= end) edits.unshift({ place: placeAt(source, start, line), text: '' })
  }
  return {
    rule: 'typing-mended',
    violation: {
      message: `Each item below "${words}" is read as "${label}:"`,
      hint: `Write "- ${label}:" and the words, for each item`,
      place: placeAt(source, start, end),
      fix: { title: `Write "${label}:" before each item`, edits },
    },
  }
}
