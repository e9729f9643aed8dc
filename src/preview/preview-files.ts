import { readFileSync } from 'node:fs'
import { inPageScript } from '../in-page-script.js'
import type { PreviewFiles } from './app.js'

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')

/** The page around the report, its styles and scripts: the package's own, which no theme replaces. */
export function previewFiles(): PreviewFiles {
  return {
    shell: read('../../templates/preview.html'),
    styles: `${read('../../styles/tokens.css')}\n${read('../../styles/preview.css')}`,
    scripts: { 'preview.js': inPageScript('preview') },
  }
}
