import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { LookFiles } from './package-files.js'

/** A template that was compiled when the package was built, and the text that it was compiled from. */
interface Precompiled {
  /** SHA-256 of the text, in hex. */
  of: string
  template: TemplateSpecification
}

/** Written by `npm run build`; from `src/` and `dist/` alike. */
const FILE = fileURLToPath(new URL('../../dist/render/precompiled-templates.cjs', import.meta.url))

let known: Record<string, Precompiled> | undefined

/**
 * The templates of a look that need not be compiled any more, by path. One whose text is another now (a theme's, or
 * one that was edited since the build) is not among them.
 */
export function precompiledOf(look: LookFiles): Map<string, TemplateSpecification> {
  known ??= existsSync(FILE) ? (createRequire(import.meta.url)(FILE) as Record<string, Precompiled>) : {}
  const found = new Map<string, TemplateSpecification>()
  for (const [path, text] of Object.entries(look)) {
    const one = known[path]
    if (one?.of === fingerprint(text)) found.set(path, one.template)
  }
  return found
}

/**
 * The file of precompiled templates, as a script.
 *
 * @param code what each template was compiled to, by path
 */
export function precompiledFile(look: LookFiles, code: Record<string, string>): string {
  const entries = Object.entries(code).map(
    ([path, template]) =>
      `${JSON.stringify(path)}: { of: '${fingerprint(look[path] ?? '')}', template: ${template} },\n`,
  )
  return `module.exports = {\n${entries.join('')}}\n`
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
