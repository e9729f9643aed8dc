import { placeInPassage } from '../extract/place-in-passage.js'
import type { Passage } from '../model/note.js'
import { defineRule } from './define-rule.js'
import { PROMPT } from '../typed/prompts.js'
import { codeFinder } from './reading/places.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('placeholder')

/** What the template asks for, in its one form, and the marks that people leave for themselves. */
const PLACEHOLDER = new RegExp(
  String.raw`${PROMPT.source}|(?<![\p{L}\p{N}])(?:T[Oo][Dd]O|ToDo|[Tt](?:[Bb][ACDacd]|\.\s?[Bb]\.\s?[ACDacd]\.)|FIXME|X{4,})(?![\p{L}\p{N}])|\?{3,}|_{4,}|(?<![\p{L}\p{N}])[Ll]orem ipsum(?![\p{L}])|\[(?:[Tt]o be \p{Ll}+|[Ii]nsert [^\]\n]{1,60}|[Nn]ame|[Dd]ate|[Tt]ext|[Aa]dd [^\]\n]{1,60}|[Cc]heck|[Nn]umber|[Tt]o follow|TK)\]`,
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
        if (isCode(place) || isNoMark(passage, match.index, match[0])) continue
        const template = /^\[(?!to be|insert|name|date|text|add|check|number|to follow|TK)/i.test(match[0])
        yield {
          ...(template ? say.template({ line: place.line }) : say.mark({ mark: match[0], line: place.line })),
          place,
          severity: draft ? 'warning' : 'error',
        }
      }
    }
  },
})

const ASKS =
  /^\W*(?:(?:and|but|so|or|then)\s+)?(?:what|who|whom|whose|why|how|when|where|which|is|are|was|were|do|does|did|can|could|will|would|should|must|may|might|shall|has|have|had|isn't|aren't|don't|doesn't)\s/i

/** A question that is asked with some emphasis, "who pays???", or a mark that is spoken of: "TBC" stands for something. */
function isNoMark({ text, prose }: Passage, from: number, mark: string): boolean {
  const to = from + mark.length
  if (mark.startsWith('?')) {
    if (!/[\p{L}\p{N})"'”’]$/u.test(text.slice(Math.max(0, from - 1), from))) return false
    const before = text.slice(Math.max(0, from - 300), from)
    return ASKS.test(before.slice(Math.max(0, before.search(/[^.!?\n]*$/))))
  }
  if (/^\s+(?:means|meant|stands\s+for|stood\s+for)\b/i.test(text.slice(to, to + 20))) return true
  // In quotation marks, or in italics, it is named.
  return (
    /^T|^F|^X/i.test(mark) &&
    prose.slice(from, to).trim() === '' &&
    /["“”„«»‘’']\s*$/.test(text.slice(Math.max(0, from - 2), from))
  )
}
