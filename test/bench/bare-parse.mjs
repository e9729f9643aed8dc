// The least that reading notes takes: remark-parse and remark-gfm over every file of a folder, one after another.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const folder = process.argv[2]
const processor = unified().use(remarkParse).use(remarkGfm).freeze()
for (const name of await readdir(folder)) processor.parse(await readFile(join(folder, name), 'utf8'))
