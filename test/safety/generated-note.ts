import fc from 'fast-check'

/** Stands for a word that no other place of the note has. */
const W = '\u00a7'

/** Ways to write words within a line. Nothing here is a label, and what follows an `@` is a mention. */
const INLINE = [
  W,
  W,
  W,
  W,
  W,
  `${W} ${W}`,
  `${W}, ${W}.`,
  `*${W}*`,
  `_${W} ${W}_`,
  `**${W}**`,
  `***${W}***`,
  `~~${W}~~`,
  `\`${W}\``,
  `\`\` ${W} \` \`\``,
  `[${W}](https://example.org/)`,
  `[${W}](#q1)`,
  `[${W}](javascript:x)`,
  `[${W}](<a b>)`,
  `[${W}](https://example.org/ "${W}")`,
  `[${W}]`,
  `[${W}][]`,
  `[${W}][ref]`,
  `[ref]`,
  `[${W}][gone]`,
  `![${W}](../figures/none.png "${W}")`,
  `![${W}](none)`,
  `![${W}][ref]`,
  `![${W}]`,
  `[*${W}* ${W}](https://example.org/)`,
  `[![${W}](none)](https://example.org/)`,
  `${W}[^1]`,
  `${W}[^two]`,
  `[^gone] ${W}`,
  `^[${W}]`,
  `<b>${W}</b>`,
  `<br>${W}`,
  `<!-- x -->${W}`,
  `</i>${W}`,
  `<${W}>`,
  `<?${W}?>`,
  `<https://example.org/${W}>`,
  `https://example.org/${W}`,
  `www.example.org/${W}`,
  `${W}@example.org`,
  `<${W}@example.org>`,
  `@p1 ${W}`,
  `${W} (@p1)`,
  `@nobody ${W}`,
  `${W}@`,
  `"${W}"`,
  `\u201c${W}\u201d`,
  `(${W})`,
  `${W}:`,
  `${W}: ${W}`,
  `:${W}:`,
  `10:30 ${W}`,
  `${W} - ${W}`,
  `${W}  \n${W}`,
  `${W}\\\n${W}`,
  `${W}\n${W}`,
  `${W} \\* ${W}`,
  `&lt;${W}&gt;`,
  `&${W};`,
  `&nbsp;${W}`,
  `$${W}$`,
  `{${W}}`,
  `| ${W} |`,
  `${W}|${W}`,
  `\u2022 ${W}`,
  `\u2013 ${W}`,
  `=${W}`,
  `+${W}`,
  `#${W}`,
  `# ${W}`,
  `> ${W}`,
  `TODO ${W}`,
  `Not discussed ${W}`,
  `Finding ${W}`,
  `Table ${W}`,
]

/** Marks that somebody may have left standing anywhere. */
const NOISE = [
  '*',
  '**',
  '_',
  '`',
  '``',
  '[',
  ']',
  '](',
  ')',
  '![',
  '<',
  '>',
  '<!',
  '&',
  '\\',
  '|',
  '~',
  '~~',
  ':',
  '::',
  '"',
  '^',
  '[^',
  '@',
  '#',
  '-',
  '=',
  '  ',
  '\t',
  '\n',
  '\n\n',
  '\n> ',
  '\n- ',
  '\n    ',
  '\r\n',
]

const line = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...INLINE) },
      { weight: 1, arbitrary: fc.constantFrom(...NOISE) },
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((pieces) => pieces.join(' '))

const indented = (text: string, by: string): string => text.split('\n').join(`\n${by}`)

const LABELS = [
  'Finding',
  'finding (agreed)',
  '**Risk**',
  'Good practice (several)',
  'Recommendation to bodies',
  'Recommendation for the bodies (national)',
  'Follow-up to bodies (by 2020-03)',
  'Divergence',
  'View (one)',
  'Open question (q1)',
  'Findng',
  'Finding ',
  'Note',
  'For',
  'Unknown to bodies',
  'Finding (unheard of)',
  'Recommendation to strangers',
  '- Finding',
]

const block: fc.Arbitrary<string> = fc.letrec<{ block: string; item: string }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 6, arbitrary: line },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          fc.constantFrom(
            '# ',
            '## ',
            '### ',
            '#### ',
            '###### ',
            '##',
            '## Q1 ',
            '## Q1. ',
            '## q1: ',
            '### Work ',
            '## Q9 ',
          ),
          fc.constantFrom(...INLINE),
        )
        .map(([marks, words]) => marks + words.replaceAll('\n', ' ')),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(line, fc.constantFrom('---', '===', '- - -', '***'))
        .map(([words, rule]) => `${words}\n${rule}`),
    },
    { weight: 5, arbitrary: fc.array(tie('item'), { minLength: 1, maxLength: 3 }).map((items) => items.join('\n')) },
    { weight: 1, arbitrary: tie('block').map((inner) => `> ${indented(inner, '> ')}`) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(line, line, line, fc.constantFrom('', 'Table: \u00a7 \u00a7\n\n', 'Table: \u00a7\n'))
        .map(
          (cells) =>
            `${cells[3]}| ${cells.slice(0, 2).map(cell).join(' | ')} |\n|---|:-:|\n| ${cell(cells[2])} | \u00a7 | \u00a7 |\n| \u00a7 |`,
        ),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom('```\n\u00a7 *\u00a7*\n```', '~~~\n\u00a7\n', '    \u00a7 \u00a7', '\t\u00a7'),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('[^1]: ', '[^two]: ', '[^unused]: '), line)
        .map(([name, words]) => name + indented(words, '    ')),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '[ref]: https://example.org/',
        '[ref]: javascript:x',
        `[unused]: https://example.org/ "${W}"`,
        '[^]: \u00a7',
      ),
    },
    { weight: 1, arbitrary: tie('block').map((inner) => `:::internal\n${inner}\n:::`) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        ':::internal\n\u00a7',
        ':::note\n\u00a7\n:::',
        '::: internal\n\u00a7\n:::',
        '::leaf \u00a7',
        ':::',
        ':::internal\n\u00a7\n:::internal\n\u00a7\n:::\n\u00a7\n:::',
        '- \u00a7\n  :::internal\n\u00a7\n  :::\n- \u00a7',
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '<div>\n\u00a7\n</div>',
        '<table><td>\u00a7</table>',
        '<!-- x\ny -->',
        '<!-- x --> \u00a7',
        '<script>\n\u00a7\n</script>',
        '<!-- \n\n',
        '<?\u00a7',
        '<!A \u00a7>',
        '<![CDATA[\u00a7]]>',
        '<p>\u00a7\n\n\u00a7',
        '<!-- waive house-term: x -->',
      ),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          fc.constantFrom('Not discussed: ', 'Not discussed - ', '**Not discussed**: ', 'Not discussed.', 'Table: '),
          line,
        )
        .map((pieces) => pieces.join('')),
    },
    { weight: 1, arbitrary: fc.constantFrom('---', '***', '-', '1.', '>', '|---|', '[^1]:', '-\n\n  \u00a7') },
  ),
  item: fc
    .tuple(
      fc.constantFrom('- ', '* ', '+ ', '1. ', '3) ', '\u2022 ', '- [ ] ', '- [x] '),
      fc.option(fc.constantFrom(...LABELS), { freq: 2 }),
      line,
      fc.option(tie('block'), { freq: 4, depthSize: 'small' }),
    )
    .map(([mark, label, words, inner]) => {
      const first = `${mark}${label === null ? '' : `${label}: `}${indented(words, '  ')}`
      return inner === null ? first : `${first}\n  ${indented(inner, '  ')}`
    }),
})).block

function cell(words: string): string {
  return words.replace(/[\r\n]+/g, ' ')
}

/** A word of the note by its number; none is a part of another. */
export function wordOf(index: number): string {
  const letters = [index / 676, index / 26, index].map((part) => String.fromCharCode(97 + (Math.floor(part) % 26)))
  return `zq${letters.join('')}qz`
}

/** All words of ours that stand in a text. */
export function wordsIn(text: string): string[] {
  return text.match(/zq[a-z]{3}qz/gi)?.map((word) => word.toLowerCase()) ?? []
}

/** The body of a note, with everything that a note may have and much that it should not; every word stands once. */
export const generatedBody: fc.Arbitrary<string> = fc
  .array(fc.tuple(block, fc.constantFrom('\n\n', '\n\n', '\n\n', '\n')), { minLength: 1, maxLength: 8 })
  .map((blocks) => {
    let index = 0
    return blocks
      .map(([text, gap]) => text + gap)
      .join('')
      .replaceAll(W, () => wordOf(index++))
  })
