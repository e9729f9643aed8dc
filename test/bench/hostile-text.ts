/** About so many characters. */
type Make = (characters: number) => string

const times = (unit: string, characters: number): string => unit.repeat(Math.ceil(characters / unit.length))
const lines = (line: (index: number) => string, characters: number): string => {
  const all: string[] = []
  for (let index = 0, length = 0; length < characters; index++) {
    const next = line(index)
    all.push(next)
    length += next.length
  }
  return all.join('')
}

/**
 * Texts on which a step that looks back, or begins anew at each character, takes the square of its time. Most are one
 * block, since blocks, points, links and calls of footnotes have bounds of their own.
 */
export const hostileKinds: Record<string, Make> = {
  'groups of three digits': (n) => `A series: ${times('123 ', n)}`,
  'digits without a space': (n) => `It said "so": ${times('1', n)}`,
  'one word without a space': (n) => `It said "so": ${times('a', n)}`,
  'one capital without a space': (n) => `It said "so": ${times('A', n)}`,
  'brackets that may be a symbol': (n) => `It said "so": ${times('(', n)}`,
  'full stops': (n) => `It said "so": ${times('.', n)}`,
  'marks of quotation': (n) => times('"a ', n),
  apostrophes: (n) => times("'a ", n),
  'quotations in each other': (n) => `${times('"a \'b ', n / 2)}${times('c\' d" ', n / 2)}`,
  'hyphens and dashes': (n) => times('a - b -- c--d ', n),
  'years and pages': (n) => times('1999-2001, pp. 1-2; ', n),
  'marks of exclamation': (n) => `Halt ${times('!', n)}x`,
  'addresses without links': (n) => times('x@y/z ', n),
  mentions: (n) => times('@ana ', n),
  'mentions of nobody': (n) => times('@ann/@ann/', n),
  'names of people': (n) => times('Ana Novak said. ', n),
  'halves of names': (n) => times('Ana Anna Novakova ', n),
  'a name in parts': (n) => times('A-N-A N-O-V-A-K ', n),
  abbreviations: (n) => times('ABC (XYZ) ', n),
  'claims of consensus': (n) => times('all participants agreed ', n),
  'sentences without an end': (n) => times('many said so and most said more ', n),
  'house terms': (n) => times('member states cooperation percent policeman ', n),
  'names of states': (n) => times('Bosnia and Herzegovina, North Macedonia, ', n),
  dates: (n) => times('Monday, 24 September 2019; ', n),
  'one line after another': (n) => times('word\n', n),
  'hyphens at the ends of lines, in code': (n) => `\`\`\`\nword-${times('\n', n)}9\n\`\`\`\n`,
  'spaces in code': (n) => `\`${times('a  ', n)}\``,
  'emphasis and its words': (n) => times('*a* b ', n),
  'closers of emphasis': (n) => times('a_ ', n),
  'openers of links': (n) => times('[a', n),
  entities: (n) => times('&amp;&quot; ', n),
  backslashes: (n) => times('\\"\\-', n),
  'words of internal blocks': (n) =>
    `${times('one two three four ', n / 2)}\n\n:::internal\n${times('five six seven ', n / 2)}\n:::\n`,
  comments: (n) => times('word <!-- waive answer-thin: so --> ', n),
  'points in a list': (n) => lines((at) => `- Finding: ${'word '.repeat(200)}${at}.\n`, n),
  'points that are alike': (n) => lines((at) => `- Finding: ${'the same words again '.repeat(50)}${at}.\n`, n),
  'items without labels': (n) => lines((at) => `- ${'word '.repeat(60)}${at}\n`, n),
  'cells of a table': (n) => `| a | b |\n|---|---|\n${lines((at) => `| ${'word '.repeat(40)}${at} | 1 |\n`, n)}`,
  'footnotes and their calls': (n) =>
    lines((at) => `Word[^${at}] ${'word '.repeat(200)}\n\n[^${at}]: Note "${at}".\n\n`, n),
  'headings and answers': (n) => lines((at) => `### Matter ${at}\n\n${'word '.repeat(100)}\n\n`, n),
  'text of a picture': (n) => `![${times('@ana and @ann ', n)}](../figures/a.png)`,
  'invisible characters': (n) => times('a\u00ADb\u200Bc ', n),
  'letters with marks': (n) => times('e\u0301a\u0308 ', n),
  labels: (n) => times('Finding: a. Risk: b. ', n),
  'not discussed': (n) => times('Not discussed: a.\n', n),
}

/** A meeting with people to be hidden and one note of the session, at the bound of its kind. */
export function hostileMeeting(body: string): Record<string, string> {
  return {
    'meeting.yaml': `title: A meeting
language: en
house: osce
dates: { start: 2020-01-01, end: 2020-01-02 }
questions:
  - { id: q1, title: The question, aspects: [{ id: work, title: Daily work }] }
sessions:
  - { id: s-1, kind: session, title: Hidden, starts: 2020-01-01, attribution: chatham, speakers: [ana], asks: { q1: required } }
people:
  - { id: ana, name: Ana Novak, role: Head, affiliation: an institute of ports }
addressees:
  - { id: states, name: participating States, level: national }
abbreviations: { OSCE: Organization for Security and Co-operation in Europe }
`,
    'notes/s-1.md': `---\nsession: s-1\nstatus: submitted\n---\n\n## Q1\n\n### Daily work\n\n${body}\n`,
  }
}
