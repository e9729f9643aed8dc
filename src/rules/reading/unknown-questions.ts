import type { Heading } from 'mdast'
import { didYouMean } from '../../did-you-mean.js'
import { plainText } from '../../extract/plain-text.js'
import { questionsTogether } from '../../extract/question-words.js'
import type { Meeting, Question } from '../../model/meeting.js'
import type { Note, Section } from '../../model/note.js'

/** A heading that looks like a question's and is none of this meeting's. */
export interface UnknownQuestion {
  heading: Heading
  section: Section
  /** As far as the number goes, or the whole heading. */
  written: string
  /** The question whose id the heading begins with, with other words right behind it. */
  named?: Question
  /** The questions that it names together, where these are several. */
  together?: Question[]
  /** The questions that may have been meant, the likeliest first. */
  meant: Question[]
}

const NUMBERED = /^q(?:uestion)?\s*\.?\s*(\d+)\b/i

/** Finds headings of level 2 that were probably meant to name a question. */
export function unknownQuestions(meeting: Meeting, note: Note): UnknownQuestion[] {
  const found: UnknownQuestion[] = []
  for (const section of note.sections) {
    const { heading } = section
    if (section.kind !== 'other' || heading?.depth !== 2) continue
    const text = plainText(heading).trim()
    const together = questionsTogether(text, meeting.questions)
    if (together.length > 1) {
      found.push({ heading, section, written: text, meant: together, together })
      continue
    }
    const meant = questionsOf(meeting, text)
    const numbered = NUMBERED.exec(text)
    if (meant.length === 0 && !numbered) continue
    const named = meeting.questions.find(({ id }) => text.toLowerCase().startsWith(`${id.toLowerCase()} `))
    found.push({
      heading,
      section,
      written: numbered?.[0] ?? text,
      meant: named ? [named] : meant,
      ...(named ? { named } : {}),
    })
  }
  return found
}

/** Those of the given questions that a mistyped heading of the note may have been meant for. */
export function questionsMeant(meeting: Meeting, note: Note, among: Question[]): Question[] {
  const meant = new Set(unknownQuestions(meeting, note).flatMap((unknown) => unknown.meant.map(({ id }) => id)))
  // A line that was told for what it looks like.
  for (const { rule, violation } of note.observations)
    if (rule === 'question-unknown' && violation.question !== undefined) meant.add(violation.question)
  return among.filter(({ id }) => meant.has(id))
}

/** By its title, which is surest; else by "Question 1"; else by ids that are near what was typed. */
function questionsOf(meeting: Meeting, text: string): Question[] {
  const { questions } = meeting
  const [, id = text, title = ''] = /^(.{1,24}?)\s*[.:)–—]\s*(.*)$/su.exec(text) ?? []
  const titles = questions.map((question) => question.title)
  const byTitle = didYouMean(title || text, titles) ?? didYouMean(text, titles)
  if (byTitle !== undefined) return questions.filter((question) => question.title === byTitle)
  const number = NUMBERED.exec(text)?.[1]
  const byNumber = questions.filter((question) => question.id.toLowerCase() === `q${number ?? ''}`)
  if (byNumber.length > 0) return byNumber
  return questions.filter(
    (question) => didYouMean(number === undefined ? id : `q${number}`, [question.id]) !== undefined,
  )
}
