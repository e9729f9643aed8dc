import type { Root } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { placeAt, pointAt } from '../load/source.js'
import type { Observation, Source } from '../model/note.js'
import { moveCaptionCalls } from './caption-calls.js'
import { mayHaveRuns } from './colon-runs.js'
import { mayHaveComments } from './comment-marks.js'
import { isIn, layoutOf } from './layout.js'
import { findLineMarks, type LineMark } from './line-marks.js'
import { crowds, mendTyping } from './mend-typing.js'
import { applyEdits, originalOffsets, type Edit } from './offset-map.js'
import { syntaxOf } from './syntax.js'
import { findWithheld, type WithheldParts } from './withheld.js'

export interface ParsedMarkdown {
  tree: Root
  /** What must not leave the house; the tree has it still. */
  withheld: WithheldParts
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
  const { edits, observations } = mendTyping(source, bodyStart)
  const candidates = findLineMarks(source, bodyStart, language)
  let tree = parse(source, bodyStart, [...edits, ...candidates.flatMap(asRule)])
  let withheld: WithheldParts = { stretches: [], marks: [], observations: [] }
  if (candidates.length > 0 || mayHaveRuns(source.text) || mayHaveComments(source.text)) {
    const layout = layoutOf(tree, source)
    const lines = candidates.filter(({ from }) => !isIn(layout.silent, from))
    // Behind so many spaces that Markdown took it for code, or for a line of the paragraph above.
    const deep = new Set(lines.filter((mark) => isWholeLine(mark) && !layout.rules.has(mark.from)))
    if (lines.length < candidates.length || deep.size > 0)
      tree = parse(source, bodyStart, [
        ...edits,
        ...lines.flatMap((mark) => (deep.has(mark) ? asBlank(mark) : asRule(mark))),
      ])
    withheld = findWithheld(source, bodyStart, lines, layout)
    observations.push(...withheld.observations, ...lines.flatMap((mark) => mended(mark, deep.has(mark), source)))
  }
  moveCaptionCalls(tree, source)
  return { tree, withheld, observations }
}

function parse(source: Source, bodyStart: number, edits: Edit[]): Root {
  // Spaces instead of the front matter keep every offset where it is.
  const blank = source.text.slice(0, bodyStart).replace(/[^\r\n]/g, ' ')
  const body = blank + source.text.slice(bodyStart)
  edits.sort((a, b) => a.at - b.at)
  const text = edits.length ? applyEdits(body, edits) : body
  const { extensions, mdastExtensions } = syntaxOf(text)
  const parser = unified()
    .use(remarkParse)
    .data({ micromarkExtensions: extensions, fromMarkdownExtensions: mdastExtensions })
  const tree = parser.parse(text)
  if (edits.length) restorePositions(tree, source, originalOffsets(edits))
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
    node.position = {
      start: pointAt(source, original(node.position.start.offset ?? 0)),
      end: pointAt(source, original(node.position.end.offset ?? 0)),
    }
  })
}
