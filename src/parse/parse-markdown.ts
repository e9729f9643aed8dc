import type { Root, Text } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { placeAt, pointAt } from '../load/source.js'
import type { Observation, Source } from '../model/note.js'
import { moveCaptionCalls } from './caption-calls.js'
import { mayHaveCallouts } from './callouts.js'
import { mayHaveRuns } from './colon-runs.js'
import { mayHaveComments } from './comment-marks.js'
import { isIn, isOver, layoutOf, type Span } from './layout.js'
import { findLineMarks, type LineMark } from './line-marks.js'
import { crowds, mendTyping } from './mend-typing.js'
import { applyEdits, originalOffsets, seamsOf, withoutOverlaps, type Edit } from './offset-map.js'
import { syntaxOf } from './syntax.js'
import { offsetsOf } from './text-offsets.js'
import { findWithheld, type WithheldParts } from './withheld.js'

export interface ParsedMarkdown {
  tree: Root
  /** What must not leave the house; the tree has it still. */
  withheld: WithheldParts
  /** Comments and deleted words that a mend took out before parsing, so that the tree has them no longer. */
  withdrawn: Span[]
  observations: Observation[]
}

/**
 * Markdown to mdast, ordinary typing forgiven. Every position of the tree is that of the file as it was written.
 *
 * A line that is the mark of a block (`:::internal`, `:::`) is parsed as a rule, which ends whatever stands above it and
 * begins nothing. Whether such a line stands in code is known when all is parsed: then it is put back.
 *
 * @param source the file
 * @param bodyStart offset at which the body begins, after the front matter
 * @param language the meeting's
 */
export function parseMarkdown(source: Source, bodyStart: number, language = 'en'): ParsedMarkdown {
  const { edits, observations, withdrawn } = mendTyping(source, bodyStart, language)
  const candidates = findLineMarks(source, bodyStart, language)
  let tree = parse(source, bodyStart, [...candidates.flatMap(asRule), ...edits])
  let withheld: WithheldParts = { stretches: [], marks: [], observations: [] }
  const { text } = source
  if (candidates.length > 0 || mayHaveRuns(text) || mayHaveComments(text) || mayHaveCallouts(text)) {
    const layout = layoutOf(tree, source)
    const lines = candidates.filter(({ from }) => !isIn(layout.silent, from))
    // Behind so many spaces that Markdown took it for code, or for a line of the paragraph above.
    const deep = new Set(lines.filter((mark) => isWholeLine(mark) && !layout.rules.has(mark.from)))
    if (lines.length < candidates.length || deep.size > 0)
      tree = parse(source, bodyStart, [
        ...lines.flatMap((mark) => (deep.has(mark) ? asBlank(mark) : asRule(mark))),
        ...edits,
      ])
    withheld = findWithheld(source, bodyStart, lines, layout, edits)
    leaveToPeople(observations, withheld, source)
    observations.push(...withheld.observations, ...lines.flatMap((mark) => mended(mark, deep.has(mark), source)))
  }
  moveCaptionCalls(tree, source)
  return { tree, withheld, withdrawn, observations }
}

/** What a fix would change of that which is withheld, somebody has to decide. */
function leaveToPeople(observations: readonly Observation[], { stretches }: WithheldParts, source: Source): void {
  if (stretches.length === 0) return
  const offset = (line: number, column: number): number => (source.lineStarts[line - 1] ?? 0) + column - 1
  for (const { violation } of observations) {
    const touches = violation.fix?.edits.some(({ place }) => {
      const [from, to] = [offset(place.line, place.column), offset(place.endLine, place.endColumn)]
      return isOver(stretches, from, to)
    })
    if (violation.fix && touches) violation.fix = { ...violation.fix, byHand: true }
  }
}

function parse(source: Source, bodyStart: number, wanted: Edit[]): Root {
  // Spaces instead of the front matter keep every offset where it is.
  const blank = source.text.slice(0, bodyStart).replace(/[^\r\n]/g, ' ')
  const body = blank + source.text.slice(bodyStart)
  const edits = withoutOverlaps(wanted)
  const text = edits.length ? applyEdits(body, edits) : body
  const { extensions, mdastExtensions } = syntaxOf(text)
  const parser = unified()
    .use(remarkParse)
    .data({ micromarkExtensions: extensions, fromMarkdownExtensions: mdastExtensions })
  const tree = parser.parse(text)
  if (edits.length) {
    splitAtSeams(tree, text, seamsOf(edits))
    restorePositions(tree, source, originalOffsets(edits))
  }
  return tree
}

/** Whether nothing but the mark stands on the line, so that it can be parsed as something else. */
function isWholeLine({ means, clean }: LineMark): boolean {
  return clean && means !== 'words'
}

function asRule(mark: LineMark): Edit[] {
  return isWholeLine(mark) ? [{ at: mark.from, removed: mark.to - mark.from, inserted: '___' }] : []
}

function asBlank(mark: LineMark): Edit[] {
  return isWholeLine(mark) ? [{ at: mark.from, removed: mark.to - mark.from, inserted: '' }] : []
}

/** What is to be said of a mark that is read as it is meant. */
function mended(mark: LineMark, isDeep: boolean, source: Source): Observation[] {
  const { means, clean, gap, from, lineFrom, lineTo } = mark
  if (!clean || (means !== 'opens' && means !== 'closes')) return []
  const place = placeAt(source, from, lineTo)
  const say = (message: string, hint: string): Observation => ({
    rule: 'typing-mended',
    violation: { message, hint, place },
  })
  const mark3 = source.text.slice(from, mark.to)
  const said: Observation[] = []
  if (means === 'opens' && isCrowded(source, lineFrom))
    said.push(say(`Text stands right above ":::internal"`, 'Put an empty line before it'))
  if (means === 'opens' && gap > 0) said.push(say('A space stands within ":::internal"', 'Write ":::internal"'))
  if (isDeep) said.push(say(`"${mark3}" is read in spite of the spaces before it`, 'Take the spaces before it away'))
  return said
}

function isCrowded(source: Source, lineFrom: number): boolean {
  const { line } = pointAt(source, lineFrom)
  const above = source.lineStarts[line - 2]
  return above !== undefined && crowds(source.text.slice(above, lineFrom).replace(/[\r\n]+$/, ''))
}

function restorePositions(tree: Root, source: Source, original: (offset: number) => number): void {
  visit(tree, (node) => {
    if (!node.position) return
    const start = node.position.start.offset ?? 0
    const end = node.position.end.offset ?? 0
    // Words end behind their last character, and not behind what was taken out after it.
    const last = node.type === 'text' && end > start ? original(end - 1) + 1 : original(end)
    node.position = {
      start: pointAt(source, original(start)),
      end: pointAt(source, Math.min(last, original(end))),
    }
  })
}

/**
 * Parts each text node where something was put in or taken out within it, so that every piece runs alike with the file
 * and its words can be pointed at.
 */
function splitAtSeams(tree: Root, text: string, seams: number[]): void {
  visit(tree, 'text', (node: Text, index, parent) => {
    const start = node.position?.start
    const end = node.position?.end
    if (!start || !end || !parent || index === undefined) return undefined
    const from = start.offset ?? 0
    const within = between(seams, from, end.offset ?? from)
    if (within.length === 0) return undefined
    const offsets = offsetsOf(node, { text })
    const pieces: Text[] = []
    let done = 0
    const cut = (to: number, ends: number): void => {
      if (to <= done) return
      const begins = offsets?.[done] ?? from + done
      const position = { start: { ...start, offset: begins }, end: { ...start, offset: ends } }
      pieces.push({ type: 'text', value: node.value.slice(done, to), position })
      done = to
    }
    for (const seam of within) cut(offsets ? offsets.findIndex((offset) => offset >= seam) : seam - from, seam)
    cut(node.value.length, end.offset ?? from)
    parent.children.splice(index, 1, ...pieces)
    return index + pieces.length
  })
}

/** The seams that lie within a stretch, and not at its ends. */
function between(seams: number[], from: number, to: number): number[] {
  let low = 0
  let high = seams.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((seams[middle] ?? 0) <= from) low = middle + 1
    else high = middle
  }
  const within: number[] = []
  for (let at = low; (seams[at] ?? to) < to; at++) within.push(seams[at] as number)
  return within
}
