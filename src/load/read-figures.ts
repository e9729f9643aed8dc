import type { Nodes } from 'mdast'
import type { Figure } from '../model/gathered.js'
import type { Document } from '../model/note.js'
import type { Workspace } from '../workspace.js'
import { figurePath } from './figure-path.js'
import type { Limits } from './limits.js'
import { cleanPicture } from './pictures/clean-picture.js'

export interface ReadFigures {
  figures: Record<string, Figure>
  /** The bytes of those that may be printed, by the same paths, without all that does not change how they look. */
  bytes: Record<string, Uint8Array>
}

/**
 * Looks at every picture that a file names.
 *
 * @param clean for who has cleaned some of them before
 * @returns figures by path relative to the meeting folder, or, where the address cannot be one, by the address
 */
export async function readFigures(
  documents: Document[],
  workspace: Workspace,
  limits: Limits,
  clean: typeof cleanPicture = cleanPicture,
): Promise<ReadFigures> {
  const result: ReadFigures = { figures: {}, bytes: {} }
  for (const document of documents) {
    // Few notes have a picture, and their trees are large.
    if (!document.source.text.includes('![')) continue
    for (const url of picturesIn(document)) {
      const at = figurePath(url, document.file)
      if ('refused' in at) {
        result.figures[url] = { state: 'refused', path: url, why: at.refused }
      } else if (!(at.path in result.figures)) {
        const { figure, bytes } = await readPicture(at.path, workspace, limits, clean)
        result.figures[at.path] = figure
        if (bytes) result.bytes[at.path] = bytes
      }
    }
  }
  return result
}

/** A picture of the meeting folder, looked at and cleaned. */
export async function readPicture(
  path: string,
  workspace: Workspace,
  limits: Limits,
  clean: typeof cleanPicture = cleanPicture,
): Promise<{ figure: Figure; bytes?: Uint8Array }> {
  const read = await workspace.read(path, limits['picture-bytes'])
  if ('refused' in read) return { figure: { state: 'refused', path, why: read.refused } }
  const cleaned = await clean(read.bytes, limits['picture-megapixels'])
  if ('refused' in cleaned) return { figure: { state: 'refused', path, why: cleaned.refused } }
  const { type, width, height, bytes } = cleaned
  return { figure: { state: 'ok', path, type, width, height, bytes: bytes.length }, bytes }
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
