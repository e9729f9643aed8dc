import type { Heading, Nodes } from 'mdast'
import type { Document } from '../model/note.js'
import { defineRule } from './define-rule.js'
import { placeOfNode } from './reading/places.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('heading-skipped')

/** Screen readers and the PDF's bookmarks follow the levels, and a hole in them is a fault in the document. */
export const headingSkipped = defineRule({
  id: 'heading-skipped',
  severity: 'error',
  family: 'text',
  scope: 'document',
  summary: 'Headings leave no level out.',
  why:
    'People who listen to the report, or move in it by its bookmarks, go from level to level. After a heading of ' +
    'level 2 ("##") comes level 3 ("###"), never level 4 at once; the first heading of a file has level 2. The ' +
    'standards for accessible PDF require it.',
  bad: { files: { 'notes/session-2.md': '#### Visits\n\nTwo visits were described.\n' } },
  good: { files: { 'notes/session-2.md': '### Visits\n\nTwo visits were described.\n' } },
  *check({ document }) {
    let last = 1
    let lastPublic = 1
    for (const { heading, internal } of headings(document)) {
      const { depth } = heading
      // What the circulation edition leaves out cannot be a step to what it prints.
      const above = internal ? last : lastPublic
      last = depth
      if (!internal) lastPublic = depth
      if (depth <= above + 1) continue
      const place = placeOfNode(document, heading)
      yield { ...say.skipped({ depth, right: above + 1, line: place.line }), place }
    }
  },
})

function headings(document: Document): { heading: Heading; internal: boolean }[] {
  const found: { heading: Heading; internal: boolean }[] = []
  const collect = (nodes: Nodes[], internal: boolean): void => {
    for (const node of nodes) {
      if (node.type === 'heading') found.push({ heading: node, internal })
      else if (node.type === 'internal') collect(node.children, true)
    }
  }
  collect(document.tree.children, false)
  return found
}
