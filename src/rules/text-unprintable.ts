import { unprintableIn } from '../fonts/mark-gaps.js'
import { makeSource } from '../load/source.js'
import type { Violation } from '../model/diagnostic.js'
import type { Source } from '../model/note.js'
import { defineRule } from './define-rule.js'
import { withoutMended } from './reading/mended-text.js'
import { findInReferences } from './reading/references.js'
import { findCharacters, findInMeeting, nameCodePoints, type FoundCharacter } from './reading/characters.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('text-unprintable')

/** A character that no font has would vanish from the PDF, and with it a piece of a name. */
export const textUnprintable = defineRule({
  id: 'text-unprintable',
  severity: 'error',
  family: 'text',
  scope: 'meeting',
  summary: 'The fonts of the report have every character of the text.',
  why:
    'The report brings its own fonts along, so that it looks the same everywhere. They have the letters of Europe, ' +
    'emoji and many signs, but not all writing there is. A character that none of them has would be missing from the ' +
    'PDF, or be printed as an empty box; so would a letter with a mark of which no single font has both. A draft prints ' +
    'such a place as "[U+6771]". A theme may bring fonts of its own for other scripts, in its folder fonts/.',
  bad: { files: { 'notes/session-1.md': 'The speaker from \u6771\u4eac agreed.\n' } },
  good: { files: { 'notes/session-1.md': 'The speaker from Tokyo agreed \u2705.\n' } },
  *check(gathered) {
    yield* findInMeeting(gathered, (text) => unprintableIn(text, gathered.meeting.fonts)).map(describe)
  },
  *inDocument({ meeting, document }) {
    const find = (text: string) => unprintableIn(text, meeting.fonts)
    yield* findCharacters(withoutMended(document, printed(document.source)), find).map(describe)
    yield* findInReferences(document, find).map(describe)
  },
})

function describe({ characters, place, more }: FoundCharacter): Violation {
  const said = say.noFont({
    sign: characters,
    codes: nameCodePoints(characters),
    joined: [...characters].length > 1,
    more,
    letters: /\p{L}/u.test(characters),
    line: place.line,
  })
  return { ...said, place }
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
