import type { Nodes, PhrasingContent } from 'mdast'
import { assembleReport, type AssembleOptions } from '../../src/assemble/assemble-report.js'
import type { Gathered } from '../../src/model/gathered.js'
import type { Block } from '../../src/model/mdast.js'
import type { Item, Report, SessionPart } from '../../src/model/report.js'
import { gatherFiles } from '../../src/pipeline.js'

/** A meeting of two sessions and two questions; a test lays its own keys over it. */
const keys: Record<string, string> = {
  title: 'title: Digital tools in police work',
  language: 'language: en',
  dates: 'dates: { start: 2019-09-23, end: 2019-09-24 }',
  place: 'place: Vienna',
  questions: `questions:
  - { id: q1, title: Police work, text: How does work change?, aspects: [{ id: work, title: Daily work }, { id: skills, title: Skills }] }
  - { id: q2, title: Co-operation, text: How can services learn? }`,
  sessions: sessions('open'),
  people: `people:
  - { id: anna, name: Anna Beispiel, role: head of innovation, affiliation: a national police service }
  - { id: jan, role: researcher, affiliation: a technical university }
  - { id: eva, name: Eva Vzor, affiliation: an agency }`,
  addressees: `addressees:
  - { id: states, name: participating States, aliases: [States], level: national }
  - { id: secretariat, name: OSCE Secretariat, level: international }`,
}

export function sessions(attribution: string): string {
  return `sessions:
  - { id: session-1, kind: session, title: Tools in use, starts: 2019-09-23T10:00, ends: 2019-09-23T12:30, attribution: ${attribution}, moderator: eva, speakers: [anna, jan], asks: { q1: required, q2: expected } }
  - { id: session-2, kind: session, title: Learning together, starts: 2019-09-24T10:00, attribution: open, asks: { q2: expected } }`
}

/** Gathers notes; a note that does not begin with front matter belongs to the session of its file's name. */
export async function gather(notes: Record<string, string>, meeting: Record<string, string> = {}): Promise<Gathered> {
  const files: Record<string, string> = { 'meeting.yaml': `${Object.values({ ...keys, ...meeting }).join('\n')}\n` }
  for (const [path, text] of Object.entries(notes)) {
    const session = /^notes\/(.+)\.md$/.exec(path)?.[1]
    files[path] = session && !text.startsWith('---') ? `---\nsession: ${session}\n---\n\n${text}` : text
  }
  return gatherFiles(files)
}

export async function assemble(
  notes: Record<string, string>,
  options: Partial<AssembleOptions> & { meeting?: Record<string, string> } = {},
): Promise<Report> {
  const { meeting, ...rest } = options
  return assembleReport(await gather(notes, meeting), { edition: 'circulation', allowGaps: false, ...rest })
}

/** The words of blocks; footnote calls stand as `[^id]`, lists' items in brackets, pictures by their address. */
export function said(blocks: readonly Block[]): string {
  return blocks.map((block) => words(block as Nodes)).join(' ')
}

function words(node: Nodes): string {
  if (node.type === 'footnoteReference') return `[^${node.identifier}]`
  if (node.type === 'image') return `<${node.url}|${node.alt}|${node.title}>`
  if ('value' in node) return node.value
  if (!('children' in node)) return ''
  const inner = (node.children as Nodes[]).map(words)
  if (node.type === 'listItem') return `[${inner.join(' ')}]`
  if (node.type === 'internal') return `{${inner.join(' ')}}`
  return inner.join(node.type === 'list' || node.type === 'blockquote' ? ' ' : '')
}

/** Inline content in one line. */
export function line(children: readonly PhrasingContent[]): string {
  return said([{ type: 'paragraph', children: [...children] }])
}

/** A line for each item: what it is, and its words. */
export function outline(items: readonly Item[]): string[] {
  return items.map((item) => {
    if (item.type === 'heading') return `${'#'.repeat(item.level)} ${line(item.children)}`
    if (item.type === 'gap') return `GAP ${item.text}`
    if (item.type === 'deleted') return `${item.number} DELETED`
    if (item.type === 'internal') return `INTERNAL ${outline(item.items).join(' / ')}`
    if (item.type === 'block') return `- ${said(item.blocks)}`
    if (item.type === 'not-discussed') return `${item.number} Not discussed: ${line(item.children)}`
    const label = item.point ? `${item.point.label}: ` : ''
    return `${'  '.repeat(item.depth)}${item.number} ${label}${said(item.blocks)}`
  })
}

export function session(report: Report, id: string): SessionPart {
  const part = report.sessions.find((one) => one.id === id)
  if (!part) throw new Error(`no session ${id}`)
  return part
}

/** Everything that a report says, as one string to search. */
export function everything(report: Report): string {
  return JSON.stringify(report)
}
