import type { Heading, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { didYouMean } from '../did-you-mean.js'
import { placeAt } from '../load/source.js'
import { insertBefore, replaceBy } from '../make-fix.js'
import type { Meeting, Question } from '../model/meeting.js'
import type { Observation, Source } from '../model/note.js'
import { questionNamed } from './extract-sections.js'
import { plainText } from './plain-text.js'
import { aspectNamed, questionNumbered, questionOfLine } from './question-words.js'
import { cutText } from './split-text.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('question-unknown')

/** A block that may be meant as a heading, and its words. */
interface Line {
  index: number
  words: string
  /** What stands on the line, and what follows it in the same paragraph. */
  children: PhrasingContent[]
  below: PhrasingContent[]
  /** Offsets of its first character and after its last. */
  from: number
  to: number
}

/** What a question is called in a message. */
function nameOf({ id }: Question): string {
  return /^q\d+$/i.test(id) ? id.toUpperCase() : id
}

/**
 * Makes headings of lines that name a question or an aspect exactly and are none: in bold, in plain text, or of another
 * level. A line that begins as a question does and goes on otherwise is told. Where the question has its heading, no
 * line is touched.
 */
export function readHeadings(tree: Root, meeting: Meeting, source: Source, observations: Observation[]): void {
  const { questions } = meeting
  const headed = new Set(
    tree.children.flatMap((node) => {
      const named = node.type === 'heading' && node.depth <= 2 ? questionNamed(plainText(node), questions) : undefined
      return named ? [named] : []
    }),
  )
  raiseHeadings(tree, meeting, source, observations, headed)
  const lines = tree.children.flatMap((node, index) => lineOf(node, index, source) ?? [])
  const chosen = new Map<number, Question>()
  for (const question of questions) {
    if (headed.has(question)) continue
    const meant = lines.filter(({ words }) => questionOfLine(words, questions) === question)
    const isCandidate = (index: number): boolean =>
      lines.some((line) => line.index === index && questionOfLine(line.words, questions) !== undefined)
    // Where the questions are listed first, the last of the lines has the answer below it.
    const answered = meant.filter(
      ({ index, below }) => below.length > 0 || (index + 1 < tree.children.length && !isCandidate(index + 1)),
    )
    const line = answered.at(-1) ?? (meant.length === 1 ? meant[0] : undefined)
    if (line) chosen.set(line.index, question)
    else tellNearLine(lines, question, meeting, source, observations)
  }
  const aspects = aspectLines(tree, lines, chosen, meeting)
  if (chosen.size + aspects.size === 0) return
  tree.children = tree.children.flatMap((node, index): RootContent[] => {
    const question = chosen.get(index)
    const depth = question ? 2 : aspects.has(index) ? 3 : undefined
    const line = depth && lines.find((one) => one.index === index)
    if (!line || !depth) return [node]
    const what = question ? `the heading of ${nameOf(question)}` : `the heading of the aspect "${line.words}"`
    tellRead(line, depth, what, source, observations)
    return asHeading(line, depth, node, source)
  })
}

function tellRead(line: Line, depth: 2 | 3, what: string, source: Source, observations: Observation[]): void {
  const marks = '#'.repeat(depth)
  const place = placeAt(source, line.from, line.to)
  const item = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+$/.exec(source.text.slice(lineStart(source, line.from), line.from))
  observations.push({
    rule: 'typing-mended',
    violation: {
      message: `This line is read as ${what}`,
      hint: `Write "${marks} " before it`,
      place,
      fix: item
        ? replaceBy(
            `${marks} `,
            placeAt(source, lineStart(source, line.from), line.from),
            `Write "${marks} " before it`,
          )
        : insertBefore(`${marks} `, place, `Write "${marks} " before it`),
    },
  })
}

function lineStart({ text }: Source, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1
}

/** A heading in the place of a line, and what followed the line in its paragraph. */
function asHeading(line: Line, depth: 2 | 3, node: RootContent, source: Source): RootContent[] {
  const { start, end } = placed(source, line.from, line.to)
  const heading: Heading = { type: 'heading', depth, children: line.children, position: { start, end } }
  if (line.below.length === 0) return [heading]
  const begins = line.below[0]?.position?.start ?? end
  const rest: Paragraph = {
    type: 'paragraph',
    children: line.below,
    position: { start: begins, end: node.position?.end ?? end },
  }
  return [heading, rest]
}

function placed(source: Source, from: number, to: number) {
  const place = placeAt(source, from, to)
  return {
    start: { line: place.line, column: place.column, offset: from },
    end: { line: place.endLine, column: place.endColumn, offset: to },
  }
}

/** The first line of a paragraph, or the words of a list's only item, as a line that may be a heading. */
function lineOf(node: RootContent, index: number, source: Source): Line | undefined {
  const item = node.type === 'list' && node.children.length === 1 ? node.children[0] : undefined
  const only = item?.children.length === 1 ? item.children[0] : undefined
  const paragraph = node.type === 'paragraph' ? node : only?.type === 'paragraph' ? only : undefined
  if (!paragraph) return undefined
  const { line, below } = firstLine(paragraph.children, source)
  if (item && below.length > 0) return undefined
  const words = line
    .map((one) => plainText(one))
    .join('')
    .trim()
  const from = line[0]?.position?.start.offset
  const to = line.at(-1)?.position?.end.offset
  if (words === '' || words.length > 400 || from === undefined || to === undefined) return undefined
  return { index, words, children: line, below, from, to }
}

/** Parts inline content at its first line end. */
function firstLine(
  children: readonly PhrasingContent[],
  source: Source,
): { line: PhrasingContent[]; below: PhrasingContent[] } {
  const line: PhrasingContent[] = []
  for (const [index, node] of children.entries()) {
    if (node.type === 'break') return { line, below: children.slice(index + 1) }
    const at = node.type === 'text' ? node.value.indexOf('\n') : -1
    if (node.type !== 'text' || at < 0) {
      line.push(node)
      continue
    }
    const { text } = cutText(node, source)
    const before = at > 0 ? [text(0, at)] : []
    const behind = at + 1 < node.value.length ? [text(at + 1, node.value.length)] : []
    return { line: [...line, ...before], below: [...behind, ...children.slice(index + 1)] }
  }
  return { line, below: [] }
}

/** Lines that are the title of an aspect of the question under whose heading they stand, where it has no heading yet. */
function aspectLines(tree: Root, lines: Line[], chosen: Map<number, Question>, { questions }: Meeting): Set<number> {
  const found = new Set<number>()
  const byIndex = new Map(lines.map((line) => [line.index, line]))
  let question: Question | undefined
  let section = 0
  const headedIn = new Map<string, Set<string>>()
  const key = (): Set<string> => {
    const name = `${section}`
    const titles = headedIn.get(name) ?? new Set<string>()
    headedIn.set(name, titles)
    return titles
  }
  const visit = (onHeading: (heading: Heading) => void, onLine: (line: Line) => void): void => {
    question = undefined
    section = 0
    for (const [index, node] of tree.children.entries()) {
      const line = byIndex.get(index)
      const named = chosen.get(index)
      if (named || (node.type === 'heading' && node.depth <= 2)) {
        question = named ?? questionNamed(plainText(node), questions)
        section++
      } else if (node.type === 'heading') onHeading(node)
      else if (line) onLine(line)
    }
  }
  visit(
    (heading) => {
      const aspect = aspectNamed(plainText(heading), question)
      if (aspect) key().add(aspect.id)
    },
    () => undefined,
  )
  visit(
    () => undefined,
    (line) => {
      const aspect = aspectNamed(line.words, question)
      if (!aspect || key().has(aspect.id)) return
      key().add(aspect.id)
      found.add(line.index)
    },
  )
  return found
}

/** Headings of another level that name a question or an aspect are given the level that it has. */
function raiseHeadings(
  tree: Root,
  { questions }: Meeting,
  source: Source,
  observations: Observation[],
  headed: Set<Question>,
): void {
  let current: Question | undefined
  /** By how much the headings below one that was raised are raised with it, and how deep it was. */
  let raised: { by: number; depth: number } | undefined
  for (const node of tree.children) {
    if (node.type !== 'heading') continue
    const words = plainText(node)
    const typed = node.depth
    if (raised && typed > raised.depth) node.depth = Math.max(3, typed - raised.by) as Heading['depth']
    else if (typed <= (raised?.depth ?? 0)) raised = undefined
    const aspect = aspectNamed(words, current)
    const question = node.depth > 2 && !aspect ? questionOfLine(words, questions) : undefined
    if (question && !headed.has(question)) {
      raised = { by: typed - 2, depth: typed }
      headed.add(question)
      current = question
      setLevel(node, 2, `the heading of ${nameOf(question)}`, source, observations, typed)
      continue
    }
    if (typed <= 2 && !(aspect && typed === 2 && !questionNamed(words, questions))) {
      current = questionNamed(words, questions)
      continue
    }
    const isElsewhere = aspect !== undefined && node.depth !== 3
    if (isElsewhere) setLevel(node, 3, `the heading of the aspect "${aspect.title}"`, source, observations, typed)
  }
}

function setLevel(
  heading: Heading,
  depth: 2 | 3,
  what: string,
  source: Source,
  observations: Observation[],
  typed: number,
): void {
  heading.depth = depth
  const start = heading.position?.start.offset ?? 0
  const end = heading.position?.end.offset ?? start
  const marks = '#'.repeat(depth)
  const isAtx = source.text.startsWith('#'.repeat(typed), start)
  observations.push({
    rule: 'typing-mended',
    violation: {
      message: `This heading is read as ${what}, and so one of level ${depth}`,
      hint: `Write "${marks}" before it`,
      place: placeAt(source, start, end),
      ...(isAtx ? { fix: replaceBy(marks, placeAt(source, start, start + typed), `Write "${marks}"`) } : {}),
    },
  })
}

/** Tells a line that begins with a question's id or is nearly its title, where the question has no heading. */
function tellNearLine(
  lines: Line[],
  question: Question,
  { questions }: Meeting,
  source: Source,
  observations: Observation[],
): void {
  const near = lines.find(({ words }) => {
    const numbered = questionNumbered(words, questions)
    if (numbered) return numbered.question === question && numbered.parted && /\d/.test(question.id)
    return words.length >= 10 && didYouMean(words, [question.title]) !== undefined
  })
  if (!near) return
  const place = placeAt(source, near.from, near.to)
  observations.push({
    rule: 'question-unknown',
    violation: {
      ...say.nearLine({
        question: nameOf(question),
        heading: `${nameOf(question)}. ${question.title}`,
        above: near.words.length > 100 || /[.!?]$/.test(near.words),
        line: place.line,
      }),
      place,
      question: question.id,
      severity: 'warning',
    },
  })
}
