import { readProse } from '../gate/reader.js'
import type { OutputKind } from './output-kind.js'

/** What a screen reader says of the PDF, in its order, for whoever judges that. */
export const readingOrder: OutputKind = {
  to: 'reading-order',
  name: 'reading-order.txt',
  mediaType: 'text/plain',
  usual: false,
  printed: true,
  released: false,
  async make({ print }) {
    const { readingOrderOf } = await import('../print/reading-order.js')
    return new TextEncoder().encode(await readingOrderOf((await print()).pdf))
  },
  read: readProse,
}
