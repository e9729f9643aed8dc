import type { Nodes, Parents, Root } from 'mdast'
import { placeAt, placeOfLine, pointAt } from '../load/source.js'
import type { Meeting } from '../model/meeting.js'
import type { Observation, Source } from '../model/note.js'
import { isNeverClosed } from '../parse/closed-code.js'
import { questionNamed } from './extract-sections.js'
import { plainText } from './plain-text.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const sayHeading = sayingsOf('heading-accidental')
const sayCode = sayingsOf('code-accidental')

/**
 * Finds prose with `---` below it, which Markdown makes a heading, and indented paragraphs, which it makes code.
 * What was meant cannot be known: prose is kept as prose, and both are said.
 */
export function readTypingAccidents(tree: Root, meeting: Meeting, source: Source): Observation[] {
  const observations: Observation[] = []
  walk(tree, meeting, source, observations)
  return observations
}

function walk(parent: Parents, meeting: Meeting, source: Source, observations: Observation[]): void {
  const children = parent.children as Nodes[]
  for (const [index, child] of children.entries()) {
    const start = child.position?.start.offset ?? 0
    const end = child.position?.end.offset ?? start
    if (child.type === 'heading' && child.depth === 2) {
      const lastLine =
        source.text
          .slice(start, end)
          .split(/[\r\n]+/)
          .at(-1) ?? ''
      const dashes = /^[\s>]*(-+)\s*$/.exec(lastLine)
      if (!dashes || source.text[start] === '#' || questionNamed(plainText(child), meeting.questions)) continue
      const mark = end - lastLine.trimStart().length
      observations.push({
        rule: 'heading-accidental',
        violation: {
          ...sayHeading.dashes({ dashes: dashes[1] ?? '', line: pointAt(source, mark).line }),
          place: placeAt(source, mark, end),
        },
      })
      children[index] = {
        type: 'paragraph',
        children: child.children,
        ...(child.position ? { position: child.position } : {}),
      }
    } else if (child.type === 'code' && !/^[`~]/.test(source.text.slice(start, end))) {
      observations.push({
        rule: 'code-accidental',
        violation: {
          ...sayCode.indented({ line: pointAt(source, firstVisible(source.text, start, end)).line }),
          place: placeAt(source, firstVisible(source.text, start, end), end),
        },
      })
    } else if (child.type === 'code' && isNeverClosed(source.text.slice(start, end))) {
      const place = placeOfLine(source, pointAt(source, start).line)
      observations.push({
        rule: 'code-accidental',
        violation: {
          ...sayCode.unclosed({ line: place.line }),
          place,
        },
      })
    } else if ('children' in child) walk(child, meeting, source, observations)
  }
}

/** Markdown's position of indented code may begin with its indentation. */
function firstVisible(text: string, start: number, end: number): number {
  let at = start
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at++
  return at
}
