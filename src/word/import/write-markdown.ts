import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { defaultHandlers, toMarkdown, type Handle, type Options, type State } from 'mdast-util-to-markdown'
import type { Node, Root } from 'mdast'
import type { Internal } from '../../model/mdast.js'

/** A line of the note and the Word paragraph that it was made of. */
export interface ImportedLine {
  line: number
  paragraph: number
  words: string
}

/**
 * Writes a note's tree as Markdown. What Word's author typed stays words: signs that Markdown would read are escaped,
 * but not colons and percent signs, so that `:::internal` typed in Word keeps its words inside.
 *
 * @returns the text without front matter, and for each block the line at which it begins
 */
export function writeMarkdown(tree: Root): { text: string; lines: ImportedLine[] } {
  const lines: ImportedLine[] = []
  const table = gfmTableToMarkdown({ tablePipeAlign: false })
  const writeTable = table.handlers?.['table'] as Handle
  const options: Options = {
    bullet: '-',
    bulletOther: '*',
    listItemIndent: 'one',
    incrementListMarker: true,
    resourceLink: true,
    fences: true,
    emphasis: '*',
    extensions: [
      table,
      gfmFootnoteToMarkdown(),
      gfmStrikethroughToMarkdown(),
      {
        unsafe: [
          { character: '~', inConstruct: 'phrasing' },
          { character: '^', inConstruct: 'phrasing' },
        ],
        handlers: {
          paragraph: noting(defaultHandlers.paragraph as Handle, lines),
          heading: noting(defaultHandlers.heading as Handle, lines),
          table: ((node, parent, state, info) => {
            for (const [at, row] of ((node as Node).data?.wordRows ?? []).entries())
              lines.push({ line: info.now.line + (at === 0 ? 0 : at + 1), ...row })
            return writeTable(node, parent, state, info)
          }) as Handle,
          internal: ((node: Internal, _parent, state: State, info) => {
            const tracker = state.createTracker(info)
            const opened = tracker.move(':::internal\n')
            const content = tracker.move(state.containerFlow(node, tracker.current()))
            return `${opened}${content}\n:::`
          }) as Handle,
        },
      },
    ],
  }
  return { text: `${toMarkdown(tree, options).trimEnd()}\n`, lines }
}

function noting(handle: Handle, lines: ImportedLine[]): Handle {
  return (node, parent, state, info) => {
    const word = (node as Node).data?.word
    if (word) lines.push({ line: info.now.line, ...word })
    return handle(node, parent, state, info)
  }
}
