import type { Diagnostic } from '../../model/diagnostic.js'
import type { Item, Provenance, Report } from '../../model/report.js'

/** What the check says, by where in the report it is shown. */
export interface PlacedRemarks {
  /** By `file:line` of the paragraph that they concern. */
  beside: Map<string, Diagnostic[]>
  /** Of a file, before its first paragraph or where it has none. */
  ofFile: Map<string, Diagnostic[]>
}

export const placeKey = ({ file, line }: Pick<Provenance, 'file' | 'line'>): string => `${file}:${line}`

function addItems(items: readonly Item[], lines: Map<string, number[]>): void {
  for (const item of items) {
    if ('provenance' in item && /^(?:notes|editor)\//.test(item.provenance.file)) {
      const { file, line } = item.provenance
      const known = lines.get(file)
      if (known) known.push(line)
      else lines.set(file, [line])
    }
    if (item.type === 'internal') addItems(item.items, lines)
  }
}

/** The lines from which each file's paragraphs come, ascending. */
export function linesOf({ introduction, sessions, annexes }: Report): Map<string, number[]> {
  const lines = new Map<string, number[]>()
  for (const { items } of [introduction, ...sessions, ...(annexes.further ?? [])]) addItems(items, lines)
  for (const list of lines.values()) list.sort((a, b) => a - b)
  return lines
}

/** Puts each remark that is not waived beside the last paragraph that begins at or before its line. */
export function placeRemarks(report: Report, diagnostics: readonly Diagnostic[]): PlacedRemarks {
  const lines = linesOf(report)
  const placed: PlacedRemarks = { beside: new Map(), ofFile: new Map() }
  for (const diagnostic of diagnostics) {
    if (diagnostic.waived) continue
    const { file, line } = diagnostic.place
    const at = lines.get(file)?.findLast((one) => one <= line)
    const [map, key] = at === undefined ? [placed.ofFile, file] : [placed.beside, placeKey({ file, line: at })]
    const list = map.get(key)
    if (list) list.push(diagnostic)
    else map.set(key, [diagnostic])
  }
  return placed
}
