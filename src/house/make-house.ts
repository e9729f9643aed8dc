import type { HouseRule, Pattern } from '../model/house.js'
import { compileLinear } from './linear.js'
import { findByRule } from './find-by-rule.js'

/** What stands in a rule of a house as it is written. */
export type WrittenRule = Omit<HouseRule, 'find' | 'anyCase' | 'wholeWords' | 'sameForm' | 'use'> & {
  find: string[]
  use?: string | undefined
  pattern?: string | undefined
}

/** What is wrong with a rule, and at which of its keys. */
export interface RuleFault {
  key: 'find' | 'pattern' | 'bad' | 'good'
  message: string
  hint: string
}

/** A rule of a house as it runs: words and globs, or an expression in the syntax of RE2. */
export function makeHouseRule(written: WrittenRule): { rule: HouseRule } | { fault: RuleFault } {
  const { find: globs, pattern, use, ...facts } = written
  if ((pattern === undefined) === (globs.length === 0)) {
    const hint = 'Give words in "find", or one expression in "pattern"'
    return { fault: { key: 'find', message: 'A rule finds words or a pattern, one of the two', hint } }
  }
  const find = pattern ?? globs.map(globSource).join('|')
  const rule: HouseRule = {
    ...facts,
    find,
    anyCase: pattern === undefined,
    wholeWords: pattern === undefined,
    sameForm: pattern === undefined && !/[*?]/.test(globs.join()),
    ...(use === undefined ? {} : { use }),
  }
  try {
    compileLinear(find, rule.anyCase)
  } catch (error) {
    const hint = 'Write it in the syntax of RE2, which has neither look-around nor references back'
    return { fault: { key: 'pattern', message: `This pattern cannot be read: ${saidOf(error)}`, hint } }
  }
  if (findByRule(rule, rule.bad).length === 0)
    return { fault: { key: 'bad', message: 'The rule finds nothing in its bad example', hint: 'Correct one of them' } }
  if (findByRule(rule, rule.good).length > 0)
    return {
      fault: { key: 'good', message: 'The rule finds something in its good example', hint: 'Correct one of them' },
    }
  return { rule }
}

/** What RE2 says of a pattern, without its own beginning. */
export function saidOf(error: unknown): string {
  return (error as Error).message.replace(/^error parsing regexp: /, '')
}

/** Words with "*" for letters within a word and "?" for one letter. */
function globSource(words: string): string {
  return words
    .trim()
    .split(/\s+/)
    .map((word) =>
      [...word].map((one) => (one === '*' ? '[\\p{L}\\p{M}]*' : one === '?' ? '[\\p{L}\\p{M}]' : escape(one))).join(''),
    )
    .join('\\s+')
}

/** Any of some words, as whole words. */
export function wordsPattern(words: string[]): RegExp {
  const source = words.map((one) => escape(one).replace(/\s+/g, '\\s+')).join('|')
  return source === '' ? /(?!)/ : new RegExp(`(?<![\\p{L}\\p{N}-])(?:${source})(?![\\p{L}\\p{N}])`, 'u')
}

/** Some words right before the end of a text, or right at its start. */
export function besidePattern(words: string[], side: 'before' | 'after'): { pattern?: Pattern } {
  if (words.length === 0) return {}
  const source = words.map((one) => escape(one).replace(/\s+/g, '\\s+')).join('|')
  const edge = side === 'before' ? `(?<![\\p{L}\\p{N}])(?:${source})\\s+$` : `^\\s+(?:${source})(?![\\p{L}\\p{N}])`
  return { pattern: new RegExp(edge, 'iu') }
}

/** How a kind of State is called, as a piece of an expression: the first letter in either case. */
export function calledSource(words: string): string {
  const [first = '', ...rest] = escape(words).replace(/\s+/g, '\\s+')
  const either = first.toUpperCase() === first.toLowerCase() ? first : `[${first.toUpperCase()}${first.toLowerCase()}]`
  return either + rest.join('')
}

/** `bosnia-and-herzegovina`, `turkiye`. */
export function idOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&').replace(/\\-/g, '-')
}
