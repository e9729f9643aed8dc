import { didYouMean } from '../did-you-mean.js'
import { placeInPassage } from '../extract/place-in-passage.js'
import { mentionTargets } from '../extract/mentions.js'
import { byHandAlone, fixTyping, replaceBy } from '../make-fix.js'
import type { Violation } from '../model/diagnostic.js'
import type { Meeting } from '../model/meeting.js'
import type { Document } from '../model/note.js'
import { defineRule } from './define-rule.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('mention-unknown')

/** An id behind a word, where no address goes on: "me@example.org" is one. */
const GLUED = /(?<=[\p{L}\p{N}_])@([\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)*)(?!\.[\p{L}\p{N}-]|[\p{L}\p{N}_-])/gu

/** A mention is printed as the person's name and affiliation; of nobody there is none. */
export const mentionUnknown = defineRule({
  id: 'mention-unknown',
  severity: 'error',
  family: 'people',
  scope: 'document',
  summary: 'A mention ("@id") is of a person or addressee in meeting.yaml.',
  why:
    'A mention is printed as the attribution of its session allows: with name and affiliation, with the affiliation ' +
    'alone, or as "a speaker". For somebody who is not listed there is nothing to print. Write a sign that is not ' +
    'meant as a mention as "\\@".',
  bad: { files: { 'notes/session-1.md': 'The figures are from last year. @speaker-11\n' } },
  good: { files: { 'notes/session-1.md': 'The figures are from last year. @speaker-1\n' } },
  *check({ meeting, document }) {
    const ids = [...meeting.people, ...meeting.addressees].map(({ id }) => id)
    for (const { id, target, place } of document.mentions) {
      if (target !== 'nobody') continue
      const near = didYouMean(id, ids)
      const { line } = place
      yield {
        ...(near === undefined ? say.unknown({ id, line }) : say.near({ id, near, line })),
        // Whom the report names is for a person to say, however near the two are.
        ...byHandAlone(fixTyping(id, ids, (meant) => replaceBy(`@${meant}`, place))),
        place,
      }
    }
    yield* mentionsWithinWords(meeting, document)
  },
})

/** "footage@tester": a mention that a word stands right before is none, and the id would print. */
function* mentionsWithinWords(meeting: Meeting, document: Document): Generator<Violation> {
  const find = mentionTargets(meeting)
  for (const passage of document.passages) {
    for (const match of passage.prose.matchAll(GLUED)) {
      const [whole, id = ''] = match
      if (find(id).target === 'nobody') continue
      const place = placeInPassage(document.source, passage, match.index, match.index + whole.length)
      yield {
        message: `"${whole}" is read as no mention, because a word stands right before it`,
        hint: `Put a space before it; for a sign that names nobody write "\\${whole}"`,
        fix: {
          title: 'Put a space before it',
          edits: [{ place: { ...place, endLine: place.line, endColumn: place.column }, text: ' ' }],
          byHand: true,
        },
        place,
        remains: `line ${place.line} has an id within a word`,
      }
    }
  }
}
