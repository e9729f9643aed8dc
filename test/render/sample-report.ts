import type { Report } from '../../src/model/report.js'
import { blocksOf, notesOf } from './markdown.js'
import { sampleFindings, sampleRegister } from './sample-findings.js'
import { sampleAnnexes, sampleCover, sampleCoverage, samplePreparation } from './sample-frame.js'
import { questionHeading, questionTexts, sampleQuestions } from './sample-questions.js'
import { sampleSession, sampleSessionTitles } from './sample-session.js'

/** A report with every part, every type of item and every construct that a note may use. */
export function sampleReport(changes: Partial<Report> = {}): Report {
  const sessions = sampleSessionTitles.map((_, index) => sampleSession(index))
  return {
    language: 'en',
    edition: 'circulation',
    status: 'comment',
    title: sampleCover.title,
    parts: [
      'cover',
      'preparation',
      'contents',
      'summary',
      'findings',
      'register',
      'introduction',
      'sessions',
      'coverage',
      'annexes',
    ],
    cover: sampleCover,
    revisions: [],
    days: { start: '2019-09-23', end: '2019-09-24', issued: '2019-10-15' },
    preparation: samplePreparation,
    abbreviations: [
      { short: 'AI', long: 'artificial intelligence' },
      { short: 'GDPR', long: 'General Data Protection Regulation' },
      { short: 'OSCE', long: 'Organization for Security and Co-operation in Europe' },
    ],
    summary: {
      id: 'summary',
      title: 'Executive summary',
      opening: blocksOf('The meeting brought together practitioners, researchers and civil society.'),
      answers: sampleQuestions.map(({ id }, index) => ({
        question: id,
        heading: questionHeading(index),
        calls: [],
        text: questionTexts[index] ?? '',
        anchor: `summary-${id}`,
        blocks:
          index === 3
            ? []
            : blocksOf(
                'Services use the technology above all to sort and search large holdings of data. Participants saw gains in *speed*, and asked for **independent audits** before anything is bought.\n\n- Tools support decisions; they do not take them.\n- Training comes before purchase.\n\nWhat changes is less the work than the order in which it is done: a first reading by a machine, a second by an officer who must be able to say why.',
              ),
      })),
      footnotes: notesOf('[^s]: Never called.'),
    },
    findings: sampleFindings(questionTexts),
    register: sampleRegister(),
    introduction: {
      id: 'introduction',
      title: 'Introduction',
      items: [
        {
          type: 'heading',
          level: 2,
          anchor: 'introduction-mandate',
          text: 'Mandate',
          children: [{ type: 'text', value: 'Mandate' }],
        },
        ...[
          'Participating States agreed on annual meetings of police experts.',
          'The meeting follows those on new threats (2018), on the proceeds of crime (2017) and on intelligence-led policing (2016).',
        ].map((words, index) => ({
          type: 'paragraph' as const,
          number: index + 1,
          anchor: `p${index + 1}`,
          blocks: blocksOf(words),
          depth: 0,
          provenance: { file: 'editor/introduction.md', line: 3 + index, hash: '0123456789ab' },
        })),
      ],
      footnotes: [],
    },
    sessions,
    coverage: sampleCoverage(sampleQuestions),
    annexes: sampleAnnexes,
    outstanding: [{ id: 'closing', title: 'Closing' }],
    unread: [],
    ...changes,
  }
}
