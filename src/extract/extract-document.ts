import type { Definition, ImageReference, Link, Nodes, Parents, Root } from 'mdast'
import { crossed, limitsOf, type Limits } from '../load/limits.js'
import { placeAt } from '../load/source.js'
import type { Meeting } from '../model/meeting.js'
import type { Document, MentionUse, Note, Observation, Section, Source } from '../model/note.js'
import { parseFrontMatter, type FrontMatter } from '../parse/front-matter.js'
import { parseMarkdown } from '../parse/parse-markdown.js'
import { crossedBounds, tooDeepLine, tooManyCalls } from './check-bounds.js'
import { PointReader } from './extract-points.js'
import { extractPassages } from './extract-passages.js'
import { extractSections } from './extract-sections.js'
import { giveKinds } from './give-kinds.js'
import { markInternalBlocks } from './internal-blocks.js'
import { keepLines } from './keep-lines.js'
import { markScripts } from './mark-scripts.js'
import { markMentions, mentionTargets } from './mentions.js'
import { raisePoints } from './raise-points.js'
import { readHeadings } from './read-headings.js'
import { readHtml } from './read-html.js'
import { markTasks } from './task-marks.js'
import { readTypingAccidents } from './typing-accidents.js'
import { attachCaptions } from './table-captions.js'

/** A file as read, or why it is not: a bound that it crosses. */
export type Extracted = { document: Note | Document } | { refused: Observation[] }

/**
 * Reads one note or editor's file: never throws on a bad one, but returns what it could read and what it saw.
 */
export function extractDocument(kind: 'note' | 'editor', source: Source, meeting: Meeting): Extracted {
  const limits = limitsOf(meeting.limits)
  const front = parseFrontMatter(source, kind === 'note', limits)
  if (front.refused) return { refused: front.refused }
  const early = tooDeepLine(source, front.bodyStart, limits) ?? tooManyCalls(source, front.bodyStart, limits)
  if (early) return { refused: [early] }
  try {
    const body = extract(kind, source, meeting, front, limits)
    if ('refused' in body) return body
    return { document: kind === 'note' ? asNote(body, front, meeting) : { ...body, kind } }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    // The call stack ended: blocks nested by indentation alone, deeper than any bound.
    return {
      refused: [{ rule: 'limit', violation: crossed('nesting', limits, 'far more', placeAt(source, front.bodyStart)) }],
    }
  }
}

function asNote(body: Omit<Document, 'kind'>, front: FrontMatter, meeting: Meeting): Note {
  const { session, status, clearedBy, clearedOn, place } = front
  const listed = meeting.sessions.find(({ id }) => id === session?.toLowerCase())?.id ?? session
  return {
    ...body,
    kind: 'note',
    status,
    place,
    ...(listed === undefined ? {} : { session: listed }),
    ...(clearedBy === undefined ? {} : { clearedBy }),
    ...(clearedOn === undefined ? {} : { clearedOn }),
  }
}

function extract(
  kind: Document['kind'],
  source: Source,
  meeting: Meeting,
  front: FrontMatter,
  limits: Limits,
): Omit<Document, 'kind'> | { refused: Observation[] } {
  const { tree, withheld, withdrawn, observations } = parseMarkdown(source, front.bodyStart, meeting.language)
  const refused = crossedBounds(tree, source, limits)
  if (refused.length) return { refused }
  markInternalBlocks(tree, withheld, source)
  const html = readHtml(tree, source)
  const accidents = readTypingAccidents(tree, meeting, source)
  const targets = targetsIn(tree)
  const titles = readTitles(targets, source)
  resolvePictures(targets)
  readBareAddresses(targets, source)
  markMentions(tree, source, mentionTargets(meeting))
  markScripts(tree, source)
  attachCaptions(tree, source, meeting.language)
  const reasons: Observation[] = []
  readHeadings(tree, meeting, source, reasons)
  // In the editor's files a paragraph that opens with a label is the editor's prose.
  if (kind === 'note') raisePoints(tree, meeting, source)
  const sections = extractSections(tree, meeting, source, reasons)
  const given = kind === 'note' ? giveKinds(sections, meeting, source) : []
  const reader = new PointReader(meeting, source)
  for (const section of sections) readPoints(section, reader)
  const over = reader.points[limits.points]
  if (over)
    return { refused: [{ rule: 'limit', violation: crossed('points', limits, reader.points.length, over.labelPlace) }] }
  markTasks(tree)
  keepLines(tree, source)
  return {
    file: source.file,
    source,
    tree,
    sections,
    passages: extractPassages(sections, reader.points, source),
    mentions: mentionsIn(sections, source),
    points: reader.points,
    ...(withdrawn.length > 0 ? { withdrawn } : {}),
    observations: [
      ...front.observations,
      ...observations,
      ...html.observations,
      ...accidents,
      ...titles,
      ...reasons,
      ...given,
      ...reader.observations,
    ],
    waivers: html.waivers,
  }
}

function readPoints(section: Section, reader: PointReader): void {
  for (const part of section.parts) {
    for (const block of part.blocks) {
      reader.read(block, {
        internal: false,
        ...(section.question ? { question: section.question } : {}),
        ...(part.aspect ? { aspect: part.aspect } : {}),
      })
    }
  }
}

/** Nodes that lead somewhere, and the definitions of where. */
interface Targets {
  links: Link[]
  definitions: Definition[]
  /** The names by which links and pictures call definitions. */
  called: Set<string>
  /** Pictures by reference, where they stand. */
  pictures: { node: ImageReference; parent: Parents; index: number; internal: boolean }[]
  /** The definitions that stand in internal blocks. */
  inside: Set<Definition>
}

function targetsIn(tree: Root): Targets {
  const targets: Targets = { links: [], definitions: [], called: new Set(), pictures: [], inside: new Set() }
  const walk = (parent: Parents, internal: boolean): void => {
    for (const [index, node] of parent.children.entries()) {
      if (node.type === 'link') targets.links.push(node)
      else if (node.type === 'definition') {
        targets.definitions.push(node)
        if (internal) targets.inside.add(node)
      } else if (node.type === 'linkReference') targets.called.add(node.identifier)
      else if (node.type === 'imageReference') {
        targets.called.add(node.identifier)
        targets.pictures.push({ node, parent, index, internal })
      }
      if ('children' in node) walk(node, internal || node.type === 'internal')
    }
  }
  walk(tree, false)
  return targets
}

/** The words behind a link's address print with the link; where no link leads to the address, it is said that they do not. */
function readTitles({ called, definitions }: Targets, source: Source): Observation[] {
  const waiting = new Set(called)
  return definitions.flatMap(({ identifier, title, position }) => {
    // Of two definitions of one name the first counts.
    if (waiting.delete(identifier) || !title) return []
    const start = position?.start.offset ?? 0
    const violation = {
      message: `The words "${title}" behind an address are not printed, as no link leads there`,
      hint: 'Write them in the text',
      place: placeAt(source, start, position?.end.offset ?? start),
    }
    return [{ rule: 'typing-mended', violation }]
  })
}

/** `![alt][ref]` is a picture like any other; what an internal block defines is nothing to words outside. */
function resolvePictures({ definitions, pictures, inside }: Targets): void {
  const addresses = new Map<string, Definition>()
  const open = new Map<string, Definition>()
  for (const definition of definitions) {
    const { identifier } = definition
    if (!addresses.has(identifier)) addresses.set(identifier, definition)
    if (!open.has(identifier) && !inside.has(definition)) open.set(identifier, definition)
  }
  for (const { node, parent, index, internal } of pictures) {
    const address = (internal ? addresses : open).get(node.identifier)
    if (!address) continue
    parent.children[index] = {
      type: 'image',
      url: address.url,
      alt: node.alt ?? null,
      title: address.title ?? null,
      ...(node.position ? { position: node.position } : {}),
    }
  }
}

/** GFM makes `http://` of a bare `www.`; a report links over https alone. */
function readBareAddresses({ links }: Targets, source: Source): void {
  for (const link of links) {
    const start = link.position?.start.offset ?? 0
    if (/^http:\/\/www\./i.test(link.url) && /^www\./i.test(source.text.slice(start, start + 4)))
      link.url = link.url.replace('http:', 'https:')
  }
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
        walk({ ...child, ...(node.position ? { position: node.position } : {}) }, internal, point)
      }
    }
    if ('children' in node) for (const child of node.children) walk(child, internal || node.type === 'internal', held)
  }
  for (const section of sections) {
    if (section.heading) walk(section.heading, false, undefined)
    for (const part of section.parts) {
      if (part.heading) walk(part.heading, false, undefined)
      for (const block of part.blocks) walk(block, false, undefined)
    }
  }
  return uses
}
