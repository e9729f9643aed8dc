import { defineRule } from './define-rule.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('recommendation-level')

/** The register says at which level a recommendation is to be taken up. */
export const recommendationLevel = defineRule({
  id: 'recommendation-level',
  severity: 'warning',
  family: 'points',
  scope: 'note',
  summary: 'A recommendation has a level, from its label or from its addressee.',
  why:
    'Findings are to be taken further at national, regional or international level, and the register sorts out which ' +
    'is which. Most addressees have a level in meeting.yaml; a label may name another between brackets.',
  bad: {
    meeting:
      'addressees:\n  - { id: participating-states, name: participating States, level: national }\n' +
      '  - { id: services, name: police services }\n',
    files: { 'notes/session-2.md': '- Recommendation to police services: Keep a list of contacts.\n' },
  },
  good: {
    meeting:
      'addressees:\n  - { id: participating-states, name: participating States, level: national }\n' +
      '  - { id: services, name: police services }\n',
    files: { 'notes/session-2.md': '- Recommendation to police services (regional): Keep a list of contacts.\n' },
  },
  *check({ meeting, note }) {
    for (const point of note.points) {
      if (point.kind !== 'recommendation' || point.internal || point.level !== undefined) continue
      const without = meeting.addressees.filter(({ id, level }) => point.addressees.includes(id) && !level)
      if (without.length === 0) continue
      yield {
        ...say.noLevel({
          addressees: without.map(({ name }) => name),
          level: meeting.levels[0] ?? 'national',
          line: point.labelPlace.line,
        }),
        place: point.labelPlace,
        related: without.map(({ place }) => ({ ...say.listed(), place })),
      }
    }
  },
})
