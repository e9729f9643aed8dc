import { describe, expect, it } from 'vitest'
import { check } from '../../src/examine/check.js'
import { findInternal, internalPhrases } from '../../src/gate/internal-phrases.js'
import { gatherFiles } from '../../src/pipeline.js'
import { exampleMeeting } from '../../src/rules/example-meeting.js'
import { outputsOf, type Files } from '../whole/meeting-folder.js'

const SECOND = 'notes/session-2.md'
const HEAD =
  '---\nsession: session-2\nstatus: submitted\n---\n\n## Q2\n\n' +
  'Visits between services were the form of learning that speakers named first and praised.\n\n'
const filesWith = (body: string): Files => ({ ...exampleMeeting, [SECOND]: HEAD + body })

/** The rules that speak of the note, with line and column. */
async function spoken(body: string): Promise<string[]> {
  const diagnostics = check(await gatherFiles(filesWith(body)), { today: '2019-11-01' })
  return diagnostics
    .filter(({ place }) => place.file === SECOND)
    .map(({ place, rule }) => `${place.line}:${place.column} ${rule}`)
}
const circulated = async (body: string): Promise<string> => (await outputsOf(filesWith(body)))['report.html'] ?? ''

describe('a line that is nearly ":::internal"', () => {
  it.each([
    ':::internal:',
    ':::internal.',
    ':::internal only',
    ':::internal – for the editor',
    ':::Internal block',
    '::: internal :::',
    ':::internal {.note}',
    ':::intern',
    ':::interal',
    ':::internals',
    '::internal',
    ':: internal',
    ':::{internal}',
    '::: {.internal}',
    '**:::internal**',
    '> :::internal only',
  ])('is an error at its place, and keeps what follows in the house: %s', async (line) => {
    const body = `${line}\nThe greenhouse was named.\n:::\n`
    expect(await spoken(body)).toContain(`10:${1 + line.indexOf(':')} internal-unclosed`)
    expect(await circulated(body)).not.toContain('greenhouse')
  })

  it('keeps the words on that line in the house too', async () => {
    expect(await circulated(':::internal The greenhouse was named. :::\n')).not.toContain('greenhouse')
  })

  it('keeps in the house what stands apart from it, and what another section says is printed', async () => {
    const html = await circulated('::internal\n\nThe greenhouse.\n\n- The orangery.\n\n:::\n\n## Other\n\nThe lawn.\n')
    expect(html).not.toContain('greenhouse')
    expect(html).not.toContain('orangery')
    expect(html).toContain('The lawn.')
  })

  it.each([
    ':::international',
    ':::note',
    '::: a few words',
    '&#58;&#58;&#58;internal',
    '：：：internal',
    ': : : internal',
  ])('is nothing that opens a block that there is: %s', async (line) => {
    const body = `The lawn.\n\n${line}\nThe greenhouse.\n:::\n\nThe pond.\n`
    expect(await spoken(body)).toContain('12:1 internal-unclosed')
    const html = await circulated(body)
    expect(html).not.toContain('greenhouse')
    expect(html).toContain('The lawn.')
    expect(html).toContain('The pond.')
  })

  it.each([
    ':internal',
    '\\:::internal',
    '`:::internal`',
    'It begins at 10:30, ends at 12:00:00 and has the ratio 3:1.',
    'The tool uses std::vector, boost::asio::io_context and ::global.',
    'Note:: international guests, privately owned.',
    'Internal: what the ministries of internal affairs said.',
    '```\n:::internal\n```',
    '<!-- :::internal -->',
  ])('is not %s', async (line) => {
    const body = `${line}\n\nThe lawn.\n`
    expect((await spoken(body)).filter((one) => one.includes('internal-unclosed'))).toEqual([])
    expect(await circulated(body)).toContain('The lawn.')
  })
})

describe('colons beside a word for internal', () => {
  it.each([
    ['behind words', 'The lawn. :::internal The greenhouse. ::: The pond.', 11],
    ['over lines', 'The lawn. :::internal\nThe greenhouse.\n:::\nThe pond.', 11],
    ['two', 'The lawn. ::internal The greenhouse. :: The pond.', 11],
    ['behind the word', 'The lawn. Internal:: The greenhouse. :: The pond.', 11],
    ['in brackets', 'The lawn. ::: (**confidential**) The greenhouse. ::: The pond.', 11],
    ['of other letters', 'The lawn. :::іntеrnаl The greenhouse. ::: The pond.', 11],
    ['with what cannot be seen', 'The lawn. :::in\u00adternal The greenhouse. ::: The pond.', 11],
    ['look-alike ones', 'The lawn. ∷ internal The greenhouse. ∷ The pond.', 11],
    ['in French', 'The lawn. :: confidentiel The greenhouse. :: The pond.', 11],
    ['in German', 'The lawn. :: nicht zur Weitergabe The greenhouse. :: The pond.', 11],
    ['in Italian', 'The lawn. :: riservata The greenhouse. :: The pond.', 11],
    ['in Russian', 'The lawn. :: для служебного пользования The greenhouse. :: The pond.', 11],
    ['in Spanish', 'The lawn. :: no difundir The greenhouse. :: The pond.', 11],
    ['in English', 'The lawn. :: not for circulation The greenhouse. :: The pond.', 11],
    ['in a heading', '### The lawn :::internal greenhouse ::: The pond.', 14],
    ['in an item', '- The lawn. :::internal The greenhouse. :::\n- The pond.', 13],
    ['in a quotation', '> The lawn. :::internal\nThe greenhouse. :::\n\nThe pond.', 13],
    ['in emphasis', '*The lawn. :::internal The greenhouse. ::: The pond.*', 12],
    ['in a cell', '| The lawn. | :::internal The greenhouse. ::: |\n| --- | --- |\n| The pond. | x |', 15],
    [
      'in the words of a link',
      'The lawn. [a :::internal greenhouse :::](https://example.org/greenhouse) The pond.',
      14,
    ],
    ['in the title of a link', 'The lawn. [a](https://example.org "x :::internal greenhouse :::") The pond.', 38],
    ['in a footnote', 'The lawn.[^1] The pond.\n\n[^1]: A note. :::internal The greenhouse. :::', 0],
    ['with tabs', 'The lawn. :::\tinternal\tThe greenhouse.\t:::\tThe pond.', 11],
  ])('keep in the house what may belong to them: %s', async (_name, words, column) => {
    for (const body of [`${words}\n`, `${words}\n`.replaceAll('\n', '\r\n')]) {
      const said = await spoken(body)
      expect(said.some((line) => line.endsWith('internal-unclosed'))).toBe(true)
      if (column > 0) expect(said).toContain(`10:${column} internal-unclosed`)
      const html = await circulated(body)
      expect(html).not.toContain('greenhouse')
      expect(html).toContain('The lawn')
      expect(html).toContain('The pond.')
    }
  })

  it('keep in the house all to the next section where nothing closes them', async () => {
    const html = await circulated(
      'The lawn. :::internal greenhouse.\n\n- orangery\n\n### orangery\n\n## Other\n\nThe pond.\n',
    )
    expect(html).not.toMatch(/greenhouse|orangery/)
    expect(html).toMatch(/The lawn\..*The pond\./s)
  })
})

describe('blocks within each other', () => {
  it.each([
    ['more colons around fewer', '::::internal\nA greenhouse.\n\n:::\n\nAn orangery.\n\n::::', 1],
    ['another name within', ':::internal\n:::note\nA greenhouse.\n:::\nAn orangery.\n:::', 1],
    ['as they should be', '::::internal\nA greenhouse.\n:::internal\nAn orangery.\n:::\nA greenhouse.\n::::', 0],
    ['an end within an item', ':::internal\n- A greenhouse\n  :::\n- An orangery\n:::', 1],
    ['an end within a quotation', ':::internal\n> A greenhouse\n> :::\n\nAn orangery\n:::', 1],
    ['a beginning within a quotation', '> :::internal\n> A greenhouse\n\nAn orangery\n:::', 1],
    ['an end too early', ':::internal\nA greenhouse\n:::\n\nAn orangery\n\n:::', 1],
    ['code within', ':::internal\n```\n:::\ngreenhouse\n```\nAn orangery\n:::', 0],
    ['code that a quotation ends', '> ```\n> code\n\n:::internal\nA greenhouse.\n:::', 0],
    ['one mark of code above and one below', 'One ` above.\n:::internal\nA greenhouse.\n:::\nOne ` below.', 0],
  ])('keep everything in the house that is between them: %s', async (_name, block, errors) => {
    const body = `The lawn.\n\n${block}\n\n## Other\n\nThe pond.\n`
    expect((await spoken(body)).filter((line) => line.endsWith('internal-unclosed')).length > 0).toBe(errors > 0)
    const html = await circulated(body)
    expect(html).not.toMatch(/greenhouse|orangery/)
    expect(html).toMatch(/The lawn\..*The pond\./s)
  })
})

describe('an internal block below code that nothing closes', () => {
  it('stays in the house with the code, and both are said', async () => {
    const body = 'The lawn.\n\n```\ncode\n:::internal\nA greenhouse.\n:::\n'
    expect(await spoken(body)).toEqual(expect.arrayContaining(['12:1 code-accidental', '14:1 internal-unclosed']))
    const html = await circulated(body)
    expect(html).not.toContain('greenhouse')
    expect(html).toContain('The lawn.')
  })
})

describe('what an internal block defines', () => {
  it.each([
    ['a footnote', 'Called.[^1]', '[^1]: A greenhouse.'],
    ['an address', 'Called: [the list][a].', '[a]: https://example.org/greenhouse "greenhouse"'],
    ['a picture', 'Called: ![the list][a]', '[a]: ../figures/greenhouse.png "greenhouse"'],
  ])('is nothing to words outside, which is an error: %s', async (_name, words, definition) => {
    const body = `The lawn.\n\n${words}\n\n:::internal\n${definition}\n:::\n\nThe pond.\n`
    expect(await spoken(body)).toContainEqual(expect.stringMatching(/^12:\d+ link-broken/))
    const html = await circulated(body)
    expect(html).not.toContain('greenhouse')
    expect(html).toMatch(/The lawn\..*The pond\./s)
  })

  it('takes a footnote with it that nothing else calls', async () => {
    const gathered = await gatherFiles(
      filesWith(':::internal\nWords.[^1]\n:::\n\n[^1]: The greenhouse.[^2]\n\n[^2]: The orangery.\n'),
    )
    const passages = gathered.notes.flatMap((note) => note.passages)
    expect(passages.filter(({ footnote, internal }) => footnote && internal).map(({ text }) => text)).toEqual([
      'The greenhouse.',
      'The orangery.',
    ])
  })
})

describe('comments of other programs', () => {
  it.each([
    'The lawn %%a greenhouse%% and the pond.',
    'The lawn of 2019%% a greenhouse %% and the pond.',
    'The lawn and\n\n%%\n\nA greenhouse.\n\n- An orangery\n\n%%\n\nthe pond.',
    'The lawn {>>a greenhouse<<} and the pond.',
    'The lawn [a greenhouse [1]]{.comment-start id="0" author="A" date="2019-09-24"}and[]{.comment-end id="0"} the pond.',
  ])('are internal, which is said: %s', async (body) => {
    const said = await spoken(`${body}\n`)
    expect(said.filter((line) => line.endsWith('internal-unclosed'))).toEqual([])
    expect(said.some((line) => /typing-mended|residue/.test(line))).toBe(true)
    const html = await circulated(`${body}\n`)
    expect(html).not.toMatch(/greenhouse|orangery|%%|comment-/)
    expect(html).toMatch(/The lawn.*the pond\./s)
  })

  it.each(['%%', '{>>'])('are an error where nothing closes them: %s', async (mark) => {
    const body = `The lawn.\n\n${mark} A greenhouse.\n\nAn orangery.\n\n## Other\n\nThe pond.\n`
    expect(await spoken(body)).toContain('12:1 internal-unclosed')
    const html = await circulated(body)
    expect(html).not.toMatch(/greenhouse|orangery/)
    expect(html).toMatch(/The lawn\..*The pond\./s)
  })

  it('are not one percent sign, nor two that are escaped', async () => {
    expect(await circulated('The lawn grew by 5 % and 7%, or \\%%.\n')).toContain('The lawn grew by')
    expect(await circulated('The lawn grew by 45%% and 30%%, the pond by 7%%.\n')).toContain('the pond by 7')
  })
})

describe('a line that closes an internal block otherwise than Markdown wants it', () => {
  it.each([
    ['behind four spaces', ':::internal', '    :::'],
    ['behind a tab', ':::internal', '\t:::'],
  ])('closes it %s, which is said', async (_name, opening, closing) => {
    const body = `${opening}\nThe greenhouse.\n${closing}\n\n## Other\n\nThe lawn.\n`
    expect((await spoken(body)).filter((line) => /internal|typing/.test(line))).toEqual([
      `12:${1 + closing.length - closing.trimStart().length} typing-mended`,
    ])
    const html = await circulated(body)
    expect(html).not.toContain('greenhouse')
    expect(html).toContain('The lawn.')
  })
})

describe('callouts of other editors', () => {
  it.each([
    ['internal', '> [!internal]\n> The greenhouse.', 'typing-mended'],
    ['folded', '> [!internal]-\n> The greenhouse.', 'typing-mended'],
    ['unfolded, with a title', '> [!INTERNAL]+ For us\n> The greenhouse.\n>\n> - The orangery.', 'typing-mended'],
    ['private', '> [!private]\n> The greenhouse.\nThe orangery, lazily.', 'typing-mended'],
    ['confidential', '>[!Confidential] The greenhouse.', 'typing-mended'],
    ['not for circulation', '> [! not for circulation ]\n> The greenhouse.', 'typing-mended'],
    ['of another language', '> [!vertraulich]\n> The greenhouse.', 'typing-mended'],
    ['below other words of a quotation', '> The greenhouse.\n>\n> [!internal]\n> The orangery.', 'typing-mended'],
    ['in a quotation', '> > [!internal]\n> > The greenhouse.', 'typing-mended'],
    ['in an item', '- The pond.\n\n  > [!internal]\n  > The greenhouse.', 'typing-mended'],
    ['without the mark of a quotation', '[!internal]\nThe greenhouse.\n\n## Other', 'internal-unclosed'],
  ])('that are for the house stay there, and it is said: %s', async (_name, words, rule) => {
    for (const body of [`The lawn.\n\n${words}\n\nThe pond.\n`, `The lawn.\r\n\r\n${words}\n\nThe pond.\n`]) {
      expect((await spoken(body)).some((line) => line.endsWith(rule))).toBe(true)
      const html = await circulated(body)
      expect(html).not.toMatch(/greenhouse|orangery/)
      expect(html).toMatch(/The lawn\..*The pond\./s)
    }
  })

  it.each([
    '> [!note]\n> The lawn.',
    '> [!WARNING] Of the lawn. The lawn.',
    '> \\[!internal]\n> The lawn.',
    '`> [!internal]` The lawn.',
    '```\n> [!internal]\n```\n\nThe lawn.',
    'See [internal] The lawn.',
  ])('print where they are not: %s', async (words) => {
    expect(await circulated(`${words}\n`)).toContain('The lawn.')
  })
})

describe('comments that are taken out before parsing', () => {
  it.each([
    'A {>>greenhouse of six rare plants<<} lawn.',
    'A %%greenhouse of six rare plants%% lawn.',
    'A [greenhouse of six rare plants]{.comment-start id="0" author="A"} lawn.',
    'A {--greenhouse of six rare plants--} lawn.',
    'A {~~greenhouse of six rare plants~>new~~} lawn.',
  ])('are internal words to the gate: %s', async (words) => {
    const gathered = await gatherFiles(filesWith(`${words}\n`))
    const phrases = internalPhrases(gathered, [])
    expect(findInternal('It has a greenhouse of six rare plants in it.', phrases)).toBe(`${SECOND}, line 10`)
    expect(findInternal('It has a lawn, and new words.', phrases)).toBeUndefined()
  })
})
