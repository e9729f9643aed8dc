import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findNames, hiddenNames } from '../../src/attribution/find-names.js'
import { gatherFiles } from '../../src/pipeline.js'
import { layOver } from '../../src/rules/example-meeting.js'

const root = join(import.meta.dirname, '../..')
/** Prose in which nobody of the list is named. */
const CLEAN = [
  'test/rules-of-words/plain-prose.md',
  'test/rules-of-words/official-prose.md',
  ...markdownIn('report/notes'),
  ...markdownIn('report/editor'),
  ...markdownIn('test/fixtures/meetings/harbours/notes'),
  ...markdownIn('test/fixtures/meetings/harbours/editor'),
]
/** Names of many languages; a third of them are words, given names or places as well. */
const LISTED = `
  Anna Young, Peter Stone, Irina Petrova, Theresa May, Mark Price, Grace Long, Will Power, Rose Noble, Jordan Bell, Frank Short,
  Emma Klein, Jonas Berg, Sofia Rossi, Marco Bianchi, Jan Vzorný, Katarína Nováková, Zdeněk Němec, Agnieszka Kowalska, Piotr Wróbel,
  Ivan Horvat, Marko Babić, Иван Кузнецов, Ольга Смирнова, Сергей Достоевский, Ivan Petrov, Jürgen Möller-Lüdenscheidt, Hans Weiß,
  Claire Lefèvre, Pierre Dubois, José García Márquez, Lucía Fernández, Ștefan Țăranu, Søren Ødegård, Nino Beridze, Ayşe Yılmaz,
  Mary O'Casey, David Page, Joan Marsh, Paul Law, Lina Hart, Mia Banks, Carl King, Victoria Field, Charlotte Lake, Martin Luther Green,
  Kim Min-jun, Li Wei, Olena Shevchenko, Taras Bondarenko, Elisa van den Berg`

function markdownIn(folder: string): string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`)
}

it('clean prose is taken for a name at most once in ten thousand words', async () => {
  const people = LISTED.split(',').map((name, index) => ({ id: `person-${index}`, name: name.trim() }))
  const meeting = `sessions: [{ id: one, kind: session, title: T, starts: 2019-09-23, attribution: chatham, asks: {} }]\npeople: ${JSON.stringify(people)}\n`
  const files = { 'notes/session-1.md': null, 'notes/session-2.md': null }
  const gathered = await gatherFiles(layOver({ meeting, files }))
  const names = hiddenNames(gathered.meeting, 'one')
  let words = 0
  const alarms: string[] = []
  for (const file of CLEAN) {
    const text = readFileSync(join(root, file), 'utf8').replace(/@[\w-]+/g, '')
    words += text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
    for (const { from, to, name } of findNames(text, names))
      alarms.push(`${file}: ${text.slice(Math.max(0, from - 30), to + 30).replace(/\s+/g, ' ')} (${name})`)
  }
  expect(words).toBeGreaterThan(14_000)
  expect(alarms.slice(Math.floor(words / 10_000))).toEqual([])
})
