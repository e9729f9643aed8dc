import type { Item, ParagraphItem, ReportPoint, SessionPart } from '../../src/model/report.js'
import { blocksOf, calling, notesOf } from './markdown.js'

export const sampleSessionTitles = [
  'Opening',
  'Session 1. Artificial intelligence in the work of the police: what is used, and what it changes',
  'Session 2. Artificial intelligence in the hands of offenders',
  'Side event. A demonstration of video analysis',
  'Session 3. Law, ethics, human rights and gender',
]

export function samplePoint(key: string, kind: string, label: string, changes: Partial<ReportPoint> = {}): ReportPoint {
  return { key, kind, label, session: key.split('/')[0] ?? '', question: 'q1', addressees: [], ...changes }
}

/** Number of the first paragraph of a session: the introduction has two. */
export function firstNumber(session: number): number {
  return 3 + session * 14
}

function heading(level: 2 | 3, anchor: string, text: string): Item {
  return { type: 'heading', level, anchor, text, children: [{ type: 'text', value: text }] }
}

const prose =
  'Speakers described how video analysis, image comparison and the search of seized devices have become part of daily work. One service reported that a case file of 40,000 images, which took an investigator three weeks, is now sorted overnight, with a second reading by an officer.[^1] Another, from a small State, had neither the data nor the staff, and relied on tools built elsewhere.'

/** One session with every type of item. */
export function sampleSession(index: number): SessionPart {
  const id = `session-${index + 1}`
  let number = firstNumber(index)
  let line = 10
  const provenance = () => ({ file: `notes/${id}.md`, line: line++, hash: 'a1b2c3d4e5f6' })
  const para = (markdown: string, changes: Partial<ParagraphItem> = {}): ParagraphItem => {
    const paragraph = { type: 'paragraph' as const, number, anchor: `p${number}`, depth: 0, provenance: provenance() }
    number += 1
    return { ...paragraph, blocks: calling(markdown, ['1', 'law']), ...changes }
  }
  const point = (kind: string, label: string, changes: Partial<ReportPoint> = {}) => ({
    point: samplePoint(`${id}/${number}`, kind, label, changes),
  })
  const items: Item[] = [
    para(
      'The session opened with three examples from practice; the discussion that followed turned on **who decides**. See [the first question](#q1) and [the framework](https://www.osce.org/secretariat/89708).',
    ),
    heading(2, `${id}-q1`, 'Question 1. Police work and structures'),
    heading(3, `${id}-q1-work`, 'Daily work'),
    para(prose),
    para(
      'Two services use video analysis every day, for the following:[^law]\n\n- the search for missing persons:\n  - in stations,\n  - at borders;\n- the analysis of seized recordings.',
      point('finding', 'Finding', { support: 'several' }),
    ),
    para(
      'Publish an inventory of the tools in use, with their purpose, supplier and legal basis.',
      point('good-practice', 'Good practice', { support: 'agreed' }),
    ),
    para('Whether tools that predict places of crime should be bought at all.', point('divergence', 'Divergence')),
    para('Not before an independent audit.', { ...point('view', 'View', { support: 'several' }), depth: 1 }),
    para('Trials *are* the audit.', { ...point('view', 'View', { support: 'one' }), depth: 1 }),
    para(
      'Keep a public register of systems that process personal data, and report on it each year.',
      point('recommendation', 'Recommendation to participating States', {
        level: 'national',
        support: 'agreed',
        shown: `R${index + 1}`,
        lasting: `${id}-9f2c`,
        addressees: ['participating-states'],
      }),
    ),
    para('Collect the registers.', point('follow-up', 'Follow-up to the OSCE Secretariat', { by: '2020-03' })),
    {
      type: 'block',
      provenance: provenance(),
      blocks: blocksOf(
        'Table: Tools in use, by purpose (an illustration)\n\n| Purpose | Services | Share | Since |\n| --- | --- | --- | --- |\n| Video analysis | 12 | 41 % | 2016 |\n| Image comparison | 9 | 31 % | 2014 |\n| Search of devices | 1,204 | – | 2012 |',
      ),
    },
    {
      type: 'block',
      provenance: provenance(),
      blocks: blocksOf('> A tool that cannot explain itself cannot be cross-examined.'),
    },
    {
      type: 'block',
      provenance: provenance(),
      blocks: blocksOf('![A loop of machine and human review](../figures/loop.png "From machine to human review")'),
    },
    heading(3, `${id}-q1-outlook`, 'Foreseeable changes'),
    para(
      'Words with diacritics: Łódź, Çelik, Þórr, Škvorecký, Nguyễn; with a second call of a note[^1] and `code`.\n\nA second paragraph belongs to the same number.',
    ),
    heading(2, `${id}-q4`, 'Question 4. Co-operation'),
    {
      type: 'not-discussed',
      number: number++,
      anchor: `p${number - 1}`,
      provenance: provenance(),
      children: [{ type: 'text', value: 'Time ran out; the question was taken up in the closing session.' }],
    },
    { type: 'gap', text: 'There is no answer yet to Question 3. Rights, law, ethics and gender' },
    heading(2, `${id}-other-matters`, 'Other matters'),
    para('The chair thanked the interpreters.'),
  ]
  return {
    id,
    kind: index === 0 ? 'opening' : index === 3 ? 'side-event' : 'session',
    title: sampleSessionTitles[index] ?? id,
    anchor: id,
    facts: [
      { label: 'Time', value: '23 September 2019, 10:00 to 12:30' },
      { label: 'Moderator', value: 'Head of unit, a national police service' },
      {
        label: 'Speakers',
        value:
          'Head of innovation, a national police service; adviser, a ministry of justice; researcher, a university',
      },
      { label: 'Rapporteur', value: 'Þóra Ægisdóttir' },
    ],
    items,
    footnotes: notesOf(
      '[^1]: Written contribution of the service, paragraphs 3 to 7; see <https://www.osce.org/events>.\n\n[^law]: The legal basis differs: some act on the general powers of the police, others on a law of their own.',
    ),
    outstanding: false,
  }
}
