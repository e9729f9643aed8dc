import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { setText } from '../../../src/render/typesetting/set-text.js'

/** No-break spaces made visible: `~` for U+00A0, `_` for U+202F. */
const shown = (text: string, language: string) =>
  setText(text, language).replaceAll('\u00a0', '~').replaceAll('\u202f', '_')

const cases: Record<string, [typed: string, set: string][]> = {
  en: [
    ['She said "no, not \'yet\'" and left.', 'She said “no, not ‘yet’” and left.'],
    ["The States' right, the speaker's view, the '90s", 'The States’ right, the speaker’s view, the ’90s'],
    ['("quoted")', '(“quoted”)'],
    ['Half a "quotation', 'Half a "quotation'],
    ['“Set already”', '“Set already”'],
    ['A tool - as was said - that waits...', 'A tool~– as was said~– that waits…'],
    ['A tool--not a person', 'A tool–not a person'],
    ['in 2016-2018, pp. 12-15', 'in 2016–2018, pp.~12–15'],
    ['about 4 per cent, 15 km, 5 %, 3.5 million', 'about 4~per~cent, 15~km, 5~%, 3.5~million'],
    ['57 States, 57 participating States, 11 Partners', '57~States, 57~participating States, 11~Partners'],
    ['Session III and Session 2, R 12, Annex A', 'Session~III and Session~2, R~12, Annex~A'],
    ['23 September 2019, Article 4', '23~September 2019, Article~4'],
    ['J. R. R. Tolkien and Dr. Who', 'J.~R.~R.~Tolkien and Dr.~Who'],
    ['It ended in category A. The next began.', 'It ended in category A. The next began.'],
    ['No. 4, p. 9, § 5', 'No.~4, p.~9, §~5'],
    ['Decision MC(9).DEC/9, PC.DEC/1049-2', 'Decision MC(9).DEC/9, PC.DEC/1049-2'],
    ["https://example.org/it's/2016-2018...x", "https://example.org/it's/2016-2018...x"],
    ['Why? Because: yes!', 'Why? Because: yes!'],
    ['10:30 to 12:45', '10:30 to 12:45'],
    ['a well-known co-operation', 'a well-known co-operation'],
  ],
  fr: [
    ['Il a dit "non" ; puis "oui" !', 'Il a dit «_non_»_; puis «_oui_»_!'],
    ['Pourquoi? Parce que: oui!', 'Pourquoi_? Parce que~: oui_!'],
    ['« déjà »', '«_déjà_»'],
    ["l'État, aujourd'hui", 'l’État, aujourd’hui'],
    ['à 10:30, 57 États, 12 000 euros', 'à 10:30, 57~États, 12_000~euros'],
    ['le 23 septembre, le 1er septembre, p. 9, n° 4', 'le 23~septembre, le 1er~septembre, p.~9, n°~4'],
    ['la séance III, 4 pour cent', 'la séance~III, 4~pour~cent'],
    ['voir https://example.org/?a=b', 'voir https://example.org/?a=b'],
  ],
  de: [
    ['Sie sagte "nein, \'noch\' nicht".', 'Sie sagte „nein, ‚noch‘ nicht“.'],
    ['am 23. September, 57 Staaten, S. 9, Nr. 4', 'am 23.~September, 57~Staaten, S.~9, Nr.~4'],
    ['z. B. 5 Prozent - so hieß es', 'z.~B. 5~Prozent~– so hieß es'],
    ['Sitzung III, Artikel 4', 'Sitzung~III, Artikel~4'],
  ],
  it: [
    ['Disse "no" e \'sì\'.', 'Disse «no» e “sì”.'],
    ["l'Organizzazione dell'ONU", 'l’Organizzazione dell’ONU'],
    ['il 23 settembre, 57 Stati, pag. 9, 4 per cento', 'il 23~settembre, 57~Stati, pag.~9, 4~per~cento'],
  ],
  ru: [
    ['Он сказал "нет, \'ещё\' нет".', 'Он сказал «нет, „ещё“ нет».'],
    ['Доклад - это ответ', 'Доклад~— это ответ'],
    ['23 сентября, 57 государств, с. 9, № 4', '23~сентября, 57~государств, с.~9, №~4'],
    ['и т. д., 12 000 рублей, пункт 4', 'и т.~д., 12~000 рублей, пункт~4'],
  ],
  es: [
    ['Dijo "no" y "sí".', 'Dijo «no» y «sí».'],
    ['el 23 de septiembre, 57 Estados, pág. 9, 4 por ciento', 'el 23~de~septiembre, 57~Estados, pág.~9, 4~por~ciento'],
    ['la sesión III, EE. UU.', 'la sesión~III, EE.~UU.'],
  ],
}

describe.each(Object.entries(cases))('words set in %s', (language, pairs) => {
  it.each(pairs)('%s', (typed, set) => {
    expect(shown(typed, language)).toBe(set)
  })

  it('are set no further the second time', () => {
    for (const [typed] of pairs) {
      const once = setText(typed, language)
      expect(setText(once, language)).toBe(once)
    }
  })
})

describe('whatever the words are', () => {
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '')
  const typed = fc.array(
    fc.oneof(
      fc.constantFrom(
        '"',
        "'",
        ' ',
        ' - ',
        '--',
        '...',
        '?',
        '!',
        ':',
        ';',
        '«',
        '»',
        '(',
        ')',
        '. ',
        '%',
        '@',
        '/',
        '5',
        '12',
      ),
      fc.constantFrom(
        'States',
        'Session',
        'III',
        'J',
        'p.',
        'per cent',
        'Württemberg',
        'и',
        'états',
        '2016',
        'MC.DEC/9',
      ),
    ),
    { maxLength: 30 },
  )

  it.each(Object.keys(cases))('no letter and no number changes, %s', (language) => {
    fc.assert(
      fc.property(typed, (pieces) => {
        const text = pieces.join('')
        expect(letters(setText(text, language))).toBe(letters(text))
      }),
      { numRuns: 300 },
    )
  })
})
