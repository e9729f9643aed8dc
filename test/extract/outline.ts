import type { Nodes } from 'mdast'
import type { Note, Source } from '../../src/model/note.js'
import type { Place } from '../../src/model/place.js'

/** The words that stand at a place. */
export function wordsAt(source: Source, place: Place): string {
  const offset = (line: number, column: number): number => (source.lineStarts[line - 1] ?? 0) + column - 1
  return source.text.slice(offset(place.line, place.column), offset(place.endLine, place.endColumn))
}

/** A note as text that can be read: what was extracted, and the very words at each place. */
export function outline(note: Note): string {
  const at = (place: Place): string => `${place.line}:${place.column} ${JSON.stringify(wordsAt(note.source, place))}`
  const lines: string[] = []
  for (const section of note.sections) {
    lines.push(
      `${section.kind}${section.question ? ` ${section.question}` : ''}${section.headingPlace ? ` ${at(section.headingPlace)}` : ''}`,
    )
    for (const part of section.parts) {
      if (part.headingPlace) lines.push(`  part ${part.aspect ?? '-'} ${at(part.headingPlace)}`)
      for (const block of part.blocks) describe(block, '    ', lines)
    }
  }
  lines.push('', 'points')
  for (const point of note.points) {
    const facts = [
      point.question && `under ${point.question}`,
      point.aspect && `aspect ${point.aspect}`,
      point.alsoUnder.length && `also ${point.alsoUnder.join(' ')}`,
      Object.keys(point.alsoAspects).length && `also ${JSON.stringify(point.alsoAspects)}`,
      point.addressees.length && `to ${point.addressees.join(' ')}`,
      point.level,
      point.support,
      point.by && `by ${point.by}`,
      point.parent !== undefined && `below ${point.parent}`,
      point.internal && 'internal',
      ...point.unknownAddressees.map((one) => `unknown WHO ${at(one.place)}`),
      ...point.unknownQualifiers.map((one) => `unknown qualifier ${at(one.place)}`),
    ].filter(Boolean)
    lines.push(`  ${point.index} ${point.kind} ${at(point.labelPlace)} [${facts.join(', ')}] ${point.words}`)
  }
  lines.push('', 'mentions')
  for (const mention of note.mentions)
    lines.push(`  ${mention.target} ${mention.id} ${at(mention.place)}${mention.internal ? ' internal' : ''}`)
  lines.push('', 'observations')
  for (const { rule, violation } of note.observations)
    lines.push(`  ${rule} ${at(violation.place)} ${violation.message}`)
  for (const waiver of note.waivers)
    lines.push(`  waiver ${waiver.rule} (${waiver.why}) covers ${waiver.covers ? at(waiver.covers) : 'nothing'}`)
  lines.push('', 'passages')
  for (const passage of note.passages) {
    const flags = [
      passage.internal && 'internal',
      passage.quoted && 'quoted',
      passage.footnote && 'footnote',
      passage.point !== undefined && `point ${passage.point}`,
    ].filter(Boolean)
    lines.push(`  ${passage.kind} ${JSON.stringify(passage.text)}${flags.length ? ` [${flags.join(', ')}]` : ''}`)
  }
  return `${lines.join('\n')}\n`
}

function describe(node: Nodes, indent: string, lines: string[]): void {
  const flag =
    node.type === 'internal' && node.unclosed
      ? ' unclosed'
      : node.type === 'internal' && node.doubtful
        ? ' doubtful'
        : node.type === 'listItem' && node.data?.point !== undefined
          ? ` point ${node.data.point}`
          : ''
  const caption = node.type === 'table' && node.data?.caption ? ' with a caption' : ''
  lines.push(`${indent}${node.type}${flag}${caption}`)
  if (['list', 'listItem', 'internal', 'blockquote'].includes(node.type) && 'children' in node) {
    for (const child of node.children) describe(child, `${indent}  `, lines)
  }
}
