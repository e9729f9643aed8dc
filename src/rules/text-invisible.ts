import type { Violation } from '../model/diagnostic.js'
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
    yield* findCharacters(withoutMended(document, document.source), invisibleIn).map(describe)
    yield* findInReferences(document, invisibleIn).map(describe)
  },
})

function describe({ characters, place, more }: FoundCharacter): Violation {
  const name = nameCodePoints(characters)
  return {
    message: `The character ${name} stands here, which nobody sees${more > 0 ? `, and ${more} more below` : ''}`,
    hint: `${invisibility(characters.codePointAt(0) ?? 0) ?? ''}: delete the place and type it again`,
    place,
    remains: `line ${place.line} has a character that nobody sees`,
  }
}
