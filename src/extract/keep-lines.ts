import type { Nodes, Paragraph, Parents, PhrasingContent, Root } from 'mdast'
import type { Source } from '../model/note.js'
import { flatten } from './inline-text.js'
import { replaceInText, type TextPieces } from './split-text.js'

/** "10:30", "10.30 h", "10:30 – 11:00", and words behind it. */
const TIME =
  /^\(?(?:[01]?\d|2[0-4])[:.h][0-5]\d(?!\d)(?:\s*[-–—]\s*(?:[01]?\d|2[0-4])[:.h][0-5]\d(?!\d))?\)?\s*(?:[-–—:|,]|h|hrs|Uhr|a\.?m\.?|p\.?m\.?)?\s+\S/iu
/** "Ana:", "Ms. Ana Lopez (Chair):", and words behind it. */
const NAMED = /^(?:\p{Lu}|@)[\p{L}\p{M}\p{N}.'’_-]*(?: [\p{L}\p{M}.'’-]+){0,4}(?: ?\([^()]{1,40}\))? ?:\s+\S/u
/** A number before words, of a sort that opens no item: "№ 1", "1/", "1°", "2.1", and the note "¹". */
const NUMBERED = /^(?:№ ?\d{1,2}[.)]?|\d{1,2}[/°º]|\d{1,2}\.\d{1,2}[.)]?|[¹²³⁴-⁹]{1,2})\s+\S/u
/** "(laughter)" */
const ASIDE = /^[([][^()[\]]{1,60}[)\]]$/
const SENTENCE_END = /[.!?…:;]["'”’»)\]]*$/
/** A full stop that ends no sentence. */
const ABBREVIATED = /\b(?:St|Str|Nr|No|Jr|Sr|Inc|Ltd|Co|D)\.$/
/** A line of a signature, an address or a plain list: short, and no sentence. */
const SHORT = /^[\p{Lu}\p{N}(@“"„«+](?!.{60})\S*(?:\s+\S+){0,5}$/u

/**
 * Lines that are meant as lines stay apart: who says what, times at their start, a signature. All other lines of a
 * paragraph run on, as prose that was broken by hand wants it.
 */
export function keepLines(tree: Root, source: Source): void {
  const walk = (parent: Parents): void => {
    for (const node of parent.children as Nodes[]) {
      if (node.type === 'paragraph') keep(node, source)
      else if ('children' in node && node.type !== 'table') walk(node)
    }
  }
  walk(tree)
}

function keep(paragraph: Paragraph, source: Source): void {
  if (!holdsLineEnd(paragraph.children)) return
  const { text } = flatten(paragraph.children, source)
  const kept = linesKept(text.split('\n').map((line) => line.trim()))
  if (kept.size === 0) return
  let line = 0
  const walk = (children: PhrasingContent[]): PhrasingContent[] =>
    children.flatMap((node): PhrasingContent[] => {
      if (node.type === 'break') line++
      if (node.type === 'inlineCode') line += node.value.split('\n').length - 1
      if (node.type === 'text') {
        const ends = [...node.value.matchAll(/\n/g)].filter(() => kept.has(++line))
        const stretches = ends.map(({ index }) => ({
          from: index,
          to: index + 1,
          make: ({ position }: TextPieces) => ({ type: 'break', position: position(index, index + 1) }) as const,
        }))
        return replaceInText(node, source, stretches) ?? [node]
      }
      if ('children' in node)
        return [{ ...node, children: walk(node.children as PhrasingContent[]) } as PhrasingContent]
      return [node]
    })
  paragraph.children = walk(paragraph.children)
}

function holdsLineEnd(children: readonly PhrasingContent[]): boolean {
  return children.some(
    (node) =>
      (node.type === 'text' && node.value.includes('\n')) ||
      ('children' in node && holdsLineEnd(node.children as PhrasingContent[])),
  )
}

/** The lines, by index, that begin on a line of their own in the report. */
export function linesKept(lines: readonly string[]): Set<number> {
  const kept = new Set<number>()
  const every = lines.every((line) => SHORT.test(line) && !/[.!?;:]$/.test(line.replace(ABBREVIATED, '')))
  const times = lines.filter((line) => TIME.test(line)).length
  const named = lines.filter((line) => isNamed(line)).length
  const numbered = NUMBERED.test(lines[0] ?? '')
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1]
    if (above === undefined) continue
    const ended = SENTENCE_END.test(above)
    const isTime = times > 1 && TIME.test(line) && (ended || TIME.test(lines[0] ?? ''))
    const isSpoken = named > 1 && isNamed(line) && (ended || isNamed(above) || ASIDE.test(above))
    const isAside = named > 1 && (ASIDE.test(line) || ASIDE.test(above)) && (ended || ASIDE.test(above))
    if (every || (numbered && NUMBERED.test(line)) || isTime || isSpoken || isAside) kept.add(index)
  }
  return kept
}

function isNamed(line: string): boolean {
  return NAMED.test(line) && !TIME.test(line)
}
