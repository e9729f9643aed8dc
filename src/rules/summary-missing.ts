import { answerTo } from '../extract/answers.js'
import type { Gathered } from '../model/gathered.js'
import type { Document } from '../model/note.js'
import { defineRule } from './define-rule.js'
import { nameQuestion, nameWithTitle } from './reading/answers.js'
import { placeOfNode } from './reading/places.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('summary-missing')

/** Many readers will read nothing but the executive summary. */
export const summaryMissing = defineRule({
  id: 'summary-missing',
  severity: 'warning',
  family: 'questions',
  scope: 'meeting',
  summary: 'The executive summary answers each guiding question.',
  why:
    "The executive summary is the editor's: one answer for each guiding question, under the same headings that the " +
    'notes use. No tool can write it. While the report is a draft a missing answer is a warning, in a final one an error.',
  bad: { files: { 'editor/executive-summary.md': '## Q1\n\nTools save hours of work, and call for training.\n' } },
  good: {},
  *check(gathered) {
    const { meeting } = gathered
    const severity = meeting.status === 'final' ? 'error' : 'warning'
    const summary = summaryOf(gathered)
    if (summary === 'unread') return
    if (!summary) {
      const place = meeting.places['questions#key'] ?? meeting.questions[0]?.place
      if (!place) return
      yield {
        ...say.missing(),
        place,
        severity,
      }
      return
    }
    for (const question of meeting.questions) {
      const answer = answerTo(summary, question)
      if (answer.says || answer.hidden) continue
      const names = { name: nameQuestion(question), question: nameWithTitle(question) }
      const heading = answer.sections[0]?.heading
      yield {
        ...(heading ? say.empty(names) : say.unanswered({ ...names, id: question.id })),
        place: placeOfNode(summary, heading ?? {}),
        related: { ...say.asked({ name: names.name }), place: question.place },
        severity,
        question: question.id,
      }
    }
  },
})

function summaryOf({ editor, unread }: Gathered): Document | 'unread' | undefined {
  const isSummary = ({ file }: { file: string }): boolean => /^editor\/executive-summary\.(?:md|markdown)$/i.test(file)
  return editor.find(isSummary) ?? (unread.some(isSummary) ? 'unread' : undefined)
}
