import type { Gathered } from '../model/gathered.js'
import type { Block } from '../model/mdast.js'
import type { Attribution, ReportStatus } from '../model/meeting.js'
import type { Preparation } from '../model/report.js'
import { partAnchor } from '../model/parts.js'
import { aimLinks } from './aim-links.js'
import type { Context } from './context.js'
import { findEditorFile, openEditorFile, type EditorFile } from './editor-files.js'
import { footnotesOf } from './footnotes.js'
import { addTarget, anchorHeadings } from './heading-anchors.js'
import { namespaceCalls } from './namespace-calls.js'
import { proseOfSections } from './prose.js'

const ATTRIBUTIONS: Attribution[] = ['open', 'affiliation', 'chatham']
const SUPPORTS = ['agreed', 'majority', 'several', 'one'] as const

/** What the report is, how it came about, who is named in it, and what its words for support mean. */
export function assemblePreparation(gathered: Gathered, context: Context, status: ReportStatus): Preparation {
  const { messages } = context
  const disclaimer = wordsOfFile('disclaimer', messages.preparation.disclaimer, gathered, context)
  const own = wordsOfFile('preparation', messages.preparation.prepared, gathered, context)
  return {
    statusText: messages.statuses[status].text,
    disclaimer: disclaimer.blocks,
    prepared: own.blocks.length > 0 ? own.blocks : generatedWords(gathered, context),
    attribution: attributionRules(context),
    supports: SUPPORTS.map((support) => messages.supports[support]),
    footnotes: [...disclaimer.footnotes, ...own.footnotes],
  }
}

/** The words of one of the two files of this part, whose footnotes must not meet under one name. */
function wordsOfFile(
  name: EditorFile,
  title: string,
  gathered: Gathered,
  context: Context,
): Pick<Preparation, 'footnotes'> & { blocks: Block[] } {
  const document = findEditorFile(gathered, name)
  if (!document) return { blocks: [], footnotes: [] }
  const { voice, sections, titles } = openEditorFile(document, title, context)
  const targets = new Map<string, string>()
  for (const heading of titles) addTarget(targets, heading, partAnchor('preparation'))
  anchorHeadings(sections, voice, targets)
  const blocks = proseOfSections(sections, voice, 2)
  const footnotes = footnotesOf(blocks, voice)
  aimLinks([...blocks, ...footnotes], targets, context)
  return { blocks: namespaceCalls(blocks, name), footnotes: namespaceCalls(footnotes, name) }
}

function generatedWords({ notes }: Gathered, { meeting, messages }: Context): Block[] {
  const told = meeting.sessions.filter(({ id }) => notes.some(({ session }) => session === id)).length
  if (told === 0) return []
  return messages.preparation
    .preparedText(told)
    .map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] }))
}

/** One sentence where all sessions have the same rule, else one for each rule with the sessions that it covers. */
function attributionRules({ meeting, messages }: Context): string[] {
  const rules = ATTRIBUTIONS.map((attribution) => ({
    attribution,
    titles: meeting.sessions.filter((session) => session.attribution === attribution).map(({ title }) => title),
  })).filter(({ titles }) => titles.length > 0)
  const { attributionText } = messages.preparation
  return rules.map(({ attribution, titles }) => attributionText[attribution](rules.length === 1 ? [] : titles))
}
