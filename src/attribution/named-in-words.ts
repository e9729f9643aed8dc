import type { Gathered } from '../model/gathered.js'
import type { Report } from '../model/report.js'
import { findNames, hiddenNames, type FoundName } from './find-names.js'
import type { Manner } from './neighbours.js'
import { printedWords } from './printed-words.js'

/** Who may be named in the report. A given name by itself gives no leave to say the family name as well. */
export interface NamedOpenly {
  has(found: FoundName): boolean
}

/**
 * Who is named nowhere but in an open session's own words, without a mention, is named there; and so is everybody
 * where no session hides anybody and a list of participants is wanted. What stands in an internal block names nobody
 * in the edition for circulation.
 */
export function namedInWords({ meeting, notes }: Gathered, edition: Report['edition']): NamedOpenly {
  const open = meeting.sessions.filter(({ attribution }) => attribution === 'open')
  if (open.length === meeting.sessions.length && meeting.participants === 'list') return { has: () => true }
  const names = hiddenNames(meeting, 'report', notes)
  const named = new Set<string>()
  const inWords = new Set<string>()
  const search = (text: string, manner?: Manner): void =>
    findNames(text, names, manner).forEach(({ name, weak }) => (weak ? inWords : named).add(name))
  for (const { title, themes } of open)
    for (const words of [title, ...themes.map((theme) => theme.title)]) search(words)
  for (const note of notes) {
    if (!open.some(({ id }) => id === note.session)) continue
    for (const { text, manner } of printedWords(note, edition === 'internal')) search(text, manner)
    if (edition === 'circulation') continue
    // The internal edition prints what internal blocks mention, as the session allows.
    const mentioned = note.mentions
      .filter(({ internal, target }) => internal && target === 'person')
      .map(({ id }) => id)
    for (const { id, name } of meeting.people) if (mentioned.includes(id)) named.add(name.trim())
  }
  return { has: ({ name, weak }) => named.has(name) || (weak === true && inWords.has(name)) }
}
