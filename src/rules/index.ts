import type { KnownRules, Rule } from './define-rule.js'
import type { Meeting } from '../model/meeting.js'
import { abbreviationUndefined } from './abbreviation-undefined.js'
import { answerThin } from './answer-thin.js'
import { aspectMissing } from './aspect-missing.js'
import { aspectUnknown } from './aspect-unknown.js'
import { attributionLeak } from './attribution-leak.js'
import { codeAccidental } from './code-accidental.js'
import { consensusClaimed } from './consensus-claimed.js'
import { dateOutside } from './date-outside.js'
import { dateWeekday } from './date-weekday.js'
import { encoding } from './encoding.js'
import { fileNameClash } from './file-name-clash.js'
import { fileUnread } from './file-unread.js'
import { followUpOwner } from './follow-up-owner.js'
import { footnoteUnused } from './footnote-unused.js'
import { frontMatter } from './front-matter.js'
import { genderedTerm } from './gendered-term.js'
import { headingAccidental } from './heading-accidental.js'
import { headingSkipped } from './heading-skipped.js'
import { houseTerm } from './house-term.js'
import { imageAlt } from './image-alt.js'
import { imageRefused } from './image-refused.js'
import { internalUnclosed } from './internal-unclosed.js'
import { labelUnknown } from './label-unknown.js'
import { limit } from './limit.js'
import { linkBroken } from './link-broken.js'
import { linkUnsafe } from './link-unsafe.js'
import { meetingSchema } from './meeting-schema.js'
import { mentionUnknown } from './mention-unknown.js'
import { notDiscussedReason } from './not-discussed-reason.js'
import { noteMissing } from './note-missing.js'
import { noteSessionRepeated } from './note-session-repeated.js'
import { noteSessionUnknown } from './note-session-unknown.js'
import { noteUncleared } from './note-uncleared.js'
import { noteUnsubmitted } from './note-unsubmitted.js'
import { participantsLeak } from './participants-leak.js'
import { placeholder } from './placeholder.js'
import { pointDuplicate } from './point-duplicate.js'
import { pointOutside } from './point-outside.js'
import { qualifierUnknown } from './qualifier-unknown.js'
import { questionRepeated } from './question-repeated.js'
import { questionSilent } from './question-silent.js'
import { questionUnanswered } from './question-unanswered.js'
import { questionUnknown } from './question-unknown.js'
import { quoteUnattributed } from './quote-unattributed.js'
import { rawHtml } from './raw-html.js'
import { recommendationAddressee } from './recommendation-addressee.js'
import { recommendationLevel } from './recommendation-level.js'
import { residue } from './residue.js'
import { rulesOfHouse } from './rules-of-house.js'
import { sectionEmpty } from './section-empty.js'
import { stateName } from './state-name.js'
import { summaryMissing } from './summary-missing.js'
import { supportThin } from './support-thin.js'
import { symbolForm } from './symbol-form.js'
import { tableCaption } from './table-caption.js'
import { tableHeader } from './table-header.js'
import { tableRow } from './table-row.js'
import { textInvisible } from './text-invisible.js'
import { textUnprintable } from './text-unprintable.js'
import { themeMissing } from './theme-missing.js'
import { typingMended } from './typing-mended.js'
import { waiverExpired } from './waiver-expired.js'
import { waiverUnused } from './waiver-unused.js'

/** All rules, in the order of their ids. */
export const rules: readonly Rule[] = [
  abbreviationUndefined,
  answerThin,
  aspectMissing,
  aspectUnknown,
  attributionLeak,
  codeAccidental,
  consensusClaimed,
  dateOutside,
  dateWeekday,
  encoding,
  fileNameClash,
  fileUnread,
  followUpOwner,
  footnoteUnused,
  frontMatter,
  genderedTerm,
  headingAccidental,
  headingSkipped,
  houseTerm,
  imageAlt,
  imageRefused,
  internalUnclosed,
  labelUnknown,
  limit,
  linkBroken,
  linkUnsafe,
  meetingSchema,
  mentionUnknown,
  notDiscussedReason,
  noteMissing,
  noteSessionRepeated,
  noteSessionUnknown,
  noteUncleared,
  noteUnsubmitted,
  participantsLeak,
  placeholder,
  pointDuplicate,
  pointOutside,
  qualifierUnknown,
  questionRepeated,
  questionSilent,
  questionUnanswered,
  questionUnknown,
  quoteUnattributed,
  rawHtml,
  recommendationAddressee,
  recommendationLevel,
  residue,
  sectionEmpty,
  stateName,
  summaryMissing,
  supportThin,
  symbolForm,
  tableCaption,
  tableHeader,
  tableRow,
  textInvisible,
  textUnprintable,
  themeMissing,
  typingMended,
  waiverExpired,
  waiverUnused,
]

/** The rules that a meeting is checked by: all of them, and those of a house of its own. */
export function rulesFor(meeting: Pick<Meeting, 'ownHouse'>): readonly Rule[] {
  const own = rulesOfHouse(meeting)
  return own.length === 0 ? rules : [...rules, ...own]
}

/** The same by id: which rules there are, and whether they can be waived. */
export function knownRulesFor(meeting: Pick<Meeting, 'ownHouse'>): KnownRules {
  const own = rulesOfHouse(meeting)
  return own.length === 0
    ? knownRules
    : new Map([...knownRules, ...own.map(({ id }) => [id, { waivable: true }] as const)])
}

/** By id: which rules there are, and whether they can be waived. */
export const knownRules: KnownRules = new Map(rules.map(({ id, waivable = true }) => [id, { waivable }]))
