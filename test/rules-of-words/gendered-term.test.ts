import { describe, expect, it } from 'vitest'
import { find, textsOf } from './find.js'

describe('gendered-term', () => {
  it.each([
    ['Policemen and a policewoman', ['Policemen', 'policewoman'], ['Police officers', 'police officer']],
    ['the Chairman', ['Chairman'], ['Chairperson']],
    ['the Vice-Chairman', ['Chairman'], ['Chairperson']],
    ['CHAIRMAN', ['CHAIRMAN'], ['CHAIRPERSON']],
    ['two chairmen and a chairwoman', ['chairmen', 'chairwoman'], ['chairpersons', 'chairperson']],
    ['a spokesman; spokeswomen', ['spokesman', 'spokeswomen'], ['spokesperson', 'spokespersons']],
    ["the policemen's union", ['policemen'], ['police officers']],
    ['firemen', ['firemen'], ['firefighters']],
    ['for mankind', ['mankind'], ['humankind']],
    ['lack of manpower', ['manpower'], ['staff']],
    ['man-made and man\u2011made', ['man-made', 'man\u2011made'], ['human-made', 'human-made']],
    ['manned and unmanned aircraft', ['manned', 'unmanned'], ['crewed', 'uncrewed']],
    ["a gentlemen's agreement", ["gentlemen's agreement"], ['informal agreement']],
    ['a gentlemen’s agreement', ['gentlemen’s agreement'], ['informal agreement']],
    ['Chairman Smith', ['Chairman'], ['Chairperson']],
    ["the Chairman's Perception Paper", ['Chairman'], ['Chairperson']],
    ['the Chairman of the Committee', ['Chairman'], ['Chairperson']],
  ])('finds %j', async (words, texts, uses) => {
    const found = await find('gendered-term', `It was ${words}.`.replace(/^It was (?=[PC])/, ''))
    expect(found.map(({ text }) => text)).toEqual(texts)
    expect(found.map(({ hint }) => hint)).toEqual(uses.map((use) => `Write "${use}"`))
  })

  it.each([
    'Germany, Romania and the Isle of Man',
    'human, humane, management, mandate, manual, many, demand, command, performance, woman, women, men, man',
    'Roman law and the Norman coast; Chapman, Hoffman, Newman and Freeman',
    'the chairmanship, and a chair',
    'Ms Manning and Mr Foreman gave talks',
    'a man was arrested; two women were heard',
    '*The Policeman and the Machine*, a novel; "policemen" was the word; [chairman](https://example.org); `fireman`',
    '> Policemen, said the report of 1952.',
    'policeman.example.org@x',
    "the Policemen's Benevolent Association, the Policewomen’s Network and the Chairman's Fund for Widows",
    'the Association of Chief Policemen, the National Federation of Businessmen and the Club of Former Firemen',
    'the Joint Authorities for Rulemaking on Unmanned Systems',
  ])('finds nothing in %j', async (words) => {
    expect(await textsOf('gendered-term', words.startsWith('>') ? words : `The talk was of ${words}`)).toEqual([])
  })
})
