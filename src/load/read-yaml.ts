import { isAlias, isCollection, isMap, isScalar, isSeq, parseDocument, type Node, type Pair } from 'yaml'
import { didYouMean } from '../did-you-mean.js'
import type { Violation } from '../model/diagnostic.js'
import type { Source } from '../model/note.js'
import type { Place } from '../model/place.js'
import { yamlExplainer } from './explain-yaml.js'
import { crossed, limitsOf } from './limits.js'
import { placeAt } from './source.js'

export interface ReadYaml {
  /** Plain objects, arrays, strings, numbers, booleans; undefined where the YAML cannot be read. */
  value: unknown
  problems: Violation[]
  /** What the rule `limit` is to say: bounds that are crossed. */
  crossed: Violation[]
  /** Place of each value by dotted path; of a mapping's key under `path#key`. */
  places: Record<string, Place>
  /** Values that a comma ends, by the path of the value, where what follows has no colon: `{ key: words, more words }`. */
  cut: Record<string, CutValue>
}

/** A text between braces that a comma ends, and what is read as keys behind it. */
export interface CutValue {
  /** The whole, as it was probably meant. */
  text: string
  /** From the value to the last of those keys. */
  place: Place
  /** The keys, in order, each with the end of what was meant if it is the last. */
  keys: string[]
}

/**
 * Reads YAML and nothing but YAML: no tags, no aliases, no duplicate keys, no keys that mean something to
 * JavaScript. Measured: with unique-key checks of the library 50,000 keys took 41 s, so they are checked here.
 *
 * @param from offset in the source at which the YAML begins
 * @param to offset after it
 */
export function readYaml(source: Source, from = 0, to = source.text.length): ReadYaml {
  const text = source.text.slice(from, to)
  const limits = limitsOf()
  const problems: Violation[] = []
  const over: Violation[] = []
  const places: Record<string, Place> = { '': placeAt(source, from, from) }
  const cut: Record<string, CutValue> = {}
  const place = (start: number, end: number): Place => placeAt(source, from + start, from + end)

  const unread = (): ReadYaml => ({ value: undefined, problems, crossed: over, places, cut })

  const many = tooMany(text, limits['yaml-entries'])
  if (many !== undefined) {
    over.push(crossed('yaml-entries', limits, 'more', place(many, many + 1)))
    return unread()
  }
  const deep = tooDeep(text, limits['yaml-levels'])
  if (deep !== undefined) {
    over.push({
      ...crossed('yaml-levels', limits, 'more', place(deep, deep + 1)),
      hint: 'Write it flatter; a meeting needs five',
    })
    return unread()
  }

  const document = parseText(text, limits['yaml-faults'])
  // Of tags, which are warnings of the library, it is told below.
  const warnings = document.warnings.filter(({ code }) => code !== 'TAG_RESOLVE_FAILED')
  // A key that is none comes of another fault, where there is one.
  const real = document.errors.filter(({ code }) => code !== 'NON_STRING_KEY')
  const faults = [...(real.length > 0 ? real : document.errors), ...warnings]
  const explain = yamlExplainer(text)
  const told = new Set<string>()
  for (const fault of faults) {
    if (problems.length > limits['yaml-faults']) break
    const { from: start, to: end, alone, ...said } = explain(fault)
    const at = place(start, end)
    const once = `${at.line} ${said.message}`
    if (alone) problems.length = 0
    if (alone || !told.has(once)) problems.push({ ...said, place: at })
    told.add(once)
    if (alone) break
  }
  if (document.errors.some(({ code }) => code !== 'MULTIPLE_DOCS')) return unread()

  const toValue = (node: Node | null | undefined, path: string): unknown => {
    if (!node) return null
    const [start = 0, end = start] = node.range ?? []
    if (!(path in places)) places[path] = place(start, end)
    if (isAlias(node)) {
      problems.push({
        message: `"*${node.source}" repeats another value`,
        hint: 'Write the value out',
        place: place(start, end),
      })
      return null
    }
    if (node.tag && !isCoreTag(node.tag)) {
      problems.push({
        message: `The tag ${node.tag} is not read`,
        hint: 'Take it away: plain YAML only',
        place: place(tagBefore(text, start), end),
      })
      return null
    }
    if (isMap(node)) {
      const pairs = node.items as Pair<Node, Node | null>[]
      if (node.flow) findCuts(pairs, path)
      return toObject(pairs, path)
    }
    if (isSeq(node)) return node.items.map((item, index) => toValue(item as Node, join(path, String(index))))
    return isScalar(node) ? node.value : null
  }

  /** Finds keys between braces that have neither colon nor value and stand behind a text. */
  const findCuts = (pairs: Pair<Node, Node | null>[], path: string): void => {
    let head: Pair<Node, Node | null> | undefined
    for (const pair of pairs) {
      const [start = 0, end = start] = pair.key.range ?? []
      const [begins = 0, ends = begins] = head?.value?.range ?? []
      const isLoose = pair.value === null && isScalar(pair.key) && head !== undefined
      if (!isLoose) {
        head = isScalar(pair.value) && typeof pair.value.value === 'string' ? pair : undefined
        continue
      }
      const at = join(path, isScalar(head?.key) ? String(head.key.value) : '')
      const value = isScalar(head?.value) ? String(head.value.value) : ''
      cut[at] = {
        text: (value + text.slice(ends, end)).replace(/\s+/g, ' '),
        place: place(begins, end),
        keys: [...(cut[at]?.keys ?? []), text.slice(start, end)],
      }
    }
  }

  const toObject = (pairs: Pair<Node, Node | null>[], path: string): Record<string, unknown> => {
    const object: Record<string, unknown> = {}
    const seen = new Map<string, Place>()
    const [tooMany] = pairs.slice(limits['yaml-keys'])
    if (tooMany) {
      const [start = 0, end = start] = tooMany.key.range ?? []
      over.push(crossed('yaml-keys', limits, pairs.length, place(start, end)))
      return object
    }
    for (const pair of pairs) {
      const [start = 0, end = start] = pair.key.range ?? []
      const here = place(start, end)
      const key = isScalar(pair.key) ? String(pair.key.value) : ''
      if (isCollection(pair.key)) {
        problems.push({ message: 'A key must be a plain word', place: here })
        continue
      }
      if (key === '__proto__' || key === 'constructor' || key === 'prototype') {
        problems.push({ message: `"${key}" cannot be a key`, hint: 'Choose another name', place: here })
        continue
      }
      const earlier = seen.get(key)
      if (earlier) {
        problems.push({
          message: `"${key}" stands twice`,
          hint: 'Keep one of the two',
          place: here,
          related: { message: 'it stands here first', place: earlier },
        })
        continue
      }
      seen.set(key, here)
      const at = join(path, key)
      places[`${at}#key`] = here
      const value = pair.value
      if (value?.range) places[at] = place(value.range[0], value.range[1])
      else places[at] = here
      object[key] = toValue(value, at)
    }
    return object
  }

  const value = toValue(document.contents, '')
  return over.length ? unread() : { value, problems, crossed: over, places, cut }
}

/** A megabyte of faults takes seconds to parse; where so many of its beginning are there, the rest is not looked at. */
const BEGINNING = 32_768

/** Parses a text, or only its beginning where that alone has more faults than are told. */
function parseText(text: string, mostFaults: number): ReturnType<typeof parseDocument> {
  const parse = (part: string): ReturnType<typeof parseDocument> =>
    parseDocument(part, { uniqueKeys: false, prettyErrors: false, logLevel: 'error', stringKeys: true })
  if (text.length > 2 * BEGINNING) {
    const beginning = parse(text.slice(0, BEGINNING))
    if (beginning.errors.length > mostFaults) return beginning
  }
  return parse(text)
}

/** Joins a dotted path. */
export function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}

/** Says which key was meant, in words for a hint. */
export function meant(word: string, candidates: Iterable<string>): string | undefined {
  const near = didYouMean(word, [...candidates])
  return near === undefined ? undefined : `Did you mean "${near}"?`
}

/** Where the tag begins that stands before a value. */
function tagBefore(text: string, at: number): number {
  return at - (/![^\s!]*!?[^\s!]*\s+$/.exec(text.slice(Math.max(0, at - 200), at))?.[0].length ?? 0)
}

function isCoreTag(tag: string): boolean {
  return tag.startsWith('tag:yaml.org,2002:') && /:(?:str|int|float|bool|null|map|seq)$/.test(tag)
}

/** Offset of the entry of a list, or of the bracket, that is one too many, or undefined. */
function tooMany(text: string, most: number): number | undefined {
  let count = 0
  for (const { index } of text.matchAll(/[[{]|-(?<=^[ \t]*-)(?=\s)/gm)) if (++count > most) return index
  return undefined
}

/**
 * Offset of the character that opens a level too many, or undefined. Levels are brackets, marks of lists and steps of
 * indentation; they are counted before the library follows them, which would end with the call stack.
 */
function tooDeep(text: string, most: number): number | undefined {
  let brackets = 0
  /** The columns at which the levels begin that are open here. */
  const columns: number[] = []
  let opening = true
  let lineStart = 0
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string
    if (character === '\n') {
      opening = true
      lineStart = at + 1
    } else if (!/\s/.test(character)) {
      if (opening && brackets === 0 && character !== '#') {
        while ((columns.at(-1) ?? -1) >= at - lineStart) columns.pop()
        if (columns.push(at - lineStart) > most) return at
      }
      opening &&= /[-?]/.test(character) && /\s/.test(text[at + 1] ?? '\n')
      if (character === '[' || character === '{') {
        if (++brackets > most) return at
      } else if (character === ']' || character === '}') brackets = Math.max(0, brackets - 1)
    }
  }
  return undefined
}
