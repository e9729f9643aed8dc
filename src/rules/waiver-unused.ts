import { didYouMean } from '../did-you-mean.js'
import { defineRule } from './define-rule.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('waiver-unused')

/** A waiver that covers nothing would one day cover a fault that nobody has looked at. */
export const waiverUnused = defineRule({
  id: 'waiver-unused',
  severity: 'warning',
  family: 'files',
  scope: 'waivers',
  summary: 'Every waiver covers something.',
  why:
    'A waiver says: this was looked at and is right as it is. When the fault is gone, the waiver is left over and ' +
    'would cover the next fault of that rule in the same place. A mistyped rule, and a rule that can never be waived, ' +
    'are found here as well.',
  bad: {
    files: { 'notes/session-1.md': '<!-- waive table-caption: the table explains itself -->\n\nThere is no table.\n' },
  },
  good: {
    files: {
      'notes/session-1.md':
        '<!-- waive table-caption: the table explains itself -->\n\n| Year | Hours |\n| --- | --- |\n| 2018 | 12 |\n',
    },
  },
  *check(waivers, known) {
    for (const { rule, place, where, used, expired } of waivers) {
      if (used || expired !== undefined) continue
      const facts = known.get(rule)
      const said = !facts
        ? say.noRule({ rule, near: didYouMean(rule, known.keys()) })
        : facts.waivable
          ? say.nothing({ rule, where })
          : say.never({ rule })
      yield { ...said, place }
    }
  },
})
