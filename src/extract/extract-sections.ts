import type { Heading, Root } from 'mdast'
import { placeAt } from '../load/source.js'
import type { Meeting, Question } from '../model/meeting.js'
import type { Observation, Part, Section, Source } from '../model/note.js'
import type { Place } from '../model/place.js'
import { readNoAnswer, readNotDiscussed } from './not-discussed.js'
import { plainText } from './plain-text.js'
import { aspectNamed, questionOfLine, questionsTogether } from './question-words.js'
import { foldTyping, sameWords } from './same-words.js'

/**
 * Divides a file by its headings: what stands before the first is the summary, a level-2 heading opens an answer or
 * a section of the note's own, a level-3 heading a part, an aspect where it names one.
 *
 * @param observations to which it adds what was typed in another form than it is read in
 */
export function extractSections(tree: Root, meeting: Meeting, source: Source, observations: Observation[]): Section[] {
  const sections: Section[] = [{ kind: 'summary', parts: [{ blocks: [], notDiscussed: false }] }]
  let section = sections[0] as Section
  for (const block of tree.children) {
    if (block.type === 'heading' && block.depth <= 2) {
      section = openSection(block, meeting, source)
      sections.push(section)
    } else if (block.type === 'heading' && block.depth === 3) {
      section.parts.push(openPart(block, section, meeting, source))
    } else {
      const part = section.parts.at(-1) as Part
      for (const piece of section.kind === 'answer'
        ? readNotDiscussed(block, meeting, source, observations)
        : [block]) {
        part.blocks.push(piece)
        if (piece.type === 'notDiscussed') part.notDiscussed = true
      }
    }
  }
  for (const { kind, parts } of sections)
    if (kind === 'answer') parts.forEach((part) => readNoAnswer(part, meeting, source))
  return sections
}

/** The end of a heading behind an id, or a mark that parts the two: no hyphen within a word, no point within a number. */
const BEHIND_ID = /^\s*(?:$|[:)]|\.(?!\d)|-(?![\p{L}\p{N}]))|^\s+-/u

/** The question that a heading names: by its id, alone or with a title, or by its exact title. */
export function questionNamed(words: string, questions: readonly Question[]): Question | undefined {
  // One heading for two questions would leave the second one out.
  if (questionsTogether(words, questions).length > 1) return undefined
  const exact = questionOfLine(words, questions)
  if (exact) return exact
  const text = foldTyping(words.trim())
  // Of "law" and "law-enforcement" the longer one is meant where both fit.
  return questions
    .toSorted((a, b) => b.id.length - a.id.length)
    .find(({ id, title }) => {
      const key = id.toLowerCase()
      if (!text.startsWith(key)) return false
      const rest = text.slice(key.length)
      if (BEHIND_ID.test(rest) || sameWords(rest, title)) return true
      // An id with a number is no word of the language: "Q1 What was said" means the question all the same.
      return /\d$/.test(key) && /^\s/.test(rest)
    })
}

function openSection(heading: Heading, meeting: Meeting, source: Source): Section {
  const question = questionNamed(plainText(heading), meeting.questions)
  return {
    kind: question ? 'answer' : 'other',
    ...(question ? { question: question.id } : {}),
    heading,
    headingPlace: headingPlace(heading, source),
    parts: [{ blocks: [], notDiscussed: false }],
  }
}

function openPart(heading: Heading, section: Section, meeting: Meeting, source: Source): Part {
  const words = plainText(heading)
  const question = meeting.questions.find(({ id }) => id === section.question)
  const aspect = aspectNamed(words, question)
  return {
    heading,
    headingPlace: headingPlace(heading, source),
    ...(aspect ? { aspect: aspect.id } : {}),
    blocks: [],
    notDiscussed: false,
  }
}

function headingPlace(heading: Heading, source: Source): Place {
  const { start, end } = heading.position ?? { start: { offset: 0 }, end: { offset: 0 } }
  return placeAt(source, start.offset ?? 0, end.offset ?? 0)
}
