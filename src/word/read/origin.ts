import { openPackage } from '../open/open-package.js'
import { allBelow, childrenOf, textOf } from '../open/read-xml.js'
import { WordRefusal } from '../open/word-refusal.js'

/** What a Word file of ours says of itself, whoever saved it since. */
export interface Origin {
  /** The id of the build. */
  build: string
  status: string
  edition: string
  /** Its bookmarks of paragraphs and recommendations. */
  bookmarks: string[]
}

/** Reads a Word file's properties and bookmarks; undefined where it is none of ours, or cannot be read. */
export function originOf(bytes: Uint8Array): Origin | undefined {
  try {
    const pack = openPackage(bytes)
    const part = pack.names.find((name) => /^docProps\/custom\.xml$/i.test(name))
    const properties = new Map(
      childrenOf(part === undefined ? undefined : pack.xml(part), 'cp:property').map((one) => [
        one.attributes['name'] ?? '',
        childrenOf(one).map(textOf).join(''),
      ]),
    )
    const build = properties.get('rapporteur-build')
    if (build === undefined || !/^[0-9a-f]{16}$/.test(build)) return undefined
    const bookmarks = allBelow(pack.xml(pack.main), 'w:bookmarkStart')
      .map(({ attributes }) => attributes['w:name'] ?? '')
      .filter((name) => /^r[pr]_/.test(name))
    return {
      build,
      status: properties.get('rapporteur-status') ?? '',
      edition: properties.get('rapporteur-edition') ?? '',
      bookmarks,
    }
  } catch (error) {
    if (error instanceof WordRefusal) return undefined
    throw error
  }
}
