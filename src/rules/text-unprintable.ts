import { isPrintable } from '../fonts/printable.js'
import { makeSource } from '../load/source.js'
import type { Violation } from '../model/diagnostic.js'
import type { Source } from '../model/note.js'
import { defineRule } from './define-rule.js'
import { withoutMended } from './reading/mended-text.js'
import { findInReferences } from './reading/references.js'
import {
  findCharacters,
  findInMeeting,
  invisibility,
  nameCodePoint,
  type FoundCharacter,
} from './reading/characters.js'

/** A character that no font has would vanish from the PDF, and with it a piece of a name. */
export const textUnprintable = defineRule({
  id: 'text-unprintable',
  severity: 'error',
  family: 'text',
  scope: 'meeting',
  summary: 'The fonts of the report have every character of the text.',
  why:
    'The report brings its own fonts along, so that it looks the same everywhere. They have the letters of Europe and ' +
    'many signs, but not all writing there is. A character that none of them has would be missing from the PDF, or be ' +
    'printed as an empty box.',
  bad: { files: { 'notes/session-1.md': 'The officers laughed \u{1F600}.\n' } },
  good: { files: { 'notes/session-1.md': 'The officers laughed.\n' } },
  *check(gathered) {
    yield* findInMeeting(gathered, isLost).map(describe)
  },
  *inDocument({ document }) {
    yield* findCharacters(withoutMended(document, printed(document.source)), isLost).map(describe)
    yield* findInReferences(document, isLost).map(describe)
  },
})

function isLost(codePoint: number): boolean {
  return codePoint > 0x7e && !isPrintable(codePoint) && invisibility(codePoint) === undefined
}

function describe({ characters, place, more }: FoundCharacter): Violation {
  const names = [...characters].map((character) => nameCodePoint(character.codePointAt(0) ?? 0))
  return {
    message: `No font of the report has "${characters}" (${names.join(' ')})${more > 0 ? `, nor ${more} more below` : ''}`,
    hint: 'Write it in letters, or with another sign',
    place,
    remains: `line ${place.line} has a character that cannot be printed`,
  }
}

/** The text without its comments, which are never printed; everything stays where it is. */
function printed(source: Source): Source {
  const { file, text } = source
  if (!text.includes('<!--')) return source
  let kept = ''
  let from = 0
  for (let open = text.indexOf('<!--'); open >= 0; open = text.indexOf('<!--', from)) {
    const close = text.indexOf('-->', open)
    if (close < 0) break
    kept += text.slice(from, open) + text.slice(open, close).replace(/[^\r\n]/g, ' ')
    from = close
  }
  return makeSource(file, kept + text.slice(from))
}
