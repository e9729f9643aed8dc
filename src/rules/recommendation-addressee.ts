import { didYouMean } from '../did-you-mean.js'
import { byHandAlone, fixTyping, replaceBy } from '../make-fix.js'
import { defineRule } from './define-rule.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('recommendation-addressee')

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
    for (const point of note.points) {
      if (
        point.kind === 'recommendation' &&
        !point.internal &&
        point.addressees.length + point.unknownAddressees.length === 0
      ) {
        const { labelPlace: place } = point
        yield { ...say.nobody({ addressees: some, more: cut, line: place.line }), place }
      }
      for (const { text, place } of point.unknownAddressees) {
        const near = didYouMean(text.replace(/^the\s+/i, ''), known)
        const owed = point.kind === 'recommendation'
        const { line } = place
        yield {
          ...(near === undefined
            ? say.unknown({ text, addressees: some, more: cut, owed, line })
            : say.near({ text, near, line })),
          ...byHandAlone(fixTyping(text.replace(/^the\s+/i, ''), known, (meant) => replaceBy(meant, place))),
          place,
          severity: OWED.includes(point.kind) ? 'error' : 'warning',
        }
      }
    }
  },
})
