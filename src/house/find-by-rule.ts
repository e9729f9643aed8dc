import type { HouseRule } from '../model/house.js'
import { compileLinear } from './linear.js'

/** Where a text has what a rule of a house finds. */
export function findByRule({ find, anyCase, wholeWords }: HouseRule, text: string): { from: number; to: number }[] {
  const found = compileLinear(find, anyCase).findAll(text)
  return wholeWords
    ? found.filter(({ from, to }) => !isLetter(text, from - 1, from) && !isLetter(text, to, to + 1))
    : found
}

/** RE2 knows the boundaries of English words alone. */
function isLetter(text: string, from: number, to: number): boolean {
  return /[\p{L}\p{M}\p{N}_@]/u.test(text.slice(Math.max(0, from), to))
}
