import { z } from 'zod'
import type { Violation } from '../model/diagnostic.js'
import type { Observation, Source } from '../model/note.js'
import type { Place } from '../model/place.js'
import { explainIssue, placeOf } from './explain-issue.js'
import { join, readYaml } from './read-yaml.js'

/** Where the editor joins points; the tool only proposes it. */
export const JOINS_FILE = 'editor/joins.yaml'

const words = z.string().min(1, 'A point is named by its first words')
const point = z.strictObject({ session: z.string(), begins: words })
const schema = z.array(z.strictObject({ points: z.array(point).min(2, 'A join has at least two points') }))

/** Points that the editor joins, as the file names them. */
export interface RawJoin {
  points: { session: string; begins: string; place: Place }[]
}

const KEYS: [RegExp, string[]][] = [
  [/^\d+$/, ['points']],
  [/^\d+\.points\.\d+$/, ['session', 'begins']],
]

/** Reads `editor/joins.yaml`; a join with a fault is left out, and the others stand. */
export function loadJoins(source: Source): { joins: RawJoin[]; observations: Observation[] } {
  const { value, problems, crossed, places } = readYaml(source)
  const violations: Violation[] = [...problems]
  const joins: RawJoin[] = []
  const entries: unknown[] = Array.isArray(value) ? value : []
  if (value !== undefined && value !== null && !Array.isArray(value)) {
    violations.push({
      message: 'This is no list of joins',
      hint: 'Begin each with "- points:"',
      place: places[''] as Place,
    })
  }
  for (const [index, entry] of entries.entries()) {
    const parsed = schema.safeParse([entry], { reportInput: true })
    if (!parsed.success) {
      for (const issue of parsed.error.issues) {
        const path = [index, ...issue.path.slice(1)]
        const known = (at: string): string[] => KEYS.find(([pattern]) => pattern.test(at))?.[1] ?? []
        violations.push(...explainIssue({ ...issue, path }, places, known))
      }
      continue
    }
    const points = (parsed.data[0]?.points ?? []).map((one, nth) => ({
      ...one,
      place: placeOf(
        join(join(String(index), 'points'), String(nth))
          .split('.')
          .concat('begins'),
        places,
      ),
    }))
    joins.push({ points })
  }
  return {
    joins,
    observations: [
      ...violations.map((violation) => ({
        rule: 'meeting-schema',
        violation: { remains: `${source.file} line ${violation.place.line} is wrong`, ...violation },
      })),
      ...crossed.map((violation) => ({ rule: 'limit', violation })),
    ],
  }
}
