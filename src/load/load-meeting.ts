import type { z } from 'zod'
import { BUILT_IN_KINDS } from '../model/kinds.js'
import type { Kind, Meeting } from '../model/meeting.js'
import type { Violation } from '../model/diagnostic.js'
import type { Observation, Source } from '../model/note.js'
import type { Place } from '../model/place.js'
import { checkReferences } from './check-references.js'
import { explainIssue, placeOf, withoutEchoes } from './explain-issue.js'
import { crossed, limitsOf } from './limits.js'
import { meetingSchema, type RawMeeting } from './meeting-schema.js'
import { readYaml } from './read-yaml.js'

export interface LoadedMeeting {
  /** Absent where too little can be read to go on. */
  meeting?: Meeting
  observations: Observation[]
}

/**
 * Reads meeting.yaml. A fault that leaves the rest readable (an unknown key, a bad value of something optional) is
 * reported and left out, so that the notes can still be checked in the same run.
 *
 * @param source the text of meeting.yaml
 */
export function loadMeeting(source: Source): LoadedMeeting {
  const { value, problems, crossed: bounds, places, cut } = readYaml(source)
  const violations: Violation[] = [...problems]
  const most = limitsOf()['yaml-faults']
  const done = (meeting?: Meeting): LoadedMeeting => ({
    ...(meeting ? { meeting } : {}),
    observations: [
      ...violations.slice(0, most).map((violation) => ({
        rule: 'meeting-schema',
        violation: { remains: `meeting.yaml line ${violation.place.line} is wrong`, ...violation },
      })),
      ...[...bounds, ...tooMany(violations.slice(most), most)].map((violation) => ({ rule: 'limit', violation })),
    ],
  })
  if (value === undefined) return done()
  if (!isObject(value)) {
    violations.push({
      message: 'meeting.yaml is empty or no mapping',
      hint: 'Start with "title: ..."',
      place: places[''] as Place,
    })
    return done()
  }

  let raw = meetingSchema.safeParse(value, { reportInput: true })
  if (!raw.success) {
    for (const issue of withoutEchoes(raw.error.issues, problems, places).slice(0, most + 1))
      violations.push(...explainIssue(issue, places, (path) => knownKeys(path), cut))
    for (const issue of raw.error.issues) leaveOut(value, issue)
    raw = meetingSchema.safeParse(value, { reportInput: true })
  }
  if (!raw.success) {
    leaveOutEntries(value, raw.error.issues, places)
    raw = meetingSchema.safeParse(value, { reportInput: true })
  }
  if (!raw.success) return done()
  const meeting = toMeeting(raw.data, source.file, places)
  violations.push(...checkReferences(meeting))
  return done(meeting)
}

/** Says of the first fault beyond the bound that it and those after it are left out. */
function tooMany([first]: Violation[], most: number): Violation[] {
  if (!first) return []
  return [
    {
      ...crossed('yaml-faults', limitsOf(), 'more', first.place),
      hint: `Mend the ${most} that are listed, then check again`,
    },
  ]
}

/** Takes away what the schema refused, where the meeting can do without it. */
function leaveOut(value: Record<string, unknown>, issue: z.core.$ZodIssue): void {
  const path = issue.path.map(String)
  const parent = at(value, issue.code === 'unrecognized_keys' ? path : path.slice(0, -1))
  if (!isObject(parent)) return
  const keys = issue.code === 'unrecognized_keys' ? issue.keys : path.slice(-1)
  for (const key of keys) delete parent[key]
}

/** Without these there is no meeting. */
const NEEDED = ['questions', 'sessions']

/**
 * Takes entries of lists away in which something is wrong that an entry cannot do without, and moves the places of
 * those behind them, whose numbers change.
 */
function leaveOutEntries(value: unknown, issues: z.core.$ZodIssue[], places: Record<string, Place>): void {
  const entries = new Map<string, Set<number>>()
  for (const { path } of issues) {
    const last = path.findLastIndex((key) => typeof key === 'number')
    const list = path.slice(0, last).join('.')
    if (last < 0 || NEEDED.includes(list)) continue
    const indices = entries.get(list) ?? new Set()
    entries.set(list, indices.add(path[last] as number))
  }
  /** The new number of each entry of a list, by its old one. */
  const renumbered = new Map<string, (number | undefined)[]>()
  // A list within a list's entry goes first: afterwards its own number may be another.
  for (const [list, indices] of [...entries].sort(([a], [b]) => b.length - a.length)) {
    const all = at(value, list.split('.'))
    if (!Array.isArray(all)) continue
    const kept: unknown[] = []
    const numbers = all.map((entry, index) => (indices.has(index) ? undefined : kept.push(entry) - 1))
    renumbered.set(list, numbers)
    all.splice(0, all.length, ...kept)
  }
  movePlaces(places, renumbered)
}

/** One pass over all places, for there may be thousands of either. */
function movePlaces(places: Record<string, Place>, renumbered: ReadonlyMap<string, (number | undefined)[]>): void {
  const moved: [string, Place][] = []
  for (const [key, place] of Object.entries(places)) {
    const steps: string[] = []
    let gone = false
    let list = ''
    for (const step of key.split('.')) {
      const [, number = '', rest = ''] = /^(\d+)(.*)$/s.exec(step) ?? []
      const numbers = number === '' ? undefined : renumbered.get(list)
      const now = numbers?.[Number(number)]
      gone ||= numbers !== undefined && now === undefined
      steps.push(now === undefined ? step : `${now}${rest}`)
      list = list === '' ? step : `${list}.${step}`
    }
    const name = steps.join('.')
    if (!gone && name === key) continue
    delete places[key]
    if (!gone) moved.push([name, place])
  }
  for (const [key, place] of moved) places[key] = place
}

function at(value: unknown, path: string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (isObject(inner) || Array.isArray(inner) ? (inner as Record<string, unknown>)[key] : undefined),
    value,
  )
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The keys that the schema knows at a dotted path. */
export function knownKeys(path: string): string[] {
  let schema: unknown = meetingSchema
  for (const key of path === '' ? [] : path.split('.')) {
    schema = inside(schema)
    schema = /^\d+$/.test(key)
      ? (schema as { element?: unknown }).element
      : (schema as { shape?: Record<string, unknown> }).shape?.[key]
  }
  return Object.keys((inside(schema) as { shape?: object }).shape ?? {})
}

/** A schema without its wrappers: optional, default. */
function inside(schema: unknown): object {
  let inner = schema as { unwrap?: () => unknown; shape?: unknown; element?: unknown }
  while (inner && !inner.shape && !inner.element && typeof inner.unwrap === 'function')
    inner = inner.unwrap() as typeof inner
  return inner ?? {}
}

function toMeeting(raw: RawMeeting, file: string, places: Record<string, Place>): Meeting {
  const place = (...path: (string | number)[]): Place => placeOf(path.map(String), places)
  /** An entry of a list is placed at its id, which names it. */
  const entry = (...path: (string | number)[]): Place => placeOf([...path.map(String), 'id'], places)
  const { series, logo, place: location, ...rest } = raw
  return {
    ...rest,
    file,
    location,
    places,
    ...(series ? { series: optional(series) } : {}),
    ...(logo ? { logo } : {}),
    questions: raw.questions.map((question, index) => ({
      ...question,
      aspects: question.aspects.map((aspect, nth) => ({ ...aspect, place: entry('questions', index, 'aspects', nth) })),
      place: entry('questions', index),
    })),
    sessions: raw.sessions.map(({ moderator, rapporteur, ...session }, index) => ({
      ...optional(session),
      moderators: listOf(moderator),
      rapporteurs: listOf(rapporteur),
      themes: session.themes.map((theme, nth) => ({
        ...theme,
        place: place('sessions', index, 'themes', nth, 'title'),
      })),
      place: entry('sessions', index),
    })),
    people: raw.people.map((person, index) => ({ ...person, place: entry('people', index) })),
    addressees: raw.addressees.map((addressee, index) => ({
      ...optional(addressee),
      place: entry('addressees', index),
    })),
    kinds: orderKinds(raw.kinds),
    terms: raw.terms.map((term, index) => ({
      use: term.use,
      insteadOf: term['instead-of'],
      place: place('terms', index, 'use'),
    })),
    waivers: raw.waivers.map((waiver, index) => ({ ...optional(waiver), place: place('waivers', index, 'rule') })),
  }
}

/** One value, several or none, each once. */
function listOf(value: string | string[] = []): string[] {
  return [...new Set([value].flat())]
}

/** Drops keys whose value is undefined, as exact optional types want. */
function optional<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as never
}

/** The built-in kinds with the meeting's own behind the one that each names, else at the end. */
function orderKinds(own: RawMeeting['kinds']): Kind[] {
  const kinds = [...BUILT_IN_KINDS]
  for (const { id, label, plural, after } of own) {
    const index = kinds.findIndex((kind) => kind.id === after)
    kinds.splice(index < 0 ? kinds.length : index + 1, 0, { id, label, plural: plural ?? label })
  }
  return kinds
}
