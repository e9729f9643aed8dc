import { plainText } from '../../../src/extract/plain-text.js'
import { makeSource, placeAt } from '../../../src/load/source.js'
import type { Note } from '../../../src/model/note.js'
import { changing, put, putting, type Clean, type Fault, type Needs, type Words } from './fault.js'
import { faultsBetweenFiles } from './faults-between-files.js'
import { faultsOfMeetingYaml } from './faults-of-meeting-yaml.js'
import { endOf, gapsIn, gapsOutsideAgreements, matchesIn, seamsIn, type Span } from './sites.js'

const inWords = putting(gapsIn, ' ', '')
const outsideAgreements = putting(gapsOutsideAgreements, ' ', '')
const inAnswers = putting((_, note) => seamsIn(note), '\n\n', '')
/** Where what they do to the words after them does no harm. */
const atTheEnd = putting((_, note) => endOf(note), '\n\n', '\n')

const house: Needs = ({ meeting }) => meeting.house !== 'none'
const asked: Needs = ({ meeting }, note) =>
  Object.keys(meeting.sessions.find(({ id }) => id === note.session)?.asks ?? {}).length > 0

/** Between two words of a paragraph, an item, a cell or a footnote. */
export const faultsOfWords: Fault[] = [
  inWords('mention-unknown', '@nobody-at-all', { also: ['support-thin'] }),
  inWords('placeholder', 'TBC'),
  inWords('placeholder', '???'),
  inWords('text-invisible', 'zero\u200bwidth', { at: '\u200b' }),
  inWords('text-invisible', 'turned\u202ewords', { at: '\u202e' }),
  inWords('text-unprintable', 'a \u6771 sign', { at: '\u6771' }),
  inWords('residue', 'a {--secret--} word', { at: '{--secret--}' }),
  inWords('raw-html', 'a <u> tag', { at: '<u>' }),
  inWords('link-unsafe', '[here](http://x.example)'),
  inWords('link-unsafe', '[here](javascript:x)'),
  inWords('link-broken', '[there](#no-such-place)'),
  inWords('link-broken', 'called[^no-such-note]', { at: '[^no-such-note]' }),
  inWords('gendered-term', 'a policewoman', { at: 'policewoman' }),
  inWords('house-term', 'ninety percent', { at: 'percent', needs: house }),
  inWords('house-term', 'cooperation', { needs: house }),
  inWords('state-name', 'in Byelorussia', { at: 'Byelorussia', needs: house }),
  inWords('symbol-form', 'PC.DEC.1049', { needs: house }),
  inWords('abbreviation-undefined', 'by XQZ', { at: 'XQZ' }),
  inWords('date-weekday', 'on Tuesday, 23 September 2019', { at: 'Tuesday, 23 September 2019' }),
  outsideAgreements('consensus-claimed', 'so. The vote was unanimous. Then', { at: 'unanimous' }),
  {
    rule: 'attribution-leak',
    name: 'the name of somebody on the list, where the session hides names',
    also: [],
    words: namesToHide,
    sites: (clean, note) =>
      namesToHide(clean, note).flatMap(({ words, at }) =>
        gapsIn(clean, note).map((span) => () => put(note, span, ' ', words, at)),
      ),
  },
]

/** Names of those who spoke where the session hides them. */
function namesToHide({ meeting: { sessions, people } }: Clean, note: Note): Words[] {
  const session = sessions.find(({ id }) => id === note.session)
  if (!session || session.attribution === 'open') return []
  return people
    .filter(({ id, name }) => name !== '' && session.speakers.includes(id))
    .map(({ name }) => ({ words: name, at: name }))
}

/** Between two blocks of an answer. */
const ofAnswers: Fault[] = [
  inAnswers('code-accidental', '    Words that were indented by hand.', { at: 'Words that were indented by hand.' }),
  inAnswers('typing-mended', '• An item with a mark of its own.', { at: '•' }),
  inAnswers('label-unknown', '- Findng: A label with a letter too few.', { at: 'Findng' }),
  inAnswers('label-unknown', '- Finding 1: A label with a number.', { at: 'Finding 1' }),
  inAnswers('recommendation-addressee', '- Recommendation: Take note of it.', { at: 'Recommendation' }),
  inAnswers('qualifier-unknown', '- Example (wholly): Known to nobody at all.', { at: 'wholly' }),
  inAnswers('qualifier-unknown', '- Example (by May 2020, by June 2020): Known to two.', { at: 'by June 2020' }),
  inAnswers('follow-up-owner', '- Follow-up: Write it all down.', { at: 'Follow-up' }),
  inAnswers('image-refused', '![A picture](../figures/no-such.png)'),
  inAnswers('not-discussed-reason', 'Not discussed:'),
  inAnswers('table-header', 'Table: Two columns\n\n| One | |\n|---|---|\n| a | b |', { at: '| One | |' }),
  inAnswers('table-caption', '| One | Two |\n|---|---|\n| a | b |', { at: '| One | Two |' }),
  inAnswers('table-row', 'Table: Rows\n\n| One | Two |\n|---|---|\n| b |', { at: '| b |' }),
  inAnswers('table-row', '| One | Two | Three |'),
  inAnswers('quote-unattributed', 'It ended so.\n\n> See you in spring.\n\nThen they left.', {
    at: '> See you in spring.',
  }),
  inAnswers('footnote-unused', '[^never-called]: A note that nothing calls.'),
  inAnswers('heading-skipped', '###### Too deep\n\nWords below it.', { at: '###### Too deep' }),
]

const ofEnds: Fault[] = [
  atTheEnd('heading-accidental', 'Words that a rule was to follow\n---', { at: '---', also: ['section-empty'] }),
  atTheEnd('section-empty', '## Nothing here', { at: '## Nothing here' }),
  atTheEnd('internal-unclosed', ':::internal\n\nWhat nobody outside may read.', { at: ':::internal' }),
  atTheEnd('question-unknown', '## Q77. Something else\n\nWords on it.', { at: '## Q77. Something else' }),
  atTheEnd('point-outside', '## Other remarks\n\n- Example: The door.', { at: 'Example', needs: asked }),
  {
    rule: 'question-repeated',
    name: 'an answered question once more',
    also: [],
    sites: (_, note) =>
      note.sections.flatMap(({ kind, heading }) => {
        if (kind !== 'answer' || !heading?.position) return []
        const { start, end } = heading.position
        const written = note.source.text.slice(start.offset, end.offset)
        return endOf(note).map((span) => () => put(note, span, '\n\n', written, written, '\n\nMore was said on it.\n'))
      }),
  },
]

/** What stands under the heading of a question, or the heading as well, where no footnote is called there. */
function answersIn(note: Note, { meeting }: Clean, wholly: boolean): Span[] {
  const asks = meeting.sessions.find(({ id }) => id === note.session)?.asks ?? {}
  return note.sections.flatMap(({ kind, question, heading }) => {
    const { start, end } = heading?.position ?? {}
    if (kind !== 'answer' || asks[question ?? ''] !== 'required' || !start || !end) return []
    const { text } = note.source
    const after = text.slice(end.offset).search(/\n(?=## |\[\^)/)
    const to = after < 0 ? text.length : (end.offset ?? 0) + after
    const from = (wholly ? start.offset : end.offset) ?? 0
    return /\[\^/.test(text.slice(from, to)) ? [] : [{ from, to }]
  })
}

/** To what the note has, or to the note itself. */
const ofNotes: Fault[] = [
  {
    rule: 'note-missing',
    name: 'the note taken away',
    also: [],
    sites({ meeting }, note) {
      const session = meeting.sessions.find(({ id }) => id === note.session)
      return session ? [() => ({ file: note.file, place: session.place })] : []
    },
  },
  changing(
    'note-session-unknown',
    'a session that the agenda has not',
    (note) => matchesIn(note, /(?<=^session: )\S+/gm),
    () => ({ words: 'no-such-session' }),
    [],
    ({ place }) => ({ ...place, endColumn: place.column + 'session: no-such-session'.length }),
  ),
  changing(
    'front-matter',
    'a mistyped key',
    (note) => matchesIn(note, /^status(?=: )/gm),
    () => ({ words: 'stauts' }),
  ),
  changing(
    'note-unsubmitted',
    'a draft, where comments are asked for',
    (note, { meeting }) => (meeting.status === 'comment' ? matchesIn(note, /(?<=^status: )submitted/gm) : []),
    () => ({ words: 'draft' }),
    [],
    ({ place }) => place,
  ),
  changing(
    'question-unanswered',
    'a required answer taken away, its heading too',
    (note, clean) => answersIn(note, clean, true),
    () => ({ words: '' }),
    ['question-silent'],
    ({ place }) => place,
  ),
  {
    rule: 'question-unanswered',
    name: 'a required answer taken away, but for its heading',
    also: ['question-silent'],
    sites: (clean, note) =>
      answersIn(note, clean, false).map((span) => () => {
        const text = note.source.text.slice(0, span.from) + note.source.text.slice(span.to)
        const from = text.lastIndexOf('\n## ', span.from - 1) + 1
        return { file: note.file, text, place: placeAt(makeSource(note.file, text), from, span.from) }
      }),
  },
  changing(
    'not-discussed-reason',
    'a reason taken away',
    (note) => matchesIn(note, /^Not discussed:[^\n]*/gm),
    () => ({ words: 'Not discussed:' }),
  ),
  changing(
    'label-unknown',
    'a mistyped label',
    (note) => matchesIn(note, /(?<=^- )(?:Finding|Challenge|Opportunity)(?=: )/gm),
    (label) => ({ words: label[0] + label.slice(2) }),
  ),
]

/** Whether one of some words stands between brackets on the line of a label. */
function namedInLabels(note: Note, words: string[]): boolean {
  const lines = note.points.flatMap(({ labelPlace: { line } }) => {
    const { lineStarts, text } = note.source
    return text.slice(lineStarts[line - 1], lineStarts[line]).toLowerCase()
  })
  return lines.some((line) => words.some((word) => /\([^)]*\)/.exec(line)?.[0].includes(word.toLowerCase())))
}

/** An id of somebody who is listed. */
const somebody = ({ meeting }: Clean): string => meeting.people[0]?.id ?? ''

/** With what the meeting has: its people, pictures, files and dates. */
const ofTheMeeting: Fault[] = [
  {
    rule: 'support-thin',
    name: 'most of a room, beside one mention',
    also: [],
    sites: (clean, note) =>
      somebody(clean) === ''
        ? []
        : seamsIn(note).map(
            (span) => () => put(note, span, '\n\n', `- Example: Most services wait. @${somebody(clean)}`, 'Most'),
          ),
  },
  {
    rule: 'image-alt',
    name: 'a picture without its words',
    also: [],
    sites({ figures }, note) {
      const figure = Object.values(figures).find(({ state }) => state === 'ok')
      if (!figure) return []
      const words = `![](../${figure.path})`
      return seamsIn(note).map((span) => () => put(note, span, '\n\n', words, words))
    },
  },
  inAnswers('waiver-unused', '<!-- waive image-alt: nothing here -->\n\nWords below it.', {
    at: '<!-- waive image-alt: nothing here -->',
  }),
  {
    rule: 'limit',
    name: 'a quotation in a quotation, three hundred times',
    also: ['aspect-missing', 'question-silent'],
    sites: (_, note) =>
      seamsIn(note).map(
        (span) => () => put(note, span, '\n\n', `${'> '.repeat(300)}Deep.`, '> '.repeat(300).trimEnd()),
      ),
  },
  {
    rule: 'encoding',
    name: 'a byte that is no UTF-8',
    also: ['aspect-missing', 'question-silent'],
    sites: (clean, note) =>
      gapsIn(clean, note).map((span) => () => {
        const { file, text = '', place } = put(note, span, '', '~', '~')
        const bytes = Buffer.from(text)
        bytes[Buffer.byteLength(note.source.text.slice(0, span.from))] = 0xff
        return { file, text: bytes, place }
      }),
  },
  {
    rule: 'note-session-repeated',
    name: 'the session of another note',
    also: [
      'theme-missing',
      'aspect-missing',
      'question-unanswered',
      'question-silent',
      'attribution-leak',
      'point-outside',
    ],
    sites: ({ notes }, note) =>
      notes
        .filter((other) => other !== note && other.session !== undefined && other.session !== note.session)
        .flatMap((other) =>
          matchesIn(note, /(?<=^session: )\S+/gm).map((span) => () => {
            const { file, text } = put(note, span, '', other.session ?? '', other.session ?? '')
            const end = note.place.column + `session: ${other.session ?? ''}`.length
            const own = { ...note.place, endColumn: end }
            return { file, ...(text === undefined ? {} : { text }), place: note.file < other.file ? other.place : own }
          }),
        ),
  },
  {
    rule: 'answer-thin',
    name: 'a required answer of two words',
    also: ['aspect-missing', 'theme-missing'],
    sites: (clean, note) =>
      answersIn(note, clean, false).map((span) => () => {
        const { text } = note.source
        const changed = `${text.slice(0, span.from)}\n\nVisits help.\n${text.slice(span.to)}`
        const from = text.lastIndexOf('\n## ', span.from - 1) + 1
        return { file: note.file, text: changed, place: placeAt(makeSource(note.file, changed), from, span.from) }
      }),
  },
  {
    rule: 'aspect-unknown',
    name: 'a slip in the heading of an aspect',
    also: [],
    sites: (_, note) =>
      note.sections.flatMap(({ kind, parts }) =>
        parts.flatMap(({ heading, aspect }) => {
          const title = plainText(heading ?? { type: 'text', value: '' })
          const twice = parts.filter((part) => part.aspect === aspect).length > 1
          const at = note.source.text.indexOf(title, heading?.position?.start.offset)
          if (kind !== 'answer' || !heading || aspect === undefined || twice || title.length < 5 || at < 0) return []
          const typed = `### ${title.slice(0, -1)}qx`
          const { start, end } = heading.position ?? {}
          const span = { from: start?.offset ?? 0, to: end?.offset ?? 0 }
          return [() => put(note, span, '', typed, typed)]
        }),
      ),
  },
  {
    rule: 'aspect-missing',
    name: 'the heading of an aspect under another name',
    also: [],
    sites({ meeting }, note) {
      const asks = meeting.sessions.find(({ id }) => id === note.session)?.asks ?? {}
      return note.sections.flatMap(({ kind, question = '', heading, parts }) =>
        kind !== 'answer' || asks[question] !== 'required' || !heading?.position
          ? []
          : parts.flatMap((part) => {
              const { start, end } = part.heading?.position ?? {}
              const named = namedInLabels(note, [part.aspect ?? '', plainText(part.heading ?? heading)])
              const twice = parts.filter(({ aspect }) => aspect === part.aspect).length > 1
              if (part.aspect === undefined || named || twice || !start || !end) return []
              const from = start.offset ?? 0
              const to = end.offset ?? 0
              const { text: words } = note.source
              const text = `${words.slice(0, from)}### Something else${words.slice(to)}`
              const place = placeAt(
                makeSource(note.file, text),
                heading.position?.start.offset ?? 0,
                heading.position?.end.offset ?? 0,
              )
              return [() => ({ file: note.file, text, place })]
            }),
      )
    },
  },
  {
    rule: 'summary-missing',
    name: 'the heading of an answer of the executive summary under another name',
    also: [],
    sites({ editor, notes }, note) {
      const summary = editor.find(({ file }) => file === 'editor/executive-summary.md')
      if (!summary || note !== notes[0]) return []
      return summary.sections.flatMap(({ kind, heading }) => {
        if (kind !== 'answer' || !heading?.position) return []
        const { start, end } = heading.position
        const { file, text: words } = summary.source
        const text = `${words.slice(0, start.offset)}## Something else${words.slice(end.offset)}`
        return [() => ({ file, text, place: placeAt(makeSource(file, text), 0) })]
      })
    },
  },
]

export const faults: Fault[] = [
  ...faultsOfMeetingYaml,
  ...faultsBetweenFiles,
  ...ofTheMeeting,
  ...faultsOfWords,
  ...ofAnswers,
  ...ofEnds,
  ...ofNotes,
]

/** Those that are an item with a label, of one line. */
export const faultsOfItems: Fault[] = faults.filter(({ name }) => /^"- [^\n]*$/.test(name) && !name.includes('\\n'))
