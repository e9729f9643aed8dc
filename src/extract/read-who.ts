import type { Addressee } from '../model/meeting.js'
import { foldTyping } from './same-words.js'
import { trimmed, type Span } from './span.js'

interface Name {
  id: string
  /** Matches it in a folded text from a place on, its accents composed or not, with any spaces between its words. */
  pattern: RegExp
}

const known = new WeakMap<Addressee[], Name[]>()

/** All names of all addressees, the longest first; kept, for every label is read with them. */
function namesOf(addressees: Addressee[]): Name[] {
  let names = known.get(addressees)
  if (!names) {
    names = addressees
      .flatMap(({ id, name, aliases }) => [name, id, ...aliases].map((words) => ({ id, words: words.trim() })))
      .filter(({ words }) => words !== '')
      .sort((a, b) => b.words.length - a.words.length)
      .map(({ id, words }) => ({ id, pattern: patternOf(words) }))
    known.set(addressees, names)
  }
  return names
}

function patternOf(words: string): RegExp {
  const [composed = '', apart = ''] = ['NFC', 'NFD'].map((form) =>
    foldTyping(words.normalize(form))
      .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
      .replace(/ +/g, ' +'),
  )
  return new RegExp(`(?:${composed}|${apart})(?![\\p{L}\\p{N}\\p{M}])`, 'uy')
}

/**
 * Splits `WHO, WHO and WHO` into addressees: by name, alias or id, the longest listed name first, a leading "the"
 * or another "to" ignored. "Bosnia and Herzegovina" is one name where it is listed.
 *
 * @param who the words after `to`, with their place in the flattened text
 */
export function readWho(who: Span, addressees: Addressee[]): { found: string[]; unknown: Span[] } {
  const names = namesOf(addressees)
  const text = who.text
  const folded = foldTyping(text)
  const found: string[] = []
  const unknown: Span[] = []
  let at = 0
  while (at < text.length) {
    const between = /^(?:\s+|[,;&]|and(?=\s)|(?:the|to|for)(?=\s)|@)/i.exec(text.slice(at))
    const listed = names.find(({ pattern }) => {
      pattern.lastIndex = at
      return pattern.test(folded)
    })
    if (listed) {
      if (!found.includes(listed.id)) found.push(listed.id)
      at = listed.pattern.lastIndex
    } else if (between) {
      at += between[0].length
    } else {
      const rest = text.slice(at)
      const next = /[,;&]|\s+and\s+/i.exec(rest)
      const end = next ? at + next.index : text.length
      unknown.push(trimmed(text, at, end))
      at = end
    }
  }
  return {
    found,
    unknown: unknown.map((span) => ({ text: span.text, from: who.from + span.from, to: who.from + span.to })),
  }
}
