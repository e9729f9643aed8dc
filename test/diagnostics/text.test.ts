import { describe, expect, it } from 'vitest'
import { resultOf } from '../../src/diagnostics/check-result.js'
import { openingSentence } from '../../src/diagnostics/opening-sentence.js'
import { formatText } from '../../src/diagnostics/text.js'
import { widthOf } from '../../src/diagnostics/visible-text.js'
import { makeSource } from '../../src/load/source.js'
import type { Diagnostic } from '../../src/model/diagnostic.js'
import { resultWith, twoThings } from './sample-result.js'

function diagnostic(file: string, line: number, remains: string, more: Partial<Diagnostic> = {}): Diagnostic {
  const place = { file, line, column: 1, endLine: line, endColumn: 5 }
  return { rule: 'placeholder', severity: 'error', message: 'Something', place, related: [], remains, ...more }
}

describe('formatText', () => {
  it('opens with what remains, points at the words, and ends with coverage and numbers', async () => {
    await expect(formatText(await resultWith(twoThings))).toMatchFileSnapshot('expected/two-things.txt')
  })

  it('says of one rule what that rule finds, and nothing of the others', () => {
    const one = diagnostic('notes/a.md', 1, 'line 1 is wrong')
    const opens = (diagnostics: Diagnostic[]) =>
      openingSentence({ ...resultOf(diagnostics, [], {}), only: 'placeholder' })
    expect(opens([])).toBe('placeholder finds nothing; the other rules were not asked.')
    expect(opens([one])).toBe('placeholder finds one thing: line 1 of notes/a.md is wrong.')
    // What is said once counts once.
    expect(opens([one, { ...one, severity: 'info' }])).toBe(
      'placeholder finds one thing: line 1 of notes/a.md is wrong.',
    )
  })

  it('says that nothing remains', async () => {
    const text = formatText(await resultWith({}))
    expect(text.split('\n')[0]).toBe('Nothing remains to be done: the notes are complete.')
    expect(text).toContain('0 errors, 0 warnings, 0 remarks')
  })

  it('keeps to the columns that it is given', async () => {
    for (const columns of [80, 64]) {
      const lines = formatText(await resultWith(twoThings), { columns }).split('\n')
      expect(lines.filter((line) => widthOf(line) > columns)).toEqual([])
    }
  })

  it('colours only where that is asked for', async () => {
    const result = await resultWith(twoThings)
    expect(formatText(result)).not.toContain('\u001B')
    expect(formatText(result, { colour: true })).toContain('\u001B[31m')
  })

  it('lets no control or invisible character of a note reach the terminal', async () => {
    const result = await resultWith({ files: { 'notes/session-1.md': 'Words \u001B[31mand \u202Emore TBC.\n' } })
    const text = formatText(result)
    expect(text).not.toMatch(/\u001B|\u202E/)
    expect(text).toContain('Words \uFFFD[31mand \uFFFDmore TBC.')
  })

  it('does not list what is waived, and counts it', async () => {
    const text = formatText(
      await resultWith({
        files: { 'notes/session-1.md': '<!-- waive placeholder: quoted -->\n\nThe slide said TBC.\n' },
      }),
    )
    expect(text).not.toContain('unfinished')
    expect(text).toContain('0 errors, 0 warnings, 0 remarks; 1 waived')
  })

  it('shows a window of a long line around the words', () => {
    const words = `${'before '.repeat(40)}HERE${' after'.repeat(40)}`
    const place = { file: 'notes/a.md', line: 1, column: 281, endLine: 1, endColumn: 285 }
    const result = resultOf([{ ...diagnostic('notes/a.md', 1, 'x'), place }], [], {
      'notes/a.md': makeSource('notes/a.md', words),
    })
    const lines = formatText(result).split('\n')
    const at = lines.findIndex((line) => line.includes('HERE'))
    expect(lines[at]?.indexOf('HERE')).toBe(lines[at + 1]?.indexOf('^^^^'))
    expect(lines[at + 1]?.trim()).toBe('^^^^')
  })
})

describe('openingSentence', () => {
  const meeting = { sessions: [{ id: 'session-1' }, { id: 'session-2' }] }
  const source = (session: string) => makeSource(`notes/${session}.md`, `---\nsession: ${session}\n---\n`)
  const sentence = (diagnostics: Diagnostic[]): string =>
    openingSentence({
      ...resultOf(diagnostics, [], {
        'notes/session-1.md': source('session-1'),
        'notes/session-2.md': source('session-2'),
      }),
      meeting: meeting as never,
    })

  it('names the session of one note', () => {
    expect(
      sentence([
        diagnostic('notes/session-2.md', 9, 'Q3 is empty'),
        diagnostic('notes/session-2.md', 41, 'line 41 names nobody'),
      ]),
    ).toBe('Two things remain before session-2 is complete: Q3 is empty; line 41 names nobody.')
    expect(sentence([diagnostic('notes/session-1.md', 2, 'Q1 is empty')])).toBe(
      'One thing remains before session-1 is complete: Q1 is empty.',
    )
  })

  it('says that no note was checked where meeting.yaml cannot be used', () => {
    const wrong = diagnostic('meeting.yaml', 6, 'meeting.yaml line 6 is wrong')
    expect(openingSentence(resultOf([wrong], [], {}))).toBe(
      'One thing remains before the notes can be checked: meeting.yaml line 6 is wrong.',
    )
  })

  it('says of which session each speaks where there are several', () => {
    expect(
      sentence([
        diagnostic('notes/session-1.md', 4, 'line 4 names nobody'),
        diagnostic('notes/session-2.md', 9, 'Q3 is empty'),
      ]),
    ).toBe(
      'Two things remain before the report is complete: line 4 of session-1 names nobody; Q3 is empty in session-2.',
    )
    expect(
      sentence([
        diagnostic('notes/session-1.md', 9, 'Q4 is empty'),
        diagnostic('notes/session-2.md', 9, 'Q4 is empty'),
        diagnostic('notes/session-2.md', 1, 'session-2 does not touch "Gender"'),
      ]),
    ).toBe(
      'Three things remain before the report is complete: ' +
        'Q4 is empty in session-1; Q4 is empty in session-2; session-2 does not touch "Gender".',
    )
  })

  it('lists three and says how many more', () => {
    const many = Array.from({ length: 12 }, (_, index) => diagnostic('notes/session-1.md', index, `Q${index} is empty`))
    expect(sentence(many)).toBe(
      '12 things remain before session-1 is complete: Q0 is empty; Q1 is empty; Q2 is empty, and nine more.',
    )
  })

  it('puts errors before warnings, and passes over remarks and what is waived', () => {
    expect(
      sentence([
        diagnostic('notes/session-1.md', 1, 'a warning stands', { severity: 'warning' }),
        diagnostic('notes/session-1.md', 2, 'a remark stands', { severity: 'info' }),
        diagnostic('notes/session-1.md', 3, 'an error stands'),
        diagnostic('notes/session-1.md', 4, 'a waived one stands', {
          waived: { why: 'so', place: diagnostic('notes/session-1.md', 3, '').place },
        }),
      ]),
    ).toBe('Two things remain before session-1 is complete: an error stands; a warning stands.')
  })
})
