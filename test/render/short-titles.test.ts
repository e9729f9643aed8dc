import { expect, it } from 'vitest'
import { shortTitles } from '../../src/render/short-titles.js'

const short = (...titles: string[]) => [
  ...shortTitles({
    sessions: titles.map((title) => ({ title })) as Parameters<typeof shortTitles>[0]['sessions'],
  }).values(),
]

it('sessions are named by what stands before the colon, if that is short and theirs alone', () => {
  expect(short('Session 1: AI tools', 'Session 2: Misuse', 'Closing')).toEqual(['Session 1', 'Session 2', 'Closing'])
  expect(short('Side event: Training', 'Side event: Ethics')).toEqual(['Side event: Training', 'Side event: Ethics'])
  expect(short('A title that says much before: the rest')).toEqual(['A title that says much before: the rest'])
  expect(short('From 10:30 to noon')).toEqual(['From 10:30 to noon'])
})
