import { didYouMean } from '../did-you-mean.js'
import { plainText } from '../extract/plain-text.js'
import { placeAt } from '../load/source.js'
import { byHand, replaceBy } from '../make-fix.js'
import type { Fix } from '../model/diagnostic.js'
import type { Question } from '../model/meeting.js'
import type { Note } from '../model/note.js'
import { defineRule } from './define-rule.js'
import { observed } from './observed.js'
import { nameQuestion } from './reading/answers.js'
import { placeOfNode } from './reading/places.js'
import { unknownQuestions, type UnknownQuestion } from './reading/unknown-questions.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('question-unknown')

/** A mistyped question would turn an answer into "other matters". */
export const questionUnknown = defineRule({
  id: 'question-unknown',
  severity: 'error',
  family: 'questions',
  scope: 'note',
  summary: 'A heading that looks like a question names one.',
  why:
    "A heading of level 2 that names no question opens a section of the note's own. If it was meant for a question, " +
    'what stands under it would be printed in the wrong part of the report, and the question would look unanswered.',
  bad: {
    files: {
      'notes/session-2.md':
        '## Q7. Co-operation\n\nVisits between services were the form of learning that speakers named first and praised.\n',
    },
  },
  good: {
    files: {
      'notes/session-2.md':
        '## Q2. Co-operation\n\nVisits between services were the form of learning that speakers named first and praised.\n\n' +
        '## Other matters\n\nThe room was too small.\n',
    },
  },
  *check({ meeting, note }) {
    const { asks = {} } = meeting.sessions.find(({ id }) => id === note.session) ?? {}
    for (const violation of observed(note, 'question-unknown')) {
      const isRequired = asks[violation.question ?? ''] === 'required'
      yield { ...violation, severity: isRequired ? 'error' : 'warning' }
    }
    for (const unknown of unknownQuestions(meeting, note)) {
      const { heading, written, meant, named, together } = unknown
      const [first] = meant
      if (together) {
        yield {
          ...say.together({
            written,
            questions: together.map(nameQuestion),
            headings: together.map((one) => `${nameQuestion(one)}. ${one.title}`),
          }),
          place: placeOfNode(note, heading),
        }
        continue
      }
      const told = {
        written,
        questions: meeting.questions.map(nameQuestion),
        ...(first && meant.length === 1 ? { heading: headingOf(first) } : {}),
      }
      yield {
        ...(named ? say.otherWords({ ...told, question: nameQuestion(named) }) : say.unknown(told)),
        ...fixFor(note, unknown),
        place: placeOfNode(note, heading),
      }
    }
  },
})

/** As a heading names a question: "Q1. Police work". */
function headingOf({ id, title }: Question): string {
  return `${/^q\d+$/i.test(id) ? id.toUpperCase() : id}. ${title}`
}

/**
 * The heading as the question's. To be chosen by hand where it has other words, which would be lost, and where the
 * question has its heading already.
 */
function fixFor(note: Note, { heading, meant, named }: UnknownQuestion): { fix?: Fix } {
  const [question] = meant
  if (!question || meant.length > 1) return {}
  const from = heading.position?.start.offset ?? 0
  const written = note.source.text.slice(from, heading.position?.end.offset ?? from)
  const [, marks = '', words = ''] = /^(##[ \t]+)(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(written) ?? []
  const text = plainText(heading).trim()
  if (words === '' || words !== text) return {}
  const fix = replaceBy(
    headingOf(question),
    placeAt(note.source, from + marks.length, from + marks.length + words.length),
  )
  const rest = text.replace(/^(?:q(?:uestion)?\s*\.?\s*\d+|[^\s.:)–—]+)\s*[.:)–—-]?\s*/iu, '')
  const keepsWords = [text, rest].some((part) => part === '' || didYouMean(part, [question.title]) !== undefined)
  const isAnswered = note.sections.some((section) => section.question === question.id)
  return { fix: keepsWords && !named && !isAnswered ? fix : byHand(fix) }
}
