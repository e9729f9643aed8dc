import type { PointReference, QuestionFindings, RegisterEntry, RegisterGroup } from '../../src/model/report.js'
import { blocksOf } from './markdown.js'
import { firstNumber, samplePoint, sampleSessionTitles } from './sample-session.js'
import { questionHeading, sampleQuestions } from './sample-questions.js'

function reference(session: number, offset: number, kind: string, label: string, words: string): PointReference {
  const number = firstNumber(session) + offset
  const id = `session-${session + 1}`
  return {
    point: samplePoint(`${id}/${offset}`, kind, label, offset % 2 ? { support: 'several' } : { support: 'agreed' }),
    number,
    anchor: `p${number}`,
    sessionTitle: (sampleSessionTitles[session] ?? '').split('.')[0] ?? '',
    blocks: blocksOf(words),
    views: [],
  }
}

/** Findings on every question, among them a divergence with two views. */
export function sampleFindings(texts: string[]): QuestionFindings[] {
  return sampleQuestions.map(({ id }, index) => ({
    question: id,
    anchor: `findings-${id}`,
    heading: questionHeading(index),
    text: texts[index] ?? '',
    groups: [
      {
        aspect: 'work',
        title: 'Daily work',
        anchor: `findings-${id}-work`,
        kinds: [
          {
            kind: 'finding',
            label: 'Findings',
            points: [
              reference(
                1,
                2,
                'finding',
                'Finding',
                'Two services use video analysis every day, for the following:\n\n- the search for missing persons:\n  - in stations,\n  - at borders;\n- the analysis of seized recordings.',
              ),
              reference(
                2,
                2,
                'finding',
                'Finding',
                'Image comparison is the tool that most services bought first, and the one whose errors they know best, since every hit is read by two officers before anything is done with it.',
              ),
            ],
          },
          {
            kind: 'good-practice',
            label: 'Good practices',
            points: [
              reference(
                4,
                3,
                'good-practice',
                'Good practice',
                'Publish an inventory of the tools in use, with their purpose, supplier and legal basis.',
              ),
            ],
          },
          {
            kind: 'divergence',
            label: 'Divergences',
            points: [
              {
                ...reference(
                  1,
                  4,
                  'divergence',
                  'Divergence',
                  'Whether tools that predict places of crime should be bought at all.',
                ),
                views: [
                  reference(
                    1,
                    5,
                    'view',
                    'View',
                    'Not before an independent audit, made public, of what the tool does to those whom it was not meant for.',
                  ),
                  reference(1, 6, 'view', 'View', 'Trials *are* the audit.'),
                ],
              },
            ],
          },
        ],
      },
      {
        aspect: 'outlook',
        title: 'Foreseeable changes',
        anchor: `findings-${id}-outlook`,
        kinds: [],
        lacks: 'No session took up this aspect.',
      },
    ],
    notDiscussed: [
      {
        session: 'session-3',
        sessionTitle: 'Session 2',
        anchor: `p${firstNumber(2) + 9}`,
        reason: [{ type: 'text', value: 'Time ran out.' }],
        aspect: 'outlook',
        aspectTitle: 'Foreseeable changes',
      },
    ],
    silent: index === 1 ? ['Opening', 'Side event'] : [],
    lacks: [],
  }))
}

function entry(session: number, level: string): RegisterEntry {
  const shown = `R${session + 1}`
  return {
    ...reference(
      session,
      7,
      'recommendation',
      'Recommendation to participating States',
      'Keep a public register of systems that process personal data, and report on it each year.',
    ),
    shown,
    lasting: `session-${session + 1}-9f2c`,
    level,
    questionTitle: questionHeading(0),
    support: session % 2 ? 'agreed' : '',
  }
}

export function sampleRegister(): RegisterGroup[] {
  return [
    {
      addressee: 'participating-states',
      title: 'Participating States',
      anchor: 'register-participating-states',
      recommendations: [0, 1, 2, 4].map((session) => entry(session, 'national')),
    },
    {
      addressee: 'secretariat',
      title: 'OSCE Secretariat',
      anchor: 'register-secretariat',
      recommendations: [entry(3, 'international'), entry(4, 'national')],
    },
  ]
}
