/** A block in which words can stand, with those words in it. */
export interface Shape {
  name: string
  /** Rules of words look there. */
  quoted?: true
  /** Other rules that the block itself may break. */
  also?: string[]
  around: (words: string) => string
}

/** Blocks of a note in which any words may stand. Each is a block of its own, and has a line before and after it. */
export const shapesOfWords: Shape[] = [
  {
    name: 'a block quotation',
    quoted: true,
    around: (words) =>
      `It was said, in the words of the host:\n\n> One line, and then another;\n> it was ${words} and so on.`,
    also: ['quote-unattributed'],
  },
  {
    name: 'a quotation in an item',
    quoted: true,
    around: (words) => `- It was said:\n\n  > So it was ${words} here.`,
    also: ['quote-unattributed'],
  },
  {
    name: 'a cell of a table',
    around: (words) =>
      `Table: What was shown\n\n| Thing | What it was |\n|:--|--:|\n| A first \\| one | of wood |\n| Another | it was ${words} and so on |`,
  },
  {
    name: 'the caption of a table',
    around: (words) => `Table: It was ${words} and so on\n\n| Thing | Of what |\n|---|---|\n| A door | wood |`,
  },
  {
    name: 'a list in a list',
    around: (words) =>
      `- A first thing\n  1. and below it a second\n     - it was ${words} and so on\n  2. and a third`,
  },
  {
    name: 'a paragraph of an item, wrapped',
    around: (words) => `- A first thing.\n\n  It went on to a\n  second line, which was ${words} and so on.`,
  },
  {
    name: 'a footnote',
    around: (words) => `It was so.[^shape]\n\n[^shape]: A first line,\n    and then it was ${words} and so on.`,
  },
  { name: 'a line after tabs', around: (words) => `-\tA thing\twith a tab\tand then ${words} and so on.` },
  { name: 'an item that a tab puts into another', around: (words) => `- A thing\n\t- with a tab, ${words} and so on.` },
  {
    name: 'a line behind characters of two units',
    around: (words) => `It was <!-- \u4eba\u{10400}\u0d06 --> so, and ${words} and so on.`,
  },
  {
    name: 'a line behind composed and decomposed letters',
    around: (words) => `In Cafe\u0301 \u10D1\u10D0\u10D7\u10E3\u10DB\u10D8 it was ${words} and so on.`,
  },
  {
    name: 'a line behind an entity and an escape',
    around: (words) => `One &amp; two \\* three, and ${words} and so on.`,
  },
  { name: 'words in bold', around: (words) => `It was **so, and ${words} here**, and so on.` },
]

const typing: Shape[] = [
  { name: 'a bullet of its own', around: (words) => `• It was ${words} and so on.` },
  { name: 'a dash for a bullet', around: (words) => `– It was so.\n– It was ${words} and so on.` },
  { name: 'a label with a space', around: (words) => `- Example : It was ${words} and so on.` },
  { name: 'a label with a dash', around: (words) => `- **Example** – It was ${words} and so on.` },
  { name: 'a bullet and a label', around: (words) => `• Example : It was ${words} and so on.` },
  {
    name: 'a caption right below a paragraph',
    around: (words) =>
      `It was so.\nTable: It was ${words} and so on\n\n| Thing | Of what |\n|---|---|\n| A door | wood |`,
  },
  {
    name: 'a bullet right below a paragraph',
    around: (words) => `It was so:\n• First this.\n• Then ${words} and so on.`,
  },
  { name: 'a heading without its space', around: (words) => `####Of ${words} and so on\n\nIt was so.` },
]

/** Sloppy typing that is mended, and said to be. */
export const shapesOfTyping: Shape[] = typing.map((shape) => ({ ...shape, also: ['typing-mended'] }))

/** Ways to set an item that begins with a label. */
export const shapesOfItems: Shape[] = [
  { name: 'an item of an item', around: (item) => `- A thing:\n  1. of wood\n     ${item}` },
  { name: 'an item after a tab', around: (item) => item.replace(/^- /, '-\t') },
  { name: 'an item that a tab puts into another', around: (item) => `- A thing\n\t${item}` },
  { name: 'an item with a star', around: (item) => item.replace(/^- /, '* ') },
  { name: 'a numbered item', around: (item) => item.replace(/^- /, '3) ') },
  { name: 'an item with its label in bold', around: (item) => item.replace(/^- ([^:]*):/, '- **$1:**') },
  { name: 'an item in a quotation', around: (item) => `It was said:\n\n> ${item}`, also: ['quote-unattributed'] },
  { name: 'an item with a bullet of its own', around: (item) => item.replace(/^- /, '• '), also: ['typing-mended'] },
  {
    name: 'an item right below a paragraph, with a bullet of its own',
    around: (item) => `It was so:\n${item.replace(/^- /, '– ')}`,
    also: ['typing-mended'],
  },
]
