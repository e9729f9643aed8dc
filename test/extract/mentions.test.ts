import { expect, it } from 'vitest'
import { insteadOf } from '../../src/rule-words/en/instead-of-html.js'
import { readBody } from '../parse/outline.js'

it.each([
  ['Accounts are at @posteo.example today.', []],
  ['Write to user@host or to user.name@host.example.', []],
  ['It stands at @host.example.org.', []],
  ['So it is.@speaker-1', ['speaker-1 person']],
  ['Said @speaker-1.Then another.', ['speaker-1 person']],
  ['Said @Speaker-1.then another.', ['speaker-1 person']],
  ['Said @nobody. Then another.', ['nobody nobody']],
  ['Said @nobody.Then another.', ['nobody nobody']],
  ['An \\@escaped one.', []],
])('%s', async (words, mentions) => {
  expect((await readBody(words)).mentions.map(({ id, target }) => `${id} ${target}`)).toEqual(mentions)
})

it.each([
  ['<br', 'Write "\\" at the end'],
  ['</B', 'Write "**"'],
  ['<sub', 'Write "~"'],
  ['<td', 'Write the table with "|"'],
  ['<speaker', 'Take the tag away; for "<" as a sign write "\\<"'],
])('instead of %s: %s', (tag, hint) => {
  expect(insteadOf(tag)).toContain(hint)
})
