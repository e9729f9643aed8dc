import type { z } from 'zod'
import type { Violation } from '../model/diagnostic.js'
import type { Place } from '../model/place.js'
import { join, meant } from './read-yaml.js'

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
): Violation[] {
  const path = issue.path.reduce<string>((all, key) => join(all, String(key)), '')
  const name = String(issue.path.at(-1) ?? 'meeting.yaml')
  const place = placeOf(issue.path.map(String), places)

  switch (issue.code) {
    case 'unrecognized_keys': {
      const told = issue.keys.slice(0, MOST_KEYS_TOLD)
      const more = issue.keys.length - told.length
      return told.map((key, index) => ({
        message: `"${key}" is nothing that can be set here${more > 0 && index === told.length - 1 ? `, nor are ${more} more keys below it` : ''}`,
        ...hint(meant(key, known(path)) ?? `Known here: ${known(path).join(', ')}`),
        place: places[`${join(path, key)}#key`] ?? place,
      }))
    }
    case 'invalid_type':
      if (issue.input === undefined && !(path in places)) {
        return [{ message: `"${name}" is missing`, ...hint(`Add "${name}:" here`), place }]
      }
      return [{ message: `"${name}" must be ${article(issue.expected)}`, place }]
    case 'invalid_value': {
      const values = issue.values.map(String)
      const found = String(issue.input)
      return [
        {
          message: found === '' || issue.input === undefined ? `"${name}" is empty` : `"${found}" is no ${name}`,
          ...hint(`${meant(found, values) ?? ''} Possible: ${values.filter(Boolean).join(', ')}`.trim()),
          place,
        },
      ]
    }
    case 'invalid_union': {
      const inner = issue.errors.flat().find((one) => one.code === 'invalid_format')
      return [{ message: inner?.message ?? `"${name}" cannot be read`, place }]
    }
    default:
      return [{ message: `${issue.message} ("${name}")`, place }]
  }
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
