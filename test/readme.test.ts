import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { GUIDES } from '../src/commands/guide.js'
import { rapporteur } from './cli/run.js'
import { ruleTable } from './tools/rule-table.js'

const root = join(import.meta.dirname, '..')
const guides = Object.keys(GUIDES).map((name) => `templates/guides/${name}.md`)
const forHelpers = ['CONTRIBUTING', 'ARCHITECTURE', 'SECURITY', 'CHANGELOG'].map((name) => `.github/${name}.md`)

const documents = ['README.md', ...guides, ...forHelpers]
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

describe('the guide for editors', () => {
  it('has the table of rules as the rules give it', () => {
    const path = 'templates/guides/editor.md'
    const MARKS = /<!-- rules -->[\s\S]*<!-- \/rules -->/
    const text = read(path)
    const wanted = text.replace(MARKS, `<!-- rules -->\n${ruleTable()}\n<!-- /rules -->`)
    if (process.env['UPDATE_README']) writeFileSync(join(root, path), wanted)
    expect(text).toMatch(MARKS)
    expect(process.env['UPDATE_README'] ? wanted : text).toBe(wanted)
  })
})

describe('the guide for designers', () => {
  const names = (marks: string): Set<string> => {
    const [, table = ''] =
      new RegExp(`<!-- ${marks} -->([\\s\\S]*)<!-- /${marks} -->`).exec(read(guides[3] ?? '')) ?? []
    const first = table.split('\n').map((row) => row.split('|')[1] ?? '')
    return new Set(first.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)))
  }

  it('names every token of the style sheet, and no other', () => {
    const tokens = [...read('styles/tokens.css').matchAll(/^ *(--[a-z-]+):/gm)].map(([, name]) => name)
    expect([...names('tokens')].sort()).toEqual([...new Set(tokens)].sort())
  })

  it('names only classes that the report has', () => {
    const built = ['templates', 'styles', 'src/render', 'src/assemble'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(?:hbs|css|ts)$/.test(name))
        .map((name) => read(join(folder, name))),
    )
    const all = built.join('\n')
    expect(names('classes').size).toBeGreaterThan(20)
    for (const name of names('classes')) expect(all).toMatch(new RegExp(`["'. ]${name}["' {.,>:})]`))
  })
})

describe('the README', () => {
  it('has at most 200 lines', () => {
    expect(read('README.md').split('\n').length).toBeLessThanOrEqual(201)
  })

  it('names every command', () => {
    const { out } = rapporteur(['--help'])
    const commands = [...out.matchAll(/^ {2}([a-z]+) (?:\[|<)/gm)]
      .map(([, name = '']) => name)
      .filter((one) => one !== 'help')
    expect(commands).toContain('guide')
    const text = read('README.md')
    for (const name of commands) expect(text).toMatch(new RegExp(`^\\| \`rapporteur ${name}\\b`, 'm'))
  })
})

describe('README and guides', () => {
  it('name every option of every command', () => {
    const text = ['README.md', ...guides].map(read).join('\n')
    const options = [...read('src/cli.ts').matchAll(/['(]--([a-z][a-z-]*)/g)].map(([, name = '']) => name)
    expect(options.length).toBeGreaterThan(50)
    for (const name of options) expect(text, name).toMatch(new RegExp(`--${name}(?![a-z-])`))
  })
})

describe.each(documents)('%s', (path) => {
  const text = read(path)

  it('names only scripts and files that are there', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    for (const [, script] of text.matchAll(/npm run ([a-z:0-9-]+)/g)) expect(Object.keys(scripts)).toContain(script)
    for (const [, file] of text.matchAll(
      /(?<=[`\s])((?:src|test|report|styles|templates|\.ci|\.config|bin)\/[\w./-]+\.\w+)/g,
    )) {
      if (!file?.startsWith('report/out/')) expect(existsSync(join(root, file ?? '')), file).toBe(true)
    }
  })

  it('has links that lead somewhere', () => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)|src="([^"]+)"/g)].map(([, link, source]) => link ?? source ?? '')
    for (const link of links.filter((one) => !/^(?:https:|#|\.\.\/figures\/x\.png)/.test(one)))
      expect(existsSync(join(root, dirname(path), link)), link).toBe(true)
  })

  it('keeps to lines that a terminal shows', () => {
    const prose = text
      .replace(/^```[\s\S]*?^```/gm, '')
      .split('\n')
      .filter((line) => !/^(?:\||<img)/.test(line))
    for (const line of prose) expect(line.length, line).toBeLessThanOrEqual(130)
  })
})
