import { plainText } from '../extract/plain-text.js'
import { linkKey } from '../extract/resolve-anchor.js'
import type { Gathered } from '../model/gathered.js'
import type { Block } from '../model/mdast.js'
import type { Section } from '../model/note.js'
import { partAnchor } from '../model/parts.js'
import type { SummaryPart } from '../model/report.js'
import { aimLinks } from './aim-links.js'
import { answerHeading } from './answer-headings.js'
import { questionHeading, type Context } from './context.js'
import { findEditorFile, openEditorFile } from './editor-files.js'
import { footnotesOf } from './footnotes.js'
import { addTarget, anchorHeadings } from './heading-anchors.js'
import { proseOf, proseOfSections } from './prose.js'
import { plain } from './say-mentions.js'
import type { Voice } from './voice.js'

/**
 * One answer for each guiding question, in the editor's words: where the editor has none, none is made up, and a build
 * that may have gaps shows the question without one.
 */
export function assembleSummary(gathered: Gathered, context: Context): SummaryPart {
  const { meeting, messages, anchors, allowGaps } = context
  const title = messages.parts.summary
  const document = findEditorFile(gathered, 'executive-summary')
  const opened = document && openEditorFile(document, title, context)
  const sections = opened?.sections ?? []
  const first = sections.findIndex(({ kind }) => kind === 'answer')
  const before = sections.filter(({ kind }, index) => kind !== 'answer' && (first < 0 || index < first))
  const after = sections.filter(({ kind }, index) => kind !== 'answer' && first >= 0 && index > first)

  // What has a place already comes first: the title, and each question that is answered.
  const targets = new Map<string, string>()
  for (const heading of opened?.titles ?? []) addTarget(targets, heading, partAnchor('summary'))
  const inAnswers = new Map<string, string>()

  const answers = meeting.questions.flatMap((question): SummaryPart['answers'] => {
    const own = sections.filter((section) => section.question === question.id)
    const anchor = anchors.take(`summary-${question.id}`)
    const headings = own.flatMap(({ heading }) => heading ?? [])
    for (const heading of headings) addTarget(targets, heading, anchor)
    if (opened) anchorHeadings(own, opened.voice, targets)
    const blocks = opened
      ? own.flatMap((section, index) => [
          ...(index > 0 ? headingAgain(section, opened.voice) : []),
          ...answerBlocks(section, opened.voice),
        ])
      : []
    if (blocks.length === 0 && !allowGaps) {
      for (const heading of headings) targets.set(linkKey(plainText(heading)), anchors.keep(`findings-${question.id}`))
      return []
    }
    inAnswers.set(question.id, anchor)
    const words = own[0] && opened ? answerHeading(own[0], opened.voice) : []
    return [
      {
        question: question.id,
        heading: plain(words) || questionHeading(question.id, context),
        calls: words.filter(({ type }) => type === 'footnoteReference'),
        text: question.text,
        anchor,
        blocks,
      },
    ]
  })
  if (opened) anchorHeadings([...before, ...after], opened.voice, targets)
  const opening = opened ? proseOfSections(before, opened.voice, 1) : []
  // Sections of the editor's own that follow the answers print behind the last of them.
  if (opened) (answers.at(-1)?.blocks ?? opening).push(...proseOfSections(after, opened.voice, 1))
  const content = [...opening, ...answers.flatMap(({ calls, blocks }) => [...calls, ...blocks])]
  const footnotes = opened ? footnotesOf(content, opened.voice) : []
  aimLinks([...content, ...footnotes], targets, context, inAnswers)
  return { id: 'summary', title, answers, opening, footnotes }
}

/** The heading of a further section on a question that has its heading, where it says more than the question's own. */
function headingAgain(section: Section, voice: Voice): Block[] {
  const children = answerHeading(section, voice)
  const saysMore = children.length > 1 || plain(children) !== questionHeading(section.question ?? '', voice.context)
  return saysMore ? [{ type: 'heading', depth: 4, children }] : []
}

/** An answer's words; the part has its own heading for the question. */
function answerBlocks({ parts }: Section, voice: Voice): Block[] {
  return parts.flatMap((part) => proseOf([...(part.heading ? [part.heading] : []), ...part.blocks], voice, 1))
}
