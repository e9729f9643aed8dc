import { describe, expect, it } from 'vitest'
import { readAbbreviations } from '../../src/extract/read-abbreviations.js'
import type { Passage } from '../../src/model/note.js'

const passage = (text: string, internal = false): Passage => ({
  kind: 'paragraph',
  text,
  prose: text,
  runs: [],
  internal,
  quoted: false,
  footnote: false,
})
const read = (text: string): string[] =>
  readAbbreviations({ passages: [passage(text)] }).map(({ short, long }) => `${short} = ${long}`)

describe('abbreviations that a note spells out', () => {
  it.each([
    ['The United Nations (UN) was asked.', 'UN = United Nations'],
    ['Services use automatic number plate recognition (ANPR) daily.', 'ANPR = automatic number plate recognition'],
    [
      'by the Office for Democratic Institutions and Human Rights (ODIHR)',
      'ODIHR = Office for Democratic Institutions and Human Rights',
    ],
    ['UN (United Nations) bodies', 'UN = United Nations'],
    [
      'the International Criminal Police Organization (INTERPOL)',
      'INTERPOL = International Criminal Police Organization',
    ],
    ['large language models (hereafter “LLMs”)', 'LLM = large language models'],
    [
      'le règlement général sur la protection des données (RGPD)',
      'RGPD = règlement général sur la protection des données',
    ],
    ['die künstliche Intelligenz (KI) hilft', 'KI = künstliche Intelligenz'],
    ['искусственный интеллект (ИИ)', 'ИИ = искусственный интеллект'],
    ['an inventory of closed-circuit television (CCTV)', 'CCTV = closed-circuit television'],
    ['the data protection impact assessment (DPIA, on paper)', 'DPIA = data protection impact assessment'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })

  it.each([
    'Council Directive (EU) 2016/680 applies.',
    'Anna Beispiel (UNODC) spoke.',
    'Guiding Principles (II) were read.',
    'One service uses it (AI).',
    'See paragraph (AB) above.',
    'Nothing here.',
  ])('nothing in: %s', (text) => {
    expect(read(text)).toEqual([])
  })

  it('nothing of what is internal', () => {
    expect(readAbbreviations({ passages: [passage('The Blue Unit (BU).', true)] })).toEqual([])
  })

  it('in time that grows with the text alone', () => {
    const text = 'The (A'.repeat(20_000)
    const begun = process.cpuUsage()
    read(text)
    expect(process.cpuUsage(begun).user).toBeLessThan(5_000_000)
  })
})
