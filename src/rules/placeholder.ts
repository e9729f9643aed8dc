import { placeInPassage } from '../extract/place-in-passage.js'
import { PROMPT } from '../extract/template-prompt.js'
import { defineRule } from './define-rule.js'
import { codeFinder } from './reading/places.js'

/** What the template asks for, in its one form, and the marks that people leave for themselves. */
const PLACEHOLDER = new RegExp(
  String.raw`${PROMPT.source}|(?<![\p{L}\p{N}])(?:T[Oo][Dd]O|ToDo|[Tt](?:[Bb][ACDacd]|\.\s?[Bb]\.\s?[ACDacd]\.)|FIXME|X{4,})(?![\p{L}\p{N}])|\?{3,}`,
  'gu',
)

/** What was to be filled in must not be circulated. */
export const placeholder = defineRule({
  id: 'placeholder',
  severity: 'error',
  family: 'words',
  scope: 'document',
  summary: 'No mark of unfinished work is left: TODO, TBC, TBD, TBA, ???, or text of the template.',
  why:
    'These marks say that something is still to come. In a note that is still a draft they are a warning; once it is ' +
    'submitted, and in what the editor writes, they are an error, because they would be printed as they stand.',
  bad: { files: { 'notes/session-1.md': '- Finding: TBC\n' } },
  good: { files: { 'notes/session-1.md': '- Finding: The tool was tried in two cities.\n' } },
  *check({ document }) {
    const isCode = codeFinder(document)
    const draft = document.kind === 'note' && 'status' in document && document.status === 'draft'
    for (const passage of document.passages) {
      for (const match of passage.text.matchAll(PLACEHOLDER)) {
        const place = placeInPassage(document.source, passage, match.index, match.index + match[0].length)
        if (isCode(place)) continue
        const template = match[0].startsWith('[')
        yield {
          message: template ? 'Text of the template is left standing' : `"${match[0]}" marks unfinished work`,
          hint: template ? 'Replace it by your own words, or take the heading away' : 'Fill it in, or take it away',
          place,
          severity: draft ? 'warning' : 'error',
          remains: `line ${place.line} is still to be filled in`,
        }
      }
    }
  },
})
