import fc from 'fast-check'
import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import type { Edition } from '../../src/model/report.js'
import { examine, makeReport } from '../../src/pipeline.js'
import { memoryWorkspace } from '../../src/workspace.js'
import { wordsAt } from '../extract/outline.js'
import { generatedBody, wordsIn } from './generated-note.js'
import { meetingYaml, note } from './folder.js'

const yaml = meetingYaml(
  ['s1', 's2'],
  'people: [{ id: p1, name: Ada }]\naddressees: [{ id: bodies, name: bodies, level: national }]\n',
).replace('title: The question }', 'title: The question, aspects: [{ id: work, title: Work }] }')

/** How the words of a note are accounted for: the ones that are nowhere. */
async function lostWords(body: string, edition: Edition): Promise<string[]> {
  const file = 'notes/s1.md'
  const text = note('s1', body)
  const examination = await examine(
    memoryWorkspace({ 'meeting.yaml': yaml, [file]: text, 'notes/s2.md': note('s2', 'Words.') }),
  )
  const { gathered, result } = examination
  const source = gathered?.notes.find((one) => one.file === file)?.source
  const found = new Set<string>()
  const find = (words: string): void => wordsIn(words).forEach((word) => found.add(word))
  for (const { place, message, hint, related } of result.diagnostics) {
    find(message + (hint ?? ''))
    for (const at of [place, ...related.map((one) => one.place)])
      if (at.file === file && source) find(wordsAt(source, at))
  }
  // A file that is not read at all is named, with the bound that it crosses.
  if (gathered?.unread.some((unread) => unread.file === file)) return []
  const document = gathered?.notes.find((one) => one.file === file)
  if (document) {
    visit(document.tree, (node) => {
      // What is said of a footnote's first line is said of all of it.
      const told =
        node.type === 'footnoteDefinition' &&
        result.diagnostics.some(
          ({ rule, place }) => rule === 'footnote-unused' && place.line === node.position?.start.line,
        )
      if ((node.type as string) !== 'internal' && !told) return
      find(document.source.text.slice(node.position?.start.offset, node.position?.end.offset))
    })
  }
  for (const [comment] of text.matchAll(/<!--[\s\S]*?-->/g)) find(comment)
  const [output] = await makeReport(examination, {
    edition,
    status: 'draft',
    builtAt: new Date(0),
    allowGaps: true,
    formats: ['html'],
    log: () => undefined,
  })
  visit(fromHtml(new TextDecoder().decode(output?.bytes)), (node) => {
    if (node.type === 'text') find(node.value)
    if (node.type === 'element') find(String(node.properties['alt'] ?? ''))
  })
  return wordsIn(text).filter((word) => !found.has(word))
}

describe('a note', () => {
  it('safety 7: loses no word: each is in the report, in a diagnostic or in an internal block', async () => {
    const runs = Number(process.env['RAPPORTEUR_RUNS'] ?? 100)
    await fc.assert(
      fc.asyncProperty(generatedBody, fc.constantFrom<Edition>('circulation', 'internal'), async (body, edition) => {
        expect(await lostWords(body, edition)).toEqual([])
      }),
      {
        numRuns: runs,
        seed: Number(process.env['RAPPORTEUR_SEED'] ?? 2019),
        interruptAfterTimeLimit: runs * 600,
        markInterruptAsFailure: false,
      },
    )
  }, 600_000)

  it('safety 7: that did lose one would be found', async () => {
    expect(await lostWords('zqaaaqz\n\n[x](https://example.org "t")', 'circulation')).toEqual([])
    expect(await lostWords('```zqaaaqz\nx\n```', 'circulation')).toEqual(['zqaaaqz'])
  })
})
