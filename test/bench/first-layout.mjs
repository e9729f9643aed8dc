// node test/bench/first-layout.mjs pages|stretch HTML: sets a report in the browser and lays it out for the first time, in
// pages as a build does, or in one stretch. Tells how long both steps took together. Run by the bench; needs a build.
import { readFile } from 'node:fs/promises'
import { startBrowser } from '../../dist/browser/browser-session.js'
import { setReport } from '../../dist/browser/page.js'
import { layOut } from '../../dist/print/paginate.js'

const IN_ONE_STRETCH =
  'document.documentElement.removeAttribute("hidden"); document.body.getBoundingClientRect().height'

const [, , manner, file] = process.argv
if (manner !== 'pages' && manner !== 'stretch') throw new Error('Say how: pages or stretch')
const html = await readFile(file, 'utf8')
const [, sentinel] = /name="rapporteur-build" content="([^"]+)"/.exec(html)
const sessions = html.match(/<section[^>]*data-session=/g).length
const session = startBrowser({ env: process.env })
try {
  const report = await session.page()
  const start = performance.now()
  await setReport(report, html, { sentinel, sessions })
  if (manner === 'pages') await layOut(report.page)
  else await report.page.evaluate(IN_ONE_STRETCH)
  console.error(`layout ${Math.round(performance.now() - start)} ms`)
} finally {
  await session.close()
}
