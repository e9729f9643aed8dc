import { didYouMean } from '../did-you-mean.js'
import { byHandAlone, fixTyping, replaceBy } from '../make-fix.js'
import { defineRule } from './define-rule.js'
import { inWords } from './reading/answers.js'

/** Kinds of point that somebody is to act on. */
const OWED = ['recommendation', 'follow-up']

/** More would make the hint a list. */
const MOST_NAMED = 8

/** A recommendation to nobody is followed by nobody. */
export const recommendationAddressee = defineRule({
  id: 'recommendation-addressee',
  severity: 'error',
  family: 'points',
  scope: 'note',
  summary: 'A recommendation names whom it is for, as listed in meeting.yaml.',
  why:
    'Recommendations are registered by addressee, and each is read by those whom it names. The addressees of a ' +
    'meeting are listed in meeting.yaml, with other names that may be used for them, so that one body does not appear ' +
    'under three names.',
  bad: { files: { 'notes/session-1.md': '- Recommendation: Keep a public register of the tools in use.\n' } },
  good: {
    files: { 'notes/session-1.md': '- Recommendation to States: Keep a public register of the tools in use.\n' },
  },
  *check({ meeting, note }) {
    const known = meeting.addressees.flatMap(({ id, name, aliases }) => [name, ...aliases, id])
    const some = meeting.addressees.slice(0, MOST_NAMED).map(({ name }) => name)
    const cut = meeting.addressees.length > MOST_NAMED
    const names = inWords(cut ? [...some, 'another one that meeting.yaml lists'] : some, 'or')
    for (const point of note.points) {
      if (
        point.kind === 'recommendation' &&
        !point.internal &&
        point.addressees.length + point.unknownAddressees.length === 0
      ) {
        yield {
          message: 'This recommendation names nobody',
          hint: `Say whom it is for: "Recommendation to ...:"${names && ` with ${names}`}`,
          place: point.labelPlace,
          remains: `line ${point.labelPlace.line} names nobody`,
        }
      }
      for (const { text, place } of point.unknownAddressees) {
        const near = didYouMean(text.replace(/^the\s+/i, ''), known)
        const elsewhere = point.kind === 'recommendation' ? '' : '; words that are no addressee stand behind the colon'
        yield {
          message: `"${text}" is not among the addressees of this meeting`,
          hint:
            near === undefined
              ? `Listed in meeting.yaml: ${some.join(', ') || 'nobody yet'}${cut ? ' and more' : ''}${elsewhere}`
              : `Did you mean "${near}"?`,
          ...byHandAlone(fixTyping(text.replace(/^the\s+/i, ''), known, (meant) => replaceBy(meant, place))),
          place,
          severity: OWED.includes(point.kind) ? 'error' : 'warning',
          remains: `line ${place.line} names nobody on the list`,
        }
      }
    }
  },
})
