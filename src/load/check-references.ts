import type { Fix, Violation } from '../model/diagnostic.js'
import type { Meeting } from '../model/meeting.js'
import type { Place } from '../model/place.js'
import { placeOf } from './explain-issue.js'
import { fixWord } from './fix-yaml.js'
import { LIMIT_NAMES, LIMITS, type LimitName } from './limits.js'
import { meant } from './read-yaml.js'

/**
 * What a schema of single values cannot see: ids that stand twice or name nobody, ends before beginnings.
 */
export function* checkReferences(meeting: Meeting): Generator<Violation> {
  const place = (...path: (string | number)[]): Place => placeOf(path.map(String), meeting.places)
  /** The fix for a mistyped key, where the key itself has a place. */
  const fixKey = (key: string, known: readonly string[], path: string): { fix?: Fix } => {
    const at = meeting.places[`${path}.${key}#key`]
    return at ? fixWord(key, known, at, path) : {}
  }
  yield* twice(meeting.questions, 'question')
  yield* twice(meeting.sessions, 'session')
  yield* twice([...meeting.people, ...meeting.addressees], 'person or addressee')
  for (const question of meeting.questions) yield* twice(question.aspects, `aspect of ${question.id}`)

  const questions = meeting.questions.map((question) => question.id)
  const people = meeting.people.map((person) => person.id)
  for (const [index, session] of meeting.sessions.entries()) {
    for (const asked of Object.keys(session.asks)) {
      if (questions.includes(asked)) continue
      yield {
        message: `"${asked}" is no question of this meeting`,
        hint: meant(asked, questions) ?? `Known: ${questions.join(', ')}`,
        ...fixKey(asked, questions, `sessions.${index}.asks`),
        place: meeting.places[`sessions.${index}.asks.${asked}#key`] ?? session.place,
      }
    }
    const withPart: [string, string[]][] = [
      ['speakers', session.speakers],
      ['moderator', session.moderators],
      ['rapporteur', session.rapporteurs],
    ]
    const named = withPart.flatMap(([part, ids]) =>
      ids.map((id, nth): [string, Place] => [id, place('sessions', index, part, nth)]),
    )
    for (const [id, at] of named) {
      if (people.includes(id)) continue
      yield {
        message: `"${id}" is nobody listed under people`,
        hint: meant(id, people) ?? 'Add the person under "people:"',
        ...fixWord(id, people, at, 'people'),
        place: at,
      }
    }
    if (session.ends && isBefore(session.ends, session.starts)) {
      yield {
        message: `${session.id} ends before it starts`,
        hint: `Correct this, or its beginning, ${session.starts}`,
        place: place('sessions', index, 'ends'),
      }
    }
  }
  for (const [index, addressee] of meeting.addressees.entries()) {
    if (addressee.level && !meeting.levels.includes(addressee.level)) {
      yield {
        message: `"${addressee.level}" is no level of this meeting`,
        hint: meant(addressee.level, meeting.levels) ?? `Known: ${meeting.levels.join(', ')}`,
        ...fixWord(addressee.level, meeting.levels, place('addressees', index, 'level'), 'levels'),
        place: place('addressees', index, 'level'),
      }
    }
  }
  for (const [index, { category, count, women }] of meeting.participation.entries()) {
    if (women <= count) continue
    yield {
      message: `Of ${count} in "${category}", ${women} cannot be women`,
      hint: 'Correct one of the two numbers; "count" is of all',
      place: place('participation', index, 'women'),
    }
  }
  for (const [name, value] of Object.entries(meeting.limits)) {
    const hard = LIMITS[name as LimitName]?.hard
    if (hard === undefined) {
      yield {
        message: `"${name}" is no bound`,
        hint: meant(name, LIMIT_NAMES) ?? `Known: ${LIMIT_NAMES.join(', ')}`,
        ...fixKey(name, LIMIT_NAMES, 'limits'),
        place: meeting.places[`limits.${name}#key`] ?? place('limits'),
      }
    } else if (value > hard) {
      yield {
        message: `${name} cannot be raised above ${hard}`,
        hint: `Write ${hard} or less`,
        place: place('limits', name),
      }
    }
  }
  if (meeting.dates.end < meeting.dates.start) {
    yield {
      message: 'The meeting ends before it starts',
      hint: `Correct this, or its first day, ${meeting.dates.start}`,
      place: place('dates', 'end'),
    }
  }
}

/** Whether one date comes before another; times count only where both have one. */
function isBefore(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length)
  return one.slice(0, length) < other.slice(0, length)
}

function* twice(entries: { id: string; place: Place }[], what: string): Generator<Violation> {
  const seen = new Map<string, Place>()
  for (const { id, place } of entries) {
    const earlier = seen.get(id)
    if (earlier) {
      yield {
        message: `The id "${id}" stands for a second ${what}`,
        hint: 'Give each an id of its own',
        place,
        related: { message: 'it stands here first', place: earlier },
      }
    } else seen.set(id, place)
  }
}
