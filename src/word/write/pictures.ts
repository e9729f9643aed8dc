import type { Writing } from './writing.js'
import { el } from './xml.js'

/** English metric units: 914,400 an inch; 9,525 a pixel of 96 to the inch. */
const EMU = { pixel: 9525, widest: 5_760_000, highest: 7_200_000 }

/**
 * A picture within a line.
 *
 * @param path by which figures know it
 * @returns undefined where there is no such picture
 */
export function drawing(path: string, alt: string, writing: Writing, most = EMU.widest): string | undefined {
  const figure = Object.hasOwn(writing.figures, path) ? writing.figures[path] : undefined
  if (!figure) return undefined
  let media = writing.media.get(path)
  if (!media) {
    const number = writing.media.size + 1
    const name = `media/image${number}.${figure.type === 'jpeg' ? 'jpg' : figure.type}`
    media = { name, relationship: `image${number}`, bytes: figure.bytes, type: figure.type }
    writing.media.set(path, media)
  }
  const { width, height } = writing.sizes.get(path) ?? { width: 600, height: 400 }
  const scale = Math.min(1, most / (width * EMU.pixel), EMU.highest / (height * EMU.pixel))
  const extent = { cx: Math.round(width * EMU.pixel * scale), cy: Math.round(height * EMU.pixel * scale) }
  const id = ++writing.counters.drawing
  const shape = el(
    'pic:spPr',
    {},
    el('a:xfrm', {}, el('a:off', { x: 0, y: 0 }), el('a:ext', extent)),
    el('a:prstGeom', { prst: 'rect' }, '<a:avLst/>'),
  )
  const picture = el(
    'pic:pic',
    {},
    el('pic:nvPicPr', {}, el('pic:cNvPr', { id, name: `Picture ${id}`, descr: alt }), '<pic:cNvPicPr/>'),
    el('pic:blipFill', {}, el('a:blip', { 'r:embed': media.relationship }), '<a:stretch><a:fillRect/></a:stretch>'),
    shape,
  )
  const inline = el(
    'wp:inline',
    { distT: 0, distB: 0, distL: 0, distR: 0 },
    el('wp:extent', extent),
    el('wp:docPr', { id, name: `Picture ${id}`, descr: alt }),
    el(
      'a:graphic',
      {},
      el('a:graphicData', { uri: 'http://schemas.openxmlformats.org/drawingml/2006/picture' }, picture),
    ),
  )
  return el('w:r', {}, el('w:drawing', {}, inline))
}
