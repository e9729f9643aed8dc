import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { placeAt } from '../load/source.js'
import type { Meeting } from '../model/meeting.js'
import type { Document, MentionUse, Note, Observation, Section, Source } from '../model/note.js'
import { parseFrontMatter } from '../parse/front-matter.js'
import { parseMarkdown } from '../parse/parse-markdown.js'
import { PointReader } from './extract-points.js'
import { extractPassages } from './extract-passages.js'
import { extractSections } from './extract-sections.js'
import { markInternalBlocks } from './internal-blocks.js'
import { markMentions, mentionTargets } from './mentions.js'
import { readHtml } from './read-html.js'
import { readTypingAccidents } from './typing-accidents.js'
import { attachCaptions } from './table-captions.js'

/** Reads one note: never throws on a bad one, but returns what it could read and what it saw. */
export function extractNote(source: Source, meeting: Meeting): Note {
  const front = parseFrontMatter(source, true)
  const { observations, bodyStart, ...facts } = front
  const session = facts.session === undefined ? {} : { session: meeting.sessions.find(({ id }) => id === facts.session?.toLowerCase())?.id ?? facts.session }
  return { ...extract(source, meeting, bodyStart, observations), ...facts, ...session, kind: 'note' }
}

/** Reads one of the editor's files. */
export function extractEditorFile(source: Source, meeting: Meeting): Document {
  const { bodyStart, observations } = parseFrontMatter(source, false)
  return { ...extract(source, meeting, bodyStart, observations.length && bodyStart > 0 ? [] : observations), kind: 'editor' }
}

function extract(source: Source, meeting: Meeting, bodyStart: number, seen: Observation[]): Omit<Document, 'kind'> {
  const { tree, internal, observations } = parseMarkdown(source, bodyStart)
  markInternalBlocks(tree, internal)
  const html = readHtml(tree, source)
  const accidents = readTypingAccidents(tree, meeting, source)
  readBareAddresses(tree, source)
  markMentions(tree, source, mentionTargets(meeting))
  attachCaptions(tree, source)
  const sections = extractSections(tree, meeting, source)
  const reader = new PointReader(meeting, source)
  for (const section of sections) readPoints(section, reader)
  return {
    file: source.file,
    source,
    tree,
    sections,
    passages: extractPassages(sections, source),
    mentions: mentionsIn(sections, source),
    points: reader.points,
    observations: [...seen, ...observations, ...html.observations, ...accidents, ...reader.observations],
    waivers: html.waivers,
  }
}

function readPoints(section: Section, reader: PointReader): void {
  for (const part of section.parts) {
    for (const block of part.blocks) {
      reader.read(block as Nodes, {
        internal: false,
        ...(section.question ? { question: section.question } : {}),
        ...(part.aspect ? { aspect: part.aspect } : {}),
      })
    }
  }
}

/** GFM makes `http://` of a bare `www.`; a report links over https alone. */
function readBareAddresses(tree: Root, source: Source): void {
  visit(tree, 'link', (link) => {
    const start = link.position?.start.offset ?? 0
    if (link.url.startsWith('http://www.') && source.text.startsWith('www.', start)) link.url = link.url.replace('http:', 'https:')
  })
}

function mentionsIn(sections: Section[], source: Source): MentionUse[] {
  const uses: MentionUse[] = []
  const walk = (node: Nodes, internal: boolean, point: number | undefined): void => {
    if (node.type === 'mention') {
      const start = node.position?.start.offset ?? 0
      uses.push({
        id: node.id,
        target: node.target,
        place: placeAt(source, start, node.position?.end.offset ?? start),
        internal,
        ...(point === undefined ? {} : { point }),
      })
    }
    const held = node.type === 'listItem' ? (node.data?.point ?? point) : point
    const caption = node.type === 'table' ? node.data?.caption : undefined
    if (caption) walk(caption as unknown as Nodes, internal, point)
    if (node.type === 'image') {
      for (const child of [...(node.data?.altContent ?? []), ...(node.data?.captionContent ?? [])]) {
        walk({ ...child, ...(node.position ? { position: node.position } : {}) } as Nodes, internal, point)
      }
    }
    if ('children' in node) for (const child of node.children) walk(child as Nodes, internal || node.type === 'internal', held)
  }
  for (const section of sections) {
    if (section.heading) walk(section.heading, false, undefined)
    for (const part of section.parts) {
      if (part.heading) walk(part.heading, false, undefined)
      for (const block of part.blocks) walk(block as Nodes, false, undefined)
    }
  }
  return uses
}
