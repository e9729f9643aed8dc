import { didYouMean } from '../did-you-mean.js'
import { explainIssue } from '../load/explain-issue.js'
import { frontMatterSchema } from '../load/meeting-schema.js'
import { crossed, limitsOf, type Limits } from '../load/limits.js'
import { readYaml } from '../load/read-yaml.js'
import { placeAt, placeOfLine } from '../load/source.js'
import { replaceBy } from '../make-fix.js'
import type { Violation } from '../model/diagnostic.js'
import type { Observation, Source } from '../model/note.js'
import type { Place } from '../model/place.js'

export interface FrontMatter {
  session?: string
  status: 'draft' | 'submitted' | 'cleared'
  clearedBy?: string
  clearedOn?: string
  /** The `session:` line, or the first line. */
  place: Place
  /** Offset of the first character after it. */
  bodyStart: number
  observations: Observation[]
  /** Set where it crosses a bound: then nothing of the note is read. */
  refused?: Observation[]
}

const STATUSES = ['draft', 'submitted', 'cleared']
const KEYS = ['session', 'status', 'clearedBy', 'clearedOn']

/**
 * Reads what stands between the first two lines `---` of a note: YAML, and only YAML.
 *
 * @param source the note
 * @param required false for an editor's file, which need not have any
 * @param limits the meeting's bounds
 */
export function parseFrontMatter(source: Source, required: boolean, limits: Limits = limitsOf()): FrontMatter {
  const { text } = source
  const violations: Violation[] = []
  const bounds: Violation[] = []
  const mended: Observation[] = []
  const opening = /^(\s*)---([^\r\n]*)(?:\r\n|\n|\r|$)/.exec(text)
  const above = opening?.[1] ?? ''
  const firstLine = placeOfLine(source, placeAt(source, above.length).line)
  const result = (bodyStart: number, place: Place, data: Partial<FrontMatter> = {}): FrontMatter => ({
    status: 'draft',
    ...data,
    place,
    bodyStart,
    observations: [
      ...violations.map((violation) => ({
        rule: 'front-matter',
        violation: { remains: `the lines between "---" at the top of ${source.file} are wrong`, ...violation },
      })),
      ...bounds.map((violation) => ({ rule: 'limit', violation })),
      ...mended,
    ],
  })

  const from = opening?.[0].length ?? 0
  const closing = /^(?:---|\.\.\.)[ \t]*$/m.exec(text.slice(from))
  // A line of dashes below empty ones may also be a rule between two texts.
  if (!opening || (above !== '' && !(closing && /^\s*[\w-]+:/.test(text.slice(from, from + closing.index))))) {
    if (required) {
      violations.push({
        message: 'The note does not say which session it is of',
        hint: 'Begin the file with three lines: "---", "session: ID", "---"',
        place: firstLine,
      })
    }
    return result(0, firstLine)
  }
  if (above !== '') {
    const what = /[\r\n]/.test(above) ? 'Empty lines stand' : 'A space stands'
    mended.push({
      rule: 'typing-mended',
      violation: {
        message: `${what} before the first "---"`,
        hint: 'Begin the file with "---"',
        place: placeAt(source, 0, above.length),
        fix: replaceBy('', placeAt(source, 0, above.length), 'Begin the file with "---"'),
      },
    })
  }
  const word = opening[2]?.trim() ?? ''
  if (word) {
    violations.push({
      message: `"---${word}" is not read: front matter is YAML and nothing else`,
      hint: 'Write "---" alone on the first line',
      place: firstLine,
    })
    return result(closing ? after(text, from + closing.index) : text.length, firstLine)
  }
  if (!closing) {
    violations.push({
      message: 'The lines after "---" are never closed',
      hint: 'Put "---" on a line of its own after the last of them',
      place: firstLine,
    })
    return result(from, firstLine)
  }

  const bodyStart = after(text, from + closing.index)
  if (closing.index > limits['front-matter-bytes']) {
    const refused = crossed('front-matter-bytes', limits, closing.index, firstLine)
    return { ...result(bodyStart, firstLine), refused: [{ rule: 'limit', violation: refused }] }
  }
  const { value, problems, crossed: over, places } = readYaml(source, from, from + closing.index)
  violations.push(...problems)
  bounds.push(...over)
  const place = lineOf(source, places['session#key']) ?? firstLine
  if (problems.length + over.length > 0 && value === undefined) return result(bodyStart, place)

  places[''] = firstLine
  const data = (value ?? {}) as Record<string, unknown>
  const status = typeof data['status'] === 'string' ? data['status'].toLowerCase() : ''
  if (STATUSES.includes(status)) data['status'] = status
  const parsed = frontMatterSchema.safeParse(data, { reportInput: true })
  if (parsed.success) return result(bodyStart, place, withoutUndefined(parsed.data))
  const mistyped = Object.keys(data).some((key) => !KEYS.includes(key) && didYouMean(key, ['session']) !== undefined)
  for (const issue of parsed.error.issues) {
    // A mistyped "session:" has its own diagnostic.
    if (mistyped && issue.path[0] === 'session') continue
    violations.push(...explainIssue(issue, places, () => KEYS))
  }
  for (const key of Object.keys(data)) {
    if (parsed.error.issues.some((issue) => issue.path[0] === key || !KEYS.includes(key))) delete data[key]
  }
  const rest = frontMatterSchema.partial().safeParse(data)
  return result(bodyStart, place, rest.success ? withoutUndefined(rest.data) : {})
}

function lineOf(source: Source, key: Place | undefined): Place | undefined {
  return key ? placeOfLine(source, key.line) : undefined
}

/** Offset of the line after the one at `at`. */
function after(text: string, at: number): number {
  const end = /\r\n|\n|\r/.exec(text.slice(at))
  return end ? at + end.index + end[0].length : text.length
}

function withoutUndefined<T extends object>(data: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as never
}
