import type { Kind } from './meeting.js'

/**
 * The kinds of point that every meeting has, in the order in which they print.
 *
 * The labels are those that a note is written with, whatever the report's language; what the report prints in
 * another language stands in `messages`.
 */
export const BUILT_IN_KINDS: Kind[] = [
  { id: 'finding', label: 'Finding', plural: 'Findings' },
  { id: 'example', label: 'Example', plural: 'Examples' },
  { id: 'benefit', label: 'Benefit', plural: 'Benefits' },
  { id: 'opportunity', label: 'Opportunity', plural: 'Opportunities' },
  { id: 'risk', label: 'Risk', plural: 'Risks' },
  { id: 'challenge', label: 'Challenge', plural: 'Challenges' },
  { id: 'concern', label: 'Concern', plural: 'Concerns' },
  { id: 'good-practice', label: 'Good practice', plural: 'Good practices' },
  { id: 'lesson-learned', label: 'Lesson learned', plural: 'Lessons learned' },
  { id: 'agreement', label: 'Agreement', plural: 'Agreements' },
  { id: 'divergence', label: 'Divergence', plural: 'Divergences' },
  { id: 'view', label: 'View', plural: 'Views' },
  { id: 'decision', label: 'Decision', plural: 'Decisions' },
  { id: 'commitment', label: 'Commitment', plural: 'Commitments' },
  { id: 'open-question', label: 'Open question', plural: 'Open questions' },
  { id: 'recommendation', label: 'Recommendation', plural: 'Recommendations' },
  { id: 'follow-up', label: 'Follow-up', plural: 'Follow-ups' },
]
