import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { rapporteur } from '../safety/command.js'
import { meetingYaml, note, scratch, write } from '../safety/folder.js'

const points = (...words: string[]): string =>
  note('s-1', `## Q1\n\nWords of an answer.\n\n${words.map((one) => `- Finding: ${one}\n`).join('')}`)

const SUMMARY = '## Q1\n\nPorts lend each other what they have, and ships wait for what they have not.\n'

let folder: string
let remove: () => void
beforeEach(() => {
  ;({ folder, remove } = scratch())
  write(folder, {
    'meeting.yaml': meetingYaml(['s-1']),
    'notes/s-1.md': points('Ports lend cranes.', 'Ships wait.'),
    'editor/executive-summary.md': SUMMARY,
  })
})
afterEach(() => remove())

const build = async (): Promise<void> =>
  expect(await rapporteur(['build', folder, '--status', 'comment', '--date', '2020-02-03'])).toMatchObject({
    status: 0,
  })
const killed = (at: number) =>
  rapporteur(['release', folder], {
    preload: [join(import.meta.dirname, 'killing-disk.mjs')],
    env: { RAPPORTEUR_KILL_AT: String(at) },
  })

/** The numbers of a report's paragraphs, as its data have them. */
function numbersIn(out: string): (number | string)[] {
  const { parts } = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as {
    parts: { paragraphs?: { number: number | string }[] }[]
  }
  return parts.flatMap(({ paragraphs = [] }) => paragraphs).map(({ number }) => number)
}

it('a release that was killed at any moment is none: the next one is the first, and numbers from 1', async () => {
  await build()
  // At its first file, and within.
  for (const at of [1, 5]) expect(await killed(at)).toMatchObject({ status: null })
  const slug = join(folder, 'releases/a-meeting')
  expect(readdirSync(slug).filter((name) => !name.startsWith('.'))).toEqual([])
  writeFileSync(join(folder, 'notes/s-1.md'), points('Tugs are few.', 'Ports lend cranes.', 'Ships wait.'))
  await build()
  expect(await rapporteur(['release', folder])).toMatchObject({ status: 0 })
  expect(readdirSync(slug).sort()).toEqual(['1'])
  const numbers = numbersIn(join(slug, '1'))
  expect(numbers.length).toBeGreaterThan(2)
  expect(numbers).toEqual(numbers.map((_, at) => at + 1))
}, 300_000)
