import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { examine, makeReport, type ReportOptions } from '../../src/pipeline.js'
import { memoryWorkspace } from '../../src/workspace.js'
import { root } from '../cli/run.js'

export type Files = Record<string, string | Uint8Array>

/** The files of a meeting folder of the project, to be changed in memory. */
export function filesOf(folder: string): Files {
  const files: Files = {}
  for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    const name = path.slice(join(root, folder).length + 1)
    if (entry.isFile() && !name.startsWith('out/')) {
      files[name] = /\.(?:md|yaml)$/.test(name) ? readFileSync(path, 'utf8') : readFileSync(path)
    }
  }
  return files
}

/** What a build of these files gives, each output as text. */
export async function outputsOf(files: Files, options: Partial<ReportOptions> = {}): Promise<Record<string, string>> {
  const examination = await examine(memoryWorkspace(files), options.status ? { status: options.status } : {})
  const outputs = await makeReport(examination, {
    edition: 'circulation',
    status: 'draft',
    builtAt: new Date('2019-10-01T00:00:00Z'),
    allowGaps: false,
    formats: ['html', 'json', 'csv'],
    log: () => undefined,
    ...options,
  })
  return Object.fromEntries(
    outputs.map(({ name, bytes }) => [name, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)]),
  )
}
