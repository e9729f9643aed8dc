// `npm run build`: makes dist/ of src/, in a second. Types are checked by `npm run typecheck`, not here.
// With `--if-older` it does nothing where dist/ is as new as what it is made of.
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = join(root, 'dist/.built')

const filesIn = (folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

/** One script each for what runs in a browser, bundled: a function that is sent to a page takes no imports along. */
const PAGE_SCRIPTS = {
  inspect: 'src/browser/in-page/index.ts',
  print: 'src/print/in-page/index.ts',
  report: 'src/render/in-page/index.ts',
  preview: 'src/preview/in-page/preview.ts',
}

const made = ['src', 'templates', 'styles', 'bin'].flatMap(filesIn)
const newest = Math.max(...made.map((file) => statSync(file).mtimeMs), statSync(join(root, 'package.json')).mtimeMs)
if (process.argv.includes('--if-older') && existsSync(stamp) && statSync(stamp).mtimeMs > newest) process.exit(0)

const sources = filesIn('src').filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
const common = { absWorkingDir: root, charset: 'utf8', logLevel: 'warning' }
await build({
  ...common,
  entryPoints: sources,
  outbase: 'src',
  outdir: 'dist',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  sourcemap: true,
})
await build({
  ...common,
  entryPoints: PAGE_SCRIPTS,
  outdir: 'dist/in-page',
  bundle: true,
  format: 'iife',
  globalName: 'scripts',
  target: 'es2023',
  minifyWhitespace: true,
})

// What was made of a file that has moved since is no part of the program.
const left = new Set([
  ...sources.map((file) => join(root, 'dist', file.slice(join(root, 'src/').length)).replace(/\.ts$/, '')),
  ...Object.keys(PAGE_SCRIPTS).map((name) => join(root, 'dist/in-page', name)),
])
for (const file of filesIn('dist')) {
  if (/\.js(?:\.map)?$/.test(file) && !left.has(file.replace(/\.js(?:\.map)?$/, ''))) rmSync(file)
}

// Last, for it runs what was made: the templates of the package are compiled, so that no report waits for it.
const { packagedLook } = await import('../dist/render/package-files.js')
const { precompileTemplates } = await import('../dist/render/templates.js')
writeFileSync(join(root, 'dist/render/precompiled-templates.cjs'), precompileTemplates(packagedLook()))
// The schemas as files, so that an editor finds them in node_modules.
const { SCHEMAS, schemaText } = await import('../dist/commands/schema.js')
mkdirSync(join(root, 'dist/schema'), { recursive: true })
for (const name of SCHEMAS) writeFileSync(join(root, 'dist/schema', `${name}.json`), await schemaText(name))
writeFileSync(stamp, '')
