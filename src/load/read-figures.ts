import type { Nodes } from 'mdast'
import type { Figure } from '../model/gathered.js'
import type { Document } from '../model/note.js'
import type { Workspace } from '../workspace.js'
import { figurePath } from './figure-path.js'
import { inspectFigure } from './inspect-figure.js'
import type { Limits } from './limits.js'

export interface ReadFigures {
  figures: Record<string, Figure>
  /** The bytes of those that may be printed, by the same paths. */
  bytes: Record<string, Uint8Array>
}

/**
 * Looks at every picture that a file names.
 *
 * @returns figures by path relative to the meeting folder, or, where the address cannot be one, by the address
 */
export async function readFigures(documents: Document[], workspace: Workspace, limits: Limits): Promise<ReadFigures> {
  const result: ReadFigures = { figures: {}, bytes: {} }
  for (const document of documents) {
    // Few notes have a picture, and their trees are large.
    if (!document.source.text.includes('![')) continue
    for (const url of picturesIn(document)) {
      const at = figurePath(url, document.file)
      if ('refused' in at) {
        result.figures[url] = { state: 'refused', path: url, why: at.refused }
      } else if (!(at.path in result.figures)) {
        const read = await workspace.read(at.path, limits['picture-bytes'])
        const figure: Figure =
          'refused' in read
            ? { state: 'refused', path: at.path, why: read.refused }
            : inspectFigure(at.path, read.bytes, limits['picture-megapixels'])
        result.figures[at.path] = figure
        if (figure.state === 'ok' && 'bytes' in read) result.bytes[at.path] = read.bytes
      }
    }
  }
  return result
}

const known = new WeakMap<Document, string[]>()

/** The addresses of a document's pictures; kept for as long as the document itself. */
function picturesIn(document: Document): string[] {
  let urls = known.get(document)
  if (urls) return urls
  urls = []
  const walk = (node: Nodes): void => {
    if (node.type === 'image') urls?.push(node.url)
    else if ('children' in node) for (const child of node.children) walk(child)
  }
  walk(document.tree)
  known.set(document, urls)
  return urls
}
