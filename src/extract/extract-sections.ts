import type { Heading, List, Paragraph, Root } from 'mdast'
import { placeAt } from '../load/source.js'
import type { Block, NotDiscussed } from '../model/mdast.js'
import type { Meeting, Question } from '../model/meeting.js'
import type { Part, Section, Source } from '../model/note.js'
import type { Place } from '../model/place.js'
import { flatten, trimStart } from './inline-text.js'
import { plainText } from './plain-text.js'
import { foldTyping, sameWords } from './same-words.js'

const NOT_DISCUSSED = /^Not discussed(?:\s*[:–—]\s*|\s+-\s+|\s*\.?\s*$)/i

/**
 * Divides a file by its headings: what stands before the first is the summary, a level-2 heading opens an answer or
 * a section of the note's own, a level-3 heading a part, an aspect where it names one.
 */
export function extractSections(tree: Root, meeting: Meeting, source: Source): Section[] {
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
      for (const piece of section.kind === 'answer' ? readNotDiscussed(block, source) : [block]) {
        part.blocks.push(piece)
        if (piece.type === 'notDiscussed') part.notDiscussed = true
      }
    }
  }
  return sections
}

/** The question that a heading names: by its id, alone or with a title, or by its exact title. */
export function questionNamed(words: string, questions: Question[]): Question | undefined {
  const text = foldTyping(words.trim())
  return questions.find(({ id, title }) => {
    if (sameWords(words, title)) return true
    const key = id.toLowerCase()
    if (!text.startsWith(key)) return false
    const rest = text.slice(key.length)
    if (rest.trim() === '' || /^\s*[.:)-]/.test(rest) || sameWords(rest, title)) return true
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
  const aspect = question?.aspects.find(({ id, title }) => sameWords(words, id) || sameWords(words, title))
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

/** A paragraph or a list item that says `Not discussed: reason` becomes a block of its own. */
function readNotDiscussed(block: Block, source: Source): Block[] {
  if (block.type === 'paragraph') return [asNotDiscussed(block, source) ?? block]
  if (block.type !== 'list') return [block]
  const pieces: Block[] = []
  let items: List['children'] = []
  const flush = (): void => {
    if (items.length) pieces.push({ ...block, children: items })
    items = []
  }
  for (const item of block.children) {
    const first = item.children[0]
    const found = first?.type === 'paragraph' ? asNotDiscussed(first, source) : undefined
    if (found) {
      flush()
      pieces.push(found, ...(item.children.slice(1) as Block[]))
    } else items.push(item)
  }
  flush()
  return pieces
}

function asNotDiscussed(paragraph: Paragraph, source: Source): NotDiscussed | undefined {
  const match = NOT_DISCUSSED.exec(flatten(paragraph.children, source).text)
  if (!match) return undefined
  trimStart(paragraph.children, match[0].length, source)
  return {
    type: 'notDiscussed',
    children: paragraph.children,
    ...(paragraph.position ? { position: paragraph.position } : {}),
  }
}
