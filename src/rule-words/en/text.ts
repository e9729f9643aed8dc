import type { WordsByRule } from '../../model/said.js'
import { insteadOf } from './instead-of-html.js'

/** What is said of the text and its marks: headings, tables, links, footnotes, characters. */
export const text = {
  'code-accidental': {
    indented: ({ line }: { line: number }) => ({
      message: 'Spaces at the start of the line make code of this text',
      hint: 'Take the spaces away; for code put ``` on a line above and below',
      remains: `line ${line} is indented`,
    }),
    unclosed: ({ line }: { line: number }) => ({
      message: 'This code is never closed: all that follows it is code',
      hint: 'Put the same marks on a line of their own below the code, or take them away',
      remains: `the code at line ${line} is not closed`,
    }),
  },
  'footnote-unused': {
    second: ({ name, line }: { name: string; line: number }) => ({
      message: `A second footnote "${name}" stands here, and a call leads to the first alone`,
      hint: 'Give it another name, here and where it is called',
      remains: `line ${line} has a second footnote "${name}"`,
    }),
    first: () => ({ message: 'the first stands here' }),
    uncalled: ({ name, line }: { name: string; line: number }) => ({
      message: `Nothing calls the footnote "${name}"`,
      hint: `Put "[^${name}]" where it belongs, or take the footnote away`,
      remains: `the footnote at line ${line} is not called`,
    }),
  },
  'heading-accidental': {
    dashes: ({ dashes, line }: { dashes: string; line: number }) => ({
      message: `"${dashes}" right below text makes a heading of it`,
      hint: 'Put an empty line above it for a rule, or write "## " before the text for a heading',
      remains: `line ${line} may be a heading by accident`,
    }),
  },
  'heading-skipped': {
    skipped: ({ depth, right, line }: { depth: number; right: number; line: number }) => ({
      message: `This heading has level ${depth}, and level ${right} is left out above it`,
      hint: `Write "${'#'.repeat(right)}" instead of "${'#'.repeat(depth)}"`,
      remains: `line ${line} leaves out a level of heading`,
    }),
  },
  'link-broken': {
    noAddress: ({ line }: { line: number }) => ({
      message: 'This link has no address',
      hint: 'A link leads to a heading of this file, a question or a session: "#q1"',
      remains: `the link at line ${line} leads nowhere`,
    }),
    noneLeads: ({ url, line }: { url: string; line: number }) => ({
      message: `"${url}" is a heading within an internal block, a list or a quotation, to which no link leads`,
      hint: 'A link leads to a heading of this file, a question or a session: "#q1"',
      remains: `the link at line ${line} leads nowhere`,
    }),
    nowhere: ({ url, line }: { url: string; line: number }) => ({
      message: `"${url}" is nowhere in this file`,
      hint: 'A link leads to a heading of this file, a question or a session: "#q1"',
      remains: `the link at line ${line} leads nowhere`,
    }),
    footnoteInBlock: ({ name, line }: { name: string; line: number }) => ({
      message: `The footnote "${name}" stands in an internal block`,
      hint: `Put its line, "[^${name}]: ...", outside the block`,
      remains: `line ${line} leads into an internal block`,
    }),
    addressInBlock: ({ name, line }: { name: string; line: number }) => ({
      message: `The address of "${name}" stands in an internal block`,
      hint: `Put its line, "[${name}]: ...", outside the block`,
      remains: `line ${line} leads into an internal block`,
    }),
    noFootnote: ({ name, line }: { name: string; line: number }) => ({
      message: `There is no footnote "${name}" in this file`,
      hint: `Add a line "[^${name}]: ..." at the end of the file`,
      remains: `line ${line} calls a footnote that is not there`,
    }),
    inPicture: ({ name, line }: { name: string; line: number }) => ({
      message: `"[^${name}]" calls no footnote within the words of a picture`,
      hint: `Put "[^${name}]" at the end of the caption, or right behind the picture`,
      remains: `line ${line} calls a footnote where none can be called`,
    }),
    unreadInBlock: ({ name, line }: { name: string; line: number }) => ({
      message: `The footnote "${name}" stands in an internal block`,
      hint: `Put its line, "[^${name}]: ...", outside the block`,
      remains: `line ${line} calls a footnote that cannot be read from there`,
    }),
    unreadHere: ({ name, line }: { name: string; line: number }) => ({
      message: `"[^${name}]" calls no footnote here`,
      hint: `Put its line, "[^${name}]: ...", at the end of the file`,
      remains: `line ${line} calls a footnote that cannot be read from there`,
    }),
  },
  'link-unsafe': {
    capitals: ({ typed, scheme, line }: { typed: string; scheme: string; line: number }) => ({
      message: `"${typed}:" is written in small letters`,
      hint: `Write "${scheme}:"`,
      remains: `line ${line} has a link that cannot be kept`,
    }),
    unreadable: ({ shown, line }: { shown: string; line: number }) => ({
      message: `"${shown}" cannot be read as an address`,
      hint: 'Copy the address again from the browser',
      remains: `line ${line} has a link that cannot be kept`,
    }),
    unencrypted: ({ shown, line }: { shown: string; line: number }) => ({
      message: `"${shown}" is not encrypted`,
      hint: 'Write "https:" instead of "http:"',
      remains: `line ${line} has a link that cannot be kept`,
    }),
    scheme: ({ scheme, line }: { scheme: string; line: number }) => ({
      message: `A link may not begin with "${scheme}:"`,
      hint: 'Only https:, mailto: and # are kept',
      remains: `line ${line} has a link that cannot be kept`,
    }),
    noPlace: ({ shown, line }: { shown: string; line: number }) => ({
      message: `"${shown}" leads to no place that readers of the report can reach`,
      hint: 'Write the whole address with "https://", or take the link away and keep its words',
      remains: `line ${line} has a link that cannot be kept`,
    }),
  },
  'raw-html': {
    tag: ({ tag, line }: { tag: string; line: number }) => ({
      message: `HTML (${tag}>) is not read in a note`,
      hint: insteadOf(tag),
      remains: `line ${line} has HTML`,
    }),
    unclosedComment: ({ line }: { line: number }) => ({
      message: 'This comment is never closed and takes in all that follows',
      hint: 'Put "-->" where it ends',
      remains: `line ${line} has HTML`,
    }),
    besideComment: ({ line }: { line: number }) => ({
      message: 'Words on the line of a comment are not read',
      hint: 'Put the comment on a line of its own',
      remains: `line ${line} has HTML`,
    }),
  },
  'section-empty': {
    empty: ({ words }: { words: string }) => ({
      message: `Nothing stands under "${words}"`,
      hint: 'Write something below it, or take the heading away',
      remains: `"${words}" is empty`,
    }),
    nameless: () => ({
      message: 'A heading has neither words nor anything under it',
      hint: 'Write something below it, or take the heading away',
      remains: 'a heading is empty',
    }),
  },
  'table-caption': {
    noCaption: ({ line }: { line: number }) => ({
      message: 'This table has no caption',
      hint: 'Write a paragraph "Table: ..." before it',
      remains: `the table at line ${line} has no caption`,
    }),
  },
  'table-header': {
    noTable: ({ line }: { line: number }) => ({
      message: 'These lines look like a table and are none: below the first, dashes for each column are missing',
      hint: 'Put a line such as "|---|---|" below the first one, with as many cells',
      remains: `the table at line ${line} is none`,
    }),
    noHeading: ({ columns, line }: { columns: number; line: number }) => ({
      message:
        columns === 1 ? 'A column of this table has no heading' : `${columns} columns of this table have no heading`,
      hint: 'Write a word into each cell of the first row',
      remains: `the table at line ${line} lacks a heading`,
    }),
    surplus: ({ columns, line }: { columns: number; line: number }) => ({
      message: `This row has more cells than the table has headings (${columns})`,
      hint: 'Add a heading to the first row, or write "\\|" for a "|" that is part of the words',
      remains: `line ${line} has a cell too many`,
    }),
  },
  'text-unprintable': {
    noFont: ({ sign, codes, joined, more, letters, line }: Unprintable) => ({
      message:
        `No font of the report has "${sign}" (${codes})` +
        `${joined ? ' as one sign' : ''}${more > 0 ? `, nor ${more} more below` : ''}`,
      hint: letters
        ? 'Write it in other letters, or put a font that has it into the folder fonts/ of the theme'
        : 'Write it in letters, or with another sign',
      remains: `line ${line} has a character that cannot be printed`,
    }),
  },

  placeholder: {
    template: ({ line }: { line: number }) => ({
      message: 'Text of the template is left standing',
      hint: 'Replace it by your own words, or take the heading away',
      remains: `line ${line} is still to be filled in`,
    }),
    mark: ({ mark, line }: { mark: string; line: number }) => ({
      message: `"${mark}" marks unfinished work`,
      hint: 'Fill it in, or take it away',
      remains: `line ${line} is still to be filled in`,
    }),
  },
  'quote-unattributed': {
    nobody: ({ line }: { line: number }) => ({
      message: 'This quotation does not say whose words it holds',
      hint: 'Mention the speaker at its end: "@ID"',
      remains: `the quotation at line ${line} is nobody's`,
    }),
  },

  'text-invisible': {
    invisible: ({ code, why, more, line }: { code: string; why: string; more: number; line: number }) => ({
      message: `The character ${code} stands here, which nobody sees${more > 0 ? `, and ${more} more below` : ''}`,
      hint: `${why}: delete the place and type it again`,
      remains: `line ${line} has a character that nobody sees`,
    }),
  },
  'internal-unclosed': {
    tooDeep: ({ most }: { most: number }) => ({
      message: `More than ${most} blocks are open here`,
      hint: 'Close each by its own ":::"; all from the first of them on stays in the house',
    }),
    quotationEnds: ({ line }: { line: number }) => ({
      message: 'The quotation ends before this internal block is closed',
      hint: 'Put "> :::" after the last internal words of the quotation, or take ">" away before ":::internal"',
      remains: `the internal block at line ${line} is not closed within its quotation`,
    }),
    closesNothing: ({ shown, line }: { shown: string; line: number }) => ({
      message: `${shown} closes nothing here: what is open has more colons, or stands outside this list or quotation`,
      hint: 'Close a block with as many colons as it is opened with, at the same place in the list or quotation; or take this line away',
      remains: `line ${line} closes nothing`,
    }),
    stray: ({ shown, line }: { shown: string; line: number }) => ({
      message: `${shown} opens and closes nothing, and so what may belong to it stays in the house`,
      hint: 'Write ":::internal" above what stays in the house and ":::" below it, or take these colons away',
      remains: `the colons at line ${line} open and close nothing`,
    }),
    unclosed: ({ line }: { line: number }) => ({
      message: 'This internal block is never closed',
      hint: 'Put ":::" on a line of its own after the last internal words',
      remains: `the internal block at line ${line} is not closed`,
    }),
    belowCode: ({ line }: { line: number }) => ({
      message: 'This internal block cannot be told from the code above it, which is never closed',
      hint: 'Close the code above it with ```',
      remains: `the internal block at line ${line} is not closed`,
    }),
    opensNothing: ({ shown, line }: { shown: string; line: number }) => ({
      message: `${shown} opens no block that there is, and so what may belong to it stays in the house`,
      hint: 'Write ":::internal" alone on its line, and ":::" alone below the last internal words; where colons are meant, write "\\:"',
      remains: `the internal block at line ${line} is not opened as it should be`,
    }),
    another: ({ line }: { line: number }) => ({
      message: 'Another internal block begins before this one is closed',
      hint: 'Put ":::" on a line of its own after the last internal words; a block around others has more colons, "::::internal"',
      remains: `the internal block at line ${line} is not closed`,
    }),
    nearClosing: ({ shown, line }: { shown: string; line: number }) => ({
      message: `${shown} is nearly the ":::" that closes the block above`,
      hint: 'Write ":::"',
      remains: `the line ${line} closes a block with other signs`,
    }),
    comment: ({ mark, line }: { mark: string; line: number }) => ({
      message: `A comment that begins with "${mark}" is never closed, and so what may belong to it stays in the house`,
      hint: `Close it, or take "${mark}" away${mark === '%%' ? '; for two percent signs write "\\%%"' : ''}`,
      remains: `the comment at line ${line} is not closed`,
    }),
  },
} satisfies WordsByRule

/** Of type rather than an interface, since values are a record. */
type Unprintable = { sign: string; codes: string; joined: boolean; more: number; letters: boolean; line: number }
