import type { z } from 'zod'
import type { Fix, Violation } from '../model/diagnostic.js'
import type { Place } from '../model/place.js'
import { HOUSES } from './meeting-schema.js'
import { didYouMean } from '../did-you-mean.js'
import { explainCut, fixCrowded, fixWord } from './fix-yaml.js'
import { join, meant, type CutValue } from './read-yaml.js'

type Issue = z.core.$ZodIssue

/** More unknown keys of one mapping than these are summed up: a mapping that stands in the wrong place has no known one. */
const MOST_KEYS_TOLD = 20

/**
 * Turns what a schema found into violations in the user's words, each at its value or key.
 *
 * @param places places by dotted path, from `readYaml`
 * @param known the keys that a mapping at this path may have, for "did you mean"
 */
export function explainIssue(
  issue: Issue,
  places: Record<string, Place>,
  known: (path: string) => string[],
  cut: Record<string, CutValue> = {},
): Violation[] {
  const path = issue.path.reduce<string>((all, key) => join(all, String(key)), '')
  const name = String(issue.path.at(-1) ?? 'meeting.yaml')
  const place = placeOf(issue.path.map(String), places)

  switch (issue.code) {
    case 'unrecognized_keys': {
      const cuts = cutsBelow(path, cut, known(path))
      const keys = issue.keys.filter((key) => !cuts.some((one) => one.keys.includes(key)))
      const told = keys.slice(0, MOST_KEYS_TOLD)
      const more = keys.length - told.length
      const ofCuts = cuts.map((one) => explainCut(one.name, one.path, one))
      return ofCuts.concat(
        told.map((key, index) => ({
          message: `"${key}" is nothing that can be set here${more > 0 && index === told.length - 1 ? `, nor are ${more} more keys below it` : ''}`,
          ...hint(hintForKey(key, known(path))),
          ...fixForKey(
            key,
            // One that stands here already would stand twice.
            known(path).filter((one) => !(`${join(path, one)}#key` in places)),
            places[`${join(path, key)}#key`],
            path,
          ),
          place: places[`${join(path, key)}#key`] ?? place,
        })),
      )
    }
    case 'invalid_type':
      if (issue.input === undefined && !(path in places)) {
        return [{ message: `"${name}" is missing`, ...hint(`Add "${name}:" here`), place }]
      }
      if (issue.input === null) return cutAt(path, cut) ?? [empty(name, place)]
      return [{ message: `"${name}" must be ${article(issue.expected)}`, ...ofList(issue), place }]
    case 'invalid_value': {
      const values = issue.values.map(String)
      const found = String(issue.input)
      if (issue.input === null) return [empty(name, place)]
      return [
        {
          message: notPossible(found, name, issue),
          ...hint(`${meant(found, values) ?? ''} Possible: ${values.filter(Boolean).join(', ')}`.trim()),
          ...(typeof issue.input === 'string' ? fixWord(found, values.filter(Boolean), place, path) : {}),
          place,
        },
      ]
    }
    case 'invalid_union': {
      const inner = issue.errors.flat().find((one) => one.code === 'invalid_format')
      const told = issue.message === 'Invalid input' ? undefined : issue.message
      return [refused(issue.input, name, inner?.message ?? told, place)]
    }
    default:
      if (path === 'house' && typeof issue.input === 'string') return [noHouse(issue.input, place)]
      return [refused(issue.input, name, issue.message, place)]
  }
}

/** A house is one of those that come with the package, or a folder of the meeting's. */
function noHouse(found: string, place: Place): Violation {
  const near = meant(found, HOUSES)
  return {
    message: `"${found}" is no house`,
    hint: `${near === undefined ? '' : `${near} `}Possible: ${HOUSES.join(', ')}, or a folder: "./house"`,
    ...fixWord(found, HOUSES, place, 'house'),
    place,
  }
}

/** A value that has not the form it should have. */
function refused(input: unknown, name: string, form: string | undefined, place: Place): Violation {
  if (input === null) return empty(name, place)
  if (input === '') return { message: `"${name}" is empty`, ...(form === undefined ? {} : { hint: form }), place }
  if (typeof input !== 'string' && typeof input !== 'number')
    return { message: form ?? `"${name}" must be ${article('string')}`, place }
  const found = String(input)
  const shown = found.length > 60 ? `${found.slice(0, 57)}...` : found
  return { message: `"${shown}" cannot be "${name}"`, ...(form === undefined ? {} : { hint: form }), place }
}

/** A key with nothing behind it, or with what YAML takes for a comment. */
function empty(name: string, place: Place): Violation {
  return {
    message: `"${name}" is empty`,
    hint: 'Write its value behind the colon; one that begins with "#" stands between quotation marks',
    place,
  }
}

function notPossible(found: string, name: string, issue: Issue): string {
  if (found === '' || issue.input === undefined) return `"${name}" is empty`
  return typeof issue.input === 'object' ? `"${name}" must be one word` : notAmong(found, issue)
}

/** That a value is none of those that can stand there. */
function notAmong(found: string, { path }: Issue): string {
  const around = String(path.at(-2))
  const key = path.at(-1) ?? 'value'
  if (typeof key === 'number') return `"${found}" cannot stand in "${around}"`
  if (around === 'rules') return `"${found}" is no severity`
  if (around === 'asks') return `"${found}" is no way to ask a question`
  return /s$/.test(String(key)) && key !== 'status'
    ? `"${found}" cannot be "${String(key)}"`
    : `"${found}" is no ${String(key)}`
}

/** "-national" is a word that begins with a hyphen. */
function ofList({ input }: Issue): { hint?: string } {
  return typeof input === 'string' && /^-\S/.test(input) ? hint('Write a space behind each "-"') : {}
}

/**
 * Leaves out what is wrong only because of something else: a key that is missing where a mistyped one stands, or one
 * without a space behind its colon; a value that was refused already.
 *
 * @param told what was found before the schema looked
 */
export function withoutEchoes(issues: Issue[], told: readonly Violation[], places: Record<string, Place>): Issue[] {
  const unknown = new Map<string, string[]>()
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys') unknown.set(issue.path.join('.'), issue.keys)
  }
  return issues.filter((issue) => {
    const place = places[issue.path.join('.')]
    if (place && told.some((one) => isAt(one.place, place))) return false
    if (issue.code !== 'invalid_type' || issue.input !== undefined) return true
    const name = String(issue.path.at(-1))
    const beside = unknown.get(issue.path.slice(0, -1).join('.')) ?? []
    return !beside.some((key) => key.startsWith(`${name}:`) || didYouMean(key, [name]) !== undefined)
  })
}

function isAt(told: Place, { line, column, endLine, endColumn }: Place): boolean {
  return told.endLine === endLine && told.endColumn === endColumn && told.line === line && told.column <= column
}

/** The place of a value, or of the nearest thing around it that is there. */
export function placeOf(path: string[], places: Record<string, Place>): Place {
  for (let length = path.length; length > 0; length--) {
    const key = path.slice(0, length).join('.')
    const found = length < path.length ? (places[`${key}#key`] ?? places[key]) : places[key]
    if (found) return found
  }
  return places[''] ?? { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 }
}

function hintForKey(key: string, known: string[]): string {
  const [, name = '', value = ''] = /^([^:]+):(.+)$/s.exec(key) ?? []
  if (known.includes(name)) return `Write a space behind the colon: "${name}: ${value}"`
  return meant(key, known) ?? `Known here: ${known.join(', ')}`
}

/** The fix that goes with {@link hintForKey}. */
function fixForKey(key: string, known: string[], place: Place | undefined, path: string): { fix?: Fix } {
  if (!place) return {}
  const [, name = '', value = ''] = /^([^:]+):(.+)$/s.exec(key) ?? []
  if (known.includes(name)) return fixCrowded(key, `${name}: ${value.trim()}`, place, join(path, name))
  return fixWord(key, known, place, join(path, key))
}

/** Values of a mapping that a comma ends, as far as what follows is no key that is known there, nor nearly one. */
function cutsBelow(
  path: string,
  cut: Record<string, CutValue>,
  known: string[],
): (CutValue & { name: string; path: string })[] {
  return Object.entries(cut).flatMap(([at, value]) => {
    const name = at.slice(path === '' ? 0 : path.length + 1)
    const isBelow = at === join(path, name) && known.includes(name)
    return isBelow && value.keys.every((key) => !isMeantAsKey(key, known)) ? [{ ...value, name, path: at }] : []
  })
}

function isMeantAsKey(key: string, known: string[]): boolean {
  const [name = key] = key.split(':')
  return known.includes(name) || didYouMean(key, known) !== undefined
}

/** The same where any key may stand, and a key without a value was refused: said once, at the first. */
function cutAt(path: string, cut: Record<string, CutValue>): Violation[] | undefined {
  for (const [at, value] of Object.entries(cut)) {
    const around = at.split('.').slice(0, -1).join('.')
    const nth = value.keys.findIndex((key) => join(around, key) === path)
    if (nth >= 0) return nth === 0 ? [explainCut(at.split('.').at(-1) ?? at, at, value)] : []
  }
  return undefined
}

function hint(text: string): { hint: string } {
  return { hint: text }
}

function article(expected: string): string {
  const names: Record<string, string> = {
    string: 'text (put it between quotation marks)',
    array: 'a list ("- ..." on lines of their own, or [ ])',
    object: 'a mapping ("key: value" on lines of their own)',
    record: 'a mapping ("key: value" on lines of their own)',
    int: 'a whole number',
    number: 'a number',
  }
  return names[expected] ?? expected
}
