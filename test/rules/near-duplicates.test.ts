import { expect, it } from 'vitest'
import { find } from '../rules-of-words/find.js'

const FIRST = '---\nsession: session-1\nstatus: submitted\n---\n\n'
const SAID = '- Finding: Two officers watch the recordings of a whole town at night, and a third one checks them.'
const OTHER = '- Finding: Prosecutors ask for the settings of a tool before they ask for its results.'

/** Lines of the second note at which a point of the first stands again. */
async function repeated(first: string, second: string): Promise<number[]> {
  const found = await find('point-duplicate', second, { files: { 'notes/session-1.md': FIRST + first } })
  return found.map(({ line }) => line - 4)
}

it.each([
  [
    'with items below it',
    `${SAID}\n  - One of them had asked for it.\n  - The other had not, and was surprised to be asked.`,
  ],
  ['with another paragraph', `${SAID}\n\n  It was begun in spring, with money that had been left over.`],
  ['with a table', `${SAID}\n\n  | Hours | Of |\n  |---|---|\n  | 3 | rest |`],
  ['wrapped', SAID.replace('of a whole', 'of a\n  whole')],
  ['in capitals and bold', SAID.replace('Two officers', '**TWO OFFICERS**')],
])('a point is found that was copied from one %s, and the reverse', async (_, whole) => {
  expect(await repeated(whole, `${OTHER}\n${SAID}`)).toEqual([2])
  expect(await repeated(SAID, `${OTHER}\n${whole}`)).toEqual([2])
})

it('the same opening of different lists is no repetition', async () => {
  const list = (...items: string[]) => ['- Finding: The speaker named these three:', ...items].join('\n  - ')
  const trains = list('trains that come late', 'letters without a stamp', 'keys of houses long gone')
  expect(await repeated(trains, list('water in the cellar', 'a roof of tin', 'some doors too many'))).toEqual([])
})

it('is placed beside the earliest of three, and beside one that repeats another itself', async () => {
  const chain = ['one two three four five six seven eight', 'two three four five six seven eight nine']
  const [first = '', second = ''] = chain.map((words) => `- Finding: ${words}`)
  const third = '- Finding: three four five six seven eight nine ten'
  const meeting =
    'sessions:\n' +
    [1, 2, 3].map((n) => `  - { id: session-${n}, kind: session, title: S, starts: 2019-09-23, asks: {} }\n`).join('')
  const found = await find('point-duplicate', second, {
    meeting,
    files: {
      'notes/session-1.md': FIRST + first,
      'notes/session-3.md': `---\nsession: session-3\n---\n\n${third}\n${first}`,
    },
  })
  expect(found.map(({ file, line, related }) => [file, line, related[0]?.file])).toEqual([
    ['notes/session-2.md', 5, 'notes/session-1.md'],
    ['notes/session-3.md', 5, 'notes/session-2.md'],
    ['notes/session-3.md', 6, 'notes/session-1.md'],
  ])
})
