import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

const src = join(import.meta.dirname, '../src')

/** Each stage may use itself and those before it; types of all kinds stand in `model`, before everything. */
const STAGES = [
  'load',
  'parse',
  'extract',
  'attribution',
  'rules',
  'examine',
  'fix',
  'assemble',
  'render',
  'word',
  'browser',
  'pdf',
  'print',
  'export',
  'gate',
  'write',
  'release',
  'preview',
  'recipients',
  'letters',
  'ledger',
  'delivery',
]

/** What every stage may use: types, words, data, and what only names things. */
const COMMON = [
  'model',
  'messages',
  'rule-words',
  'house',
  'typed',
  'search',
  'system',
  'colours',
  'fonts',
  'did-you-mean.ts',
  'in-page-script.ts',
  'make-fix.ts',
  'watch',
  'user-error.ts',
  'workspace.ts',
  'version.ts',
]

/** What stands above the stages and may use all of them. */
const ABOVE = ['commands', 'cli.ts', 'index.ts', 'pipeline.ts', 'place-pictures.ts', 'outputs']

/** Beside a stage: diagnostics lays out the words of what the rules found. */
const WITH: Record<string, string> = { diagnostics: 'rules' }

interface Import {
  from: string
  to: string
  file: string
  /** The file that is imported. */
  target: string
  typeOnly: boolean
}

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
}

function roomOf(path: string): string {
  return relative(src, path).split(sep)[0] ?? ''
}

function importsOf(path: string): Import[] {
  const text = readFileSync(path, 'utf8')
  const found: Import[] = []
  for (const match of text.matchAll(
    /(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'(\.[^']+)'|import\(\s*'(\.[^']+)'\s*\)/g,
  )) {
    const target = normalize(join(dirname(path), (match[2] ?? match[3] ?? '').replace(/\.js$/, '.ts')))
    const [file, typeOnly] = [relative(src, path), match[1] !== undefined]
    found.push({ from: roomOf(path), to: roomOf(target), file, target: relative(src, target), typeOnly })
  }
  return found
}

/** Why an import goes the wrong way, or nothing. */
function wrong({ from, to, file }: Pick<Import, 'from' | 'to' | 'file'>): string | undefined {
  if (from === to || ABOVE.includes(from) || COMMON.includes(to)) {
    return from === 'model' && to !== 'model' && COMMON.includes(to) ? `${file}: model uses ${to}` : undefined
  }
  if (ABOVE.includes(to)) return `${file}: a stage uses ${to}`
  if (COMMON.includes(from))
    return from === 'fonts' || to === 'model' ? undefined : `${file}: ${from} uses the stage ${to}`
  const own = STAGES.indexOf(WITH[from] ?? from)
  const other = STAGES.indexOf(WITH[to] ?? to)
  if (own < 0) return `${file}: the room ${from} is nowhere in the list of stages`
  if (other < 0) return `${file}: the room ${to} is nowhere in the list of stages`
  return other > own ? `${file}: ${from} reaches forward to ${to}` : undefined
}

/** Circles among imports, also those that load only when they are asked for: each as the way around it. */
function circles(imports: readonly Pick<Import, 'file' | 'target' | 'typeOnly'>[]): string[] {
  const next = new Map<string, string[]>()
  for (const { file, target, typeOnly } of imports) if (!typeOnly) next.set(file, [...(next.get(file) ?? []), target])
  const found: string[] = []
  const done = new Set<string>()
  const visit = (file: string, way: string[]): void => {
    if (way.includes(file)) found.push([...way.slice(way.indexOf(file)), file].join(' > '))
    if (done.has(file) || way.includes(file)) return
    for (const other of next.get(file) ?? []) visit(other, [...way, file])
    done.add(file)
  }
  for (const file of next.keys()) visit(file, [])
  return found
}

describe('circles of imports', () => {
  it('there is none at run time', () => {
    const imports = files(src).flatMap(importsOf)
    expect(circles(imports)).toEqual([])
  })

  it('would be found, and types alone make none', () => {
    const pair = (typeOnly: boolean) => [
      { file: 'a.ts', target: 'b.ts', typeOnly: false },
      { file: 'b.ts', target: 'c.ts', typeOnly: false },
      { file: 'c.ts', target: 'a.ts', typeOnly },
    ]
    expect(circles(pair(false))).toEqual(['a.ts > b.ts > c.ts > a.ts'])
    expect(circles(pair(true))).toEqual([])
  })
})

describe('the direction of data', () => {
  it('no stage reaches forward', () => {
    const faults = files(src)
      .flatMap(importsOf)
      .map(wrong)
      .filter((fault) => fault !== undefined)
    expect(faults).toEqual([])
  })

  it('would catch one that did', () => {
    expect(wrong({ from: 'parse', to: 'render', file: 'parse/x.ts' })).toBeDefined()
    expect(wrong({ from: 'load', to: 'commands', file: 'load/x.ts' })).toBeDefined()
    expect(wrong({ from: 'render', to: 'assemble', file: 'render/x.ts' })).toBeUndefined()
  })
})
