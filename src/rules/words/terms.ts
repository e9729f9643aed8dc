import type { Term } from '../../house/house.js'
import { anyOf, plainForm } from './any-of.js'
import { isCapitals } from './case.js'

/** What is to be written instead of one form of a word. */
export interface Replacement {
  use: string
  why?: string
  ofMembers?: boolean
  from?: string
}

/** Words to look for, and what is written instead. */
export interface TermList {
  pattern: RegExp
  /** The replacement of what the pattern took; nothing where it is right as it is. */
  replacementOf(found: string): Replacement | undefined
}

/**
 * Prepares a list of terms for searching.
 *
 * @param terms later ones win over earlier ones
 * @param names what the pattern takes too and finds no fault with: names that contain such words
 */
export function prepareTerms(terms: Term[], names: string[] = []): TermList {
  const anyCase = new Map<string, Replacement | undefined>()
  const exact = new Map<string, Replacement>()
  for (const name of names) anyCase.set(plainForm(name).toLowerCase(), undefined)
  for (const { use, insteadOf, endings = [''], why, ofMembers, from } of terms) {
    for (const ending of endings) {
      const right = plainForm(use + ending)
      if (!insteadOf.some((form) => form.toLowerCase() === use.toLowerCase())) anyCase.set(right.toLowerCase(), undefined)
      const replacement: Replacement = { use: right, ...(why ? { why } : {}), ...(ofMembers ? { ofMembers } : {}) }
      if (from) replacement.from = from
      for (const form of insteadOf) {
        const wrong = plainForm(form + ending)
        if (/\p{Lu}/u.test(wrong)) exact.set(wrong, replacement).set(wrong.toUpperCase(), replacement)
        else anyCase.set(wrong, replacement)
      }
    }
  }
  // A form counts only while no longer one is right: "operation" within "co-operation".
  const forms = [...anyCase.keys(), ...[...exact.keys()].map((form) => form.toLowerCase())]
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}_@])${anyOf(forms)}(?![\p{L}\p{M}\p{N}_@]|\.[\p{L}\p{N}])`, 'giu')
  const replacementOf = (found: string): Replacement | undefined => {
    const form = plainForm(found)
    const replacement = exact.get(form) ?? anyCase.get(form.toLowerCase())
    return replacement && !isWrittenLike(form, replacement.use) ? replacement : undefined
  }
  return { pattern, replacementOf }
}

/** Whether a form is the right one, a capital at its start or capitals throughout aside. */
function isWrittenLike(form: string, use: string): boolean {
  if (form.toLowerCase() !== use.toLowerCase()) return false
  return isCapitals(form) || form.slice(1) === use.slice(1)
}
