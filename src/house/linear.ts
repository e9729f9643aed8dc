import { createRequire } from 'node:module'
import type * as Re2 from 're2js'

/** Loaded where it is needed: few meetings have a house with patterns of its own. */
const load = (): typeof Re2 => createRequire(import.meta.url)('re2js') as typeof Re2

/** An expression that takes time in proportion to the text, whatever it is: RE2's, without look-around and references. */
export interface Linear {
  test(text: string): boolean
  findAll(text: string): { from: number; to: number }[]
}

const compiled = new Map<string, Linear>()

/**
 * Prepares an expression in the syntax of RE2.
 *
 * @throws Error where it is none
 * @see https://github.com/google/re2/wiki/Syntax
 */
export function compileLinear(source: string, anyCase = false): Linear {
  const key = `${anyCase ? 'i' : ''}/${source}`
  let linear = compiled.get(key)
  if (!linear) compiled.set(key, (linear = prepare(source, anyCase)))
  return linear
}

function prepare(source: string, anyCase: boolean): Linear {
  const { RE2JS } = load()
  const pattern = RE2JS.compile(source, anyCase ? RE2JS.CASE_INSENSITIVE : 0)
  return {
    test: (text) => pattern.matcher(text).find(),
    findAll(text) {
      const matcher = pattern.matcher(text)
      const found: { from: number; to: number }[] = []
      while (matcher.find())
        if (matcher.end() > matcher.start()) found.push({ from: matcher.start(), to: matcher.end() })
      return found
    },
  }
}
