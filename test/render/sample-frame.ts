import type { CoverageState } from '../../src/model/coverage.js'
import type { Annexes, Cover, Preparation, Report } from '../../src/model/report.js'
import { blocksOf } from './markdown.js'
import { sampleSessionTitles } from './sample-session.js'

export const sampleCover: Cover = {
  issuers: [
    'Chairmanship of the Organization',
    'Secretariat, Transnational Threats Department',
    'Strategic Police Matters Unit',
  ],
  series: '2019 Annual Police Experts Meeting',
  title: 'Artificial Intelligence and Law Enforcement: An Ally or an Adversary?',
  dates: '23 and 24 September 2019',
  place: 'Vienna',
  symbol: 'SEC.GAL/154/19',
  date: '15 October 2019',
  originalLanguage: 'English',
  distribution: 'participating States and Partners for Co-operation',
  status: 'Draft for comment; the note of one session is outstanding',
  illustration: 'This report is an illustration. Its sessions, speakers and findings are invented.',
  comments: 'Comments are invited by 15 November 2019, to be sent to police@example.org.',
}

export const samplePreparation: Preparation = {
  statusText: 'This draft is circulated for comment. It is not the final report and may still change.',
  disclaimer: blocksOf(
    'The views expressed are those of the participants. They do not necessarily reflect a position of the Organization.',
  ),
  prepared: blocksOf(
    'The report brings together the notes taken by the rapporteurs of five sessions.\n\nThe findings and recommendations are repeated from these accounts and refer to their paragraphs.',
  ),
  attribution: ['Speakers are named, with their affiliation, unless the session was held under another rule.'],
  supports: [
    { label: 'agreed', meaning: 'All those who spoke to the matter shared the view.' },
    { label: 'majority', meaning: 'More than half of those who spoke to the matter shared the view.' },
    {
      label: 'several',
      meaning: 'More than one of those who spoke to the matter shared the view, but not more than half of them.',
    },
    { label: 'one', meaning: 'One of those who spoke to the matter expressed the view.' },
  ],
  footnotes: [],
}

const words: Record<CoverageState, string> = {
  answered: 'answered',
  partial: 'answered in part',
  'not-discussed': 'not discussed',
  missing: 'no answer',
  'not-asked': 'not asked',
}

export function sampleCoverage(questions: { id: string; title: string }[]): Report['coverage'] {
  const states = Object.keys(words) as CoverageState[]
  return {
    questions,
    rows: sampleSessionTitles.map((title, row) => ({
      session: `session-${row + 1}`,
      title,
      anchor: `session-${row + 1}`,
      cells: questions.map(({ id }, column) => {
        const state = states[(row * 2 + column) % states.length] ?? 'missing'
        return {
          session: `session-${row + 1}`,
          question: id,
          state,
          aspects: { work: state === 'answered', outlook: state === 'partial' },
          points: state === 'answered' ? { finding: 2, risk: 1 } : {},
          label: words[state],
          ...(state === 'answered' || state === 'partial'
            ? { anchor: `session-${row + 1}-${column % 2 ? 'q4' : 'q1'}` }
            : {}),
        }
      }),
    })),
  }
}

export const sampleAnnexes: Annexes = {
  agenda: sampleSessionTitles.map((title, index) => ({
    session: `session-${index + 1}`,
    time: `23 September 2019, ${9 + index}:00 to ${10 + index}:00`,
    title,
    details:
      index === 0 ? [] : ['Moderator: Head of unit, a national police service', 'Speakers: 3 speakers, not named'],
  })),
  participants: [
    { name: 'Þóra Ægisdóttir', role: 'Analyst', affiliation: 'National Police', category: 'law enforcement' },
    { name: 'Zoltán Őrsi', role: 'Prosecutor', affiliation: 'Prosecution service', category: 'criminal justice' },
    { name: 'Ганна Їжак', role: 'Researcher', affiliation: 'Університет', category: 'research' },
    { name: 'ნინო გელაშვილი', role: 'Adviser', affiliation: 'Ministry of the Interior', category: 'law enforcement' },
    { name: 'Անի Հակոբյան', role: 'Adviser', affiliation: 'Ministry of Justice', category: 'criminal justice' },
    { name: 'Ελένη Παπαδοπούλου', role: 'Officer', affiliation: 'Police', category: 'law enforcement' },
    { name: 'דוד לוי', role: 'Observer', affiliation: 'Police', category: 'Partners' },
    { name: 'ليلى حداد', role: 'Observer', affiliation: 'Ministry', category: 'Partners' },
  ],
  participation: [
    { category: 'law enforcement', count: '84', women: '27' },
    { category: 'criminal justice', count: '31', women: '16' },
    { category: 'Total', count: '115', women: '43' },
  ],
  documents: [
    { symbol: 'PC.DEC/1049', title: 'Strategic framework for police-related activities', by: 'Permanent Council' },
  ],
  mandate: [{ symbol: 'MC(9).DEC/9', text: 'Decision on police-related activities' }],
  revisions: [
    { revision: 'First release', date: '15 October 2019', status: 'Draft for comment', reason: '' },
    { revision: 'Rev.1', date: '2 December 2019', status: 'Final', reason: 'Comments of delegations' },
  ],
}
