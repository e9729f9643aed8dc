// npm run bench:peers: the notes of the worked example as a PDF, by rapporteur and by whatever else is installed here,
// each as it comes. By turns and whole processes; compare ratios of one run. Pandoc, WeasyPrint and XeLaTeX are looked
// for on PATH. Then each PDF is read back, and judged by veraPDF where that can be had.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { fetchVeraPdf } from '../conformance/fetch-verapdf.js'
import { judge } from '../conformance/judge.js'

const TURNS = 3
const notes = resolve('report/notes')
const scratch = mkdtempSync(join(tmpdir(), 'rapporteur-peers-'))

/** All notes behind one another, without their front matter, as a peer without meetings reads them. */
function joinedNotes(): string {
  const bodies = readdirSync(notes)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => [name.replace(/\W/g, ''), readFileSync(join(notes, name), 'utf8')] as const)
    // Names of footnotes count for a note alone.
    .map(([name, text]) => text.replace(/^---\n[\s\S]*?\n---\n/, '').replaceAll('[^', `[^${name}`))
  return bodies.join('\n\n')
}

interface Footnote {
  /** The letters and digits right before its call, and its own first ones. */
  before: string
  note: string
}

const letters = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '')
const plain = (markdown: string): string => markdown.replace(/\]\([^)]*\)/g, '').replace(/[[\]*]/g, '')

function footnotes(markdown: string): Footnote[] {
  return [...markdown.matchAll(/^\[\^([^\]]+)\]:\s*(.+)$/gm)].map(([, name = '', words = '']) => {
    const call = markdown.search(new RegExp(`\\[\\^${name}\\](?!:)`))
    // Mentions of speakers are printed otherwise.
    const before = markdown.slice(0, call).replace(/\s*\(@[^)]*\)[\s.]*$/, '')
    return { before: letters(plain(before)).slice(-25), note: letters(plain(words)).slice(0, 25) }
  })
}

async function pagesOf(file: string): Promise<{ pages: string[]; tagged: boolean }> {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise
  try {
    const pages: string[] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const { items } = await (await pdf.getPage(number)).getTextContent()
      pages.push(letters(items.map((item) => ('str' in item ? item.str : '')).join('')))
    }
    return { pages, tagged: (await pdf.getMarkInfo())?.Marked === true }
  } finally {
    await pdf.destroy()
  }
}

const has = (program: string) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0
const version = (program: string) =>
  /\d[\w.]*/.exec(spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout)?.[0] ?? '?'

interface Peer {
  name: string
  needs: string[]
  /** Commands that write `pdf`, one after another. */
  commands: (pdf: string) => string[][]
}

const joined = join(scratch, 'notes.md')
const markdown = joinedNotes()
writeFileSync(joined, markdown)
const pandoc = ['pandoc', joined, '--standalone', '--toc', `--resource-path=${notes}`, '--metadata=title=Report']
const peers: Peer[] = [
  {
    name: 'rapporteur',
    needs: [],
    commands: (pdf) => [[process.execPath, 'bin/rapporteur.js', 'build', 'report', '--to', 'pdf', '--out', `${pdf}.d`]],
  },
  {
    name: 'Pandoc, WeasyPrint',
    needs: ['pandoc', 'weasyprint'],
    commands: (pdf) => [
      [...pandoc, '--metadata=lang=en', '--self-contained', '--output', `${pdf}.html`],
      ['weasyprint', '--pdf-variant', 'pdf/ua-1', `${pdf}.html`, pdf],
    ],
  },
  {
    name: 'Pandoc, XeLaTeX',
    needs: ['pandoc', 'xelatex'],
    commands: (pdf) => [[...pandoc, '--pdf-engine=xelatex', '--output', pdf]],
  },
]

/** @returns milliseconds */
function make({ name, commands }: Peer, pdf: string): number {
  const begun = performance.now()
  for (const [program = '', ...args] of commands(pdf)) {
    const env = { ...process.env, SOURCE_DATE_EPOCH: '1575244800' }
    const { status, stderr } = spawnSync(program, args, { encoding: 'utf8', env })
    if (status !== 0) throw new Error(`${name}: ${program} ended with ${String(status)}:\n${stderr.slice(-2_000)}`)
  }
  return performance.now() - begun
}

const fileOf = ({ name }: Peer, pdf: string) => (name === 'rapporteur' ? join(`${pdf}.d`, 'report.pdf') : pdf)
const middle = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN

try {
  // The first turn does not count: it only shows who works here.
  const here = peers.filter((peer) => {
    const lacks = peer.needs.filter((program) => !has(program))
    try {
      if (lacks.length > 0) throw new Error(`there is no ${lacks.join(', ')} here`)
      make(peer, join(scratch, 'first.pdf'))
      return true
    } catch (error) {
      if (peer.needs.length === 0) throw error
      console.log(`not compared: ${peer.name}, for ${(error as Error).message}`)
      return false
    }
  })
  const times = new Map(here.map((peer) => [peer, [] as number[]]))
  const file = (peer: Peer, turn: number) => join(scratch, `${here.indexOf(peer)}-${turn}.pdf`)
  for (let turn = 1; turn <= TURNS; turn++) {
    for (const peer of here) times.get(peer)?.push(make(peer, file(peer, turn)))
  }
  const verapdf = await fetchVeraPdf()
  const called = footnotes(markdown)
  const own = middle(times.get(here[0] as Peer) ?? [])
  for (const peer of here) {
    const [first, second] = [1, 2].map((turn) => fileOf(peer, file(peer, turn))) as [string, string]
    const { pages, tagged } = await pagesOf(first)
    const atFoot = called.filter(({ before, note }) =>
      pages.some((page) => page.includes(before) && page.includes(note)),
    )
    const found = called.filter(({ before, note }) => pages.join('').includes(before) && pages.join('').includes(note))
    const took = middle(times.get(peer) ?? [])
    console.log(`\n${peer.name}${peer.needs.length ? ` (${peer.needs.map(version).join(', ')})` : ''}`)
    console.log(`  ${(took / 1000).toFixed(1)} s, ${(took / own).toFixed(2)} of rapporteur; ${pages.length} pages`)
    console.log(`  footnotes on the page of their call: ${atFoot.length} of ${called.length} (${found.length} found)`)
    console.log(`  tagged: ${tagged ? 'yes' : 'no'}`)
    console.log(`  twice the same bytes: ${readFileSync(first).equals(readFileSync(second)) ? 'yes' : 'no'}`)
    for (const [id, standard] of [
      ['ua1', 'PDF/UA-1'],
      ['3a', 'PDF/A-3a'],
    ] as const) {
      if ('missing' in verapdf) console.log(`  ${standard}: not judged, for ${verapdf.missing}`)
      else console.log(`  ${standard}: ${judge(verapdf.classPath, { id, name: standard }, first).failed} checks failed`)
    }
  }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
