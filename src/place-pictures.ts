import type { Image, Nodes } from 'mdast'
import type { UndecodablePictures } from './browser/undecodable-pictures.js'
import { placeOf } from './load/explain-issue.js'
import { figurePath } from './load/figure-path.js'
import type { Gathered } from './model/gathered.js'
import type { Document } from './model/note.js'
import { pictureData } from './render/content/figures.js'
import { EXIT, UserError } from './user-error.js'

/** Says of pictures that the browser could not show in which file and line they stand. */
export function placePictures(
  { addresses, message }: UndecodablePictures,
  { notes, editor, figures, meeting }: Gathered,
  figureBytes: Readonly<Record<string, Uint8Array>>,
): UserError {
  const paths = Object.values(figures).flatMap((figure) => {
    const bytes = figureBytes[figure.path]
    if (figure.state !== 'ok' || !bytes) return []
    return addresses.includes(pictureData({ bytes, type: figure.type })) ? [figure.path] : []
  })
  const lines: string[] = []
  for (const document of [...editor, ...notes]) {
    for (const image of imagesIn(document)) {
      const at = figurePath(image.url, document.file)
      if (!('path' in at) || !paths.includes(at.path)) continue
      const line = image.position?.start.line ?? 1
      lines.push(`  ${document.file}:${line}: "${image.url}" cannot be shown by the browser (image-refused)`)
    }
  }
  const logo = meeting.logo && figurePath(meeting.logo.picture, meeting.file)
  if (logo && 'path' in logo && paths.includes(logo.path)) {
    const place = placeOf(['logo', 'picture'], meeting.places)
    lines.push(`  ${place.file}:${place.line}: the logo "${logo.path}" cannot be shown by the browser`)
  }
  return new UserError([message, ...lines].join('\n'), {
    nextStep: 'Open it in a program for pictures and save it anew as PNG or JPEG',
    exitStatus: EXIT.refused,
  })
}

function imagesIn({ tree }: Document): Image[] {
  const images: Image[] = []
  const walk = (node: Nodes): void => {
    if (node.type === 'image') images.push(node)
    else if ('children' in node) for (const child of node.children) walk(child)
  }
  walk(tree)
  return images
}
