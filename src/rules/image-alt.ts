import { defineRule } from './define-rule.js'
import { nodesOf } from './reading/nodes.js'
import { placeOfNode } from './reading/places.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('image-alt')

/** Whoever cannot see a picture is told what it shows. */
export const imageAlt = defineRule({
  id: 'image-alt',
  severity: 'error',
  family: 'text',
  scope: 'document',
  summary: 'Every picture has an alternative text.',
  why:
    'Readers who listen to the report hear the alternative text instead of the picture; the standards for accessible ' +
    'documents require it. Say in a sentence what the picture tells: not "chart", but what the chart shows.',
  bad: { files: { 'notes/session-1.md': '![](../figures/hours.png "Hours a week")\n' } },
  good: {
    files: {
      'notes/session-1.md': '![Hours of looking through video fell by half](../figures/hours.png "Hours a week")\n',
    },
  },
  *check({ document }) {
    for (const image of nodesOf(document, 'image', 'imageReference')) {
      if (/[\p{L}\p{N}]/u.test(image.alt ?? '')) continue
      const place = placeOfNode(document, image)
      yield { ...say.noWords({ line: place.line }), place }
    }
  },
})
