import { defineRule } from './define-rule.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('waiver-expired')

/** A waiver with an end is a promise to look again. */
export const waiverExpired = defineRule({
  id: 'waiver-expired',
  severity: 'warning',
  family: 'files',
  scope: 'waivers',
  summary: 'No waiver is past its last day.',
  why:
    'A waiver may hold until a day, when the fault is to be mended later. After that day it covers nothing any more, ' +
    'and what it covered is reported again. Mend the fault, or give the waiver a new date and a reason.',
  bad: {
    meeting: 'waivers:\n  - { rule: theme-missing, where: notes/session-2.md, why: to be added, until: 2019-10-01 }\n',
  },
  good: {},
  *check(waivers) {
    for (const { rule, place, expired } of waivers) {
      if (expired !== undefined) yield { ...say.ended({ rule, until: expired }), place }
    }
  },
})
