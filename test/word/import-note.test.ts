import { describe, expect, it } from 'vitest'
import { assembleReport } from '../../src/assemble/assemble-report.js'
import { gatherFiles } from '../../src/pipeline.js'
import { importWord, type ImportedNote } from '../../src/word/import/import-word.js'
import { readWord, type WordDocument } from '../../src/word/read/read-word.js'
import type { ChangesMode } from '../../src/word/read/changes.js'
import {
  buildDocx,
  changeMark,
  field,
  item,
  p,
  picture,
  PIXEL,
  r,
  styled,
  table,
  tracked,
  USUAL_STYLES,
  type DocxParts,
} from './build-docx.js'
import { MEETING } from './meeting.js'

const { meeting } = await gatherFiles({ 'meeting.yaml': MEETING })
const session = meeting.sessions[0]!

interface Imported extends ImportedNote {
  document: WordDocument
  /** The note without its front matter. */
  body: string
  messages: string[]
}

function imported(parts: DocxParts | string, mode: ChangesMode = 'accept'): Imported {
  const document = readWord(buildDocx(typeof parts === 'string' ? { body: parts } : parts), mode)
  const note = importWord(document, meeting, session, 'a.docx')
  const body = note.text.replace(/^---\n[^]*?\n---\n\n/, '').trim()
  return { ...note, document, body, messages: note.told.map(({ message }) => message) }
}

/** Each is a Word file and the note that comes of it. */
const CASES: Record<string, [DocxParts | string, string]> = {
  'plain paragraphs': [p('One.') + p('Two.'), 'One.\n\nTwo.'],
  'runs that part a word': [
    p(r('Split ru') + '<w:proofErr w:type="spellStart"/>' + r('ns of o') + r('ne word.')),
    'Split runs of one word.',
  ],
  'a heading that names a question, whatever its level': [
    styled('Heading1', 'Q1. Work') + p('Words.') + styled('Heading2', 'Daily work') + p('More.'),
    '## Q1. Work\n\nWords.\n\n### Daily work\n\nMore.',
  ],
  'headings below the session’s title': [
    styled('Heading1', 'Session 1: Tools') +
      p('Summary.') +
      styled('Heading2', 'Q1. Work') +
      styled('Heading3', 'Daily work') +
      p('X.'),
    'Summary.\n\n## Q1. Work\n\n### Daily work\n\nX.',
  ],
  'a heading by its outline level alone': [p('Q1. Work', '<w:outlineLvl w:val="3"/>') + p('X.'), '## Q1. Work\n\nX.'],
  'a heading by a style of another language': [
    {
      body: styled('b2', 'Q1. Work') + p('X.'),
      styles: '<w:style w:type="paragraph" w:styleId="b2"><w:name w:val="Überschrift 2"/></w:style>',
    },
    '## Q1. Work\n\nX.',
  ],
  'a heading whose style is based on one': [
    {
      body: styled('own', 'Q1. Work') + p('X.'),
      styles:
        USUAL_STYLES +
        '<w:style w:type="paragraph" w:styleId="own"><w:name w:val="House head"/><w:basedOn w:val="Heading2"/></w:style>',
    },
    '## Q1. Work\n\nX.',
  ],
  'no level is left out': [
    styled('Heading1', 'Q1. Work') + styled('Heading4', 'Far below') + p('X.'),
    '## Q1. Work\n\n### Far below\n\nX.',
  ],
  'bold lines as headings': [
    p(r('Q1. Work', '<w:b/>')) + p(r('Daily work', '<w:b/>')) + p('X.') + p(r('Something else', '<w:b/>')) + p('Y.'),
    '## Q1. Work\n\n### Daily work\n\nX.\n\n#### Something else\n\nY.',
  ],
  'a bold sentence is none': [
    styled('Heading2', 'Q1. Work') + p(r('This matters most.', '<w:b/>')),
    '## Q1. Work\n\n**This matters most.**',
  ],
  'a bold kind above items stays as it is': [
    styled('Heading2', 'Q1. Work') + p(r('Findings', '<w:b/>')) + item(1, 0, 'Two services.'),
    '## Q1. Work\n\n**Findings**\n\n- Two services.',
  ],
  'a heading that Word numbers in words': [
    {
      body:
        p('Work', '<w:pStyle w:val="Heading2"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="9"/></w:numPr>') + p('X.'),
      numbering:
        '<w:abstractNum w:abstractNumId="9"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="Q%1."/></w:lvl></w:abstractNum><w:num w:numId="9"><w:abstractNumId w:val="9"/></w:num>',
    },
    '## Q1. Work\n\nX.',
  ],
  'bullets and levels': [item(1, 0, 'One') + item(1, 1, 'Below') + item(1, 0, 'Two'), '- One\n  - Below\n- Two'],
  'numbers and letters': [
    item(2, 0, 'One') + item(2, 1, 'a') + item(2, 1, 'b') + item(2, 0, 'Two'),
    '1. One\n   1. a\n   2. b\n2. Two',
  ],
  'a list that goes on behind a paragraph': [
    item(2, 0, 'One') + p('Between.') + item(2, 0, 'Two'),
    '1. One\n\nBetween.\n\n2. Two',
  ],
  'a list that begins anew': [
    item(2, 0, 'One') + p('Between.') + item(3, 0, 'Again'),
    '1. One\n\nBetween.\n\n1. Again',
  ],
  'lists by style': [styled('ListBullet', 'A') + styled('ListNumber', 'B'), '- A\n\n1. B'],
  'list 0 is none': [p('No item', '<w:pStyle w:val="ListBullet"/><w:numPr><w:numId w:val="0"/></w:numPr>'), 'No item'],
  'a number with words': [item(4, 0, 'First.') + item(4, 0, 'Second.'), '1. Finding 1: First.\n2. Finding 2: Second.'],
  'typed bullets of many kinds': [
    p('• one') + p('– two') + p('\uf0b7 three') + p('➢ four') + p('- five'),
    '- one\n- two\n- three\n- four\n- five',
  ],
  'typed bullets in one paragraph': [p(r('• one') + '<w:r><w:br/></w:r>' + r('• two')), '- one\n- two'],
  'typed numbers that follow one another': [p('1. one') + p('2. two'), '1. one\n2. two'],
  'a day opens no list': [p('23. September was a Monday.'), '23\\. September was a Monday.'],
  'a label in bold': [item(1, 0, r('Finding:', '<w:b/>') + r(' words.')), '- **Finding:** words.'],
  'a point by its style': [
    {
      body: styled('pf', 'Two services do.') + styled('pr', 'Keep a register.'),
      styles:
        USUAL_STYLES +
        '<w:style w:type="paragraph" w:styleId="pf"><w:name w:val="Finding"/></w:style><w:style w:type="paragraph" w:styleId="pr"><w:name w:val="Point: Recommendation"/></w:style>',
    },
    '- Finding: Two services do.\n- Recommendation: Keep a register.',
  ],
  'views by style stand under their divergence': [
    {
      body: styled('pd', 'Whether to buy.') + styled('pv', 'Not yet.') + styled('pv', 'Now.'),
      styles:
        USUAL_STYLES +
        '<w:style w:type="paragraph" w:styleId="pd"><w:name w:val="Divergence"/></w:style><w:style w:type="paragraph" w:styleId="pv"><w:name w:val="View"/></w:style>',
    },
    '- Divergence: Whether to buy.\n  - View: Not yet.\n  - View: Now.',
  ],
  'a footnote': [
    {
      body: p(r('Words') + '<w:r><w:footnoteReference w:id="2"/></w:r>' + r('.')),
      footnotes: `<w:footnote w:type="separator" w:id="0">${p('')}</w:footnote><w:footnote w:id="2">${p('<w:r><w:footnoteRef/></w:r>' + r(' A source.'))}</w:footnote>`,
    },
    'Words[^1].\n\n[^1]: A source.',
  ],
  'footnotes and endnotes are numbered together': [
    {
      body: p(
        r('A') + '<w:r><w:endnoteReference w:id="1"/></w:r>' + r(' b') + '<w:r><w:footnoteReference w:id="1"/></w:r>',
      ),
      footnotes: `<w:footnote w:id="1">${p('Foot.')}</w:footnote>`,
      endnotes: `<w:endnote w:id="1">${p('End.')}</w:endnote>`,
    },
    'A[^1] b[^2]\n\n[^1]: End.\n\n[^2]: Foot.',
  ],
  'a table with its caption': [
    styled('Caption', 'Table 1: Who came') +
      table([
        ['Who', 'How many'],
        ['Police', '9'],
      ]),
    'Table: Who came\n\n| Who | How many |\n| - | - |\n| Police | 9 |',
  ],
  'a caption by a field, below': [
    table([['A'], ['B']]) +
      styled('Caption', r('Table ') + `<w:fldSimple w:instr=" SEQ Table ">${r('1')}</w:fldSimple>` + r('. Letters')),
    'Table: Letters\n\n| A |\n| - |\n| B |',
  ],
  'merged cells': [
    table([
      [['<w:gridSpan w:val="2"/>', 'Both'], 'C'],
      [['<w:vMerge w:val="restart"/>', 'v'], '1', '2'],
      [['<w:vMerge/>', ''], '3', '4'],
    ]),
    '| Both | Both | C |\n| - | - | - |\n| v | 1 | 2 |\n| v | 3 | 4 |',
  ],
  'paragraphs in a cell': [
    table([['A'], [p('One.') + p('Two')], [p('x') + p('y')]]),
    '| A |\n| - |\n| One. Two |\n| x; y |',
  ],
  'a table of one cell is a frame': [table([[p('Boxed words.')]]), 'Boxed words.'],
  'a bar in a cell': [table([['A'], ['x|y']]), '| A |\n| - |\n| x\\|y |'],
  'a link': [
    {
      body: p(`<w:hyperlink r:id="l1">${r('the site')}</w:hyperlink>`),
      relationships: [{ id: 'l1', type: 'hyperlink', target: 'https://example.org/', external: true }],
    },
    '[the site](https://example.org/)',
  ],
  'a link by a field': [p(field('HYPERLINK "https://example.org/f"', r('here'))), '[here](https://example.org/f)'],
  'a field within a field': [p(field(`IF ${'x'}`, r('a ') + field('REF b', r('b')))), 'a b'],
  'a content control': [
    `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${p('Inside.')}</w:sdtContent></w:sdt>`,
    'Inside.',
  ],
  'a prompt that nobody replaced': [
    p(
      r('A ') +
        `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('Click here')}</w:sdtContent></w:sdt>` +
        r('b.'),
    ),
    'A b.',
  ],
  'smart tags and bookmarks': [
    p(
      `<w:smartTag w:uri="u" w:element="place">${r('Vienna')}</w:smartTag><w:bookmarkStart w:id="1" w:name="x"/>` +
        r(' met.'),
    ),
    'Vienna met.',
  ],
  'look of words': [
    p(
      r('a ') +
        r('bold', '<w:b/>') +
        r(', ') +
        r('italic', '<w:i/>') +
        r(' and ') +
        r('struck', '<w:strike/>') +
        r('.'),
    ),
    'a **bold**, *italic* and ~~struck~~.',
  ],
  'spaces at the edge of bold': [p(r('a') + r(' bold ', '<w:b/>') + r('c')), 'a **bold** c'],
  'bold within a word': [p(r('un') + r('believ', '<w:b/>') + r('able')), 'unbelievable'],
  'a character style in bold, and bold that is off': [
    p(r('A ', '<w:rStyle w:val="Strong"/>') + r('b', '<w:rStyle w:val="Strong"/><w:b w:val="0"/>')),
    '**A** b',
  ],
  'subscript and superscript': [
    p(r('H') + r('2', '<w:vertAlign w:val="subscript"/>') + r('O, m') + r('2', '<w:vertAlign w:val="superscript"/>')),
    'H~2~O, m^2^',
  ],
  'signs of Markdown are words': [
    p('a * b_c_ [d] <e> `f` ~g~ ^h^ \\i'),
    'a \\* b_c\\_ \\[d] \\<e> \\`f\\` \\~g\\~ \\^h\\^ \\i',
  ],
  'a sharp at the start': [p('# no heading'), '\\# no heading'],
  'symbols of picture fonts': [
    p(
      '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>' +
        r(' done, ') +
        '<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>' +
        r(' 3'),
    ),
    '✓ done, ≥ 3',
  ],
  'soft and hard hyphens': [
    p(r('co\u00adop') + '<w:r><w:softHyphen/></w:r>' + r('eration e') + '<w:r><w:noBreakHyphen/></w:r>' + r('mail')),
    'cooperation e\u2011mail',
  ],
  'line breaks': [p(r('One') + '<w:r><w:br/></w:r>' + r('two')), 'One\\\ntwo'],
  'a page break is no word': [p('<w:r><w:br w:type="page"/></w:r>' + r('Next.')), 'Next.'],
  'a text box': [
    p(
      r('Before.') +
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData uri="x"><wps:wsp><wps:txbx><w:txbxContent>${p('Boxed.')}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>` +
        `<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${p('Boxed.')}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    ),
    'Before.\n\nBoxed.',
  ],
  'a formula': [p(r('With ') + '<m:oMath><m:r><m:t>E=mc</m:t></m:r></m:oMath>'), 'With `E=mc`'],
  'a comment beside its words': [
    {
      body: p(
        '<w:commentRangeStart w:id="1"/>' +
          r('These words') +
          '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>' +
          r(' stay.'),
      ),
      comments: `<w:comment w:id="1" w:author="Jane Doe" w:date="2019-10-02T09:00:00Z">${p('Is this so?')}</w:comment>`,
    },
    'These words stay.\n\n:::internal\nComment (Jane Doe; 2019-10-02) on “These words”: Is this so?\n:::',
  ],
  'a comment on an item stays with it': [
    {
      body: item(1, 0, r('One') + '<w:r><w:commentReference w:id="1"/></w:r>') + item(1, 0, 'Two'),
      comments: `<w:comment w:id="1" w:author="Jane Doe" w:date="2019-10-02T09:00:00Z">${p('Hm.')}</w:comment>`,
    },
    '- One\n\n  :::internal\n  Comment (Jane Doe; 2019-10-02): Hm.\n  :::\n- Two',
  ],
  'inserted and deleted words': [
    p(r('With ') + tracked('ins', r('new ')) + tracked('del', r('old ')) + r('words.')),
    'With new words.',
  ],
  'a deletion in an insertion': [p(r('A ') + tracked('ins', r('kept') + tracked('del', r('gone')))), 'A kept'],
  'a sentence that moved': [
    p(tracked('moveFrom', r('Moved. ')) + r('Stays.')) + p(r('To: ') + tracked('moveTo', r('Moved.'))),
    'Stays.\n\nTo: Moved.',
  ],
  'a paragraph mark that was deleted': [
    p('First half ', `<w:rPr>${changeMark('del')}</w:rPr>`) + p('second half.'),
    'First half second half.',
  ],
  'a row that was deleted': [
    table([['keep'], ['gone'], ['too']], ['', changeMark('del'), '']),
    '| keep |\n| - |\n| too |',
  ],
  'a table all of whose rows were deleted': [
    p('Before.') + table([['gone']], [changeMark('del')]) + p('After.'),
    'Before.\n\nAfter.',
  ],
  'internal words typed in Word stay internal': [
    p(':::internal') + p('secret') + p(':::') + p('open'),
    ':::internal\n\nsecret\n\n:::\n\nopen',
  ],
  'what the form says is no note': [
    {
      body: styled('h', 'Write here.') + p('Words.'),
      styles: USUAL_STYLES + '<w:style w:type="paragraph" w:styleId="h"><w:name w:val="Rapporteur help"/></w:style>',
    },
    'Words.',
  ],
}

describe('a Word file becomes a note', () => {
  it.each(Object.entries(CASES))('%s', (_name, [parts, expected]) => {
    expect(imported(parts).body).toBe(expected)
  })

  it('with front matter, and a record of the Word paragraph of each line', () => {
    const { text, record } = imported(
      styled('Heading2', 'Q1. Work') +
        table([
          ['A', 'B'],
          ['1', '2'],
        ]) +
        item(1, 0, 'Finding: x'),
    )
    expect(text.split('\n').slice(0, 4)).toEqual(['---', 'session: session-1', 'status: submitted', '---'])
    const lines = text.split('\n')
    expect(record.lines.map(([line, paragraph]) => [lines[line - 1], paragraph])).toEqual([
      ['## Q1. Work', 1],
      ['| A | B |', 2],
      ['| 1 | 2 |', 4],
      ['- Finding: x', 6],
    ])
  })

  it('with its pictures and their captions', () => {
    const { body, figures } = imported({
      body: p(picture('p1', 'A map')) + styled('Caption', 'Figure 2 – Where they met'),
      relationships: [{ id: 'p1', type: 'image', target: 'media/i.png' }],
      parts: { 'word/media/i.png': PIXEL },
    })
    expect(body).toBe('![A map](../figures/session-1-1.png "Where they met")')
    expect([...figures.keys()]).toEqual(['figures/session-1-1.png'])
  })
})

describe('tracked changes', () => {
  const body = p(r('With ') + tracked('ins', r('new ')) + tracked('del', r('old ')) + r('words.'))

  it('are told by number, author and words', () => {
    const { document } = imported(body)
    expect(document.changes).toEqual([
      { kind: 'insertion', author: 'Ministry', date: '2019-10-01T10:00:00Z', words: 'new', paragraph: 1 },
      { kind: 'deletion', author: 'Ministry', date: '2019-10-01T10:00:00Z', words: 'old', paragraph: 1 },
    ])
  })

  it('can be rejected', () => {
    expect(imported(body, 'reject').body).toBe('With old words.')
    expect(imported(p('One', `<w:rPr>${changeMark('ins')}</w:rPr>`) + p(' two.'), 'reject').body).toBe('One two.')
    expect(imported(table([['a'], ['b']], ['', changeMark('ins')]) + p('x'), 'reject').body).toBe('a\n\nx')
    const former = `<w:pStyle w:val="Heading2"/><w:pPrChange w:id="1" w:author="M" w:date=""><w:pPr/></w:pPrChange>`
    expect(imported(p('No heading', former), 'reject').body).toBe('No heading')
    expect(imported(p('No heading', former)).body).toBe('## No heading')
  })

  it('can be refused', () => {
    expect(() => imported(body, 'refuse')).toThrow(/2 tracked changes, by Ministry/)
    expect(imported(p('None.'), 'refuse').body).toBe('None.')
  })
})

describe('what is not in the note is told', () => {
  it.each<[string, DocxParts, RegExp, string | undefined]>([
    [
      'heads of pages',
      { body: p('x'), headers: [p('Draft of the Ministry')] },
      /header is not in the note/,
      'Draft of the Ministry',
    ],
    [
      'a footnote that nothing calls',
      { body: p('x'), footnotes: `<w:footnote w:id="5">${p('Alone.')}</w:footnote>` },
      /nothing calls/,
      'Alone.',
    ],
    ['a table of contents', { body: p(field('TOC \\o "1-2"', r('Work\t1'))) + p('x') }, /table of contents/, undefined],
    [
      'a link to a file',
      { body: p(field('HYPERLINK "file:///c:/x"', r('x'))) },
      /link to file: is left out/,
      undefined,
    ],
    [
      'a symbol that is not known',
      { body: p('<w:r><w:sym w:font="Webdings" w:char="F021"/></w:r>') },
      /symbol is not known/,
      undefined,
    ],
    [
      'a field that would fetch',
      { body: p(field('INCLUDETEXT "x.docx"', r('x'))) },
      /not followed: INCLUDETEXT/,
      undefined,
    ],
    [
      'words of a chart',
      {
        body: p(
          '<w:r><w:drawing><wp:inline><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="c1"/></wp:inline></w:drawing></w:r>',
        ),
        relationships: [{ id: 'c1', type: 'chart', target: 'charts/c.xml' }],
        parts: {
          'word/charts/c.xml':
            '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:v>Police</c:v></c:chartSpace>',
        },
      },
      /chart is not in the note/,
      'Police',
    ],
  ])('%s', (_name, parts, message, words) => {
    const found = imported(parts).told.find((one) => message.test(one.message))
    expect(found).toBeDefined()
    expect(found?.words).toBe(words)
  })
})

describe('hidden text', () => {
  const secret = 'VANISHED'
  it.each<[string, DocxParts]>([
    ['in a run', { body: p(r('Open ') + r(secret, '<w:vanish/>') + r('words')) }],
    ['by a style', { body: styled('Secret', secret) + p('Open') }],
    [
      'in a footnote',
      {
        body: p(r('x') + '<w:r><w:footnoteReference w:id="1"/></w:r>'),
        footnotes: `<w:footnote w:id="1">${p(r('Open ') + r(secret, '<w:vanish/>'))}</w:footnote>`,
      },
    ],
    [
      'that calls a footnote',
      {
        body: p('<w:r><w:rPr><w:vanish/></w:rPr><w:footnoteReference w:id="1"/></w:r>' + r('x')),
        footnotes: `<w:footnote w:id="1">${p(secret)}</w:footnote>`,
      },
    ],
    [
      'in a tracked change',
      { body: p(tracked('ins', r(secret, '<w:vanish/>')) + tracked('del', r(secret, '<w:vanish/>')) + r('x')) },
    ],
    [
      'under a comment',
      {
        body: p(
          '<w:commentRangeStart w:id="1"/>' +
            r(secret, '<w:vanish/>') +
            '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>' +
            r('x'),
        ),
        comments: `<w:comment w:id="1" w:author="J">${p('Hm.')}</w:comment>`,
      },
    ],
    ['in a header', { body: p('x'), headers: [p(r('Head ') + r(secret, '<w:vanish/>'))] }],
    [
      'in a cell',
      {
        body: table([
          ['A', 'B'],
          [p(r(secret, '<w:vanish/>')), 'x'],
        ]),
      },
    ],
  ])('is never imported: %s', (_name, parts) => {
    const { text, record, told, document } = imported(parts)
    expect(JSON.stringify([text, record, told, document.changes])).not.toContain(secret)
  })

  it('is told by place and count', () => {
    const { document } = imported(p('x') + p(r('a', '<w:vanish/>') + r('b') + r('c', '<w:vanish/>')))
    expect([...document.hidden]).toEqual([[2, 2]])
  })
})

describe('who commented', () => {
  it.each([
    ['open', 'Jane Doe'],
    ['affiliation', 'a commenter'],
    ['chatham', 'a commenter'],
  ])('stands in the internal edition alone, in a session under the rule %s as "%s"', async (attribution, who) => {
    const { text } = imported({
      body: styled('Heading1', 'Q1') + p(r('Words that stay.') + '<w:r><w:commentReference w:id="1"/></w:r>'),
      comments: `<w:comment w:id="1" w:author="Jane Doe" w:date="2019-10-02T09:00:00Z">${p('Is this so?')}</w:comment>`,
    })
    const gathered = await gatherFiles({
      'meeting.yaml': MEETING.replace(
        'starts: 2019-09-23, asks',
        `starts: 2019-09-23, attribution: ${attribution}, asks`,
      ),
      'notes/session-1.md': text,
    })
    const said = (edition: 'circulation' | 'internal'): string =>
      JSON.stringify(assembleReport(gathered, { edition, allowGaps: true }).sessions)
    expect(said('circulation')).not.toContain('Is this so?')
    expect(said('internal')).toContain(`Comment (${who}; 2019-10-02): Is this so?`)
    if (who !== 'Jane Doe') expect(said('internal')).not.toContain('Jane Doe')
  })
})
