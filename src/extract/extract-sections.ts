import type { Heading, List, Paragraph, PhrasingContent, Root } from 'mdast'
import { placeAt } from '../load/source.js'
import type { Block, NotDiscussed } from '../model/mdast.js'
import type { Meeting, Question } from '../model/meeting.js'
import type { Observation, Part, Section, Source } from '../model/note.js'
import type { Place } from '../model/place.js'
import { flatten, offsetIn, trimStart } from './inline-text.js'
import { plainText } from './plain-text.js'
import { aspectNamed, questionOfLine, questionsTogether } from './question-words.js'
import { foldTyping, sameWords } from './same-words.js'

const NOT_DISCUSSED = /^Not discussed(?:\s*[:–—]\s*|\s+-\s+|\s*\.?\s*$)/i
/** The same with its reason in another form: "Not discussed (time ran out)", "Not discussed because ...". */
const WITHOUT_COLON =
  /^Not discussed(?:\s*(?<opens>\()|\s*[,;]\s*|\s+(?=(?:because|since|due to|as(?!\s+(?:such|an?|part)\b))\s))/i

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
      for (const piece of section.kind === 'answer' ? readNotDiscussed(block, source, observations) : [block]) {
        part.blocks.push(piece)
        if (piece.type === 'notDiscussed') part.notDiscussed = true
      }
    }
  }
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

/** A paragraph or a list item that says `Not discussed: reason` becomes a block of its own. */
function readNotDiscussed(block: Block, source: Source, observations: Observation[]): Block[] {
  if (block.type === 'paragraph') return [asNotDiscussed(block, source, observations) ?? block]
  if (block.type !== 'list') return [block]
  const pieces: Block[] = []
  let items: List['children'] = []
  const flush = (): void => {
    if (items.length) pieces.push({ ...block, children: items })
    items = []
  }
  for (const item of block.children) {
    const first = item.children[0]
    const found = first?.type === 'paragraph' ? asNotDiscussed(first, source, observations) : undefined
    if (found) {
      flush()
      pieces.push(found, ...(item.children.slice(1) as Block[]))
    } else items.push(item)
  }
  flush()
  return pieces
}

function asNotDiscussed(paragraph: Paragraph, source: Source, observations: Observation[]): NotDiscussed | undefined {
  const { text, leaves } = flatten(paragraph.children, source)
  const known = NOT_DISCUSSED.exec(text)
  const match = known ?? WITHOUT_COLON.exec(text)
  if (!match) return undefined
  if (!known) {
    const place = placeAt(source, offsetIn(leaves, 0), offsetIn(leaves, 'Not discussed'.length, true))
    observations.push({
      rule: 'typing-mended',
      violation: {
        message: 'What follows "Not discussed" is read as the reason',
        hint: 'Write "Not discussed:" and the reason',
        place,
      },
    })
  }
  // Brackets around the whole reason go with the words before it; others belong to it.
  const isWhole =
    match.groups?.['opens'] !== undefined &&
    paragraph.children.at(-1)?.type === 'text' &&
    /^[^()]*(?:\([^()]*\)[^()]*)*\)\.?$/.test(text.slice(match[0].length).trimEnd())
  if (isWhole) dropClosing(paragraph.children.at(-1))
  trimStart(paragraph.children, match[0].length - (match.groups?.['opens'] !== undefined && !isWhole ? 1 : 0), source)
  return {
    type: 'notDiscussed',
    children: paragraph.children,
    ...(paragraph.position ? { position: paragraph.position } : {}),
  }
}

/** Takes a closing bracket and the full stop behind it away. */
function dropClosing(last: PhrasingContent | undefined): void {
  if (last?.type !== 'text') return
  const words = last.value.replace(/\)\.?\s*$/, '')
  const dropped = last.value.length - words.length
  last.value = words
  if (!last.position) return
  const { start, end } = last.position
  last.position = { start, end: { ...end, column: end.column - dropped, offset: (end.offset ?? 0) - dropped } }
}
