import { placeInPassage } from '../extract/place-in-passage.js'
import { defineRule } from './define-rule.js'

/** "Many" is a claim about a room, and one mention is one person. */
export const supportThin = defineRule({
  id: 'support-thin',
  severity: 'info',
  family: 'points',
  scope: 'note',
  summary: 'Points at "many", "most" or "several" beside a single mention.',
  why:
    'Silence in a room is no agreement. Where a point says that many or most held a view and names one person, ' +
    'readers may ask who the others were. Name them as well, or say what the one person said.',
  bad: { files: { 'notes/session-1.md': '- Finding: Most services lack trainers. @speaker-1\n' } },
  good: { files: { 'notes/session-1.md': '- Finding: Most services lack trainers. @speaker-1 @speaker-2\n' } },
  *check({ note }) {
    for (const point of note.points) {
      if (point.internal) continue
      const people = new Set(
        note.mentions.filter((one) => one.point === point.index && one.target !== 'addressee').map(({ id }) => id),
      )
      if (people.size !== 1) continue
      for (const passage of note.passages) {
        if (passage.point !== point.index || passage.kind === 'label') continue
        const match = /(?<![\p{L}\p{N}-])(?:many|most|several)(?![\p{L}\p{N}-])/iu.exec(passage.prose)
        if (!match) continue
        const word = match[0].toLowerCase()
        yield {
          message: `"${word}" stands beside a single mention, of @${[...people].join('')}`,
          hint: 'Mention the others too, or write it as the view of one',
          place: placeInPassage(note.source, passage, match.index, match.index + match[0].length),
        }
        break
      }
    }
  },
})
