import { TYPED } from '../typed/index.js'
import type { Words } from './message.js'
import { printedKinds } from './printed-kinds.js'

const smallNumbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** Numbers under ten in words, as the house writes them. */
function inWords(n: number): string {
  return smallNumbers[n] ?? String(n)
}

const lists = new Intl.ListFormat('en-GB')

export const en: Words = {
  locale: 'en-GB',
  list: (items) => lists.format(items),
  sessionKinds: { opening: 'Opening', session: 'Session', 'side-event': 'Side event', closing: 'Closing' },
  editions: { circulation: 'Edition for circulation', internal: 'Internal edition' },
  internalMark: 'Internal: not for circulation',
  statuses: {
    draft: { label: 'Draft', text: 'This is a draft. It has not been cleared and may still change.' },
    comment: {
      label: 'Draft for comment',
      text: 'This draft is circulated for comment. It is not the final report and may still change.',
    },
    final: { label: 'Final', text: 'This is the final report of the meeting.' },
  },
  cover: {
    series: (name, year) => `${year} ${name}`,
    dates: 'Dates of the meeting',
    place: 'Place',
    symbol: 'Symbol',
    date: 'Date of the report',
    originalLanguage: 'Original language',
    distribution: 'Distribution',
    status: 'Status',
    issuedBy: 'Issued by',
    comments: (deadline, address) =>
      `Comments are invited${deadline && ` by ${deadline}`}${address && `, to be sent to ${address}`}.`,
    outstanding: (status, notes) =>
      notes === 1
        ? `${status}; the note of one session is outstanding`
        : `${status}; the notes of ${inWords(notes)} sessions are outstanding`,
    unread: (status, notes) =>
      notes === 1 ? `${status}; one note could not be read` : `${status}; ${inWords(notes)} notes could not be read`,
  },
  page: {
    of: (page, pages) => `Page ${page} of ${pages}`,
    label: 'Page',
    labelInLine: 'page',
    copyFor: (party) => `Copy for ${party}`,
    skipToReport: 'Skip to the report',
    backToContents: 'Back to the contents',
    contents: 'Contents',
    footnotes: 'Footnotes',
    footnote: (n) => `Footnote ${n}`,
    backToText: 'Back to the text',
    figure: (n) => `Figure ${n}`,
    table: (n) => `Table ${n}`,
    abbreviations: 'Abbreviations',
    abbreviation: 'Abbreviation',
    meaning: 'Meaning',
    paragraph: (n) => `paragraph ${n}`,
    paragraphShort: (n) => `para. ${n}`,
    deleted: '[deleted]',
    linkToParagraph: (n) => `Link to paragraph ${n}`,
    linkCopied: 'The link is copied.',
    copyText: 'Copy the text',
    textCopied: 'The text is copied.',
  },
  preparation: {
    status: 'Status of the report',
    disclaimer: 'Disclaimer',
    prepared: 'How the report was prepared',
    attribution: 'Attribution',
    supports: 'Terms used for support',
    waived: 'Remarks that were waived',
    preparedText: (sessions) => [
      sessions === 1
        ? 'The report is based on the note taken by the rapporteur of the session.'
        : `The report brings together the notes taken by the rapporteurs of ${inWords(sessions)} sessions.`,
      'The account of each session is in the words of its rapporteur; the findings and the recommendations are repeated from these accounts and refer to their paragraphs.',
      'Where a participant did not speak to a matter, nothing is implied about that participant’s position.',
    ],
    attributionText: {
      open: (sessions) =>
        sessions.length === 0
          ? 'Speakers are named, with their affiliation.'
          : `Speakers are named, with their affiliation, in the accounts of: ${sessions.join('; ')}.`,
      affiliation: (sessions) =>
        sessions.length === 0
          ? 'Speakers are not named; their affiliation alone is given.'
          : `Speakers are not named, and their affiliation alone is given, in the accounts of: ${sessions.join('; ')}.`,
      chatham: (sessions) =>
        sessions.length === 0
          ? 'The meeting was held under the Chatham House Rule: neither the identity nor the affiliation of speakers or of any other participant is disclosed.'
          : `The following were held under the Chatham House Rule, and neither the identity nor the affiliation of speakers or of any other participant is disclosed: ${sessions.join('; ')}.`,
    },
  },
  people: {
    speaker: 'a speaker',
    commenter: 'a commenter',
    speakers: (n) => (n === 1 ? 'a speaker' : `${inWords(n)} speakers`),
    speakersNotNamed: (n) => (n === 1 ? '1 speaker, not named' : `${n} speakers, not named`),
    notNamed: 'not named',
  },
  facts: {
    heading: 'Facts of the session',
    time: 'Time',
    moderator: (n) => (n === 1 ? 'Moderator' : 'Moderators'),
    speakers: 'Speakers',
    rapporteur: (n) => (n === 1 ? 'Rapporteur' : 'Rapporteurs'),
  },
  question: {
    name: (n) => `Question ${n}`,
    heading: (n, title) => `Question ${n}. ${title}`,
  },
  notDiscussed: 'Not discussed',
  kinds: printedKinds(TYPED.en),
  point: {
    to: (label, addressees) => `${label} to ${lists.format(addressees)}`,
    by: (when) => `by ${when}`,
    colon: ': ',
  },
  supports: {
    agreed: { label: 'agreed', meaning: 'All those who spoke to the matter shared the view.' },
    majority: { label: 'majority', meaning: 'More than half of those who spoke to the matter shared the view.' },
    several: {
      label: 'several',
      meaning: 'More than one of those who spoke to the matter shared the view, but not more than half of them.',
    },
    one: { label: 'one', meaning: 'One of those who spoke to the matter expressed the view.' },
  },
  levels: { national: 'national', regional: 'regional', international: 'international' },
  findings: {
    rest: 'The question as a whole',
    views: 'Views expressed',
    notDiscussed: 'Not discussed',
    silent: (sessions) => `Asked, and not answered: ${sessions.join('; ')}.`,
    questionSilent: 'No session took up this question.',
    questionWithoutPoints: 'This question was discussed; no point was recorded under it.',
    aspectSilent: 'No session took up this aspect.',
    aspectWithoutPoints: 'This aspect was discussed; no point was recorded under it.',
    source: (session, paragraph) => `${session}, paragraph ${paragraph}`,
  },
  register: {
    intro:
      'The recommendations made at the meeting are listed by addressee. A recommendation to more than one addressee stands under each of them, with the same number.',
    number: 'No.',
    recommendation: 'Recommendation',
    addressee: 'Addressee',
    noAddressee: 'No addressee',
    level: 'Level',
    question: 'Question',
    session: 'Session',
    support: 'Support',
    paragraph: 'Paragraph',
    lastingId: 'Lasting identifier',
    none: 'No recommendations were made.',
  },
  introduction: {
    mandate: 'Mandate',
    objectives: 'Objectives',
    questionsLead: 'The meeting was asked to consider the following questions:',
    continuity: 'Earlier meetings',
    previous: (year, theme) => `${year}: ${theme}`,
    participation: 'Participation',
    participationLead: 'Participants by category:',
  },
  coverage: {
    states: {
      answered: 'answered',
      partial: 'answered in part',
      'not-discussed': 'not discussed',
      missing: 'no answer',
      'not-asked': 'not asked',
    },
    caption: 'Which session answers which question',
    picture: 'The table below as a picture: a row for each session, a column for each question.',
    legend: 'Legend',
    session: 'Session',
    aspectsTaken: 'Aspects taken up',
    aspectsMissing: 'Aspects left out',
    points: (n) => (n === 1 ? '1 point' : `${n} points`),
  },
  annexes: {
    annex: (n) => `Annex ${n}`,
    agenda: 'Agenda',
    participants: 'List of participants',
    participation: 'Participation by category and gender',
    recommendations: 'Table of recommendations',
    documents: 'Documents of the meeting',
    mandate: 'Mandate',
    revisions: 'Record of revisions',
    firstRelease: 'First release',
    revision: 'Revision',
    date: 'Date',
    change: 'Change',
    time: 'Time',
    item: 'Item',
    details: 'Details',
    name: 'Name',
    role: 'Position',
    affiliation: 'Affiliation',
    category: 'Category',
    count: 'Participants',
    women: 'of whom women',
    participationPicture: 'The table below as a picture: a bar for each category, women its filled part.',
    total: 'Total',
    symbol: 'Symbol',
    title: 'Title',
    submittedBy: 'Submitted by',
    text: 'Text',
  },
  gaps: {
    mark: 'Outstanding',
    mention: 'who is meant',
    note: 'The note of this session is outstanding.',
    question: (heading) => `There is no answer yet to ${heading}`,
    summary: 'The executive summary does not answer this question yet.',
    unread: (why) => `A note for this session could not be read: ${why}.`,
    unreadElsewhere: (why) => `A note could not be read, and which session it is of is not known: ${why}.`,
    whyUnread: {
      encoding: 'its letters are not in UTF-8',
      limit: (bound) => `it crosses the bound “${bound}”`,
      file: 'it is no ordinary file',
      frontMatter: 'the lines at its top are wrong',
      session: 'it names no session of the agenda',
      repeated: 'another note names the same session',
    },
  },
  provenance: {
    source: (file, line) => `${file}, line ${line}`,
    hash: 'Hash of the words',
    internal: 'Internal',
    heading: 'Where the words come from',
    about:
      'Each paragraph comes from a line of a note. What the check says of a note stands beside the paragraph that it concerns.',
    caption: 'Paragraphs by file',
    file: 'File',
    state: 'State of the note',
    states: { draft: 'draft', submitted: 'submitted', cleared: 'cleared' },
    paragraphs: 'Paragraphs',
    remarks: 'Remarks of the check',
    noRemarks: 'none',
    severities: { error: 'Error', warning: 'Warning', info: 'Remark' },
    open: (file, line) => `Open ${file} at line ${line}`,
  },
  entrances: {
    heading: 'What was said on each question',
    question: (n) => `What was said on question ${n}`,
    brief: 'Answer in brief',
  },
  filters: {
    heading: 'Filter the recommendations',
    all: 'All',
    shown: 'Entries shown:',
  },
  citation: {
    heading: 'Cite this report',
    paragraphs: (example) =>
      `Paragraphs are numbered through the report and can be cited by their number, for example ${example}.`,
  },
}
