import { offsetAt, placeAt } from '../load/source.js'
import { byHand, replaceBy } from '../make-fix.js'
import type { Fix, Violation } from '../model/diagnostic.js'
import type { Source } from '../model/note.js'
import { defineRule } from './define-rule.js'
import {
  findCharacters,
  findInMeeting,
  invisibility,
  invisibleIn,
  nameCodePoints,
  type FoundCharacter,
} from './reading/characters.js'
import { withoutMended } from './reading/mended-text.js'
import { findInReferences } from './reading/references.js'
import { sayingsOf, title } from '../rule-words/sayings-of.js'

const say = sayingsOf('text-invisible')

/** What cannot be seen cannot be cleared. */
export const textInvisible = defineRule({
  id: 'text-invisible',
  severity: 'error',
  family: 'text',
  scope: 'meeting',
  summary: 'The text has no characters that nobody sees.',
  why:
    'Some characters have no shape: they turn the direction of writing, hide a word from a search, or come along when ' +
    'text is copied from a web page. With them a text can read otherwise than it is, so whoever clears the report ' +
    'would clear something else. Delete the place and type it again.',
  bad: { files: { 'notes/session-1.md': 'The test took three\u200b months.\n' } },
  good: { files: { 'notes/session-1.md': 'The test took three months.\n' } },
  *check(gathered) {
    yield* findInMeeting(gathered, invisibleIn).map(describe)
  },
  *inDocument({ document }) {
    for (const found of findCharacters(withoutMended(document, document.source), invisibleIn)) {
      yield { ...describe(found), fix: takenAway(document.source, found) }
    }
    yield* findInReferences(document, invisibleIn).map(describe)
  },
})

function describe({ characters, place, more }: FoundCharacter): Violation {
  const why = invisibility(characters.codePointAt(0) ?? 0) ?? ''
  return { ...say.invisible({ code: nameCodePoints(characters), why, more, line: place.line }), place }
}

/** Characters that part words, and so make way for a space. */
const PARTS = /[\u2028\u2029\u000b\u000c\u0085]/

/** Scripts in which such a character shapes the letters beside it or the order of words, and signs that are made with it. */
const SHAPED = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Extended_Pictographic}]/u

/** The text without it, and without equal ones right behind it. */
function takenAway(source: Source, { characters, place }: FoundCharacter): Fix {
  const { text } = source
  const from = offsetAt(source, place.line, place.column)
  let to = from + characters.length
  while (text.startsWith(characters, to)) to += characters.length
  const [before, after] = [text.slice(Math.max(0, from - 2), from), text.slice(to, to + 2)]
  const space = PARTS.test(characters) && /\S$/.test(before) && /^\S/.test(after)
  const fix = replaceBy(space ? ' ' : '', placeAt(source, from, to), space ? title.space() : title.takeAway())
  return SHAPED.test(before + after) ? byHand(fix) : fix
}
