import type { House, Term } from '../house.js'

/** Verbs that the house writes with -ize, without that ending. Those in -ise by origin (exercise, advise) are none. */
const izeStems = `
  agon anonym apolog author balkan brutal bureaucrat capital categor central character civil colon commercial computer
  conceptual contextual criminal critic crystall custom decentral decriminal dehuman demilitar democrat demoral
  depersonal depolitic desensit destabil digit digital disorgan dramat econom empath emphas energ equal european
  external familiar fertil final formal galvan general global harmon homogen hospital human hybrid hypothes ideal
  immun incentiv individual industrial initial institutional internal international item jeopard legal legitim liberal
  local marginal material maxim mechan memor militar minim mobil modern monet monopol moral motor national natural
  neutral normal operational optim organ ostrac patron penal personal polar politic popular pressur priorit privat
  profession professional pseudonym public radical random rational real reauthor recogn regional regular reorgan
  retraumat revictim revital revolution sanit scandal scrutin secular securit sensit serial social special stabil
  standard stigmat subsid summar symbol sympath synchron synthes systemat terror theor token traumat trivial urban
  util valor vandal verbal victim visual weapon
`
  .trim()
  .split(/\s+/)

const verb = ['e', 'es', 'ed', 'ing', 'er', 'ers', 'able', 'ation', 'ations', 'ational', 'ationally']
const latin = ['e', 'es', 'ed', 'ing', 'ion', 'ions', 'ive', 'ively', 'or', 'ors']

/** "center centre": the spelling of the United States, and that of the house. */
function british(pair: string, endings: string[]): Term {
  const [wrong = '', use = ''] = pair.split(' ')
  return { use, insteadOf: [wrong], endings }
}

/**
 * How the OSCE writes in English, after its published style guide for documents and publications (SEC.DOC/2/00/Rev.1
 * with its later editions) and the documents of its councils: co-operation with a hyphen, -ize but analyse, per cent,
 * participating States and Partners for Co-operation with their capitals.
 *
 * Chairmanship gave way to Chairpersonship. No published decision was found that fixes the day: documents of 2019 say
 * Chairmanship, those of 2024 and later say Chairpersonship, and both are met from 2021 to 2023. So both pass in those
 * years, and what is flagged outside them is the form that the house did not use then.
 */
export const terms: Term[] = [
  {
    use: 'participating States',
    insteadOf: ['member states', 'participating states'],
    why: 'the OSCE has participating States, with a capital, and no members',
    ofMembers: true,
  },
  {
    use: 'participating State',
    insteadOf: ['member state', 'participating state'],
    why: 'the OSCE has participating States, with a capital, and no members',
    ofMembers: true,
  },
  { use: 'Partners for Co-operation', insteadOf: ['partners for cooperation', 'partners for co-operation'] },
  { use: 'Partner for Co-operation', insteadOf: ['partner for cooperation', 'partner for co-operation'] },
  {
    use: 'Organization for Security and Co-operation in Europe',
    insteadOf: [
      'organization for security and cooperation in europe',
      'organisation for security and cooperation in europe',
      'organisation for security and co-operation in europe',
    ],
  },
  { use: 'Forum for Security Co-operation', insteadOf: ['forum for security cooperation'] },
  { use: 'co-operat', insteadOf: ['cooperat'], endings: latin },
  { use: 'co-ordinat', insteadOf: ['coordinat'], endings: latin },
  { use: 'unco-ordinated', insteadOf: ['uncoordinated'] },
  { use: 'per cent', insteadOf: ['percent'] },
  { use: 'Chairmanship', insteadOf: ['Chairpersonship'], until: '2021-01-01', why: 'it was not yet said then' },
  { use: 'Chairpersonship', insteadOf: ['Chairmanship'], from: '2024-01-01', why: 'it is no longer said' },
  ...izeStems.map((stem) => ({ use: `${stem}iz`, insteadOf: [`${stem}is`], endings: verb })),
  ...[
    'labor labour',
    'behavior behaviour',
    'color colour',
    'favor favour',
    'neighbor neighbour',
    'honor honour',
    'harbor harbour',
    'endeavor endeavour',
    'rumor rumour',
    'humor humour',
  ].map((pair) => british(pair, ['', 's', 'ed', 'ing', 'al', 'able', 'ful', 'hood', 'hoods', 'ers', 'er'])),
  ...['center centre', 'theater theatre', 'fiber fibre'].map((pair) => british(pair, ['', 's'])),
  { use: 'centred', insteadOf: ['centered'] },
  ...['analyz analys', 'paralyz paralys', 'catalyz catalys'].map((pair) =>
    british(pair, ['e', 'ed', 'ing', 'er', 'ers']),
  ),
  ...[
    'traveler traveller',
    'traveling travelling',
    'traveled travelled',
    'labeled labelled',
    'labeling labelling',
    'modeling modelling',
    'modeled modelled',
    'canceled cancelled',
    'fulfill fulfil',
    'skeptical sceptical',
    'defense defence',
    'offense offence',
  ].map((pair) => british(pair, pair.startsWith('fulfill') ? ['', 's', 'ment'] : [''])),
  { use: 'unrecogniz', insteadOf: ['unrecognis'], endings: ['ed', 'able'] },
  { use: 'recogniz', insteadOf: ['recognis'], endings: ['ably'] },
  { use: 'unauthorized', insteadOf: ['unauthorised'] },
  { use: 'unorganized', insteadOf: ['unorganised'] },
]

/** Names of other bodies, for their own spelling; and how they show that a sentence is about members of theirs. */
export const others: House['others'] = {
  names: [
    'Organisation for Economic Co-operation and Development',
    'Organisation for Economic Cooperation and Development',
    'Organisation for the Prohibition of Chemical Weapons',
    'Organisation of Islamic Cooperation',
    'Organization of Islamic Cooperation',
    'Organization of the Black Sea Economic Cooperation',
    'Black Sea Economic Cooperation',
    'Asia-Pacific Economic Cooperation',
    'Shanghai Cooperation Organisation',
    'Shanghai Cooperation Organization',
    'North Atlantic Treaty Organisation',
    'Gulf Cooperation Council',
    'Cooperation Council for the Arab States of the Gulf',
    'Regional Cooperation Council',
    'South-East European Cooperation Process',
    'Southeast European Cooperative Initiative',
    'Police Cooperation Convention for Southeast Europe',
    'European Union Agency for Law Enforcement Cooperation',
    'Agency for Law Enforcement Cooperation',
    'European Union Agency for Criminal Justice Cooperation',
    'NATO Cooperative Cyber Defence Centre of Excellence',
    'Swiss Agency for Development and Cooperation',
    'International Organisation of La Francophonie',
  ],
  members:
    /(?<![\p{L}\p{N}-])(?:EU|UN|NATO|CIS|CSTO|SCO|GUAM|ASEAN|AU|OAS|OECD|OPCW|WHO|WCO|WTO|IAEA|ILO|IMF|IMO|IOM|ICAO|UNESCO|UNODC|UNHCR|UNICEF|UNDP|UNECE|UNICRI|ECOWAS|EEA|EFTA|BSEC|GRECO|MONEYVAL|FATF|INTERPOL|Interpol|Europol|EUROPOL|Eurojust|Frontex|United\s+Nations|Council\s+of\s+Europe|European\s+Council|General\s+Assembly|Union|Schengen|Prüm|Benelux|Commonwealth|Convention|Treaty|Arab\s+States|World\s+Bank|(?!(?:The|This|An|Our|Permanent|Ministerial|Security|Advisory)\s)\p{Lu}[\p{L}-]+\s+(?:Council|Fund|Forum|Parliament|Assembly)|(?!(?:The|This|An|Our)\s)\p{Lu}[\p{L}-]+\s+(?:(?:for|of|the|and)\s+)*(?:Organi[sz]ation|Alliance|League|Community|Pact|Association)|(?:Organi[sz]ation|League|Association|Community)\s+(?:of|for)\s+(?:the\s+)?(?!Security\s+and\s+Co)\p{Lu})/u,
}

/** The house itself and its bodies. */
export const abbreviations = ['OSCE', 'CSCE', 'ODIHR', 'HCNM', 'FSC']
