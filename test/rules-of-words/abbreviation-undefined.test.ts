import { describe, expect, it } from 'vitest'
import { find, HEAD, textsOf } from './find.js'

describe('abbreviation-undefined', () => {
  it.each([
    ['They use NPR.', ['NPR']],
    ['LEAs use it.', ['LEA']],
    ["The EU's rules and the UN", ['EU', 'UN']],
    ['AI-based tools', ['AI']],
    ['SPMU/TNTD', ['SPMU', 'TNTD']],
    ['NPR again NPR', ['NPR']],
    ['(NPR) at the start', ['NPR']],
    ['ÖVP and ООН', ['ÖVP', 'ООН']],
    ['| a |\n|---|\n| NGO |', ['NGO']],
    ['Some **NPR**.', ['NPR']],
    ['Text.[^1]\n\n[^1]: By NPR.', ['NPR']],
    ['- Finding: NPR\n  - more LPR', ['NPR', 'LPR']],
    ['We were told (see NPR).', ['NPR']],
    ['NPR (see below)', ['NPR']],
    ['👮🏽 NPR', ['NPR']],
    ['They use NPR, LPR, CDR and IMEI data.', ['NPR', 'LPR', 'CDR', 'IMEI']],
    ['NPR, LPR, CDR', ['NPR', 'LPR', 'CDR']],
    ['| NPR | LPR | CDR |\n|---|---|---|\n| one | two | three |', ['NPR', 'LPR', 'CDR']],
    ['The MD and the DC of the firm', ['MD', 'DC']],
    // Two letters are the fewest, and six the most.
    ['BQ and UNTOCQ are used, X and PROTECTQ are not', ['BQ', 'UNTOCQ']],
  ])('finds %j', async (words, texts) => {
    expect(await textsOf('abbreviation-undefined', words)).toEqual(texts)
  })

  it.each([
    'artificial intelligence (AI) and AI',
    'They held a VOTE and a BALLOT. A vote is no ballot.',
    'BALLOT: keep it. Those who asked for BALLOT again were few.',
    'Artificial Intelligence (AI). Then AIs.',
    'AI (artificial intelligence), then AI',
    'the International Criminal Court ("ICC"), and the ICC',
    'the Federal Criminal Police Office (BKA), and the BKA',
    'number plate recognition (hereinafter NPR), NPR',
    'a law enforcement agency (LEA); LEAs',
    'the United Nations Interregional Crime and Justice Research Institute (UNICRI) and UNICRI',
    'Session II, Part IV, XIX, LX, MMXIX, MCMXCIV and chapter CXLIV',
    'ISO/IEC 27037:2012 and IEEE 7010-2020; 40 US dollars, a US dollar',
    'Mr. BROWN, Ms Ana NOVÁK, Dr J. M. LEE and Judge Maria DE LA CRUZ spoke',
    'a USB stick, an SMS, a SIM card, a PIN, a QR code and GPS',
    'Q1, R2 and P12; COVID-19; MC(9).DEC/9 and PC.DEC/1049, SEC.DOC/1/17/Rev.1; A/RES/70/1',
    'Directive (EU) 2016/680; Regulation (EC) No 45/2001; ISO 27001; NIST.IR.8238',
    'THE WHOLE LINE IS IN CAPITALS',
    'THIS IS VERY LOUD in a sentence',
    'it is NOT allowed and MUST stop; OK; DNA; 10 GB; 14:00 UTC; 500 EUR',
    'TODO and TBC',
    'U.S. and e.g. and Ph.D.',
    'PhD, iOS, eIDAS, LaTeX, McDonald',
    'INTERPOL and EUROJUST',
    '`NPR` and "NPR" and *The NPR Book* and [NPR](https://example.org)',
    '> NPR was named.',
    'https://example.org/NPR and npr@NPR.example',
    '@NPR',
    'John VZOR spoke',
  ])('finds nothing in %j', async (words) => {
    expect(await textsOf('abbreviation-undefined', words)).toEqual([])
  })

  it('knows those of meeting.yaml and of the house', async () => {
    expect(
      await textsOf('abbreviation-undefined', 'AI and OSCE', {
        meeting: 'abbreviations: { AI: artificial intelligence }\n',
      }),
    ).toEqual(['OSCE'])
    expect(await textsOf('abbreviation-undefined', 'AI and OSCE', { meeting: 'house: osce\n' })).toEqual(['AI'])
    expect(
      await textsOf('abbreviation-undefined', 'AIs, NGO', { meeting: 'abbreviations: { AI: a, NGOs: b }\n' }),
    ).toEqual([])
  })

  it('says that it comes too late, and where', async () => {
    const found = await find('abbreviation-undefined', 'We saw NPR.\n\nNumber plate recognition (NPR) is old.\n')
    expect(
      found.map(({ text, line, column, related }) => [
        text,
        line,
        column,
        related.map((place) => [place.line, place.column]),
      ]),
    ).toEqual([['NPR', HEAD + 1, 8, [[HEAD + 3, 27]]]])
    expect(found[0]?.message).toBe('NPR is used before it is spelt out')
  })

  it('lets a heading use what the words below it spell out', async () => {
    expect(await textsOf('abbreviation-undefined', '## Q1. NPR\n\nNumber plate recognition (NPR) is old.\n')).toEqual(
      [],
    )
    expect(await textsOf('abbreviation-undefined', '## Q1. NPR\n\nIt is old.\n')).toEqual(['NPR'])
  })

  it('does not count what an internal block spells out for the words around it', async () => {
    const note = ':::internal\nnumber plate recognition (NPR)\n:::\n\nWe saw NPR.\n'
    expect(await textsOf('abbreviation-undefined', note)).toEqual(['NPR'])
  })

  const inFirst = (words: string) => ({ 'notes/session-1.md': `---\nsession: session-1\n---\n\n${words}\n` })

  it('says one once a meeting, at its first use on the agenda, with the other places beside it', async () => {
    const files = {
      ...inFirst('NPR, twice: NPR.'),
      'notes/session-2.md': null,
      'notes/a.md': '---\nsession: session-2\n---\n\nThe NPR and LPR.\n',
    }
    const found = await find('abbreviation-undefined', 'x', { files })
    expect(
      found.map(({ file, text, related }) => [
        file,
        text,
        related.map((one) => `${one.file}:${one.line}:${one.column}`),
      ]),
    ).toEqual([
      ['notes/session-1.md', 'NPR', ['notes/session-1.md:5:13', 'notes/a.md:5:5']],
      ['notes/a.md', 'LPR', []],
    ])
  })

  it('knows what an earlier session spells out, and says where a later one does', async () => {
    const spelt = 'number plate recognition (NPR)'
    expect(await textsOf('abbreviation-undefined', 'We saw NPR.', { files: inFirst(spelt) })).toEqual([])
    const found = await find('abbreviation-undefined', spelt, { files: inFirst('We saw NPR.') })
    expect(found.map(({ file, message, related }) => [file, message, related.map((one) => one.file)])).toEqual([
      ['notes/session-1.md', 'NPR is used before it is spelt out', ['notes/session-2.md']],
    ])
  })

  it('does not spell out in an internal block what the words outside use', async () => {
    const files = inFirst(':::internal\nnumber plate recognition (NPR)\n:::')
    expect(await textsOf('abbreviation-undefined', 'We saw NPR.', { files })).toEqual(['NPR'])
  })

  it.each([
    'PK: we should keep it.\n\nLDV: agreed, with the change that LDV asked for.',
    '- PK: yes\n- LDV: no',
    'Chair opened.\nPK: yes, as LDV said.\nLDV : no',
    '**PK:** yes',
    'MOTION 2: keep the name. CALL: who sends it? REMEMBER: today.',
    'We had a VOTE, and the vote was close. A KEY point is the key.',
    'The STOP sign was no stop.',
  ])('takes initials of speakers and words in capitals for what they are: %j', async (words) => {
    expect(await textsOf('abbreviation-undefined', words)).toEqual([])
  })

  it.each([
    ['The NPR: how it works.', ['NPR']],
    ['NPR: new.\n\nThe NPR is old.', ['NPR', 'NPR']],
    ['Who spoke for the WHO?', ['WHO']],
    ['We use ABC:12 and the LPR.', ['ABC', 'LPR']],
  ])('does not take an abbreviation for such a word: %j', async (words, texts) => {
    expect(new Set(await textsOf('abbreviation-undefined', words))).toEqual(new Set(texts))
  })
})
