import { questionNamed } from '../../extract/extract-sections.js'
import { sameWords } from '../../extract/same-words.js'
import type { Meeting, Question, Session } from '../../model/meeting.js'
import { wordsOf, type WordBlock, type WordParagraph } from '../read/blocks.js'

/** What a paragraph of Word is among the headings of a note. */
export type HeadingRole =
  | { role: 'heading'; depth: 2 | 3 | 4 }
  /** The title of the session or of the meeting, which the report prints by itself. */
  | { role: 'title' }
  | { role: 'text' }

/** A line in bold is taken for a heading up to this length: longer ones are sentences that somebody stressed. */
const LONGEST_BOLD_HEADING = 90

/**
 * Gives Word's headings the levels of a note: level 2 for a question, whatever level it has in Word, level 3 for what
 * stands right below. Paragraphs that are a heading by their bold alone are read as such.
 *
 * @returns a function that is called for each paragraph in the order of the document
 */
export function headingRoles(
  blocks: WordBlock[],
  meeting: Meeting,
  session: Session,
): (paragraph: WordParagraph) => HeadingRole {
  const headings = blocks.filter((block): block is WordParagraph => block.kind === 'paragraph' && isHeading(block))
  const naming = headings.filter((heading) => questionNamed(headingWords(heading), meeting.questions))
  const levels = (
    naming.length > 0 ? naming : headings.filter((heading) => !isTitle(headingWords(heading), meeting, session))
  ).map(({ outline = 0 }) => outline)
  const base = levels.length > 0 ? Math.min(...levels) : 0
  let depth = 1
  let question: Question | undefined

  const heading = (wanted: number, named: Question | undefined): HeadingRole => {
    depth = Math.min(wanted, depth + 1, 4)
    if (depth === 2) question = named
    return { role: 'heading', depth: depth as 2 | 3 | 4 }
  }

  return (paragraph) => {
    const text = headingWords(paragraph)
    if (!text || (paragraph.list && !paragraph.list.ordered && paragraph.outline === undefined)) return { role: 'text' }
    const named = questionNamed(text, meeting.questions)
    if (isHeading(paragraph)) {
      const outline = paragraph.outline ?? 0
      if (outline < base && !named) {
        if (isTitle(text, meeting, session)) return { role: 'title' }
        return depth === 1 ? { role: 'text' } : heading(2, undefined)
      }
      if (!named && depth === 1 && isTitle(text, meeting, session)) return { role: 'title' }
      return heading(named ? 2 : Math.max(2, outline - base + 2), named)
    }
    if (/^(?:title|subtitle|titel|titre|título|titolo|заголовок)$/i.test(paragraph.style.names[0] ?? '') && depth === 1)
      return isTitle(text, meeting, session) ? { role: 'title' } : { role: 'text' }
    if (!isBoldLine(paragraph, text)) return { role: 'text' }
    if (named) return heading(2, named)
    const aspects = question?.aspects ?? []
    if (aspects.some(({ id, title }) => sameWords(text, id) || sameWords(text, title))) return heading(3, undefined)
    if (depth === 1) return isTitle(text, meeting, session) ? { role: 'title' } : { role: 'text' }
    // "Findings" in bold names the kind of the items below it.
    if (meeting.kinds.some(({ label, plural }) => sameWords(text, label) || sameWords(text, plural)))
      return { role: 'text' }
    const before = depth
    const role = heading(Math.max(3, Math.min(4, before + 1)), undefined)
    // Bold lines are brothers: the next one is no deeper.
    depth = before
    return role
  }
}

/** The words of a heading, with a label of its own such as "Question 1:" that Word counts. */
function headingWords(paragraph: WordParagraph): string {
  const { list } = paragraph
  return `${list?.worded ? `${list.label} ` : ''}${wordsOf(paragraph)}`.trim()
}

function isHeading(paragraph: WordParagraph): boolean {
  return paragraph.outline !== undefined && wordsOf(paragraph).trim() !== ''
}

function isBoldLine({ segments, list }: WordParagraph, text: string): boolean {
  if (list || text.length > LONGEST_BOLD_HEADING || /[.:;,!]$/.test(text) || text.includes('\n') || text.includes('\t'))
    return false
  return segments.every(
    (segment) => segment.kind === 'note' || (segment.kind === 'text' && (segment.bold || !segment.text.trim())),
  )
}

/** "Session 1: AI in daily police work", with or without the number, or the meeting's own title. */
export function isTitle(text: string, meeting: Meeting, session: Session): boolean {
  const { id, title } = session
  const number = id.replace(/-/g, ' ')
  if (sameWords(text, title) || sameWords(text, number) || sameWords(text, meeting.title)) return true
  const rest = text.toLowerCase().startsWith(number.toLowerCase())
    ? text.slice(number.length).replace(/^[\s.:–—-]+/, '')
    : undefined
  return rest !== undefined && (rest === '' || sameWords(rest, title))
}
