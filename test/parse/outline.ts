import type { Nodes } from 'mdast'
import { plainText } from '../../src/extract/plain-text.js'
import { extractDocument } from '../../src/extract/extract-document.js'
import { makeSource } from '../../src/load/source.js'
import type { Meeting } from '../../src/model/meeting.js'
import type { Document } from '../../src/model/note.js'
import { gatherFiles } from '../../src/pipeline.js'
import { layOver } from '../../src/rules/example-meeting.js'

let example: Promise<Meeting> | undefined

/** A note of session 2 of the example meeting, with this body. */
export async function readBody(body: string): Promise<Document> {
  example ??= gatherFiles(layOver({})).then(({ meeting }) => meeting)
  const text = `---\nsession: session-2\n---\n${body}`
  const read = extractDocument('note', makeSource('notes/session-2.md', text), await example)
  if ('refused' in read) throw new Error('refused')
  return read.document
}

/** The blocks of a file, one a line: what each is, and its words. */
export function outline(document: Document): string[] {
  const lines: string[] = []
  const walk = (node: Nodes, indent: string): void => {
    if (node.type === 'table') {
      const caption = node.data?.caption ? ` (${plainText(node.data.caption as never)})` : ''
      lines.push(`${indent}table${caption}`)
      for (const row of node.children)
        lines.push(`${indent}  ${row.children.map((cell) => plainText(cell)).join(' | ')}`)
    } else if (node.type === 'list') {
      for (const item of node.children) {
        const point = item.data?.point === undefined ? '' : ` ${document.points[item.data.point]?.kind ?? ''}`
        lines.push(`${indent}${node.ordered ? `${node.start ?? 1})` : '-'}${point}`)
        for (const child of item.children) walk(child, `${indent}  `)
      }
    } else if (node.type === 'blockquote' || node.type === 'internal') {
      lines.push(`${indent}${node.type}`)
      for (const child of node.children) walk(child, `${indent}  `)
    } else if (node.type === 'footnoteDefinition')
      lines.push(`${indent}[^${node.identifier}]: ${plainText(node.children[0] as Nodes)}`)
    else lines.push(`${indent}${node.type === 'heading' ? `${'#'.repeat(node.depth)} ` : ''}${inline(node)}`)
  }
  for (const section of document.sections) {
    if (section.heading) walk(section.heading, '')
    for (const part of section.parts) {
      if (part.heading) walk(part.heading, '')
      for (const block of part.blocks) walk(block, '')
    }
  }
  return lines
}

/** Words of a line, with "/" for a break, "_" and "^" around what stands lower and higher, "[^1]" for a call. */
function inline(node: Nodes): string {
  if (node.type === 'break') return ' / '
  if (node.type === 'subscript') return `_${node.children.map(inline).join('')}_`
  if (node.type === 'superscript') return `^${node.children.map(inline).join('')}^`
  if (node.type === 'footnoteReference') return `[^${node.identifier}]`
  if (node.type === 'image') return `![${node.alt ?? ''}]`
  if ('children' in node) return node.children.map((child) => inline(child as Nodes)).join('')
  return plainText(node).replace(/\n/g, ' ')
}

/** What was seen while reading: "line:column rule: message". */
export function remarks({ observations }: Document): string[] {
  return observations
    .filter(({ rule }) => rule !== 'front-matter')
    .map(({ rule, violation: { place, message } }) => `${place.line}:${place.column} ${rule}: ${message}`)
}

/** A text after the edits of all fixes that are safe. */
export function afterFixes({ source, observations }: Document): string {
  const offset = (line: number, column: number): number => (source.lineStarts[line - 1] ?? 0) + column - 1
  const edits = observations
    .flatMap(({ violation: { fix } }) => (fix && !fix.byHand ? fix.edits : []))
    .map(({ place, text }) => ({
      from: offset(place.line, place.column),
      to: offset(place.endLine, place.endColumn),
      text,
    }))
    .sort((a, b) => b.from - a.from || b.to - a.to)
  return edits.reduce((text, edit) => text.slice(0, edit.from) + edit.text + text.slice(edit.to), source.text)
}

/** Words of the tree that do not stand in the file where the tree says they do. */
export function misplaced({ tree, source }: Document): string[] {
  const wrong: string[] = []
  const walk = (node: Nodes): void => {
    if (node.type === 'text' && node.position) {
      const { start, end } = node.position
      const typed = source.text.slice(start.offset, end.offset)
      const isPut = start.offset === end.offset
      if (!isPut && !/[\\&]/.test(typed) && typed.replace(/\s+/g, ' ') !== node.value.replace(/\s+/g, ' '))
        wrong.push(`${start.line}:${start.column} "${node.value}" is "${typed}"`)
    }
    if ('children' in node) for (const child of node.children) walk(child)
  }
  walk(tree)
  return wrong
}
