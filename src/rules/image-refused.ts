import { figurePath } from '../load/figure-path.js'
import { defineRule } from './define-rule.js'
import { nodesOf } from './reading/nodes.js'
import { placeOfNode } from './reading/places.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('image-refused')

/** A picture that cannot be had, or should not be, would leave a hole in the report. */
export const imageRefused = defineRule({
  id: 'image-refused',
  severity: 'error',
  family: 'files',
  scope: 'meeting',
  summary: 'Every picture is a PNG, JPEG or WebP file in the meeting folder.',
  why:
    'The report holds its pictures within itself. Only files of the meeting folder are taken, none from the network ' +
    'and none through a link that leads out of the folder, and only such as every reader can open: a damaged one would ' +
    'print as a blank. What a picture carries besides (positions, names, comments) is left out. Put pictures in ' +
    'the folder "figures" and name them as "../figures/NAME.png".',
  bad: { files: { 'notes/session-1.md': '![Hours fell by half](../figures/missing.png "Hours a week")\n' } },
  good: { files: { 'notes/session-1.md': '![Hours fell by half](../figures/hours.png "Hours a week")\n' } },
  *check({ notes, editor, figures }) {
    for (const document of [...editor, ...notes]) {
      for (const image of nodesOf(document, 'image', 'imageReference')) {
        const place = placeOfNode(document, image)
        const { line } = place
        if (image.type === 'imageReference') {
          yield { ...say.byReference({ line }), place }
          continue
        }
        const at = figurePath(image.url, document.file)
        const figure = figures['path' in at ? at.path : image.url]
        if (figure?.state === 'ok') continue
        const why = figure?.why ?? 'is not there'
        const isDamaged = /^(?:is damaged|is cut off|is packed|has no pixels|moves)/.test(why)
        const refused = { picture: shorten(image.url), why, line }
        yield { ...(isDamaged ? say.damaged(refused) : say.refused(refused)), place }
      }
    }
  },
})

function shorten(address: string): string {
  return address.length > 60 ? `${address.slice(0, 57)}...` : address
}
