import { readdirSync, readFileSync, statSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type * as AssembleReport from '../../src/assemble/assemble-report.js'
import type * as Pipeline from '../../src/pipeline.js'
import type * as PackageFiles from '../../src/render/package-files.js'
import type * as WriteForm from '../../src/word/form/write-form.js'
import type * as WriteReport from '../../src/word/write/write-report.js'
import { REPORT_LANGUAGES } from '../../src/model/languages.js'

/** A module of the build: what stands in `src` here is compiled to a place where it finds no templates. */
async function built<Module>(path: string): Promise<Module> {
  return (await import(pathToFileURL(resolve('dist', path)).href)) as Module
}

/**
 * The worked example as Word files in every language of the report, and a form in each. They are written without a
 * print, and so without page numbers in their contents.
 *
 * @returns names and paths
 */
export async function wordInAllLanguages(scratch: string): Promise<[name: string, file: string][]> {
  const { assembleReport } = await built<typeof AssembleReport>('assemble/assemble-report.js')
  const { gatherFiles } = await built<typeof Pipeline>('pipeline.js')
  const { packagedLook } = await built<typeof PackageFiles>('render/package-files.js')
  const { writeForm } = await built<typeof WriteForm>('word/form/write-form.js')
  const { writeWord } = await built<typeof WriteReport>('word/write/write-report.js')
  const files = filesOf('report')
  const meeting = String(files['meeting.yaml'])
  const tokens = packagedLook()['styles/tokens.css'] ?? ''
  const made: [string, string][] = []
  for (const language of REPORT_LANGUAGES) {
    const gathered = await gatherFiles({
      ...files,
      'meeting.yaml': meeting.replace(/^language: .*$/m, `language: ${language}`),
    })
    const report = assembleReport(gathered, { edition: 'internal', allowGaps: true })
    const written: [string, Uint8Array][] = [
      [
        `report in ${language}`,
        writeWord(report, { figures: {}, sizes: new Map(), tokens, accent: '', builtId: '0'.repeat(16) }),
      ],
      [
        `form in ${language}`,
        writeForm(gathered.meeting, gathered.meeting.sessions[1] ?? gathered.meeting.sessions[0]!, tokens),
      ],
    ]
    for (const [name, bytes] of written) {
      const path = join(scratch, `${name.replaceAll(' ', '-')}.docx`)
      await writeFile(path, bytes)
      made.push([name, path])
    }
  }
  return made
}

function filesOf(folder: string): Record<string, string | Uint8Array> {
  const files: Record<string, string | Uint8Array> = {}
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const whole = join(folder, path)
    const name = path.replaceAll('\\', '/')
    if (name.startsWith('out/') || name.startsWith('releases/') || !statSync(whole).isFile()) continue
    files[name] = /\.(?:md|ya?ml)$/.test(name) ? readFileSync(whole, 'utf8') : readFileSync(whole)
  }
  return files
}
