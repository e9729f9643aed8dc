import { makeSource, placeAt } from '../../../src/load/source.js'
import type { Note, Point } from '../../../src/model/note.js'
import { changing, put, putting, type Clean, type Fault } from './fault.js'
import { matchesIn, seamsIn } from './sites.js'

/** Points that mean the same in any note: a line of their own, with no footnote called. */
function wholePoints(note: Note): { point: Point; line: string }[] {
  return note.points.flatMap((point) => {
    const { start, end } = point.item.position ?? {}
    const line = note.source.text.slice(start?.offset, end?.offset)
    const alone = point.parent === undefined && point.item.children.length === 1 && !/[\n(]|\[\^/.test(line)
    return alone && !point.internal && !/^(?:agreement|decision)$/.test(point.kind) ? [{ point, line }] : []
  })
}

function isBefore({ meeting }: Clean, one: Note, other: Note): boolean {
  const at = (note: Note): number => meeting.sessions.findIndex(({ id }) => id === note.session)
  return at(one) < at(other)
}

export const faultsBetweenFiles: Fault[] = [
  {
    rule: 'point-duplicate',
    name: 'a point of one note in another',
    also: ['attribution-leak', 'abbreviation-undefined', 'support-thin'],
    sites: (clean, note) =>
      clean.notes
        .filter((other) => other !== note && other.session !== note.session)
        .flatMap((other) =>
          wholePoints(other).flatMap(({ point, line }) =>
            seamsIn(note).map((span) => () => {
              const label = line.slice(line.indexOf('- ') + 2, line.indexOf(':') + 1)
              const made = put(note, span, '\n\n', line, label.slice(0, -1))
              // It stands at the later session's note, whichever of the two is the copy.
              return isBefore(clean, note, other) ? { ...made, place: point.labelPlace } : made
            }),
          ),
        ),
  },
  {
    rule: 'file-unread',
    name: 'a file of another program beside the note',
    also: [],
    sites: (_, { file }) =>
      ['.docx', '.txt', '.md.bak', ' (1)', '/page.html'].map((ending) => () => {
        const other = `${file.slice(0, -'.md'.length)}${ending}`
        const told = ending.startsWith('/') ? file.slice(0, -'.md'.length) : other
        return { file: other, text: '', place: placeAt(makeSource(told, ''), 0) }
      }),
  },
  {
    rule: 'file-name-clash',
    name: 'a file whose name differs in capitals alone',
    also: [],
    sites: (_, { file }) =>
      [...file.slice('notes/'.length, -'.md'.length)].flatMap((letter, at) => {
        if (letter === letter.toUpperCase()) return []
        const name = file.slice('notes/'.length, -'.md'.length)
        const other = `figures/${name.slice(0, at)}${letter.toUpperCase()}${name.slice(at + 1)}.txt`
        const more = { [`figures/${name}.txt`]: '' }
        // In the order of code units a capital is the first: so the small letter is found second.
        return [() => ({ file: other, text: '', more, place: placeAt(makeSource(`figures/${name}.txt`, ''), 0) })]
      }),
  },
  {
    rule: 'file-name-clash',
    name: "a file whose name differs in its accents' coding alone",
    also: [],
    sites: (_, { file }) =>
      ['é', 'č', 'ü', 'й', 'ή', 'が'].map((letter) => () => {
        const name = `figures/${file.slice('notes/'.length, -'.md'.length)}-${letter}.txt`
        const [one, other] = [name.normalize('NFC'), name.normalize('NFD')].sort() as [string, string]
        return { file: one, text: '', more: { [other]: '' }, place: placeAt(makeSource(other, ''), 0) }
      }),
  },
  changing(
    'note-uncleared',
    'a note that was not cleared, in a final report',
    (note, { meeting }) => (meeting.status === 'final' ? matchesIn(note, /(?<=^status: )cleared/gm) : []),
    () => ({ words: 'submitted' }),
    [],
    ({ place }) => place,
  ),
  changing(
    'note-uncleared',
    'nobody who cleared it, or no day',
    (note, { meeting }) => (meeting.status === 'final' ? matchesIn(note, /^cleared(?:By|On): [^\n]*\n/gm) : []),
    () => ({ words: '' }),
    [],
    ({ place }) => place,
  ),
  putting((_, note) => seamsIn(note), '\n\n', '')(
    'recommendation-level',
    '- Recommendation to voluntary observers: Write down what was seen.',
    {
      at: 'Recommendation to voluntary observers',
      needs: ({ meeting }) => meeting.addressees.some(({ name }) => name === 'voluntary observers'),
    },
  ),
  {
    rule: 'recommendation-level',
    name: 'the level of an addressee taken away',
    also: [],
    sites: (clean, note) =>
      note.points.flatMap((point) => {
        const { kind, level, internal, addressees, labelPlace } = point
        const [id = ''] = addressees
        const leaning = clean.notes.flatMap(({ points }) =>
          points.filter((one) => one.kind === kind && one.level === undefined && one.addressees.includes(id)),
        )
        if (kind !== 'recommendation' || level !== undefined || internal || leaning.length !== 1) return []
        const line = new RegExp(`(?<=\\{ id: ${id}, [^\\n]*), level: [\\w-]+`)
        const text = clean.yaml.replace(line, '')
        return text === clean.yaml ? [] : [() => ({ file: 'meeting.yaml', text, place: labelPlace })]
      }),
  },
]
