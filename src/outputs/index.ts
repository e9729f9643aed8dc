import { csv } from './csv.js'
import { docx } from './docx.js'
import { html } from './html.js'
import { json } from './json.js'
import type { OutputKind } from './output-kind.js'
import { pdf } from './pdf.js'
import { readingOrder } from './reading-order.js'
import { xlsx } from './xlsx.js'

/** What a build can write besides its manifest, in the order in which outputs are made and listed. */
export const outputKinds: readonly OutputKind[] = [html, pdf, readingOrder, json, csv, xlsx, docx]

/** The last file of each build, which names all others. */
export const MANIFEST = 'manifest.json'

/** Everything that a build can write. */
export function namesOf(kinds: readonly OutputKind[]): string[] {
  return [...kinds.map(({ name }) => name), MANIFEST]
}
