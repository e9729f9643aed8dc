import { didYouMean } from '../did-you-mean.js'
import { byHandAlone, fixTyping, replaceBy } from '../make-fix.js'
import { defineRule } from './define-rule.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('mention-unknown')

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
  },
})
