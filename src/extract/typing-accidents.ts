import type { Nodes, Parents, Root } from 'mdast'
import { placeAt, placeOfLine, pointAt } from '../load/source.js'
import type { Meeting } from '../model/meeting.js'
import type { Observation, Source } from '../model/note.js'
import { isNeverClosed } from '../parse/closed-code.js'
import { questionNamed } from './extract-sections.js'
import { plainText } from './plain-text.js'

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
          message: `"${dashes[1]}" right below text makes a heading of it`,
          hint: 'Put an empty line above it for a rule, or write "## " before the text for a heading',
          place: placeAt(source, mark, end),
          remains: `line ${pointAt(source, mark).line} may be a heading by accident`,
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
          message: 'Spaces at the start of the line make code of this text',
          hint: 'Take the spaces away; for code put ``` on a line above and below',
          place: placeAt(source, firstVisible(source.text, start, end), end),
          remains: `line ${pointAt(source, firstVisible(source.text, start, end)).line} is indented`,
        },
      })
    } else if (child.type === 'code' && isNeverClosed(source.text.slice(start, end))) {
      const place = placeOfLine(source, pointAt(source, start).line)
      observations.push({
        rule: 'code-accidental',
        violation: {
          message: 'This code is never closed: all that follows it is code',
          hint: 'Put the same marks on a line of their own below the code, or take them away',
          place,
          remains: `the code at line ${place.line} is not closed`,
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
