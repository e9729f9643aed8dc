/** What to write instead of a tag, by the tags' names. */
const INSTEAD: [names: string, instead: string][] = [
  ['br', 'Write "\\" at the end of the line above for a new line, or an empty line for a new paragraph'],
  ['p div section article center span font', 'Take the tags away; an empty line parts two paragraphs'],
  ['b strong', 'Write "**" before and after the words'],
  ['i em cite dfn var', 'Write "*" before and after the words'],
  ['u ins', 'Nothing is underlined in the report: write "*" before and after the words, or take the tags away'],
  ['s strike del', 'Write "~~" before and after the words, or leave them out'],
  ['sub', 'Write "~" before and after what stands lower, as in "H~2~O"'],
  ['sup', 'Write "^" before and after what stands higher, as in "m^2^"; for a footnote write "[^1]"'],
  ['mark', 'Write "*" before and after the words'],
  ['small big', 'All words have the same size: take the tags away'],
  ['a', 'Write a link as "[words](https://...)"'],
  ['img picture figure figcaption', 'Write a picture as "![what it shows](../figures/name.png "caption")"'],
  [
    'table thead tbody tfoot tr td th caption colgroup col',
    'Write the table with "|" between the cells, and a row of "| --- |" below its head',
  ],
  ['ul ol li dl dt dd', 'Write each item on a line of its own, with "- " or "1. " before it'],
  ['h1 h2 h3 h4 h5 h6', 'Write a heading as "## " and its words'],
  ['hr', 'Write "---" alone on a line, with an empty line above it'],
  ['code kbd samp tt', 'Write "`" before and after the words'],
  ['pre', 'Put "```" on a line of its own above and below'],
  ['blockquote', 'Write "> " before each line'],
  ['q', 'Write quotation marks'],
  ['details summary', 'Write a heading or a paragraph: nothing can be folded in a report'],
  [
    'script style link meta iframe object embed video audio input form button',
    'Take it away: a report holds words, tables and pictures alone',
  ],
  ['o:p w:sdt', 'Take the tag away: it is of Word'],
]

const byName = new Map(INSTEAD.flatMap(([names, instead]) => names.split(' ').map((name) => [name, instead] as const)))

/**
 * What to write instead of HTML, in a sentence.
 *
 * @param tag its beginning, such as "<br" or "</b"
 */
export function insteadOf(tag: string): string {
  return byName.get(tag.replace(/^<\/?/, '').toLowerCase()) ?? 'Take the tag away; for "<" as a sign write "\\<"'
}
