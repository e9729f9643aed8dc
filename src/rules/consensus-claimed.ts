import type { Document, Passage, Point } from '../model/note.js'
import type { Related } from '../model/diagnostic.js'
import { defineRule } from './define-rule.js'
import { claimsIn } from './words/claim-forms.js'
import { claimsOfLanguage, isClaimIn } from './words/claims-in-languages.js'
import { isClaim } from './words/claims.js'
import { findInProse, placeOfFound } from './words/find-in-prose.js'
import { sentenceAround } from '../search/sentences.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('consensus-claimed')

/** Nobody was asked to vote; a report must not say that all were for it. */
export const consensusClaimed = defineRule({
  id: 'consensus-claimed',
  severity: 'warning',
  family: 'words',
  scope: 'document',
  summary: 'Agreement of all is recorded as a point, Agreement or Decision, and not claimed in passing.',
  why:
    'Consensus that nobody declared is the fault that delegations mind most. Silence in a room is no agreement, and ' +
    'a report that claims it can be quoted for years. Where it was agreed, say so in a point of its own; where it ' +
    'was not, say who held the view. It is an error where the same answer records a divergence.',
  bad: { files: { 'notes/session-1.md': 'All participants agreed that training comes too late.\n' } },
  good: { files: { 'notes/session-1.md': '- Agreement: Training comes too late. @speaker-1 @speaker-2\n' } },
  *check({ meeting, document }) {
    let last: { passage: Passage; to: number } | undefined
    const meetingYear = meeting.dates.start.slice(0, 4)
    const own = claimsOfLanguage(meeting.language)
    for (const found of findInProse(document, own?.claim ?? claimsIn)) {
      const { passage, from, to, text } = found
      if (isLabel(passage) || isRecorded(document, passage)) continue
      const sentence = sentenceAround(passage.text, from, to)
      // One claim a sentence is enough to say.
      if (last?.passage === passage && from < last.to) continue
      if (speaksOfEarlier(passage.text.slice(sentence.from, sentence.to), meetingYear)) continue
      const claims = own ? isClaimIn(own, passage.text, from, to, sentence) : isClaim(passage.text, from, to, sentence)
      if (!claims) continue
      last = { passage, to: sentence.to }
      const divergence = divergenceBeside(document, passage)
      const related: Related[] = divergence ? [{ ...say.divergence(), place: divergence.labelPlace }] : []
      const place = placeOfFound(document, found)
      yield {
        ...(divergence ? { severity: 'error' as const } : {}),
        ...say.claimed({ text: text.replace(/\s+/g, ' '), divergence: divergence !== undefined, line: place.line }),
        place,
        related,
      }
    }
  },
})

/** Headings, captions and the like name things and claim nothing; nor does a cell of a word or two. */
function isLabel({ kind, text }: Passage): boolean {
  if (kind === 'cell') return text.trim().split(/\s+/).length < 4
  return kind !== 'paragraph'
}

/** Whether the words belong to a point that records an agreement, or the lack of one. */
function isRecorded({ points }: Document, { point }: Passage): boolean {
  for (let at = point; at !== undefined; at = points[at]?.parent) {
    const kind = points[at]?.kind ?? ''
    if (['agreement', 'decision', 'divergence', 'view'].includes(kind)) return true
  }
  return false
}

/** "All States agreed in 2001": history, and no claim about this meeting. */
function speaksOfEarlier(sentence: string, meetingYear: string): boolean {
  const years = sentence.match(/(?<![\d/.])(?:19|20)\d\d(?![\d/])/g) ?? []
  return years.some((year) => year < meetingYear)
}

function divergenceBeside({ points }: Document, { question, internal }: Passage): Point | undefined {
  if (question === undefined) return undefined
  return points.find(
    (point) =>
      point.kind === 'divergence' &&
      (internal || !point.internal) &&
      (point.question === question || point.alsoUnder.includes(question)),
  )
}
