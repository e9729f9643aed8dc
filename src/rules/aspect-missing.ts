import { answerTo } from '../extract/answers.js'
import type { Violation } from '../model/diagnostic.js'
import type { Gathered } from '../model/gathered.js'
import type { Note } from '../model/note.js'
import { defineRule } from './define-rule.js'
import { isDue, nameQuestion, notesBySession, requiredQuestions, sessionOf } from './reading/answers.js'
import { nearAspects } from './reading/near-aspects.js'
import { placeOfNode } from './reading/places.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('aspect-missing')

/** Half an answer looks like a whole one when nobody counts the halves. */
export const aspectMissing = defineRule({
  id: 'aspect-missing',
  severity: 'warning',
  family: 'questions',
  scope: 'meeting',
  summary: 'An answer touches every aspect of its question.',
  why:
    'A guiding question asks for several things at once, listed as its aspects. An answer takes one up by a heading ' +
    'of level 3 with its title, or by a point that names it between brackets. A question that no session must answer ' +
    'is judged over all notes together, so that each may bring a part.',
  bad: {
    files: {
      'notes/session-1.md':
        '## Q1\n\n### Daily work\n\nOne service searches hours of video recordings by machine, every single day.\n\n' +
        '## Q2\n\nBoth services would share the results of their tests if there were one place for them.\n',
    },
  },
  good: {
    files: {
      'notes/session-1.md':
        '## Q1\n\n### Daily work\n\nOne service searches hours of video recordings by machine, every single day.\n\n' +
        '- Finding (skills): Training takes two weeks.\n\n' +
        '## Q2\n\nBoth services would share the results of their tests if there were one place for them.\n',
    },
  },
  *check(gathered) {
    const required = requiredQuestions(gathered.meeting)
    for (const note of gathered.notes) yield* inNote(gathered, note, required)
    yield* overReport(gathered, required)
  },
})

function* inNote({ meeting }: Gathered, note: Note, required: ReadonlySet<string>): Generator<Violation> {
  const session = sessionOf(meeting, note)
  for (const question of meeting.questions) {
    if (!session || !isDue(session.asks[question.id]) || !required.has(question.id)) continue
    const answer = answerTo(note, question)
    // A question that was left out has no aspects to be taken up; one that was taken up in part has.
    const leftOut = answer.notDiscussed && !answer.words && answer.points.length === 0
    if (!answer.says || leftOut || answer.hidden) continue
    // Of a heading with nothing under it another rule tells, and of one that is nearly an aspect's title.
    const near = new Set(
      nearAspects(meeting, note).flatMap((one) => (one.question === question ? [one.aspect.id] : [])),
    )
    const missing = question.aspects.filter(
      ({ id }) => !answer.aspects.has(id) && !answer.emptyAspects.has(id) && !near.has(id),
    )
    const [first] = missing
    if (!first) continue
    const titles = missing.map((aspect) => aspect.title)
    const heading = answer.sections[0]?.heading
    yield {
      ...say.inAnswer({ question: nameQuestion(question), titles, firstId: first.id }),
      place: heading ? placeOfNode(note, heading) : note.place,
      related: missing.map((aspect) => ({ ...say.asked(), place: aspect.place })),
      question: question.id,
    }
  }
}

function* overReport({ meeting, notes }: Gathered, required: ReadonlySet<string>): Generator<Violation> {
  const bySession = notesBySession(notes)
  for (const question of meeting.questions) {
    if (required.has(question.id)) continue
    // What is still to come, or cannot be read yet, may bring the rest.
    const open = meeting.sessions.some(({ id, asks }) => question.id in asks && !bySession.has(id))
    const answers = notes.map((note) => answerTo(note, question))
    const said = answers.some((answer) => answer.says && !answer.notDiscussed)
    if (open || !said || answers.some((answer) => answer.hidden)) continue
    for (const aspect of question.aspects) {
      if (answers.some(({ aspects, emptyAspects }) => aspects.has(aspect.id) || emptyAspects.has(aspect.id))) continue
      yield {
        ...say.inReport({ question: nameQuestion(question), title: aspect.title, id: aspect.id }),
        place: aspect.place,
        question: question.id,
      }
    }
  }
}
