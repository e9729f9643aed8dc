// Uses an installed rapporteur as somebody does for the first time: init, note, check, build.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** One word for each script that the brought fonts have, so that a font that is not found shows. */
const WORDS = ['inventory', 'Łódź', 'Москва', 'Αθήνα', 'თბილისი', 'Երևան', 'القاهرة', 'ירושלים']

const NOTE = `---
session: session-1
status: submitted
---

The session looked at the registers of tools that services keep, and at who reads them.

## Q1. Registers

Several services keep an ${WORDS.join(', ')}. They publish it once a year, and they answer questions about it in writing.

- Finding: Two services publish an inventory of the tools that they use.
- Good practice: The inventory says who decided on each tool, and when.
`

async function textOf(file) {
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: VerbosityLevel.ERRORS })
  const document = await task.promise
  let text = ''
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent()
    text += items.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join('')
  }
  const pages = document.numPages
  await document.destroy()
  return { pages, text: text.normalize('NFKC').replaceAll('\u00ad', '') }
}

/**
 * @param folder where rapporteur is installed
 * @param env with no browser on PATH
 * @returns what is wrong, in words; and what to tell
 */
export async function useInstalled(folder, env) {
  const faults = []
  const told = []
  const rapporteur = (wanted, ...words) => {
    const { status, stdout, stderr } = spawnSync('npx', ['--no-install', 'rapporteur', ...words], {
      cwd: folder,
      env,
      encoding: 'utf8',
    })
    if (status !== wanted)
      faults.push(
        `"rapporteur ${words.join(' ')}" gave status ${status}, not ${wanted}: ${(stderr + stdout).trim().slice(-1500)}`,
      )
    return stdout + stderr
  }
  const doctor = rapporteur(0, 'doctor')
  const row = (name) => new RegExp(`^${name} +(.*)$`, 'm').exec(doctor)?.[1] ?? 'not told'
  told.push(`browser: ${row('Browser').replace(/^\S+\//, '')}; sandbox: ${row('Sandbox')}`)
  rapporteur(
    0,
    'init',
    'workshop',
    '--title',
    'A workshop',
    '--start',
    '2024-05-06',
    '--question',
    'Registers',
    '--session',
    'Tools',
  )
  rapporteur(0, 'note', 'session-1', 'workshop')
  const note = join(folder, 'workshop', 'notes', 'session-1.md')
  if (!existsSync(note)) return { faults: [...faults, 'there is no note'], told }
  // The template's own words must be pointed at until they are replaced.
  if (!rapporteur(1, 'check', 'workshop').includes('placeholder')) faults.push('an unwritten note passes the check')
  writeFileSync(note, NOTE)
  writeFileSync(
    join(folder, 'workshop', 'editor', 'executive-summary.md'),
    '## Q1\n\nServices keep registers and publish them.\n',
  )
  writeFileSync(join(folder, 'workshop', 'editor', 'introduction.md'), 'The workshop was held to compare registers.\n')
  writeFileSync(join(folder, 'workshop', 'editor', 'disclaimer.md'), 'The views are those of the participants.\n')
  rapporteur(0, 'check', 'workshop')
  rapporteur(0, 'build', 'workshop')
  const out = join(folder, 'workshop', 'out')
  for (const name of ['report.html', 'report.pdf', 'report.json', 'recommendations.csv', 'manifest.json']) {
    if (!existsSync(join(out, name))) faults.push(`the build wrote no ${name}`)
  }
  if (!existsSync(join(out, 'report.pdf')) || !existsSync(join(out, 'report.html'))) return { faults, told }
  const { pages, text } = await textOf(join(out, 'report.pdf'))
  const html = readFileSync(join(out, 'report.html'), 'utf8').replaceAll('\u00ad', '')
  for (const word of WORDS) {
    if (!html.includes(word)) faults.push(`the HTML lacks "${word}"`)
    // Joined letters stand in the PDF as an ActualText, which pdfjs does not read; the build itself compares it.
    if (!/\p{Script=Arabic}/u.test(word) && !text.includes(word.normalize('NFKC')))
      faults.push(`the PDF lacks "${word}"`)
  }
  told.push(`the PDF has ${pages} pages`)
  return { faults, told }
}
