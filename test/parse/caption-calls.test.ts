import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { decode } from '../../src/load/decode.js'
import type { Source } from '../../src/model/note.js'
import { parseMarkdown } from '../../src/parse/parse-markdown.js'
import { examine } from '../../src/pipeline.js'
import { memoryWorkspace } from '../../src/workspace.js'
import { filesOf } from '../whole/meeting-folder.js'

const sourceOf = (text: string): Source => {
  const decoded = decode('notes/a.md', Buffer.from(text))
  if ('refused' in decoded) throw new Error('refused')
  return decoded.source
}

/** Titles of pictures, and the calls of footnotes with what stands at their place. */
function read(text: string): { titles: (string | null | undefined)[]; calls: [string, string][] } {
  const source = sourceOf(text)
  const titles: (string | null | undefined)[] = []
  const calls: [string, string][] = []
  visit(parseMarkdown(source, 0).tree, (node) => {
    if (node.type === 'image') titles.push(node.title)
    if (node.type === 'footnoteReference')
      calls.push([node.identifier, text.slice(node.position?.start.offset, node.position?.end.offset)])
  })
  return { titles, calls }
}

describe('calls of footnotes at the end of a caption', () => {
  it('are calls behind the picture', () => {
    const text = '![a](x.png "The coast [^One][^2]")[^3]\n\n[^one]: One.\n\n[^2]: Two.\n\n[^3]: Three.\n'
    expect(read(text)).toEqual({
      titles: ['The coast'],
      calls: [
        ['one', '[^One]'],
        ['2', '[^2]'],
        ['3', '[^3]'],
      ],
    })
  })

  it.each(['The coast[^none]', 'The [^1] coast', 'The coast'])('%s stays as it is', (title) => {
    expect(read(`![a](x.png "${title}")\n\n[^1]: One.\n`)).toEqual({ titles: [title], calls: [] })
  })

  it('where they stand within it they are told to move', async () => {
    const files = filesOf('report')
    const note = `${String(files['notes/side-event.md'])}\n![a](../figures/human-review.png "The [^z] coast")[^z]\n\n[^z]: Z.\n`
    const { result } = await examine(memoryWorkspace({ ...files, 'notes/side-event.md': note }))
    expect(result.diagnostics.filter(({ rule }) => rule === 'link-broken').map(({ hint }) => hint)).toEqual([
      'Put "[^z]" at the end of the caption, or right behind the picture',
    ])
  })
})
