import { describe, expect, it } from 'vitest'
import { afterFixes, misplaced, outline, readBody, remarks } from './outline.js'

/** Typing, the outline that it is read as, and what is said of it. */
type Case = [typed: string, read: string[], told: string[]]

const TABLE = '| North | South |\n| --- | --- |\n'
const shown = ['table', '  North | South']

const tables: Case[] = [
  [
    `${TABLE}| 1 | 2 |\nSource: the registries.`,
    [...shown, '  1 | 2', 'Source: the registries.'],
    ['7:1 typing-mended: Words right below a table are read as a paragraph, and not as its last row'],
  ],
  [
    `${TABLE}| 1 | 2 |\nTable: Counts`,
    ['table (Counts)', '  North | South', '  1 | 2'],
    ['7:1 typing-mended: Text stands right above "Table:"'],
  ],
  [`${TABLE}| 1 | 2 |\n- Finding: Few.`, [...shown, '  1 | 2', '- finding', '  Few.'], []],
  ['One | Two\n--- | ---\n1 | 2', ['table', '  One | Two', '  1 | 2'], []],
  [
    `${TABLE}| 2 |`,
    [...shown, '  2'],
    ['6:1 table-row: This row has 1 of 2 cells, and is read as "North: 2; South: (empty)"'],
  ],
  [
    '| a | b | c |\n\nWords.',
    ['| a | b | c |', 'Words.'],
    ['4:1 table-row: This row belongs to no table, and prints with its bars: "| a | b | c |"'],
  ],
  [
    `${TABLE}| 1 | 2 |\n\n| 3 | 4 |`,
    [...shown, '  1 | 2', '| 3 | 4 |'],
    ['8:1 table-row: An empty line parts this row from the table above, and so it prints with its bars'],
  ],
  ['The value |x| is small.\n\n|x|', ['The value |x| is small.', '|x|'], []],
  [
    'Name\tRecords\nNorth\t12\nA | B\t7',
    ['table', '  Name | Records', '  North | 12', '  A | B | 7'],
    ['4:1 typing-mended: These 3 lines are parted by tabs, and are read as a table with the head "| Name | Records |"'],
  ],
  [
    'Before.\nName\tRecords\nNorth\t12\nAfter.',
    ['Before.', 'table', '  Name | Records', '  North | 12', 'After.'],
    ['5:1 typing-mended: These 2 lines are parted by tabs, and are read as a table with the head "| Name | Records |"'],
  ],
  [
    'North\t12\nSouth\t9',
    ['North\t12 / South\t9'],
    [
      '4:1 table-row: These 2 lines are parted by tabs and have no row of headings: "| North | 12 |" would be the first',
    ],
  ],
  [
    '| \nNorth\n\n | \nSouth\n\n |\n| --- | --- |\n| \n\n1\n\n | \n\n2 \n\n |',
    [...shown, '  1 | 2'],
    [
      '4:1 typing-mended: A row of a table stands on 7 lines, and is read as "| North | South |"',
      '12:1 typing-mended: A row of a table stands on 9 lines, and is read as "| 1 | 2 |"',
    ],
  ],
  [
    `${TABLE}| one,\nand more | 2 |`,
    [...shown, '  one, and more | 2'],
    ['6:1 typing-mended: A row of a table stands on 2 lines, and is read as "| one, and more | 2 |"'],
  ],
  [
    '+-----+-----+\n| A   | B   |\n+=====+=====+\n| 1   | 2   |\n+-----+-----+\n| 3   | 4   |\n+-----+-----+\n\nAfter.',
    ['table', '  A | B', '  1 | 2', '  3 | 4', 'After.'],
    ['4:1 typing-mended: A table drawn with "+" is read as one with the head "| A | B |"'],
  ],
  [
    '  Service   Hours\n  --------- -------\n  North     12\n  South     9',
    ['table', '  Service | Hours', '  North | 12', '  South | 9'],
    ['4:3 typing-mended: Columns below dashes are read as a table with 2 columns: "Service | Hours"'],
  ],
]

const lists: Case[] = [
  [
    'a) One\nb) Two',
    ['1)', '  One', '1)', '  Two'],
    ['4:1 typing-mended: "a)" and the marks of the line after it open the items of a list'],
  ],
  [
    '(i) One\n\n(ii) Two\n\n(iii) Three',
    ['1)', '  One', '1)', '  Two', '1)', '  Three'],
    ['4:1 typing-mended: "(i)" and the marks of the 2 lines after it open the items of a list'],
  ],
  [
    'Aims:\ni. One\nii. Two',
    ['Aims:', '1)', '  One', '1)', '  Two'],
    ['5:1 typing-mended: "i." and the marks of the line after it open the items of a list'],
  ],
  ['a) Finding: One.', ['1) finding', '  One.'], ['4:1 typing-mended: "a)" opens an item of a list']],
  [
    '1.One\n2.Two',
    ['1)', '  One', '1)', '  Two'],
    ['4:1 typing-mended: "1." and the marks of the line after it open the items of a list'],
  ],
  ['1) One\n2) Two', ['1)', '  One', '1)', '  Two'], []],
  ['h) One', ['h) One'], []],
  ['as said in article\n(a) of the decision', ['as said in article (a) of the decision'], []],
  ['A. Smith opened.\nB. Jones closed.', ['A. Smith opened. B. Jones closed.'], []],
  ['i.e. nothing.', ['i.e. nothing.'], []],
  [
    '\uF0A7 One\n\u27A2 Two\n\u2192 Three',
    ['-', '  One', '-', '  Two', '-', '  Three'],
    [
      '4:1 typing-mended: A bullet of Word opens an item of a list',
      '5:1 typing-mended: "\u27A2" opens an item of a list',
      '6:1 typing-mended: "\u2192" opens an item of a list',
    ],
  ],
  [
    '\u2022\u2060  \u2060Finding: One.',
    ['- finding', '  One.'],
    ['4:1 typing-mended: "\u2022" opens an item of a list'],
  ],
]

const residue: Case[] = [
  [
    '## Q1. Police work {#q1 .unnumbered}',
    ['## Q1. Police work'],
    ['4:19 typing-mended: "{#q1 .unnumbered}" is of a converter, and is not read'],
  ],
  [
    'A [small]{.smallcaps} word.',
    ['A small word.'],
    ['4:3 typing-mended: "{.smallcaps}" is of a converter, and is not read'],
  ],
  [
    'Out [old]{.deletion author="A"} now.',
    ['Out  now.'],
    ['4:5 residue: Words that were deleted in Word came along: "old"'],
  ],
  [
    'Out {--old--}{++new++}{>>why?<<} now.',
    ['Out new now.'],
    [
      '4:5 residue: Words that were deleted came along: "old"',
      '4:14 residue: Words that were inserted, and that nobody accepted yet, came along: "new"',
      '4:23 residue: A comment came along: "why?"',
    ].sort(),
  ],
  [
    '![[plan.png]]',
    ['![[plan.png]]'],
    ['4:1 residue: What another editor sets in here is not in the report: "plan.png"'],
  ],
  [
    'So.\n\n[toc]\n\n{{TOC}}',
    ['So.'],
    [
      '6:1 typing-mended: The report has a list of contents of its own; this line is not read',
      '8:1 typing-mended: The report has a list of contents of its own; this line is not read',
    ],
  ],
  [
    '[ ] Ask.\n[x] Tell.',
    ['-', '  ☐ Ask.', '-', '  ☑ Tell.'],
    ['4:1 typing-mended: "[ ]" opens an item of a list', '5:1 typing-mended: "[x]" opens an item of a list'],
  ],
  [
    '✅ Told.\n❌ Asked.',
    ['-', '  ✅ Told.', '-', '  ❌ Asked.'],
    ['4:1 typing-mended: "✅" opens an item of a list', '5:1 typing-mended: "❌" opens an item of a list'],
  ],
  [
    'а) первое\nб) второе',
    ['1)', '  первое', '1)', '  второе'],
    ['4:1 typing-mended: "а)" and the marks of the line after it open the items of a list'],
  ],
  ['А. Иванов был там.\nБ. Петров ушёл.', ['А. Иванов был там. Б. Петров ушёл.'], []],
  [
    '1/ Les ports ferment leurs portes pendant toute la nuit.\n2/ Les douanes en parlent avec tous leurs voisins aussi.',
    [
      '1/ Les ports ferment leurs portes pendant toute la nuit. / 2/ Les douanes en parlent avec tous leurs voisins aussi.',
    ],
    [],
  ],
  [
    'The yearly growth that they spoke of was of about\n2.5 per cent.',
    ['The yearly growth that they spoke of was of about 2.5 per cent.'],
    [],
  ],
  ['Growth of 45%% here, and of 30%%.', ['Growth of 45%% here, and of 30%%.'], []],
  ['A third, or 33%%, agreed.', ['A third, or 33%%, agreed.'], []],
  ['So %%say 45%% of it.', ['So of it.'], ['4:4 residue: A comment of another editor stands here: "say 45"']],
  ['So. %%secret%%', ['So.'], ['4:5 residue: A comment of another editor stands here: "secret"']],
  [
    'See [[Log policy|the policy]] and [[Rules]].',
    ['See the policy and Rules.'],
    [
      '4:5 typing-mended: A link of another editor is read as its words, "the policy"',
      '4:35 typing-mended: A link of another editor is read as its words, "Rules"',
    ],
  ],
  [
    'A ==marked== word, 1 == 1.',
    ['A marked word, 1 == 1.'],
    ['4:3 typing-mended: The marks of highlighted words are not read, the words are'],
  ],
  [
    '> [!note]- Words.',
    ['blockquote', '  Words.'],
    ['4:3 typing-mended: "[!note]-" is not read; the words are a quotation'],
  ],
  ['- Risk:: One.', ['- risk', '  One.'], ['4:7 typing-mended: "::" behind a label is read as one colon']],
  [
    '[TOC]\n\n\\newpage\n\nWords.',
    ['Words.'],
    [
      '4:1 typing-mended: The report has a list of contents of its own; this line is not read',
      '6:1 typing-mended: "\\newpage" is a command of LaTeX; the report breaks its pages itself',
    ],
  ],
  [
    'One.[1] Two.[2]\n\n[1] The first.\n[2] The second.',
    ['One.[^1] Two.[^2]', '[^1]: The first.', '[^2]: The second.'],
    [
      '4:5 typing-mended: "[1]" is read as a call of the footnote "The first."',
      '4:13 typing-mended: "[2]" is read as a call of the footnote "The second."',
    ],
  ],
  ['One.^[A note.]', ['One.^[A note.]'], ['4:5 residue: A footnote within the line prints as it stands: "A note."']],
  ['Code `==x== {#y}` and \\{#z}.', ['Code ==x== {#y} and {#z}.'], []],
  ['\\\n\nOne.\n\\\nTwo.', ['One. Two.'], []],
]

const lines: Case[] = [
  ['Ana: No.\nBela: Yes.\n(laughter)', ['Ana: No. / Bela: Yes. / (laughter)'], []],
  ['10:30 Opening.\n10:45 Words\nof Bela.', ['10:30 Opening. / 10:45 Words of Bela.'], []],
  ['Vienna, 24 September 2019\nAna Lopez\nRapporteur', ['Vienna, 24 September 2019 / Ana Lopez / Rapporteur'], []],
  [
    'It began at\n10:30 and went on until\n12:30 in the hall.',
    ['It began at 10:30 and went on until 12:30 in the hall.'],
    [],
  ],
  ['The one open\nRisk: that the lock\nFails: often.', ['The one open Risk: that the lock / Fails: often.'], []],
  ['The meeting was held in the building of the\nOSCE.', ['The meeting was held in the building of the OSCE.'], []],
  ['H~2~O, 10 m^2^, ~5 or ~6, a \\~b~ c.', ['H_2_O, 10 m^2^, ~5 or ~6, a ~b~ c.'], []],
]

describe.each([
  ['tables', tables],
  ['lists', lists],
  ['what converters leave', residue],
  ['lines', lines],
] as const)('%s', (_, cases) => {
  it.each(cases)('%j', async (typed, read, told) => {
    const document = await readBody(typed)
    expect(outline(document)).toEqual(read)
    expect(remarks(document).sort()).toEqual([...told].sort())
    expect(misplaced(document)).toEqual([])
  })

  it.each(cases)(
    '%j reads the same after its fixes, and then there is nothing to say of it',
    async (typed, _read, told) => {
      const document = await readBody(typed)
      if (!told.every((one) => one.includes('typing-mended'))) return
      const again = await readBody(afterFixes(document).replace(/^---\n.*\n---\n/, ''))
      expect(outline(again)).toEqual(outline(document))
      expect(remarks(again).filter((one) => !one.includes('Text stands'))).toEqual([])
    },
  )
})
