import type { Term } from '../../house/house.js'
import { anyOf, plainForm } from '../../search/any-of.js'
import { isCapitals } from '../../search/case.js'
import { findAll } from '../../search/find-all.js'
import { Forms } from '../../search/forms.js'

/** What is to be written instead of one form of a word. */
export interface Replacement {
  use: string
  why?: string
  ofMembers?: boolean
  from?: string
}

/** Words to look for, and what is written instead. */
export interface TermList {
  /** What takes wrong forms alone, so that the search can pass over most of a text. */
  patterns: Forms<RegExp>
  /** The replacement of some words of a text that a pattern took; nothing where they are right as they stand. */
  replacementAt(text: string, from: number, to: number): Replacement | undefined
}

const BEGINS = String.raw`(?<![\p{L}\p{M}\p{N}_@])`
const ENDS = String.raw`(?![\p{L}\p{M}\p{N}_@]|\.[\p{L}\p{N}])`

/**
 * Prepares a list of terms for searching.
 *
 * @param terms later ones win over earlier ones
 * @param names names that hold such words and are right
 */
export function prepareTerms(terms: Term[], names: string[] = []): TermList {
  const anyCase = new Map<string, Replacement>()
  const exact = new Map<string, Replacement>()
  const right = new Set(names)
  for (const { use, insteadOf, endings = [''], why, ofMembers, from } of terms) {
    for (const ending of endings) {
      const replacement: Replacement = { use: plainForm(use + ending), ...(why ? { why } : {}) }
      if (ofMembers) replacement.ofMembers = ofMembers
      if (from) replacement.from = from
      right.add(replacement.use)
      anyCase.delete(replacement.use.toLowerCase())
      for (const form of insteadOf) {
        const wrong = plainForm(form + ending)
        if (/\p{Lu}/u.test(wrong)) exact.set(wrong, replacement).set(wrong.toUpperCase(), replacement)
        else anyCase.set(wrong, replacement)
      }
    }
  }
  const wrong = [...anyCase.keys(), ...[...exact.keys()].map((form) => form.toLowerCase())]
  const patternOf = (forms: string[], flags: string): RegExp => new RegExp(`${BEGINS}${anyOf(forms)}${ENDS}`, flags)
  // Most meetings have no word that needs it.
  let isRight: ReturnType<typeof around> | undefined
  return {
    patterns: new Forms(wrong, (forms) => patternOf(forms, 'giu')),
    replacementAt(text, from, to) {
      const form = plainForm(text.slice(from, to))
      const replacement = exact.get(form) ?? anyCase.get(form.toLowerCase())
      if (!replacement || isWrittenLike(form, replacement.use)) return undefined
      isRight ??= around([...right], patternOf(wrong, 'iu'))
      return isRight(text, from, to) ? undefined : replacement
    },
  }
}

/** Prepares to tell whether words stand within longer ones that are right: "operation" in "joint co-operation". */
function around(right: string[], wrong: RegExp): (text: string, from: number, to: number) => boolean {
  const holding = right.filter((words) => wrong.exec(words)?.[0].length !== words.length && wrong.test(words))
  const reach = Math.max(0, ...holding.map((words) => words.length)) + 10
  const pattern = new RegExp(`${BEGINS}${anyOf(holding)}${ENDS}`, 'giu')
  return (text, from, to) => {
    if (holding.length === 0) return false
    const start = Math.max(0, from - reach)
    for (const match of findAll(pattern, text.slice(start, to + reach))) {
      const at = start + match.index
      if (at <= from && at + match[0].length >= to) return true
    }
    return false
  }
}

/** Whether a form is the right one, a capital at its start or capitals throughout aside. */
function isWrittenLike(form: string, use: string): boolean {
  if (form.toLowerCase() !== use.toLowerCase()) return false
  return isCapitals(form) || form.slice(1) === use.slice(1)
}
