// The least that any program must do: the notes through remark and rehype, and the finished HTML of the report through
// the browser. Nothing is checked, assembled, measured, mended or read back. Its one argument is the work, as JSON.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import puppeteer from 'puppeteer'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'

const { notes, html, pdf, executablePath, args, env } = JSON.parse(process.argv[2])

// As rapporteur does: the browser starts while the notes are parsed.
const starting = puppeteer.launch({ executablePath, args, env, pipe: true, ignoreDefaultArgs: true })
const processor = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).use(rehypeStringify).freeze()
for (const name of await readdir(notes)) processor.processSync(await readFile(join(notes, name)))

const browser = await starting
const page = await browser.newPage()
await page.setContent(await readFile(html, 'utf8'), { waitUntil: 'load', timeout: 0 })
await writeFile(
  pdf,
  await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true, printBackground: true, timeout: 0 }),
)
await browser.close()
