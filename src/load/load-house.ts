import type { z } from 'zod'
import { besidePattern, calledSource, idOf, makeHouseRule, saidOf, wordsPattern } from '../house/make-house.js'
import { compileLinear } from '../house/linear.js'
import type { Violation } from '../model/diagnostic.js'
import type { House, State } from '../model/house.js'
import type { Kind, Meeting } from '../model/meeting.js'
import type { Observation, Source } from '../model/note.js'
import type { Place } from '../model/place.js'
import type { Workspace } from '../workspace.js'
import { decode } from './decode.js'
import { explainIssue, placeOf, withoutEchoes } from './explain-issue.js'
import { houseSchemas, type HouseFile, type RawHouse } from './house-schema.js'
import { readYaml } from './read-yaml.js'

const MOST_BYTES = 500_000

const FILES = Object.keys(houseSchemas) as HouseFile[]

export interface LoadedHouse {
  /** The meeting with its house, and what the house sets where meeting.yaml says nothing. */
  meeting: Meeting
  observations: Observation[]
  sources: Record<string, Source>
}

/** The files of the house in the folder that `house:` names, and what cannot be read of them. */
export interface HouseFiles {
  sources: Partial<Record<HouseFile, Source>>
  observations: Observation[]
}

/** Reads the folder that `house: ./folder` names; nothing for a house that comes with the package. */
export async function readHouse(workspace: Workspace, { house, places }: Meeting): Promise<HouseFiles | undefined> {
  if (!house.startsWith('./')) return undefined
  const folder = house.slice(2).replace(/\/+$/, '')
  const files: HouseFiles = { sources: {}, observations: [] }
  const place = places['house'] ?? { file: 'meeting.yaml', line: 1, column: 1, endLine: 1, endColumn: 1 }
  const fault = (message: string, hint: string): void => void files.observations.push(told({ message, hint, place }))
  if (/(?:^|[/\\])\.\.(?:[/\\]|$)|\\/.test(folder)) {
    fault('The house is outside the meeting folder', 'Put its folder beside meeting.yaml, and name it from there')
    return files
  }
  for (const name of FILES) {
    const path = `${folder}/${name}`
    const read = await workspace.read(path, MOST_BYTES)
    if ('refused' in read) {
      if (read.reason !== 'missing') fault(`${path} ${read.refused}`, 'Put an ordinary file in its place')
      else if (name === 'house.yaml')
        fault(`There is no ${path}`, 'Write one that begins with "name:", or name another house')
      continue
    }
    const decoded = decode(path, read.bytes)
    if ('refused' in decoded) files.observations.push(decoded.refused)
    else files.sources[name] = decoded.source
  }
  return files
}

/**
 * Makes a house of its files; what is wrong in one is told at its line and left out, and the rest holds.
 *
 * @param known ids of rules that there are without the house
 */
export function loadHouse(meeting: Meeting, files: HouseFiles, known: (id: string) => boolean): LoadedHouse {
  const observations = [...files.observations]
  const raw: RawHouse = {}
  const placesOf: Partial<Record<HouseFile, Record<string, Place>>> = {}
  for (const name of FILES) {
    const source = files.sources[name]
    if (!source) continue
    const { value, problems, crossed, places } = readYaml(source)
    placesOf[name] = places
    observations.push(...problems.map(told), ...crossed.map((violation) => ({ rule: 'limit', violation })))
    if (value === undefined || value === null) continue
    const parsed = parseFile(name, value, places)
    observations.push(...parsed.violations.map(told))
    if (parsed.value !== undefined) Object.assign(raw, { [name]: parsed.value })
  }
  const sources = Object.fromEntries(Object.values(files.sources).map((source) => [source.file, source]))
  const { house, faults } = houseFrom(raw, placesOf, known)
  observations.push(...faults.map(told))
  return { meeting: withHouse(meeting, house, raw), observations, sources }
}

/** A file of the house; an entry of a list with a fault is left out, and so is a key. */
function parseFile(
  name: HouseFile,
  value: unknown,
  places: Record<string, Place>,
): { value?: unknown; violations: Violation[] } {
  const schema: z.ZodType = houseSchemas[name]
  const parsed = schema.safeParse(value, { reportInput: true })
  if (parsed.success) return { value: parsed.data, violations: [] }
  const { issues } = parsed.error
  const violations = withoutEchoes(issues, [], places).flatMap((issue) =>
    explainIssue(issue, places, (path) => keysAt(schema, path)),
  )
  const rest = withoutFaults(value, issues)
  const again = schema.safeParse(rest)
  return { ...(again.success ? { value: again.data } : {}), violations }
}

/** The value without the outermost entries of lists in which something is wrong, or else without the keys that are. */
function withoutFaults(value: unknown, issues: z.core.$ZodIssue[]): unknown {
  const drop = new Set(
    issues.flatMap(({ path, code, ...issue }) => {
      const nth = path.findIndex((key) => typeof key === 'number')
      if (nth >= 0) return [JSON.stringify(path.slice(0, nth + 1))]
      return code === 'unrecognized_keys' && 'keys' in issue
        ? issue.keys.map((key) => JSON.stringify([...path, key]))
        : [JSON.stringify(path)]
    }),
  )
  const walk = (inner: unknown, path: (string | number)[]): unknown => {
    const isKept = (key: string | number): boolean => !drop.has(JSON.stringify([...path, key]))
    if (Array.isArray(inner)) return inner.filter((_, index) => isKept(index))
    if (typeof inner !== 'object' || inner === null) return inner
    return Object.fromEntries(
      Object.entries(inner)
        .filter(([key]) => isKept(key))
        .map(([key, one]) => [key, walk(one, [...path, key])]),
    )
  }
  return walk(value, [])
}

/** The keys that a schema knows at a dotted path. */
function keysAt(schema: unknown, path: string): string[] {
  let at = bare(schema)
  for (const key of path === '' ? [] : path.split('.')) at = bare(/^\d+$/.test(key) ? at.element : at.shape?.[key])
  return Object.keys(at.shape ?? {})
}

interface Bare {
  shape?: Record<string, unknown>
  element?: unknown
  unwrap?: () => unknown
}

function bare(schema: unknown): Bare {
  let at = (schema ?? {}) as Bare
  while (!at.shape && !at.element && typeof at.unwrap === 'function') at = at.unwrap() as Bare
  return at
}

function houseFrom(
  raw: RawHouse,
  places: Partial<Record<HouseFile, Record<string, Place>>>,
  known: (id: string) => boolean,
): { house: House; faults: Violation[] } {
  const faults: Violation[] = []
  const at = (file: HouseFile, ...path: string[]): Place => placeOf(path, places[file] ?? {})
  const called = raw['states.yaml']?.called
  const source = (kind: 'participating-state' | 'partner'): House['callsThem']['partner'] => {
    const { name, plural } = called?.[kind] ?? { name: kind, plural: `${kind}s` }
    return { name, singular: calledSource(name), plural: calledSource(plural) }
  }
  const symbols = raw['symbols.yaml']
  let symbol: House['symbol']
  if (symbols) {
    const [first = '', second = ''] = symbols.examples
    const linear = `^(?:${symbols.pattern})$`
    try {
      const compiled = compileLinear(linear)
      symbols.examples.forEach((example, index) => {
        if (!compiled.test(example))
          faults.push({
            message: `"${example}" is not what "pattern" takes for a symbol`,
            hint: 'Correct one of the two',
            place: at('symbols.yaml', 'examples', String(index)),
          })
      })
      symbol = { pattern: { linear }, bodies: symbols.bodies, types: symbols.types, examples: [first, second] }
    } catch (error) {
      faults.push({
        message: `This pattern cannot be read: ${saidOf(error)}`,
        hint: 'Write it in the syntax of RE2, which has neither look-around nor references back',
        place: at('symbols.yaml', 'pattern'),
      })
    }
  }
  const rules: House['rules'] = []
  for (const [index, written] of (raw['rules.yaml'] ?? []).entries()) {
    const twice = known(written.id) || rules.some(({ id }) => id === written.id)
    if (twice) {
      const place = at('rules.yaml', String(index), 'id')
      faults.push({ message: `There is a rule "${written.id}" already`, hint: 'Give it an id of its own', place })
      continue
    }
    const made = makeHouseRule(written)
    if ('rule' in made) rules.push(made.rule)
    else {
      const { key, ...said } = made.fault
      faults.push({ ...said, place: at('rules.yaml', String(index), key) })
    }
  }
  const terms = raw['terms.yaml']
  const house: House = {
    id: 'own',
    name: raw['house.yaml']?.name ?? 'the house',
    states: (raw['states.yaml']?.states ?? []).map(toState),
    callsThem: { 'participating-state': source('participating-state'), partner: source('partner') },
    terms: (terms?.terms ?? []).map(({ 'instead-of': insteadOf, 'of-members': ofMembers, ...term }) =>
      optional({ ...term, insteadOf, ofMembers }),
    ),
    others: { names: terms?.others.names ?? [], members: wordsPattern(terms?.others.members ?? []) },
    abbreviations: raw['house.yaml']?.abbreviations ?? [],
    ...(symbol ? { symbol } : {}),
    rules,
  }
  return { house, faults }
}

type RawState = NonNullable<RawHouse['states.yaml']>['states'][number]

function toState({ 'name-since': nameSince, formal, wrong, earlier, ...state }: RawState): State {
  return optional({
    ...state,
    id: idOf(state.name),
    formal: formal ?? state.name,
    nameSince,
    earlier: earlier.map((one) => optional(one)),
    wrong: wrong.map((one) => {
      if (typeof one === 'string') return { name: one }
      const notAfter = besidePattern(one['not-after'], 'before').pattern
      const onlyBefore = besidePattern(one['only-before'], 'after').pattern
      return optional({ name: one.name, notAfter, onlyBefore })
    }),
  })
}

/** Meeting.yaml goes before the house, where both say something. */
function withHouse(meeting: Meeting, ownHouse: House, raw: RawHouse): Meeting {
  const { sections = [], limits = {} } = raw['house.yaml'] ?? {}
  const kinds = [...meeting.kinds]
  for (const { id, label, plural = label, after } of raw['kinds.yaml'] ?? []) {
    if (kinds.some((kind) => kind.id === id)) continue
    const kind: Kind = { id, label, plural }
    const index = kinds.findIndex((one) => one.id === after)
    kinds.splice(index < 0 ? kinds.length : index + 1, 0, kind)
  }
  return {
    ...meeting,
    ownHouse,
    kinds,
    sections: meeting.sections.length > 0 ? meeting.sections : sections,
    limits: { ...limits, ...meeting.limits },
  }
}

function told(violation: Violation): Observation {
  const remains = `${violation.place.file} line ${violation.place.line} is wrong`
  return { rule: 'meeting-schema', violation: { remains, ...violation } }
}

/** Drops keys whose value is undefined, as exact optional types want. */
function optional<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as never
}
