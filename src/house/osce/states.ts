import type { State, WrongName } from '../house.js'

/** "Bank of Russia", "Voice of America": the name of something else. */
const partOfAName = /\p{Lu}[\p{L}-]*\s+of\s+$/u

/**
 * The end of a clause, a verb, or a small word; not "the Ukraine delegation", "the Ukraine conflict" and the like, in
 * which the article is that of the noun behind.
 */
const noNounFollows = new RegExp(
  String.raw`^(?:['’]s?(?!\p{L})|\s*(?:[.,;:!?)\]]|$)|\s+(?:[–—(]|(?:` +
    [
      'is|are|was|were|has|have|had|does|did|will|would|can|could|shall|should|may|might|must',
      'gave|took|made|said|spoke|told|asked|came|went|sent|saw|put|held|led|met|set|began|chose|found|kept|wrote',
      'in|on|at|to|of|by|for|from|with|without|into|through|over|under|since|until|after|before|during|against|among',
      'and|or|but|nor|as|than|that|which|who|whose|where|when|while|because|if|so|not|also|too|then|now|still|alone',
      'itself|today|already|again|both|is|they|it|this|these|there|\\p{Ll}+(?<!relat)ed',
    ].join('|') +
    String.raw`)(?![\p{L}-])))`,
  'u',
)

function wrong(...names: string[]): WrongName[] {
  return names.map((name) => ({ name }))
}

/**
 * The 57 participating States of the OSCE, in the order of the list that it publishes ("Participating States",
 * osce.org). Formal names are those under which the States are members of the United Nations; the Holy See is none.
 *
 * Changes of name: Türkiye as notified to the United Nations on 1 June 2022; North Macedonia by the agreement that
 * entered into force on 12 February 2019; Czechia as a second short name in the terminology of the United Nations
 * from 5 July 2016, the Czech Republic remaining right.
 *
 * Days of joining are given where they are later than 1 January 1995, when the house took its present name.
 */
export const participatingStates: State[] = [
  { name: 'Albania', formal: 'Republic of Albania' },
  { name: 'Andorra', formal: 'Principality of Andorra', since: '1996-04-25' },
  { name: 'Armenia', formal: 'Republic of Armenia' },
  { name: 'Austria', formal: 'Republic of Austria' },
  {
    name: 'Azerbaijan',
    formal: 'Republic of Azerbaijan',
    wrong: wrong('Azerbaidjan', 'Azerbaidzhan'),
  },
  {
    name: 'Belarus',
    formal: 'Republic of Belarus',
    wrong: wrong('Byelorussia', 'Belorussia', 'Byelarus'),
  },
  { name: 'Belgium', formal: 'Kingdom of Belgium' },
  {
    name: 'Bosnia and Herzegovina',
    formal: 'Bosnia and Herzegovina',
    wrong: wrong('Bosnia', 'Bosnia-Herzegovina', 'Bosnia & Herzegovina', 'Bosnia and Hercegovina'),
  },
  { name: 'Bulgaria', formal: 'Republic of Bulgaria' },
  { name: 'Canada', formal: 'Canada' },
  { name: 'Croatia', formal: 'Republic of Croatia' },
  { name: 'Cyprus', formal: 'Republic of Cyprus' },
  {
    name: 'Czechia',
    formal: 'Czech Republic',
    nameSince: '2016-07-05',
    earlier: [{ name: 'Czech Republic', from: '1993-01-01', until: '2016-07-05' }],
  },
  { name: 'Denmark', formal: 'Kingdom of Denmark' },
  { name: 'Estonia', formal: 'Republic of Estonia' },
  { name: 'Finland', formal: 'Republic of Finland' },
  { name: 'France', formal: 'French Republic' },
  { name: 'Georgia', formal: 'Georgia' },
  { name: 'Germany', formal: 'Federal Republic of Germany' },
  { name: 'Greece', formal: 'Hellenic Republic' },
  {
    name: 'Holy See',
    formal: 'Holy See',
    article: true,
    // In Vatican City something happens; the State that speaks is the Holy See.
    wrong: [...wrong('the Vatican', 'Vatican City State'), { name: 'Vatican City', notAfter: /\b(?:in|at|near)\s+$/i }],
  },
  { name: 'Hungary', formal: 'Hungary' },
  { name: 'Iceland', formal: 'Republic of Iceland' },
  { name: 'Ireland', formal: 'Ireland', wrong: wrong('Eire') },
  { name: 'Italy', formal: 'Republic of Italy', also: ['Italian Republic'] },
  { name: 'Kazakhstan', formal: 'Republic of Kazakhstan', wrong: wrong('Kazakstan', 'Khazakhstan') },
  {
    name: 'Kyrgyzstan',
    formal: 'Kyrgyz Republic',
    wrong: wrong('Kirghizia', 'Kirgizia', 'Kirghizstan', 'Kirgizstan', 'Kyrgystan', 'Kyrgizstan'),
  },
  { name: 'Latvia', formal: 'Republic of Latvia' },
  { name: 'Liechtenstein', formal: 'Principality of Liechtenstein', wrong: wrong('Lichtenstein') },
  { name: 'Lithuania', formal: 'Republic of Lithuania' },
  { name: 'Luxembourg', formal: 'Grand Duchy of Luxembourg', wrong: wrong('Luxemburg') },
  { name: 'Malta', formal: 'Republic of Malta' },
  { name: 'Moldova', formal: 'Republic of Moldova', wrong: wrong('Moldavia') },
  { name: 'Monaco', formal: 'Principality of Monaco' },
  {
    name: 'Mongolia',
    formal: 'Mongolia',
    since: '2012-11-21',
    before: { kind: 'partner' as const, since: '2004-12-02' },
  },
  { name: 'Montenegro', formal: 'Montenegro', since: '2006-06-22' },
  { name: 'Netherlands', formal: 'Kingdom of the Netherlands', article: true, wrong: wrong('Holland') },
  {
    name: 'North Macedonia',
    formal: 'Republic of North Macedonia',
    nameSince: '2019-02-12',
    earlier: [{ name: 'the former Yugoslav Republic of Macedonia', until: '2019-02-12' }],
    wrong: wrong('Macedonia', 'Republic of Macedonia', 'Northern Macedonia', 'FYROM'),
    since: '1995-10-12',
  },
  { name: 'Norway', formal: 'Kingdom of Norway' },
  { name: 'Poland', formal: 'Republic of Poland' },
  { name: 'Portugal', formal: 'Portuguese Republic' },
  { name: 'Romania', formal: 'Romania', wrong: wrong('Rumania', 'Roumania') },
  {
    name: 'Russian Federation',
    formal: 'Russian Federation',
    article: true,
    wrong: [{ name: 'Russia', notAfter: partOfAName }],
  },
  { name: 'San Marino', formal: 'Republic of San Marino' },
  { name: 'Serbia', formal: 'Republic of Serbia', since: '2000-11-10' },
  { name: 'Slovakia', formal: 'Slovak Republic' },
  { name: 'Slovenia', formal: 'Republic of Slovenia' },
  { name: 'Spain', formal: 'Kingdom of Spain' },
  { name: 'Sweden', formal: 'Kingdom of Sweden' },
  { name: 'Switzerland', formal: 'Swiss Confederation' },
  { name: 'Tajikistan', formal: 'Republic of Tajikistan', wrong: wrong('Tadjikistan', 'Tadzhikistan') },
  {
    name: 'Türkiye',
    formal: 'Republic of Türkiye',
    nameSince: '2022-06-01',
    earlier: [{ name: 'Turkey', formal: 'Republic of Turkey', until: '2022-06-01' }],
    wrong: wrong('Turkiye'),
  },
  { name: 'Turkmenistan', formal: 'Turkmenistan', wrong: wrong('Turkmenia') },
  {
    name: 'Ukraine',
    formal: 'Ukraine',
    wrong: ['the Ukraine', 'The Ukraine'].map((name) => ({ name, onlyBefore: noNounFollows })),
  },
  {
    name: 'United Kingdom',
    formal: 'United Kingdom of Great Britain and Northern Ireland',
    article: true,
    wrong: [
      { name: 'Great Britain' },
      { name: 'Britain', notAfter: /\bBattle\s+of\s+$/ },
      { name: 'England', amongStates: true },
    ],
  },
  {
    name: 'United States of America',
    formal: 'United States of America',
    also: ['United States'],
    article: true,
    wrong: [{ name: 'America', notAfter: partOfAName }],
  },
  { name: 'Uzbekistan', formal: 'Republic of Uzbekistan' },
].map((state) => ({ id: idOf(state.name), kind: 'participating-state', ...state }))

/** `bosnia-and-herzegovina`, `turkiye`. */
function idOf(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll(' ', '-')
}
