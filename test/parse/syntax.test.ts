import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { syntaxOf } from '../../src/parse/syntax.js'

const whole = unified().use(remarkParse).use(remarkGfm).freeze()

/** Pieces of which tables, addresses and what only looks like them are made, in every container. */
const piece = fc.constantFrom(
  ...['\n', '\n', '\n', '\n\n', '\r\n', '\r', ' ', '  ', '    ', '\t'],
  ...['| a | b |', '|---|---|', '--|:-', ':-', '-:', '|', 'a | b', '- | -', '---', '===', '\\|', '| c'],
  ...['> ', '- ', '1. ', '>', '* ', '# ', '```', '[^1]: ', '[^1]', '~~x~~', '- [x] ', '<!-- -->'],
  ...['www.example.org', 'WWW\\.example.org', 'https://a.example/b', 'http\\://a.example', 'HTTP://A.EXAMPLE'],
  ...['a@b.example', 'a\\@b.example', 'a&#64;b.example', 'a&commat;b.example', '(@speaker-1)', 'xmpp:a@b.example'],
  ...['mailto:x.y+z@b-c.example', 'w', 'ww.', 'h', 'http', '@', '.', 'word', '*', '_', '`', '[', '](#x)', '&amp;'],
)

describe('the syntax that is tried on a text', () => {
  it('reads every text as all of it would', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const text = pieces.join('')
        expect(fromMarkdown(text, syntaxOf(text))).toEqual(whole.parse(text))
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['a table', '| a |\n|---|\n| b |\n'],
    ['a table without bars', 'a\n:-\nb\n'],
    ['a table in a list in a quotation', '> - | a | b |\n>   | - | - |\n>   | c | d |\n'],
    ['a table under a paragraph', 'Words\n| a | b |\n| - | - |\n'],
  ])('%s is read', (_, text) => {
    expect(JSON.stringify(fromMarkdown(text, syntaxOf(text)))).toContain('"table"')
  })
})
