import { readFileSync, writeFileSync } from 'node:fs'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ruleTable } from './tools/rule-table.js'

const root = join(import.meta.dirname, '..')
const path = join(root, 'README.md')
const MARKS = /<!-- rules -->[\s\S]*<!-- \/rules -->/

describe('the README', () => {
  it('has the table of rules as the rules give it', () => {
    const text = readFileSync(path, 'utf8')
    const wanted = text.replace(MARKS, `<!-- rules -->\n${ruleTable()}\n<!-- /rules -->`)
    if (process.env['UPDATE_README']) writeFileSync(path, wanted)
    expect(text).toMatch(MARKS)
    expect(process.env['UPDATE_README'] ? wanted : text).toBe(wanted)
  })

  it('names only scripts and files that are there', () => {
    const text = readFileSync(path, 'utf8')
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>
    }
    for (const [, script] of text.matchAll(/npm run ([a-z:0-9-]+)/g)) expect(Object.keys(scripts)).toContain(script)
    for (const [, file] of text.matchAll(/`((?:src|test|report|styles|templates)\/[\w./-]+\.\w+)`/g)) {
      if (!file?.startsWith('report/out/')) expect(existsSync(join(root, file ?? '')), file).toBe(true)
    }
  })
})
