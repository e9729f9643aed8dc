import type { Element, Nodes } from 'hast'
import { describe, expect, it } from 'vitest'
import { byTag, elements, parsed, textOf } from '../render/html.js'
import { assemble } from './assemble.js'

const NOT_LOOKED_AT = ['preparation', 'introduction', 'coverage', 'annexes']
const parts = (tree: Nodes): Element[] =>
  elements(tree, ({ properties: { dataPart } }) => dataPart !== undefined && !NOT_LOOKED_AT.includes(String(dataPart)))

/** Headings and lines that stand for one, in the sessions and among the findings. */
async function lines(note: string): Promise<string[]> {
  const { tree } = parsed(await assemble({ 'notes/session-1.md': note }))
  // The ways in from the page name the questions once more, and are no part of the report.
  const found = parts(tree).flatMap((part) =>
    elements(
      part,
      ({ tagName, properties }) => /^h[3-6]$/.test(tagName) || /lone-heading|kind/.test(String(properties.className)),
    ),
  )
  return found.map((element: Element) => `${element.tagName} ${textOf(element)}`)
}

describe('a subheading', () => {
  it('has a sister, or is a line above its words', async () => {
    const said = await lines(
      '## Q1\n\n### Daily work\n\n- Finding: One.\n\n## Q2\n\n### Own\n\nText.\n\n### Other\n\n- Finding: Two.\n- Risk: Three.\n',
    )
    expect(said).toEqual([
      'h3 Question 1. Police work',
      'h4 Daily work',
      'p Findings',
      'h4 Skills',
      'h3 Question 2. Co-operation',
      'p ',
      'h4 Findings',
      'h4 Risks',
      'h3 Question 1. Police work',
      'p Daily work',
      'h3 Question 2. Co-operation',
      'h4 Own',
      'h4 Other',
    ])
  })

  it('stays one where others stand below it, so that no rank is left out', async () => {
    const said = await lines('## Q2\n\n### Own\n\n#### Below\n\nText.\n\n#### Also\n\nText.\n')
    expect(said.slice(-4)).toEqual(['h3 Question 2. Co-operation', 'h4 Own', 'h5 Below', 'h5 Also'])
  })

  it('leaves its anchor behind, and no heading is empty', async () => {
    const { tree } = parsed(
      await assemble({ 'notes/session-1.md': 'See [there](#own-words).\n\n## Q2\n\n### Own words\n\nText.\n' }),
    )
    const link = byTag(tree, 'a').find((element) => textOf(element) === 'there')
    expect(link?.properties.href).toBe('#session-1-own-words')
    expect(
      elements(tree, ({ properties }) => properties.id === 'session-1-own-words').map(({ tagName }) => tagName),
    ).toEqual(['p'])
    expect(byTag(tree, 'h2', 'h3', 'h4', 'h5', 'h6').filter((element) => textOf(element) === '')).toEqual([])
  })
})
