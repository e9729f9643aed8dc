// node test/bench/module-loading.mjs: what it costs to load the heavy libraries whole, and as rapporteur loads them.
// Each is imported alone in a Node of its own, by turns; medians of the processor's time, without Node's own start.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const TURNS = 7
const pdfLibrary = join(createRequire(import.meta.url).resolve('@cantoo/pdf-lib'), '../../dist/pdf-lib.esm.js')
const MODULES = [
  '@cantoo/pdf-lib',
  pathToFileURL(pdfLibrary).href,
  'puppeteer',
  'puppeteer-core',
  'puppeteer-core/internal/cdp/BrowserConnector.js',
]

const script = `
const before = process.cpuUsage()
await import(process.argv[1])
const { user, system } = process.cpuUsage(before)
console.log((user + system) / 1000)`

function load(module) {
  const { stdout, status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script, module], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return Number(stdout)
}

const times = MODULES.map(() => [])
for (let turn = 0; turn < TURNS; turn++) MODULES.forEach((module, index) => times[index].push(load(module)))
for (const [index, module] of MODULES.entries()) {
  const median = times[index].toSorted((a, b) => a - b)[Math.floor(TURNS / 2)]
  console.log(`${median.toFixed(0).padStart(6)} ms  ${module.replace(/^file:.*\/node_modules\//, '.../')}`)
}
