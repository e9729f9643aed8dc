// npm run understood: the notes of the worked example's three sessions, each typed in twenty other ways. Of every point,
// recommendation and answer it is counted whether it is still read, whether the check points at it, or whether it is lost
// in silence.
import { readFile, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { check } from '../../src/examine/check.js'
import type { Diagnostic } from '../../src/model/diagnostic.js'
import type { Note, Point } from '../../src/model/note.js'
import { gatherFiles } from '../../src/pipeline.js'
import { WAYS, type Way } from './ways-of-typing.js'

const SESSIONS = ['session-1', 'session-2', 'session-3']
const GOALS = { read: 0.9, understood: 1 }

type Files = Record<string, Uint8Array | string>

/** How many of something there are, and what became of them. */
interface Count {
  all: number
  read: number
  told: number
}

interface Counts {
  points: Count
  recommendations: Count
  answers: Count
  lost: string[]
}

// npm starts its scripts in the project's folder.
const folder = resolve('report')

async function exampleFiles(): Promise<Files> {
  const files: Files = { 'meeting.yaml': await readFile(join(folder, 'meeting.yaml')) }
  for (const part of ['notes', 'editor', 'figures']) {
    for (const name of await readdir(join(folder, part)))
      files[`${part}/${name}`] = await readFile(join(folder, part, name))
  }
  return files
}

async function readAs(
  files: Files,
  session: string,
  way: Way | undefined,
): Promise<{ note: Note; told: Diagnostic[] }> {
  const path = `notes/${session}.md`
  const text = Buffer.from(files[path] ?? '').toString('utf8')
  const meeting = Buffer.from(files['meeting.yaml'] ?? '').toString('utf8')
  const changed: Files = {
    ...files,
    [path]: way ? way.type(text) : text,
    'meeting.yaml': way?.language ? meeting.replace(/^language: en$/m, `language: ${way.language}`) : meeting,
  }
  const gathered = await gatherFiles(changed)
  const note = gathered.notes.find(({ file }) => file === path)
  if (!note) throw new Error(`${path} was not read`)
  const told = check(gathered, { today: '2019-11-01' }).filter(({ place }) => place.file === path)
  return { note, told }
}

/** A point as it is compared: its kind and its words, whatever the characters of the word processor. */
function keyOf({ kind, words }: Point): string {
  return `${kind}: ${plain(words)}`
}

function plain(words: string): string {
  return words
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[^\p{L}\p{N}"'@]+/gu, ' ')
    .trim()
    .toLowerCase()
}

function newCount(): Count {
  return { all: 0, read: 0, told: 0 }
}

function compare(before: Note, after: Note, told: Diagnostic[], asked: string[], counts: Counts, way: string): void {
  const left = after.points.map((point) => ({ key: keyOf(point), point }))
  const pointing = told.filter(({ rule }) => rule !== 'typing-mended')
  for (const point of before.points) {
    const at = left.findIndex(({ key }) => key === keyOf(point))
    const found = at < 0 ? undefined : left.splice(at, 1)[0]?.point
    const same = found !== undefined && found.addressees.join() === point.addressees.join()
    const line = lineOf(after, point)
    const isTold = pointing.some(({ place }) => place.line <= line && line <= Math.max(place.line, place.endLine))
    for (const count of [counts.points, ...(point.kind === 'recommendation' ? [counts.recommendations] : [])]) {
      count.all++
      if (same) count.read++
      else if (isTold) count.told++
    }
    if (!same && !isTold) counts.lost.push(`${way}: ${before.file}:${point.place.line} ${point.kind}`)
  }
  for (const id of asked) {
    const has = (note: Note): boolean => note.sections.some((section) => section.question === id)
    if (!has(before)) continue
    counts.answers.all++
    if (has(after)) counts.answers.read++
    else if (pointing.some(({ rule }) => rule.startsWith('question-'))) counts.answers.told++
    else counts.lost.push(`${way}: ${before.file} ${id}`)
  }
}

/** Where the words of a point stand in the other note. */
function lineOf(note: Note, point: Point): number {
  const wanted = plain(point.words).slice(0, 40)
  return note.source.text.split('\n').findIndex((line) => plain(line).includes(wanted)) + 1
}

const percent = (part: number, all: number): string => `${((100 * part) / Math.max(1, all)).toFixed(1)} %`.padStart(8)

async function run(): Promise<void> {
  const files = await exampleFiles()
  const total: Counts = { points: newCount(), recommendations: newCount(), answers: newCount(), lost: [] }
  const before = new Map<string, Note>()
  for (const session of SESSIONS) before.set(session, (await readAs(files, session, undefined)).note)
  process.stdout.write(`  ${'typed with'.padEnd(44)}  points: read, told, lost   recommendations   answers\n`)
  for (const way of WAYS) {
    const counts: Counts = { points: newCount(), recommendations: newCount(), answers: newCount(), lost: [] }
    for (const session of SESSIONS) {
      const note = before.get(session) as Note
      const { note: after, told } = await readAs(files, session, way)
      compare(note, after, told, ['q1', 'q2', 'q3', 'q4'], counts, way.name)
    }
    const { points, recommendations, answers } = counts
    const three = ({ all, read, told }: Count): string => `${read} + ${told} + ${all - read - told}`.padEnd(18)
    process.stdout.write(
      `  ${way.name.padEnd(44)}  ${three(points)}        ${three(recommendations)}${three(answers)}\n`,
    )
    for (const what of ['points', 'recommendations', 'answers'] as const) {
      total[what].all += counts[what].all
      total[what].read += counts[what].read
      total[what].told += counts[what].told
    }
    total.lost.push(...counts.lost)
  }
  process.stdout.write(`\n  ${'of all'.padEnd(44)}      read   read or told   goals\n`)
  let reached = true
  for (const what of ['points', 'recommendations', 'answers'] as const) {
    const { all, read, told } = total[what]
    reached &&= read >= GOALS.read * all && read + told >= GOALS.understood * all
    process.stdout.write(
      `  ${`${what} (${all})`.padEnd(44)}  ${percent(read, all)}       ${percent(read + told, all)}   90 %, 100 %\n`,
    )
  }
  for (const line of total.lost) process.stdout.write(`  lost  ${line}\n`)
  if (!reached) process.exitCode = 1
}

await run()
