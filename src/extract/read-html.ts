import type { Html, Nodes, Parents, Root } from 'mdast'
import { placeAt } from '../load/source.js'
import type { Violation } from '../model/diagnostic.js'
import type { CommentWaiver, Observation, Source } from '../model/note.js'
import type { Place } from '../model/place.js'
import { fixHtml } from './fix-html.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('raw-html')

const COMMENT = /<!--(?:-?>|[\s\S]*?-->)/g
const WAIVER = /^<!--\s*waive\s+([a-z-]+)\s*:?\s*([\s\S]*?)\s*-->$/

export interface ReadHtml {
  observations: Observation[]
  waivers: CommentWaiver[]
}

/**
 * Takes comments out of the tree, keeps waivers, and turns any other HTML into the words that it is, so that even a
 * draft loses none of them.
 */
export function readHtml(tree: Root, source: Source): ReadHtml {
  const found: ReadHtml = { observations: [], waivers: [] }
  walk(tree, undefined, source, found)
  return found
}

function walk(parent: Parents, around: Nodes | undefined, source: Source, found: ReadHtml): void {
  const children: Nodes[] = []
  const opened = new Set<string>()
  for (const [index, child] of (parent.children as Nodes[]).entries()) {
    if (child.type !== 'html') {
      children.push(child)
      if ('children' in child) walk(child, isBlock(child) ? child : around, source, found)
      continue
    }
    const flow = isFlowParent(parent)
    const next = flow ? (parent.children as Nodes[]).slice(index + 1).find((node) => node.type !== 'html') : around
    for (const comment of child.value.matchAll(COMMENT)) {
      const waiver = WAIVER.exec(comment[0])
      if (!waiver) continue
      const covers = next && placeOf(next, source)
      found.waivers.push({
        rule: waiver[1] ?? '',
        why: waiver[2] ?? '',
        place: inside(child, comment.index, comment[0].length, source),
        ...(covers ? { covers } : {}),
      })
    }
    const words = child.value.replace(COMMENT, (comment) => ' '.repeat(comment.length))
    if (words.trim() === '') continue
    const at = words.length - words.trimStart().length
    const tag = /^<\/?[a-z][a-z0-9-]*/i.exec(words.trim())?.[0]
    const closes = tag?.startsWith('</') && opened.has(`<${tag.slice(2)}`.toLowerCase())
    if (tag) opened.add(tag.toLowerCase())
    // A closing tag goes with the one that opened it.
    const fix = closes ? undefined : fixHtml(parent, index, source)
    if (!closes)
      found.observations.push({
        rule: 'raw-html',
        violation: {
          ...explain(words.trim(), tag, inside(child, at, 1, source).line),
          place: inside(child, at, words.trim().length, source),
          ...(fix ? { fix } : {}),
        },
      })
    const text: Nodes = { type: 'text', value: words.trim(), ...(child.position ? { position: child.position } : {}) }
    children.push(
      flow ? { type: 'paragraph', children: [text], ...(child.position ? { position: child.position } : {}) } : text,
    )
  }
  parent.children = children as never
}

/** What is wrong with HTML that is no comment. */
function explain(words: string, tag: string | undefined, line: number): Omit<Violation, 'place'> {
  if (tag) return say.tag({ tag, line })
  return words.startsWith('<!--') ? say.unclosedComment({ line }) : say.besideComment({ line })
}

function isFlowParent(parent: Parents): boolean {
  return ['root', 'blockquote', 'listItem', 'footnoteDefinition', 'internal'].includes(parent.type)
}

function isBlock(node: Nodes): boolean {
  return ['paragraph', 'heading', 'table', 'list', 'blockquote'].includes(node.type)
}

function placeOf(node: Nodes, source: Source): Place | undefined {
  const start = node.position?.start.offset
  return start === undefined ? undefined : placeAt(source, start, node.position?.end.offset ?? start)
}

/** The place of a stretch of an HTML node, whose value is its source but for marks of quotation on later lines. */
function inside(node: Html, at: number, length: number, source: Source): Place {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? start
  return placeAt(source, Math.min(start + at, end), Math.min(start + at + length, end))
}
