// npm run conformance [-- FILE.pdf...]: has veraPDF judge the reports by PDF/UA-1 and PDF/A-3a, and Microsoft's OpenXML
// SDK the Word files built beside them.
// Without files it builds the worked example, a meeting of 40 sessions, the torture meeting and one with signs of all
// kinds, and judges those and a copy of the first as a release makes it for one recipient.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { makeCopies } from '../../src/release/make-copies.js'
import { generateMeeting } from '../bench/generate-meeting.js'
import { fetchVeraPdf } from './fetch-verapdf.js'
import { judge, type Flavour } from './judge.js'
import { judgeWord } from './judge-word.js'
import { wordInAllLanguages } from './word-files.js'

const FLAVOURS: Flavour[] = [
  { id: 'ua1', name: 'PDF/UA-1' },
  { id: '3a', name: 'PDF/A-3a' },
]

/** npm starts its scripts in the project's folder. */
function build(folder: string, out: string, ...more: string[]): string {
  const command = [
    'bin/rapporteur.js',
    'build',
    folder,
    '--to',
    'pdf,docx',
    '--date',
    '2019-12-02',
    '--out',
    out,
    ...more,
  ]
  const { status, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`Building ${folder} ended with ${String(status)}:\n${stderr}`)
  return join(out, 'report.pdf')
}

async function buildAll(scratch: string): Promise<[name: string, file: string][]> {
  const large = join(scratch, 'forty-sessions')
  await generateMeeting(large, { sessions: 40, bytes: 1_000_000 })
  const meetings: [string, string][] = [
    ['the worked example', resolve('report')],
    ['a meeting of 40 sessions', large],
    ['the torture meeting', resolve('test/fixtures/meetings/torture')],
  ]
  const reports = meetings
    .filter(([, folder]) => existsSync(folder))
    .map(([name, folder], index): [string, string] => [name, build(folder, join(scratch, String(index)))])
  const [first] = reports
  // Letters with rare marks, emoji, and gaps for what no font has.
  const signs = build(resolve('test/fixtures/meetings/signs'), join(scratch, 'signs'), '--allow-errors')
  reports.push(['signs of all kinds', signs])
  if (first) reports.push(['a copy for one recipient', await copyOf(first[1], join(scratch, 'copy.pdf'))])
  return reports
}

async function copyOf(report: string, path: string): Promise<string> {
  const copies = makeCopies(await readFile(report), 'en', 'ab'.repeat(32), [{ id: 'turkiye', party: 'Türkiye' }])
  for await (const { bytes } of copies) await writeFile(path, bytes)
  return path
}

/** Judges the Word files that were built beside the PDFs, and those of all languages. */
async function judgeAllWord(scratch: string, pdfs: readonly (readonly [string, string])[]): Promise<boolean> {
  const beside = pdfs
    .map(([name, file]) => [name, file.replace(/\.pdf$/, '.docx')] as const)
    .filter(([, file]) => existsSync(file))
  const files = [...beside, ...(await wordInAllLanguages(scratch))]
  console.log("Microsoft's OpenXML SDK")
  let valid = 0
  for (const [name, file] of files) {
    const verdict = judgeWord(file)
    if ('missing' in verdict) {
      console.log(`  not validated: the validator is out of reach, for ${verdict.missing}`)
      return true
    }
    console.log(`  Word, ${name}: ${verdict.errors.length === 0 ? 'valid' : `${verdict.errors.length} errors`}`)
    for (const error of verdict.errors.slice(0, 5)) console.log(`    ${error}`)
    if (verdict.errors.length === 0) valid++
  }
  console.log(`${valid} passed, ${files.length - valid} failed`)
  return valid === files.length
}

const given = process.argv.slice(2)
const verapdf = await fetchVeraPdf()
if ('missing' in verapdf) {
  console.log(`not validated: veraPDF is out of reach, for ${verapdf.missing}`)
} else {
  const scratch = await mkdtemp(join(tmpdir(), 'rapporteur-conformance-'))
  try {
    const files = given.length > 0 ? given.map((file) => [file, file] as const) : await buildAll(scratch)
    let conforming = 0
    console.log(`veraPDF ${verapdf.version}`)
    for (const [name, file] of files) {
      for (const flavour of FLAVOURS) {
        const { conforms, passed, failed, failures } = judge(verapdf.classPath, flavour, file)
        const verdict = conforms ? 'conforms' : 'does not conform'
        console.log(`  ${flavour.name}, ${name}: ${verdict}; ${passed} checks passed, ${failed} failed`)
        for (const failure of failures) console.log(`    ${failure}`)
        if (conforms) conforming++
      }
    }
    const all = files.length * FLAVOURS.length
    console.log(`${conforming} passed, ${all - conforming} failed`)
    if (conforming < all) process.exitCode = 1
    if (given.length === 0 && !(await judgeAllWord(scratch, files))) process.exitCode = 1
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}
