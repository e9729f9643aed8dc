import { didYouMean, editDistance } from './did-you-mean.js'
import type { Fix } from './model/diagnostic.js'
import { title as titles } from './rule-words/sayings-of.js'
import type { Place } from './model/place.js'

/** A fix's title: of those that each language has, or plain words. */
type Title = string | Pick<Fix, 'title' | 'titleId' | 'titleValues'>

function titled(title: Title): Exclude<Title, string> {
  return typeof title === 'string' ? { title } : title
}

/** A fix of one edit: other characters in the place of those at fault. */
export function replaceBy(text: string, place: Place, title: Title = titles.write({ text })): Fix {
  return { ...titled(title), edits: [{ place, text }] }
}

/** A fix of one edit that puts characters in, before those at which a place begins. */
export function insertBefore(text: string, { file, line, column }: Place, title: Title): Fix {
  return { ...titled(title), edits: [{ place: { file, line, column, endLine: line, endColumn: column }, text }] }
}

/** The same fix, for a person to choose: `check --fix` leaves it out unless its rule is asked for by name. */
export function byHand(fix: Fix): Fix {
  return { ...fix, byHand: true }
}

/** What {@link fixTyping} found, where the choice is a person's whatever was typed. */
export function byHandAlone({ fix }: { fix?: Fix }): { fix?: Fix } {
  return fix ? { fix: byHand(fix) } : {}
}

/**
 * The fix for a mistyped word, to go with the hint "did you mean": nothing where two candidates are equally near; to be
 * chosen by hand where a second one lies within reach too.
 *
 * @param word as typed, without what is not part of it
 * @param candidates what may have been meant
 * @param fixFor makes the fix for one of them
 */
export function fixTyping(word: string, candidates: Iterable<string>, fixFor: (meant: string) => Fix): { fix?: Fix } {
  const listed = [...candidates]
  const nearest = didYouMean(word, listed)
  if (nearest === undefined) return {}
  const typed = word.trim().toLowerCase()
  const distance = (candidate: string): number => editDistance(typed, candidate.toLowerCase())
  const others = listed.filter(
    (other) => other.toLowerCase() !== nearest.toLowerCase() && didYouMean(word, [other]) !== undefined,
  )
  if (others.some((other) => distance(other) === distance(nearest))) return {}
  const fix = fixFor(nearest)
  return { fix: others.length > 0 ? byHand(fix) : fix }
}
