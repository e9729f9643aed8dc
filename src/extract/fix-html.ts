import type { Html, Nodes, Parents } from 'mdast'
import { placeAt } from '../load/source.js'
import type { Fix } from '../model/diagnostic.js'
import type { Source } from '../model/note.js'

/** What stands for a pair of tags in Markdown, by the tags' names. */
const MARKS: [names: string, mark: string][] = [
  ['b strong', '**'],
  ['i em cite dfn var mark', '*'],
  ['s strike del', '~~'],
  ['sub', '~'],
  ['sup', '^'],
  ['u ins span font small big center', ''],
]
const markOf = new Map(MARKS.flatMap(([names, mark]) => names.split(' ').map((name) => [name, mark] as const)))

/**
 * The edits that put Markdown in the place of a tag and of the one that closes it; nothing where that is no matter of
 * two marks: other tags, words that Markdown would not take between them, a new line before what would open a block.
 *
 * @param parent what the tag stands in
 * @param index of the tag among its children
 */
export function fixHtml(parent: Parents, index: number, source: Source): Fix | undefined {
  const children = parent.children as Nodes[]
  const tag = children[index] as Html
  const name = /^<([a-z]+)(?:\s[^<>]*)?\/?>$/i.exec(tag.value)?.[1]?.toLowerCase()
  if (name === 'br') return fixBreak(parent, tag, source)
  const mark = markOf.get(name ?? '')
  const close = children.find((node, nth) => nth > index && isClosing(node, name ?? ''))
  const again = children.findIndex((node, nth) => nth > index && node.type === 'html' && opens(node, name ?? ''))
  if (mark === undefined || !close || (again >= 0 && again < children.indexOf(close))) return undefined
  const [from, to] = [spanOf(tag), spanOf(close)]
  if (!from || !to || !mayStand(mark, source.text, from.to, to.from, from.from, to.to)) return undefined
  const edit = ({ from: at, to: end }: { from: number; to: number }): Fix['edits'][number] => ({
    place: placeAt(source, at, end),
    text: mark,
  })
  // Whether words are underlined for their weight, or were changed, is for a person to say.
  const byHand = /^(?:u|ins|del)$/.test(name ?? '')
  return {
    ...(byHand ? { byHand } : {}),
    title: mark === '' ? 'Take the tags away' : `Write "${mark}" in place of the tags`,
    edits: [edit(from), edit(to)],
  }
}

function fixBreak(parent: Parents, tag: Html, source: Source): Fix | undefined {
  const span = spanOf(tag)
  if (!span || parent.type !== 'paragraph') return undefined
  const rest = source.text.slice(span.to)
  const gap = /^[ \t]*(?:\r?\n)?/.exec(rest)?.[0] ?? ''
  const [before, after] = [/[ \t]*$/.exec(source.text.slice(0, span.from))?.[0] ?? '', rest.slice(gap.length)]
  // What would open a block at the start of a line is no longer the words that it was; nor is an end without words.
  if (!/^[\p{L}\p{N}("„«“'’]/u.test(after.trimStart()) || /^\s*(?:\d+[.)]|\w[.)])/.test(after)) return undefined
  const place = placeAt(source, span.from - before.length, span.to + (gap.endsWith('\n') ? 0 : gap.length))
  return { title: 'Write "\\" and a new line', edits: [{ place, text: gap.endsWith('\n') ? '\\' : '\\\n' }] }
}

/** Whether Markdown takes marks before and after these words for a pair. */
function mayStand(mark: string, text: string, from: number, to: number, before: number, after: number): boolean {
  const words = text.slice(from, to)
  if (mark === '') return true
  if (words.trim() !== words || words === '' || /\n[ \t]*\r?\n/.test(words)) return false
  if (mark === '~' || mark === '^') return /^[\p{L}\p{N}+−-]+$/u.test(words)
  const isWord = (sign: string): boolean => /[\p{L}\p{M}\p{N}]/u.test(sign)
  const inner = isWord(words.charAt(0)) && isWord(words.charAt(words.length - 1))
  return !words.includes(mark.charAt(0)) && (inner || !(isWord(text.charAt(before - 1)) || isWord(text.charAt(after))))
}

function opens({ value }: Html, name: string): boolean {
  return new RegExp(`^<${name}[\\s/>]`, 'i').test(value)
}

function isClosing(node: Nodes, name: string): boolean {
  return node.type === 'html' && node.value.toLowerCase() === `</${name}>`
}

function spanOf({ position }: Nodes): { from: number; to: number } | undefined {
  const [from, to] = [position?.start.offset, position?.end.offset]
  return from === undefined || to === undefined ? undefined : { from, to }
}
