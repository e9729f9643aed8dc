import { defineRule } from './define-rule.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('follow-up-owner')

/** What nobody is to do by no date is not done. */
export const followUpOwner = defineRule({
  id: 'follow-up-owner',
  severity: 'warning',
  family: 'points',
  scope: 'note',
  summary: 'A follow-up says who does it and by when.',
  why:
    'A follow-up is a task that the meeting gave to somebody. Without a name nobody takes it up, and without a date ' +
    'nobody asks after it: "Follow-up to Secretariat (by 2020-03): ...".',
  bad: { files: { 'notes/session-1.md': '- Follow-up to Secretariat: Collect the registers.\n' } },
  good: { files: { 'notes/session-1.md': '- Follow-up to Secretariat (by 2020-03): Collect the registers.\n' } },
  *check({ note }) {
    for (const point of note.points) {
      if (point.kind !== 'follow-up' || point.internal) continue
      const mentioned = note.mentions.some((mention) => mention.point === point.index && mention.target !== 'nobody')
      const owned = mentioned || point.addressees.length + point.unknownAddressees.length > 0
      if (owned && point.by !== undefined) continue
      const lacks = owned ? say.noDate : point.by === undefined ? say.neither : say.noOwner
      yield { ...lacks({ line: point.labelPlace.line }), place: point.labelPlace }
    }
  },
})
