import { describe, expect, it } from 'vitest'
import { check } from '../../src/examine/check.js'
import { gatherFiles } from '../../src/pipeline.js'
import { layOver } from '../../src/rules/example-meeting.js'

const HEAD = '---\nsession: session-1\nstatus: submitted\n---\n'
const WORDS = 'Two services search hours of video recordings by machine, every single day.'
const Q2 = '\n\n## Q2\n\nBoth services would share the results of their tests if there were one place for them.\n'

/** Everything that is found in a note whose answer to Q1 is one item: "rule: message | hint". */
async function found(label: string, heading = '## Q1\n\n### Daily work\n\n### Skills'): Promise<string[]> {
  const [first, second] = heading.split('\n\n### Skills')
  const skills = second === undefined ? '' : '\n\n### Skills\n\nTraining takes two weeks, and officers ask for more.'
  const note = `${HEAD}${first ?? ''}\n\n${WORDS}\n\n- ${label} Searches by machine save time.${skills}${Q2}`
  const diagnostics = check(await gatherFiles(layOver({ files: { 'notes/session-1.md': note } })), {
    today: '2019-11-01',
  })
  return diagnostics.map(({ rule, message, hint = '' }) => `${rule}: ${message} | ${hint}`)
}

describe('what stands between the brackets of a label', () => {
  it('may name several aspects: all are taken up', async () => {
    expect(await found('Finding (work, skills):', '## Q1')).toEqual([])
    expect(await found('Finding (skills, work):', '## Q1')).toEqual([])
  })

  it('is one level, one support and one date', async () => {
    const second = (what: string) => `qualifier-unknown: Two ${what} stand here | Keep one, or write two points`
    expect(await found('Recommendation to participating States (national, regional):')).toEqual([second('levels')])
    expect(await found('Finding (several, one):')).toEqual([second('supports')])
    expect(await found('Follow-up to Secretariat (by May 2020, by June 2020):')).toEqual([second('dates')])
    expect(await found('Recommendation to participating States (national, National):')).toEqual([])
  })
})

describe('a label with anything unusual behind its kind', () => {
  it.each([
    ['Finding 1:', 'Finding:'],
    ['Finding 1.2:', 'Finding:'],
    ['Recommendation 2 to participating States:', 'Recommendation to participating States:'],
    ['Recommendation #3 to participating States (national):', 'Recommendation to participating States (national):'],
    [
      'Recommendation to participating States (national) (by 2020):',
      'Recommendation to participating States (national, by 2020):',
    ],
    ['Recommendation [national] to participating States:', 'Recommendation (national) to participating States:'],
    ['Recommendation addressed to participating States:', 'Recommendation to participating States:'],
    ['Follow-up, to the Secretariat:', 'Follow-up to the Secretariat:'],
  ])('%s is told, and nothing of it gets lost in the hint', async (label, meant) => {
    expect(await found(label)).toEqual([
      `label-unknown: "${label.slice(0, -1)}" cannot be read as the label of a point | Write "${meant}"`,
    ])
  })

  it.each([
    'Risk assessment:',
    'Finding that tests take long:',
    'Finding 1 was read out:',
    'Decision 1049:',
    'Example (from Vienna) of a tool:',
    'Recommendation that States report to the Secretariat:',
    'Recommendations of 2018 went to participating States:',
  ])('%s is an ordinary item', async (label) => {
    expect(await found(label)).toEqual([])
  })
})
