import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNames, hiddenNames, type HiddenNames } from '../../src/attribution/find-names.js'
import { fold } from '../../src/attribution/fold.js'
import { readPersonName } from '../../src/attribution/person-name.js'
import { gatherFiles } from '../../src/pipeline.js'
import { layOver } from '../../src/rules/example-meeting.js'

const session = (id: string, attribution: string, more = '') =>
  `  - { id: ${id}, kind: session, title: T, starts: 2019-09-23T10:00, attribution: ${attribution}, asks: {}${more} }\n`

/** The names hidden in a session, of people with these names and affiliations. */
async function hidden(
  people: [name: string, affiliation?: string][],
  where = 'chatham',
  more = '',
): Promise<HiddenNames> {
  const listed = people.map(([name, affiliation = ''], index) => ({
    id: `person-${index}`,
    name,
    role: 'Expert',
    affiliation,
  }))
  const meeting =
    `sessions:\n${session('open', 'open', ', speakers: [person-9]')}${session('affiliation', 'affiliation')}${session('chatham', 'chatham')}` +
    `people: ${JSON.stringify(listed)}\n${more}`
  const gathered = await gatherFiles(
    layOver({ meeting, files: { 'notes/session-1.md': null, 'notes/session-2.md': null } }),
  )
  return hiddenNames(gathered.meeting, where)
}

async function inText(text: string, names: string[], manner: 'prose' | 'address' = 'prose'): Promise<string[]> {
  const found = findNames(text, await hidden(names.map((name) => [name])), manner)
  return found.map(({ from, to }) => text.slice(from, to))
}

describe('findNames', () => {
  it.each([
    ['Jan Vzor', 'as Jan Vzor said', 'Jan Vzor'],
    ['Jan Vzor', 'as JAN VZOR said', 'JAN VZOR'],
    ['Jan Vzor', 'as jan vzor said', 'jan vzor'],
    ['Jan Vzor', 'as Jan\n  Vzor said', 'Jan\n  Vzor'],
    ['Jan Vzor', 'as Jan\u00A0Vzor said', 'Jan\u00A0Vzor'],
    ['Jan Vzor', 'as Vzor, Jan said', 'Vzor, Jan'],
    ['Jan Vzor', 'as Vzor Jan said', 'Vzor Jan'],
    ['Jan Vzor', 'as J. Vzor said', 'J. Vzor'],
    ['Jan Vzor', 'as J.K. Vzor said', 'J.K. Vzor'],
    ['Jan Vzor', 'as J Vzor said', 'J Vzor'],
    ['Jan Vzor', 'as Vzor, J. said', 'Vzor, J'],
    ['Jan Vzor', 'as Mr Vzor said', 'Vzor'],
    ['Jan Vzor', 'as Vzor said', 'Vzor'],
    ['Jan Vzor', 'Vzor said', 'Vzor'],
    ['Jan Vzor', "Vzor's tool", 'Vzor'],
    ['Jan Vzor', 'the Vzor-method', 'Vzor'],
    ['Jan Vzor', '(VZOR)', 'VZOR'],
    ['Jan Vzor', 'Jan Karel Vzor said', 'Jan Karel Vzor'],
    ['Jan Vzor', 'J\u00ADan Vz\u200Bor said', 'J\u00ADan Vz\u200Bor'],
    ['Jan Vzor', 'Jan Vzo\u0301r said', 'Jan Vzo\u0301r'],
    ['Jan Vzor', '👮🏽 Jan Vzor', 'Jan Vzor'],
    ['Vzor, Jan', 'as Jan Vzor said', 'Jan Vzor'],
    ['VZOR Jan', 'as Jan Vzor said', 'Jan Vzor'],
    ['Dr. Jan Vzor, PhD', 'as Jan Vzor said', 'Jan Vzor'],
    ['Ms. Anna Beispiel', 'as Anna Beispiel said', 'Anna Beispiel'],
    ['Ștefan Țăranu', 'as Stefan Taranu said', 'Stefan Taranu'],
    ['Stefan Taranu', 'as Ștefan Țăranu said', 'Ștefan Țăranu'],
    ['Søren Ødegård', 'as Soren Odegard said', 'Soren Odegard'],
    ['Paweł Łoś', 'as Pawel Los said', 'Pawel Los'],
    ['Jürgen Müller', 'as Jurgen Muller said', 'Jurgen Muller'],
    ['Jürgen Müller', 'as Juergen Mueller said', 'Juergen Mueller'],
    ['Hans Weiß', 'as Hans Weiss said', 'Hans Weiss'],
    ['Işık Yılmaz', 'as ISIK YILMAZ said', 'ISIK YILMAZ'],
    ["Mary O'Neill", 'as Mary O’Neill said', 'Mary O’Neill'],
    ["Mary O'Neill", 'as ONeill said', 'ONeill'],
    ['Anna-Maria van der Berg', 'as A.-M. van der Berg said', 'A.-M. van der Berg'],
    ['Anna-Maria van der Berg', 'as Anna Maria van der Berg said', 'Anna Maria van der Berg'],
    ['Anna-Maria van der Berg', 'as Anna van der Berg said', 'Anna van der Berg'],
    ['Gabriel García Márquez', 'as Gabriel Garcia said', 'Gabriel Garcia'],
    ['Kim Min-jun', 'as Mr Kim said', 'Kim'],
    ['Иван Петров', 'как сказал Иван Петров', 'Иван Петров'],
    ['Иван Петров', 'как сказал Петров', 'Петров'],
    ['Артём Йовович', 'как сказал Артем Иовович', 'Артем Иовович'],
    ['ნინო ბერიძე', 'თქვა ბერიძე', 'ბერიძე'],
    ['Ελένη Παπαδοπούλου', 'η ΕΛΕΝΗ ΠΑΠΑΔΟΠΟΥΛΟΥ', 'ΕΛΕΝΗ ΠΑΠΑΔΟΠΟΥΛΟΥ'],
    ['Νίκος Παππάς', 'ο ΝΙΚΟΣ ΠΑΠΠΑΣ', 'ΝΙΚΟΣ ΠΑΠΠΑΣ'],
    ['Ayşe Çelik', 'as A. Celik said', 'A. Celik'],
    ['Anna Brown', 'as Anna Brown said', 'Anna Brown'],
    ['Anna Brown', 'as A. Brown said', 'A. Brown'],
    ['Anna Brown', 'the tool that Brown showed', 'Brown'],
    ['Anna Brown', 'Ms Brown said', 'Brown'],
    ['Maria Jordan', 'as Maria Jordan said', 'Maria Jordan'],
    ['Maria Jordan', 'as Ms Jordan said', 'Jordan'],
    ['Theresa May', 'Mrs May said', 'May'],
    ['An Other', 'as An Other said', 'An Other'],
    ['Madonna', 'as Madonna said', 'Madonna'],
    ['Ｊａｎ Vzor', 'as Jan Vzor said', 'Jan Vzor'],
  ])('finds %s in %j', async (name, text, found) => {
    expect(await inText(text, [name])).toEqual([found])
  })

  it.each([
    ['Jan Vzor', 'vzorky; NeVzor; the january; Vzorkovna'],
    ['Anna Brown', 'a brown envelope; Brown envelopes were sent; the Brown Committee; Black, Brown and White'],
    ['Anna Brown', 'A brown envelope'],
    ['Maria Jordan', 'in Jordan; Jordan spoke; the Jordan valley; jordan'],
    ['Theresa May', 'It may, in May 2020. May it be so. The minister may act.'],
    ['Mark Price', 'the mark price; Price lists; mark, price'],
    ['Will Power', 'it takes will power and willpower'],
    ['An Other', 'there is another, and an other one; On the other hand'],
    ['Grant Page', 'the grant page'],
    ['Li Wei', 'Li is an element'],
    ['John King', 'the King of Spain; King Charles; a king'],
    ['', 'an empty name   . , '],
    ['-', 'a - dash'],
    ['(unknown)', 'unknown'],
    ['Anna Law', 'Law enforcement; the law; Law and order; Faculty of Law'],
    ['Peter Young', 'Young people; the Young'],
  ])('does not find %j in %j', async (name, text) => {
    expect(await inText(text, [name])).toEqual([])
  })

  it.each([
    ['Jan Vzor', 'https://police.example/jan-vzor/cv', 'jan-vzor'],
    ['Jan Vzorny', '../figures/JanVzorny.png', 'JanVzorny'],
    ['Jan Vzor', 'mailto:j.vzor@police.example', 'j.vzor'],
    ['Jan Vzorny', 'mailto:jvzorny@police.example', 'jvzorny'],
    ['Jan Vzorny', 'https://police.example/~vzorny_j/', 'vzorny'],
    ['Jan Vzor', 'jan_vzor.jpg', 'jan_vzor'],
    ['Ștefan Țăranu', 'stefan-taranu.png', 'stefan-taranu'],
  ])('finds %s in the address %j', async (name, address, found) => {
    expect(await inText(address, [name], 'address')).toEqual([found])
  })

  it.each([
    ['Anna Brown', 'https://example.org/brown-paper/'],
    ['An Other', 'https://example.org/another'],
    ['Jan Vzor', 'https://example.org/vzorec'],
    ['Maria Jordan', 'https://jordan.example/'],
  ])('does not find %s in the address %j', async (name, address) => {
    expect(await inText(address, [name], 'address')).toEqual([])
  })

  it('finds a handle and an e-mail address in running text', async () => {
    expect(await inText('write to jvzorny@police.example or @jvzorny', ['Jan Vzorny'])).toEqual(['jvzorny', 'jvzorny'])
  })

  it('finds several, in order, none twice', async () => {
    const text = 'Vzor and Anna Beispiel met J. Vzor.'
    const found = findNames(text, await hidden([['Jan Vzor'], ['Anna Beispiel'], ['Jan Vzor']]))
    expect(found).toEqual([
      { from: 0, to: 4, name: 'Jan Vzor', what: 'name' },
      { from: 9, to: 22, name: 'Anna Beispiel', what: 'name' },
      { from: 27, to: 34, name: 'Jan Vzor', what: 'name' },
    ])
  })

  it('gives places that lie in the text, whatever the text', async () => {
    const names = await hidden([
      ['Ștefan Țăranu', 'Port of Бургас'],
      ['Jan Vzor', 'a police college'],
    ])
    const piece = fc.constantFrom(
      'Ștefan ',
      'Țăranu',
      'Vzor',
      'J. ',
      ' Jan',
      '\u0301',
      '\u00AD',
      'ß',
      '👮🏽',
      'a police college',
      'Port of Бургас',
      '\n',
      '.',
      'İ',
    )
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 12 }),
        (pieces) => {
          const text = pieces.join('')
          let end = 0
          for (const { from, to } of findNames(text, names)) {
            expect(from).toBeGreaterThanOrEqual(end)
            expect(to).toBeGreaterThan(from)
            expect(to).toBeLessThanOrEqual(text.length)
            end = to
          }
        },
      ),
      { numRuns: 500, seed: 2019 },
    )
  })

  describe('affiliations', () => {
    const find = async (text: string, affiliation: string, more = ''): Promise<string[]> =>
      findNames(text, await hidden([['', affiliation]], 'chatham', more)).map(({ from, to }) => text.slice(from, to))

    it.each([
      ['Union of Deck Crews', 'the union of deck crews said', 'union of deck crews'],
      ['the Port of Burgas', 'at the Port of Burgas', 'Port of Burgas'],
      ['Port of Бургас', 'at the Port of Бургас', 'Port of Бургас'],
      ["Seafarers' Clinic", 'the Seafarers’ Clinic', 'Seafarers’ Clinic'],
      ['Université de Montréal', 'at the Universite de Montreal', 'Universite de Montreal'],
      ['a police college', 'as a police college does', 'a police college'],
      ['a police college', 'as their police college does', 'their police college'],
      ['Federal Criminal Police Office (BKA)', 'the BKA said', 'BKA'],
      [
        'Federal Criminal Police Office (BKA)',
        'the Federal Criminal Police Office said',
        'Federal Criminal Police Office',
      ],
      ['University of Oxford, Faculty of Law', 'at the University of Oxford', 'University of Oxford'],
      ['Austria', 'colleagues from Austria', 'Austria'],
      ['Europol', 'as Europol said', 'Europol'],
      [
        'Police and Crime Bureau',
        'the Police & Crime Bureau and the Police and Crime Bureau',
        'Police and Crime Bureau',
      ],
    ])('finds %j in %j', async (affiliation, text, found) => {
      expect(await find(text, affiliation)).toEqual([found])
    })

    it.each([
      ['a police college', 'police colleges, and police college courses'],
      ['Police', 'the police; Police officers; the Police'],
      ['Federal Criminal Police Office (BKA)', 'bka'],
      ['', 'nothing'],
      ['University of Oxford, Faculty of Law', 'a faculty of law'],
      ['Austria', 'Austrian; australia'],
    ])('does not find %j in %j', async (affiliation, text) => {
      expect(await find(text, affiliation)).toEqual([])
    })

    it('never hides addressees, the issuer or what stands in their names', async () => {
      const more =
        'addressees: [{ id: a, name: OSCE Secretariat, aliases: [TNTD/SPMU] }, { id: b, name: Office for Vzor and Kin }]\n' +
        'issuer: { chair: Slovak OSCE Chairmanship, support: "OSCE Secretariat, Transnational Threats Department" }\n'
      for (const affiliation of [
        'OSCE Secretariat',
        'OSCE',
        'Secretariat',
        'SPMU',
        'Slovak OSCE Chairmanship',
        'Transnational Threats Department',
      ]) {
        expect(await find(`The ${affiliation} spoke.`, affiliation, more), affiliation).toEqual([])
      }
      const names = await hidden([['Jan Vzor']], 'chatham', more)
      expect(findNames('the Vzor report', names)).toEqual([])
      expect(findNames('Jan Vzor said', names)).toHaveLength(1)
    })

    it('does not take what the meeting is about for an employer', async () => {
      const more = 'title: Machines and law enforcement\nparticipation: [{ category: civil society }]\n'
      expect(await find('law enforcement and civil society', 'law enforcement', more)).toEqual([])
      expect(await find('law enforcement and civil society', 'civil society', more)).toEqual([])
    })
  })
})

describe('hiddenNames', () => {
  const people: [string, string][] = [['Jan Vzor', 'Port of Burgas']]
  it('hides nothing in an open session or one that is nowhere', async () => {
    for (const where of ['open', 'elsewhere']) {
      expect(findNames('Jan Vzor, Port of Burgas', await hidden(people, where))).toEqual([])
    }
  })
  it('hides names by affiliation, and both by the Chatham House Rule', async () => {
    expect(findNames('Jan Vzor, Port of Burgas', await hidden(people, 'affiliation')).map(({ what }) => what)).toEqual([
      'name',
    ])
    expect(findNames('Jan Vzor, Port of Burgas', await hidden(people, 'chatham')).map(({ what }) => what)).toEqual([
      'name',
      'affiliation',
    ])
  })
  it('hides over the report whom no open session names', async () => {
    const report = await hidden([...people, ['Anna Beispiel', '']], 'report')
    expect(findNames('Jan Vzor, Port of Burgas', report).map(({ name }) => name)).toEqual(['Jan Vzor'])
    const list = JSON.stringify([
      { id: 'one', name: 'Jan Vzor' },
      { id: 'two', name: 'Anna Beispiel' },
      { id: 'three', name: 'Nina Wzor' },
    ])
    const meeting = `sessions:\n${session('session-1', 'open', ', moderator: one')}${session('session-2', 'chatham', ', speakers: [two, three]')}people: ${list}\n`
    const files = { 'notes/session-1.md': 'Words of @three.', 'notes/session-2.md': 'Words of @two.' }
    const gathered = await gatherFiles(layOver({ meeting, files }))
    const inReport = (notes = gathered.notes) =>
      findNames('Jan Vzor, Anna Beispiel, Nina Wzor', hiddenNames(gathered.meeting, 'report', notes)).map(
        ({ name }) => name,
      )
    expect(inReport()).toEqual(['Anna Beispiel'])
    expect(inReport([])).toEqual(['Anna Beispiel', 'Nina Wzor'])
  })
})

describe('fold', () => {
  it('leads back to the original from every character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        const folded = fold(text)
        let last = -1
        for (let at = 0; at < folded.text.length; at++) {
          const back = folded.back(at)
          expect(back).toBeGreaterThanOrEqual(last)
          expect(back).toBeLessThan(text.length)
          last = back
        }
        expect(folded.back(folded.text.length)).toBe(text.length)
      }),
    )
  })
  it.each([
    ['Ștefan', 'stefan'],
    ['ﬁne', 'fine'],
    ['Straße', 'strasse'],
    ['İstanbul', 'istanbul'],
    ['a\u00ADb', 'ab'],
    ['ΣΊΣΥΦΟΣ σίσυφος', 'σισυφοσ σισυφοσ'],
  ])('folds %j', (text, folded) => {
    expect(fold(text).text).toBe(folded)
  })
})

describe('readPersonName', () => {
  it.each([
    ['Anna Beispiel', ['anna'], ['beispiel']],
    ['Beispiel, Anna Maria', ['anna', 'maria'], ['beispiel']],
    ['García Márquez, Gabriel', ['gabriel'], ['garcia', 'marquez']],
    ['BEISPIEL Anna', ['anna'], ['beispiel']],
    ['H.E. Ambassador Dr. Anna Beispiel', ['anna'], ['beispiel']],
    ['Jean-Paul van den Berg', ['jean', 'paul'], ['berg']],
    ['Prof. Dr. J. R. Beispiel Jr.', ['j', 'r'], ['beispiel']],
    ['Madonna', [], ['madonna']],
  ])('takes %j apart', (name, given, family) => {
    expect(readPersonName(name)).toMatchObject({ given, family })
  })
  it.each(['', '  ', '...', '(n.n.)'])('makes nothing of %j', (name) => {
    expect(readPersonName(name)).toBeUndefined()
  })
})
