import { byHandAlone, fixTyping, replaceBy } from '../make-fix.js'
import type { Fix, Violation } from '../model/diagnostic.js'
import type { Place } from '../model/place.js'
import type { CutValue } from './read-yaml.js'

/** Keys that say who is named, and how: a mistyped one is corrected by hand. */
const OF_PEOPLE = new Set([
  'people',
  'speakers',
  'moderator',
  'rapporteur',
  'attribution',
  'addressees',
  'participants',
  'clearedBy',
  'name',
  'affiliation',
  'role',
])

/** Whether a dotted path leads to people or to what is told of them. */
export function isOfPeople(path: string): boolean {
  return path.split('.').some((key) => OF_PEOPLE.has(key))
}

/**
 * The fix for a mistyped word of YAML, key or value, to go with "did you mean".
 *
 * @param path of the word, or of what holds it
 */
export function fixWord(word: string, candidates: Iterable<string>, place: Place, path: string): { fix?: Fix } {
  let meant = ''
  const found = fixTyping(word, candidates, (nearest) => {
    meant = nearest
    return replaceBy(inYaml(nearest), place, `Write "${nearest}"`)
  })
  return isOfPeople(path) || OF_PEOPLE.has(meant) ? byHandAlone(found) : found
}

/** The fix for "key:value" without a space, where the key stands there as it is read. */
export function fixCrowded(key: string, written: string, place: Place, path: string): { fix?: Fix } {
  if (place.line !== place.endLine || place.endColumn - place.column !== key.length) return {}
  const fix = { fix: replaceBy(written, place) }
  return isOfPeople(path) ? byHandAlone(fix) : fix
}

/** What to say of a value that a comma ends, and the fix. */
export function explainCut(name: string, path: string, { text, place, keys }: CutValue): Violation {
  const written = JSON.stringify(text)
  const found = { fix: replaceBy(written, place, 'Put the value between quotation marks') }
  return {
    message: `A comma between braces ends the value of "${name}": "${keys[0] ?? ''}" is read as a key`,
    hint: `Put the whole value between quotation marks: ${name}: ${written}`,
    ...(isOfPeople(path) ? byHandAlone(found) : found),
    place,
  }
}

/** A word as YAML writes it: between quotation marks where it would be read as something else. */
function inYaml(word: string): string {
  return /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(word) && !/^(?:true|false|null|yes|no|on|off)$/i.test(word)
    ? word
    : JSON.stringify(word)
}
