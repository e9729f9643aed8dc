import { expect, it } from 'vitest'
import { withinSeconds } from '../safety/yardstick.js'
import { find } from './find.js'

const people = 'people: [{ id: a, name: Jan Vzor, affiliation: Port of Burgas }, { id: b, name: Anna Brown }]\n'
const sessions =
  'sessions: [{ id: session-2, kind: session, title: Two, starts: 2019-09-24, attribution: chatham, asks: {} }]\n'

/** One paragraph of 50 KB each: what takes the square of that would take a minute or more. */
it.each([
  ['house-term', 'cooperation ', 4_166],
  ['house-term', '"a" cooperation \'b\' ', 2_500],
  ['house-term', 'member states ', 3_571],
  ['gendered-term', 'Chairman ', 5_555],
  ['state-name', 'Russia, ', 6_250],
  ['state-name', 'Japan, ', 0],
  ['state-name', 'participating States such as Japan, ', 1_388],
  ['consensus-claimed', 'agreed all ', 0],
  ['consensus-claimed', 'Everyone agreed. ', 2_941],
  ['abbreviation-undefined', 'NPR ABC ', 0],
  ['abbreviation-undefined', 'the NPR (of ', 1],
  ['symbol-form', 'PC.DEC/1))))) ', 0],
  ['symbol-form', 'PC.DEC.1 ', 5_555],
  ['attribution-leak', 'Brown, J. ', 0],
  ['attribution-leak', 'Jan Vzor, ', 5_000],
  ['attribution-leak', '@a Vzor ', 6_250],
] as const)('%s takes a long run of %j in its stride', async (rule, words, number) => {
  // The note's own clock is the wall's, and stops it on a busy machine; here the time of the processor is asked.
  const meeting = `house: osce\nlimits: { parse-seconds: 120 }\n${sessions}${people}`
  const text = `They said: ${words.repeat(Math.floor(50_000 / words.length))}`
  const begun = process.cpuUsage()
  const found = await find(rule, text, { meeting, files: { 'notes/session-1.md': null } })
  const { user, system } = process.cpuUsage(begun)
  expect((user + system) / 1000).toBeLessThan(withinSeconds(10))
  expect(found).toHaveLength(number)
})
