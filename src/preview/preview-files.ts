import { readFileSync } from 'node:fs'
import { packagedLook } from '../render/package-files.js'
import type { PreviewFiles } from './app.js'

const SCRIPTS = ['preview.js', 'checks-panel.js', 'morph.js']

/** The page around the report, its styles and scripts, all of the package's own. */
export function previewFiles(): PreviewFiles {
  const look = packagedLook()
  return {
    shell: look['templates/preview.html'] ?? '',
    styles: `${look['styles/tokens.css'] ?? ''}\n${look['styles/preview.css'] ?? ''}`,
    scripts: Object.fromEntries(
      SCRIPTS.map((name) => [name, readFileSync(new URL(`in-page/${name}`, import.meta.url), 'utf8')]),
    ),
  }
}
