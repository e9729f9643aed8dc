// Reads a built report's PDF as another program would: `node read-back.mjs MEETING_FOLDER`. It must have its pages,
// the title of every session, and every word that report.html displays.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { fromHtml } from 'hast-util-from-html'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { parse } from 'yaml'

const LEAST_PAGES = 20
/** What the styles keep off paper: links for the keyboard and words for those who listen. */
const UNSEEN = ['on-screen', 'skip-link', 'for-readers', 'call-again']

const folder = process.argv[2]
const wordsOf = (text) =>
  new Set(
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? [],
  )

function seen(node) {
  if (node.type === 'text') return node.value.replaceAll('\u00ad', '')
  if (['style', 'script', 'template', 'head'].includes(node.tagName)) return ''
  if (node.properties?.className?.some?.((name) => UNSEEN.includes(name))) return ''
  const text = (node.children ?? []).map(seen).join('')
  return ['span', 'em', 'strong', 'a', 'code', 'sup', 'sub', 'del', 'b', 'i'].includes(node.tagName)
    ? text
    : ` ${text} `
}

async function textOf(file) {
  const document = await getDocument({ data: new Uint8Array(await readFile(file)), verbosity: VerbosityLevel.ERRORS })
    .promise
  const pages = []
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(items.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join(''))
  }
  await document.destroy()
  return pages
}

const faults = []
try {
  const pages = await textOf(join(folder, 'out', 'report.pdf'))
  const text = pages.join('\n').replaceAll('\u00ad', '')
  const words = wordsOf(text)
  // A word that the end of a line or a page splits is whole again without spaces and hyphens.
  const packed = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u2010-]+/gu, '')
  const lacks = (wanted) => [...wordsOf(wanted)].filter((word) => !words.has(word) && !packed.includes(word))

  if (pages.length <= LEAST_PAGES) faults.push(`it has ${pages.length} pages`)
  const empty = pages.flatMap((page, index) => (page.trim() ? [] : [index + 1]))
  if (empty.length) faults.push(`nothing stands on page ${empty.join(', ')}`)
  const { sessions } = parse(await readFile(join(folder, 'meeting.yaml'), 'utf8'))
  for (const { title } of sessions)
    if (lacks(title).length) faults.push(`of "${title}" it lacks ${lacks(title).join(', ')}`)
  const displayed = seen(fromHtml(await readFile(join(folder, 'out', 'report.html'), 'utf8')))
  const missing = lacks(displayed)
  if (missing.length)
    faults.push(`${missing.length} words of report.html are missing: ${missing.slice(0, 20).join(', ')}`)
  process.stdout.write(
    `         the PDF: ${pages.length} pages, ${sessions.length} sessions, ${wordsOf(displayed).size} different words displayed, ${missing.length} of them missing\n`,
  )
} catch (error) {
  faults.push(error.message)
}
for (const fault of faults) process.stdout.write(`         FAILED: the PDF: ${fault}\n`)
process.exitCode = faults.length ? 1 : 0
