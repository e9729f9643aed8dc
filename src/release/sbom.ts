import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

interface Package {
  name: string
  version: string
  license?: string | { type?: string }
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

/**
 * What this tool is made of, as it is installed here: a bill of materials in CycloneDX 1.5, JSON. It names no time and
 * no machine, so that the same installation gives the same bytes.
 */
export function sbom(): Uint8Array {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const found = new Map<string, { folder: string; facts: Package }>()
  collect(root, found)
  const own = read(root)
  const components = [...found.values()]
    .filter(({ folder }) => folder !== root)
    .map(({ facts }) => component('library', facts))
    .sort((a, b) => (a.purl < b.purl ? -1 : a.purl > b.purl ? 1 : 0))
  const content = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: component('application', own) },
    components,
  }
  return new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`)
}

function component(type: string, { name, version, license }: Package) {
  const id = typeof license === 'string' ? license : license?.type
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`
  return { type, name, version, purl, ...(id ? { licenses: [{ expression: id }] } : {}) }
}

/** Goes through what each package needs, and takes what Node would take for it; what is optional may be missing. */
function collect(folder: string, found: Map<string, { folder: string; facts: Package }>): void {
  const facts = read(folder)
  const key = `${facts.name}@${facts.version}`
  if (found.has(key)) return
  found.set(key, { folder, facts })
  for (const name of Object.keys({ ...facts.dependencies, ...facts.optionalDependencies })) {
    const place = installed(name, folder)
    if (place) collect(place, found)
  }
}

function installed(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const place = join(folder, 'node_modules', name)
    if (existsSync(join(place, 'package.json'))) return place
    if (dirname(folder) === folder) return undefined
  }
}

function read(folder: string): Package {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package
}
