import { capital, Prose } from '../../bench/prose.js'
import { Random } from '../../bench/random.js'
import { Footnotes } from './footnotes.js'
import { longWords, names } from './names.js'

const sources = names.map(({ name, from }) => `${name}, *${from}*`)

/** One note: its body from prose and footnotes of its own. */
function note(session: string, seed: number, body: (prose: Prose, notes: Footnotes) => string[]): string {
  const prose = new Prose(new Random(seed))
  const notes = new Footnotes(prose, sources)
  const blocks = body(prose, notes)
  return `---\nsession: ${session}\nstatus: submitted\n---\n\n${[...blocks, notes.definitions()].filter(Boolean).join('\n\n')}\n`
}

function times<Item>(count: number, make: (at: number) => Item): Item[] {
  return Array.from({ length: count }, (_, at) => make(at))
}

/** Sentences with a call behind some of them, at times behind a word in the middle. */
function annotated(prose: Prose, notes: Footnotes, sentences: number): string {
  return times(sentences, () => {
    const kind = prose.random.next()
    if (kind < 0.25) return `${prose.sentence()}.${notes.any()}`
    if (kind < 0.4) return `${capital(prose.phrase())},${notes.short()} as was said, ${prose.phrase()}.`
    return `${prose.sentence()}.`
  }).join(' ')
}

function table(caption: string, head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  return `Table: ${caption}\n\n${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}`
}

/** As little as a session can be. */
export const opening = (): string => note('opening', 1, () => ['Opened.'])

/** Lists within lists, calls wherever a call can stand, a table over several pages. */
export const lists = (): string =>
  note('lists', 2, (prose, notes) => [
    annotated(prose, notes, 6),
    `## Q1. Names in lists${notes.short()}`,
    `### How names are kept${notes.plain()}`,
    annotated(prose, notes, 5),
    times(3, (outer) =>
      [
        `${outer + 1}. ${prose.sentence()}.${notes.short()}`,
        ...times(2, () => `   - ${prose.sentence()}.`),
        `   - ${prose.sentence()}:${notes.plain()}`,
        ...times(2, () => `     - ${prose.sentence()}.${notes.short()}`),
        `     - ${prose.sentence()}:`,
        `       1. ${prose.sentence()}.`,
        `       2. ${prose.sentence()}.${notes.short()}`,
        '',
        `   ${prose.sentences(1, 2)}`,
      ].join('\n'),
    ).join('\n'),
    `Several on one line: ${times(5, () => `${prose.random.pick(names).name}${notes.short()}`).join(', ')}, and all at once${notes.short()} ${notes.short()} ${notes.plain()}.`,
    `> ${annotated(prose, notes, 3)}\n>\n> > ${prose.sentence()}.${notes.long(60)} @latin-1`,
    ...times(4, () => `- Finding: ${prose.sentence()}.${notes.any()} @${prose.random.pick(names).id}`),
    `- Risk (several)${notes.short()}: ${prose.sentence()}.\n\n  ${prose.sentences(2, 3)}${notes.any()}\n\n  - ${prose.sentence()}.${notes.short()}\n  - Example: ${prose.sentence()}.`,
    '### How names are lost',
    table(
      'Registers, where they lie and what they hold',
      ['Register', 'Place', 'Records', 'What it holds'],
      times(46, (at) => [
        `${at + 1}. ${capital(prose.phrase())}`,
        prose.random.pick(names).from,
        String(prose.random.between(90, 890_000)),
        `${prose.sentence()}.${at % 3 === 0 ? notes.any() : ''}`,
      ]),
    ),
    annotated(prose, notes, 8),
    ...times(
      12,
      () =>
        `- ${prose.random.pick(['Finding', 'Challenge', 'Good practice', 'Concern'])}: ${prose.sentences(1, 3)}${prose.random.chance(0.6) ? notes.any() : ''}`,
    ),
  ])

/** An answer of 3,000 words without a heading, with one paragraph that fills more than a page. */
export const long = (): string =>
  note('long', 3, (prose, notes) => {
    const paragraphs: string[] = []
    let words = 0
    const add = (paragraph: string): void => {
      words += paragraph.split(/\s+/).length
      paragraphs.push(paragraph)
    }
    add(annotated(prose, notes, 4))
    add(prose.sentences(55, 55))
    while (words < 3000) add(annotated(prose, notes, prose.random.between(2, 9)))
    add(`${prose.sentence()}.${notes.long(300)} ${prose.sentence()}.${notes.again()}`)
    add(`${prose.sentence()}.${notes.long(120)}`)
    add(annotated(prose, notes, 6))
    return ['## Q2', ...paragraphs]
  })

/** Pictures, every script, words that no line has room for. */
export const scripts = (): string =>
  note('scripts', 4, (prose, notes) => [
    annotated(prose, notes, 3),
    '## Q1. Names in lists',
    '### How names are kept',
    ...names.map(
      ({ id, name, from }) =>
        `${name} of ${from} said that ${prose.phrase()} and ${prose.phrase()}.${notes.any()} @${id}`,
    ),
    `![Bars of seven registers, the third the longest](../figures/bars.png "Registers by the number of their records")${notes.short()}`,
    annotated(prose, notes, 6),
    `![A tall tower of squares](../figures/tower.png "A register of which every page was kept")`,
    annotated(prose, notes, 4),
    `![A wide band of stripes](../figures/band.png "One hundred and twenty years of a register; white are the years that burnt")${notes.plain()}`,
    '### How names are lost',
    ...longWords.map(
      (word) => `A speaker wrote down ${word} and asked for a line that has room for it.${notes.short()}`,
    ),
    ...longWords.map((word) => `- Challenge: ${word}, written down.${notes.short()}`),
    table(
      'Long words in narrow columns',
      ['Word', 'Length', 'Said by'],
      longWords.map((word) => [word, String([...word].length), prose.random.pick(names).name]),
    ),
    'An address in the middle of a line, <https://registers.example.org/a/path/that/goes/on/and/on/and/on/to/its/end>, and `a_name_in_code_that_is_longer_than_a_line_of_the_page_has_room_for_and_goes_on`.',
    `\`\`\`\n${times(4, () => prose.sentence()).join('\n')}\n\`\`\``,
    '## Q2',
    annotated(prose, notes, 7),
  ])

/** A table of twelve columns, divergences with two to four views, recommendations. */
export const wide = (): string =>
  note('wide', 5, (prose, notes) => {
    const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov'.split(' ')
    const view = (support: string) =>
      `  - View (${support}): ${prose.sentences(1, 3)}${notes.any()} @${prose.random.pick(names).id}`
    const divergence = (views: string[]) =>
      [`- Divergence: Whether ${prose.sentence().toLowerCase()}.${notes.short()}`, ...views.map(view)].join('\n')
    return [
      annotated(prose, notes, 2),
      '## Q1. Names in lists',
      '### How names are kept',
      table(
        'Entries by month, January to November',
        ['Register', ...months],
        times(28, (at) => [
          `${capital(prose.random.pick(names).from)}${at % 4 === 0 ? notes.short() : ''}`,
          ...months.map(() => String(prose.random.between(0, 12_000))),
        ]),
      ),
      annotated(prose, notes, 4),
      '### How names are lost',
      divergence(['several', 'one']),
      divergence(['several', 'several', 'one']),
      divergence(['majority', 'several', 'several', 'one']),
      annotated(prose, notes, 5),
      table(
        'Twelve columns of words',
        times(12, (at) => `Column ${at + 1}`),
        times(6, () => times(12, () => (prose.random.chance(0.2) ? notes.short() : prose.phrase()))),
      ),
      '## Q2',
      annotated(prose, notes, 3),
      ...times(
        9,
        (at) =>
          `- Recommendation to ${at % 2 ? 'registrars' : 'registrars, courts and archives'} (${at % 3 ? 'local' : 'national'}): ${prose.request()}.${notes.any()}`,
      ),
      `- Follow-up to archives (by 2024-03): ${prose.request()}.${notes.short()}`,
    ]
  })

/** Everything left out, with the reason. */
export const closing = (): string =>
  note('closing', 6, () => ['Closed.', '## Q1. Names in lists', 'Not discussed: the registers were shut.'])
