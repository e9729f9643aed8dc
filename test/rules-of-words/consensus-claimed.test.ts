import { describe, expect, it } from 'vitest'
import { find, textsOf } from './find.js'

describe('consensus-claimed', () => {
  it.each([
    ['All participants agreed that it helps.', 'All participants agreed'],
    ['All speakers agreed.', 'All speakers agreed'],
    ['Of courts the participants had a unanimous view.', 'unanimous'],
    ['All the delegations agreed on it.', 'All the delegations agreed'],
    ['All 57 participating States agreed to it.', 'All 57 participating States agreed'],
    ['All participants broadly agreed.', 'All participants broadly agreed'],
    ['Every delegation present was heard, and everyone agreed.', 'everyone agreed'],
    ['All were in agreement.', 'All were in agreement'],
    ['In the end all were of one mind.', 'all were of one mind'],
    ['Everybody was heard, and all of them agreed.', 'all of them agreed'],
    ['All in the room agreed that it helps.', 'All in the room agreed'],
    ['Everyone supported the proposal.', 'Everyone supported the'],
    ['It was agreed that it helps.', 'It was agreed that'],
    ['It was generally agreed that it helps.', 'It was generally agreed that'],
    ['The meeting agreed to go on.', 'The meeting agreed'],
    ['The participants then agreed that it helps.', 'The participants then agreed'],
    ['Speakers agreed that it helps.', 'Speakers agreed'],
    ['There was a consensus that it helps.', 'consensus'],
    ['There was broad consensus on this.', 'consensus'],
    ['Consensus was reached.', 'Consensus'],
    ['A consensus emerged on training.', 'consensus'],
    ['The view was unanimous.', 'unanimous'],
    ['They unanimously called for it.', 'unanimously'],
    ['There was general agreement that it helps.', 'There was general agreement'],
    ['Nobody objected to it.', 'Nobody objected'],
    ['It passed without objection.', 'without objection'],
    ['The proposal was supported by all.', 'supported by all'],
    ['No tool was named, and all participants agreed that some exist.', 'all participants agreed'],
    ['All participants\nagreed.', 'All participants\nagreed'],
    ['- Finding: All speakers agreed that it helps.', 'All speakers agreed'],
    ['A thought.[^1]\n\n[^1]: All speakers agreed.', 'All speakers agreed'],
    ['There was *consensus* on it, **all participants** agreed.', 'all participants** agreed'],
  ])('finds %j', async (words, text) => {
    const found = await find('consensus-claimed', words)
    expect(found.map((one) => [one.text, one.severity])).toEqual([[text, 'warning']])
  })

  it.each([
    'There was no consensus.',
    'The judgment of the Supreme Court was unanimous; the jury had been unanimous, too.',
    'A unanimous jury is rare, a unanimous verdict rarer.',
    'The Security Council adopted it unanimously.',
    'The view was not unanimous, and far from a consensus.',
    'They parted without consensus.',
    'Consensus was not reached, and could not be reached.',
    'Participants did not agree; not all speakers agreed.',
    'It was not agreed that it helps.',
    'Two speakers agreed that it helps. Several participants agreed.',
    'The other speakers agreed.',
    'Neither consensus nor a common view was found.',
    'Whether all participants agreed was left open. Was there consensus?',
    'The OSCE takes its decisions by consensus; consensus-building takes time.',
    'To reach consensus, more time is needed. They sought a consensus.',
    'All participants agreed to disagree.',
    'All speakers agreed that there was no consensus.',
    'The scientific consensus is another matter. The consensus rule holds.',
    'All participating States agreed in 2001 that experts should meet.',
    'The agreed text and all agreed measures were read out.',
    'A consensus could be found next year.',
    'Almost unanimous, nearly a consensus.',
    'The report said "all participants agreed", and *The End of Consensus* said more.',
    '> All participants agreed.',
    '- Agreement: All participants agreed that it helps.\n  - There was consensus on the date.',
    '- Decision: It was agreed that the report is circulated.',
    '- Divergence: There was consensus on the aim and none on the means.\n  - View (one): All States agreed on both.',
    '## Consensus and divergence\n\nWords.',
    '| Consensus | Unanimous |\n|---|---|\n| a | b |',
    'All services supported by the fund took part.',
    'Nobody was asked.',
    'An agreement between the two services exists.',
  ])('finds nothing in %j', async (words) => {
    expect(await textsOf('consensus-claimed', words)).toEqual([])
  })

  it('is an error where the same answer records a divergence, which it names', async () => {
    const note =
      '## Q2\n\nAll speakers agreed.\n\n- Divergence: Whether it helps.\n\n## Other matters\n\nEveryone agreed.\n'
    const found = await find('consensus-claimed', note)
    expect(found.map(({ text, severity, related }) => [text, severity, related.length])).toEqual([
      ['All speakers agreed', 'error', 1],
      ['Everyone agreed', 'warning', 0],
    ])
    expect(found[0]?.related[0]?.line).toBe((found[0]?.line ?? 0) + 2)
  })

  it('goes by the question under which a point stands', async () => {
    const note = '## Q1\n\n- Divergence: Whether it helps.\n\n## Q2\n\nAll speakers agreed.\n'
    expect((await find('consensus-claimed', note)).map(({ severity }) => severity)).toEqual(['warning'])
    const also = '## Q1\n\n- Divergence (q2): Whether it helps.\n\n## Q2\n\nAll speakers agreed.\n'
    expect((await find('consensus-claimed', also)).map(({ severity }) => severity)).toEqual(['error'])
  })

  it('says one sentence once', async () => {
    expect(await textsOf('consensus-claimed', 'There was a unanimous consensus. Everyone agreed.')).toEqual([
      'unanimous',
      'Everyone agreed',
    ])
  })
})
