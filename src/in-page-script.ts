import { readFileSync } from 'node:fs'

/**
 * The page scripts: what runs in a browser is bundled when the package is built, an entry each (`bin/build.js`), since a
 * function that is sent to a page takes no imports along.
 */
export type InPageScript = 'print' | 'inspect' | 'report' | 'preview'

/** A bundled script, from `src/` and `dist/` alike. */
export function inPageScript(name: InPageScript): string {
  return readFileSync(new URL(`../dist/in-page/${name}.js`, import.meta.url), 'utf8')
}

/** A bundled script as an expression: what its entry exports, by name. */
export function inPageExports(name: InPageScript): string {
  return `(() => { ${inPageScript(name)}\nreturn scripts })()`
}
