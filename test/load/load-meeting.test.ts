import { describe, expect, it } from 'vitest'
import { loadMeeting } from '../../src/load/load-meeting.js'
import { makeSource } from '../../src/load/source.js'
import type { Place } from '../../src/model/place.js'
import { withinSeconds } from '../safety/yardstick.js'

const GOOD = `title: A meeting
language: en
dates: { start: 2020-01-01, end: 2020-01-02 }
questions:
  - { id: q1, title: One }
sessions:
  - { id: s1, kind: session, title: First, starts: 2020-01-01T10:00, asks: { q1: required } }
people:
  - { id: ada, name: Ada }
`

/** Every fault as "line:column words | message | hint". */
function faults(text: string): string[] {
  const source = makeSource('meeting.yaml', text)
  const words = (place: Place): string => {
    const offset = (line: number, column: number): number => (source.lineStarts[line - 1] ?? 0) + column - 1
    return text.slice(offset(place.line, place.column), offset(place.endLine, place.endColumn)).trimEnd()
  }
  return loadMeeting(source).observations.map(
    ({ violation }) =>
      `${violation.place.line}:${violation.place.column} ${words(violation.place)} | ${violation.message} | ${violation.hint ?? ''}`,
  )
}

describe('meeting.yaml', () => {
  it('is read', () => {
    const { meeting, observations } = loadMeeting(makeSource('meeting.yaml', GOOD))
    expect(observations).toEqual([])
    expect(meeting?.sessions[0]).toMatchObject({ id: 's1', attribution: 'open', asks: { q1: 'required' } })
    expect(meeting?.sessions[0]?.place).toEqual({
      file: 'meeting.yaml',
      line: 7,
      column: 11,
      endLine: 7,
      endColumn: 13,
    })
  })

  it.each([
    ['T10:00', ''],
    ['', 'T09:00'],
    ['T10:00', 'T10:00'],
  ])('takes a session for one day, from %j to %j', (starts, ends) => {
    expect(faults(GOOD.replace('T10:00,', `${starts}, ends: 2020-01-01${ends},`))).toEqual([])
  })

  it.each([
    [
      'an unknown key',
      GOOD + 'symbl: X\n',
      '10:1 symbl | "symbl" is nothing that can be set here | Did you mean "symbol"?',
    ],
    [
      'an unknown key inside',
      GOOD.replace('kind:', 'knd: x, kind:'),
      '7:15 knd | "knd" is nothing that can be set here | Did you mean "kind"?',
    ],
    [
      'a bad choice in a list',
      GOOD + 'sections: [cover, nonsense]\n',
      '10:19 nonsense | "nonsense" cannot stand in "sections" | Possible: cover, preparation, contents, summary, findings, register, introduction, sessions, coverage, annexes',
    ],
    [
      'a time zone that is none',
      GOOD + 'timeZone: Mars/Phobos\n',
      '10:11 Mars/Phobos | "Mars/Phobos" cannot be "timeZone" | A time zone has a name such as "Europe/Vienna"',
    ],
    [
      'a kind that is there already',
      GOOD + 'kinds: [{ id: finding, label: Result }]\n',
      '10:15 finding | "finding" cannot be "id" | A kind of this id is there already',
    ],
    [
      'a kind that stands twice',
      GOOD + 'kinds: [{ id: thought, label: A }, { id: thought, label: B }]\n',
      '10:42 thought | A kind of this id is there already | ',
    ],
    [
      'a bad choice',
      GOOD + 'status: finl\n',
      '10:9 finl | "finl" is no status | Did you mean "final"? Possible: draft, comment, final',
    ],
    [
      'a wrong type',
      GOOD + 'levels: national\n',
      '10:9 national | "levels" must be a list ("- ..." on lines of their own, or [ ]) | ',
    ],
    [
      'a date that is none',
      GOOD.replace('end: 2020-01-02', 'end: 2020-02-30'),
      '3:34 2020-02-30 | "2020-02-30" cannot be "end" | There is no such day',
    ],
    [
      'a question that is not asked for',
      GOOD.replace('{ q1: required }', '{ q9x: required }'),
      '7:78 q9x | "q9x" is no question of this meeting | Known: q1',
    ],
    [
      'a speaker who is not listed',
      GOOD.replace('asks:', 'speakers: [adaa], asks:'),
      '7:81 adaa | "adaa" is nobody listed under people | Did you mean "ada"?',
    ],
    [
      'more women than there were people',
      GOOD + 'participation: [{ category: law, count: 4, women: 3 }, { category: press, count: 1, women: 2 }]\n',
      '10:92 2 | Of 1 in "press", 2 cannot be women | Correct one of the two numbers; "count" is of all',
    ],
    [
      'a session that ends before it starts',
      GOOD.replace('asks:', 'ends: 2020-01-01T09:00, asks:'),
      '7:76 2020-01-01T09:00 | s1 ends before it starts | Correct this, or its beginning, 2020-01-01T10:00',
    ],
    [
      'an id that stands twice',
      GOOD + '  - { id: ada, name: Other }\n',
      '10:11 ada | The id "ada" stands for a second person or addressee | Give each an id of its own',
    ],
    ['a duplicate key', GOOD + 'title: Again\n', '10:1 title | "title" stands twice | Keep one of the two'],
    [
      'a tab for indentation',
      GOOD + 'issuer:\n\tchair: X\n',
      '11:1  | A tab stands where YAML wants spaces | Indent with two spaces',
    ],
    [
      'an unknown tag',
      GOOD + 'symbol: !js x\n',
      '10:9 !js x | The tag !js is not read | Take it away: plain YAML only',
    ],
    [
      'an alias',
      GOOD.replace('name: Ada', 'name: &n Ada, role: *n'),
      '9:36 *n | "*n" repeats another value | Write the value out',
    ],
    [
      '__proto__',
      GOOD + '__proto__: { polluted: 1 }\n',
      '10:1 __proto__ | "__proto__" cannot be a key | Choose another name',
    ],
    [
      'constructor, deeper',
      GOOD + 'issuer: { constructor: x }\n',
      '10:11 constructor | "constructor" cannot be a key | Choose another name',
    ],
  ])('says where %s is, and how to mend it', (_, text, expected) => {
    expect(faults(text).join('\n')).toContain(expected)
  })

  it.each([
    [
      'an unclosed [',
      GOOD + 'levels: [a, b\nplace: Vienna\n',
      '10:9 [ | "[" is never closed | Put "]" behind the last of what it holds',
    ],
    [
      'an unclosed {, at the end of the file',
      GOOD + 'issuer: { chair: "a { b", organizer: it\'s\n',
      '10:9 { | "{" is never closed | Put "}" behind the last of what it holds',
    ],
    ['a bracket of the other kind', GOOD + 'levels: [a, b}\n', '10:14 } | "[" is closed by "}" | Write "]"'],
    [
      'a line that is indented further than its neighbours',
      GOOD + 'levels:\n  - local\n    - { national: [a] }\n',
      '12:5 - { national: [a] } | This line is indented further than the one above, and so goes on with its text | Give entries of one list or block the same number of spaces',
    ],
    [
      'an entry that is indented less than its neighbours',
      GOOD + 'mandate:\n  - { text: a }\n - { text: b }\n',
      '12:2 - { text: b } | This line is indented differently from its neighbours | Give entries of one list or block the same number of spaces',
    ],
    [
      'brackets at the beginning of a line',
      GOOD + 'issuer:\n{ chair: Slovakia }\n',
      '11:1 { chair: Slovakia } | This belongs to no key | Put it behind the colon of its key, or indent it below',
    ],
    [
      'a list as a key',
      GOOD + '[a, b]: c\n',
      '10:1 [ | A list or a mapping cannot be a key | Begin the line with a word: "key: value"',
    ],
    [
      'a list where one word can stand',
      GOOD + 'status: [draft, final]\n',
      '10:9 [draft, final] | "status" must be one word | Possible: draft, comment, final',
    ],
    [
      'a list where a date can stand',
      GOOD + 'comments: { deadline: [2019-10-01] }\n',
      '10:23 [2019-10-01] | "deadline" must be text (put it between quotation marks) | ',
    ],
    ['a bracket too many', GOOD + 'levels: [a, b]]\n', '10:15 ] | "]" closes nothing | Take it away'],
    [
      'an unclosed quotation mark',
      GOOD + 'place: "Vienna\nsymbol: "X"\n',
      '10:8 "Vienna | The quotation mark " is never closed | Put another " behind the last word',
    ],
    [
      'a colon without its space',
      GOOD + 'place:Vienna\n',
      '10:1 place:Vienna | This cannot be read as "key: value" | Write a space behind the colon: "place: Vienna"',
    ],
    [
      'the same on the first line',
      GOOD.replace('title: A meeting', 'title:A meeting'),
      '1:1 title:A meeting | This cannot be read as "key: value" | Write a space behind the colon: "title: A meeting"',
    ],
    [
      'the same in the middle',
      GOOD.replace('questions:', 'place:Vienna\nquestions:'),
      '4:1 place:Vienna | This cannot be read as "key: value" | Write a space behind the colon: "place: Vienna"',
    ],
    [
      'a session that ends before it starts',
      GOOD.replace('asks:', 'ends: 2020-01-01T09:30, asks:'),
      '7:76 2020-01-01T09:30 | s1 ends before it starts | Correct this, or its beginning, 2020-01-01T10:00',
    ],
    [
      'the same between brackets, and not that the key is missing',
      GOOD.replace('title: One', 'title:One'),
      '5:15 title:One | "title:One" is nothing that can be set here | Write a space behind the colon: "title: One"',
    ],
    [
      'a mistyped key, and not that it is missing',
      GOOD.replace('title: One', 'titel: One'),
      '5:15 titel | "titel" is nothing that can be set here | Did you mean "title"?',
    ],
    [
      'typographic quotation marks',
      GOOD + 'place: “Vienna”: here\n',
      '10:8 “ | This cannot be read as "key: value" | Use straight quotation marks: "..."',
    ],
    [
      'a list without spaces',
      GOOD + 'levels:\n  -national\n  -regional\n',
      '11:3 -national\n  -regional | "levels" must be a list ("- ..." on lines of their own, or [ ]) | Write a space behind each "-"',
    ],
    [
      'a value that YAML takes for a comment',
      GOOD + 'accent: #112233\n',
      '10:9  | "accent" is empty | Write its value behind the colon; one that begins with "#" stands between quotation marks',
    ],
    [
      'a date in another form, once',
      GOOD.replace('2020-01-02', '2.1.2020'),
      '3:34 2.1.2020 | "2.1.2020" cannot be "end" | A date is written YYYY-MM-DD',
    ],
    [
      'a severity that is none',
      GOOD + 'rules: { answer-thin: of }\n',
      '10:23 of | "of" is no severity | Did you mean "off"? Possible: error, warning, info, off',
    ],
    [
      'an alias where text should be, once',
      GOOD + 'place: *v\n',
      '10:8 *v | "*v" repeats another value | Write the value out',
    ],
    [
      'a second document',
      GOOD + '---\nplace: Vienna\n',
      '10:1 --- | A second document begins here, and nothing of it is read | Take the line away',
    ],
    [
      'a sign that begins no text',
      GOOD + 'place: @vienna\n',
      '10:8 @ | A text cannot begin with "@" | Put the whole text between quotation marks',
    ],
  ])('says where %s is, and nothing else', (_, text, expected) => {
    expect(faults(text)).toEqual([expected])
    expect(faults(text.replaceAll('\n', '\r\n')).map((one) => one.replaceAll('\r', ''))).toEqual([expected])
  })

  it('names a missing key at the nearest place', () => {
    expect(faults(GOOD.replace('title: A meeting\n', ''))).toEqual(['1:1  | "title" is missing | Add "title:" here'])
    expect(faults(GOOD.replace('title: First, ', ''))[0]).toMatch(/^7:\d+ .* \| "title" is missing/)
  })

  it('goes on with what can be used', () => {
    const { meeting, observations } = loadMeeting(makeSource('meeting.yaml', GOOD + 'symbl: X\nstatus: finl\n'))
    expect(observations).toHaveLength(2)
    expect(meeting?.status).toBe('draft')
  })

  it('leaves out entries of lists that cannot be used, and keeps the places of the others', () => {
    const people = '[{ id: a b }, { id: ada, name: Ada }, { id: b c }, { id: bo, name: Bo }]'
    const text = GOOD.replace(/people:[^]*/, `people: ${people}\nsections: [cover, nonsense, annexes]\n`)
    const { meeting } = loadMeeting(makeSource('meeting.yaml', text))
    expect(meeting?.people.map(({ id, place }) => `${id} ${place.column}`)).toEqual(['ada 29', 'bo 66'])
    expect(meeting?.sections).toEqual(['cover', 'annexes'])
    expect(faults(text)).toHaveLength(3)
  })

  it('leaves Object.prototype as it was', () => {
    loadMeeting(makeSource('meeting.yaml', GOOD + '__proto__: { polluted: 1 }\n'))
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it.each([
    ['50,000 keys', Array.from({ length: 50_000 }, (_, index) => `k${index}: 1`).join('\n')],
    ['deep brackets', `title: ${'['.repeat(50_000)}`],
    ['deep dashes', `title:\n ${'- '.repeat(30_000)}x`],
    ['an alias bomb', 'a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c]\n'],
  ])('answers within two seconds to %s', (_, text) => {
    const begun = process.cpuUsage()
    expect(faults(text).length).toBeGreaterThan(0)
    const { user, system } = process.cpuUsage(begun)
    expect((user + system) / 1000).toBeLessThan(withinSeconds(2))
  })
})
