import { childOf, childrenOf, toggleOf, valueOf, type XmlElement } from '../open/read-xml.js'
import type { WordCell, WordTable } from './blocks.js'
import type { Reading } from './reading.js'

/** Reads a table (ISO/IEC 29500-1, 17.4) whose tracked rows are settled. */
export function readTable(element: XmlElement, reading: Reading): WordTable {
  const rows = within(element, 'w:tr').map((row) => {
    const properties = childOf(row, 'w:trPr')
    const cells = within(row, 'w:tc').map((cell) => readCell(cell, reading))
    return {
      header: toggleOf(properties, 'w:tblHeader') ?? false,
      cells: [
        ...emptyCells(valueOf(properties, 'w:gridBefore')),
        ...cells,
        ...emptyCells(valueOf(properties, 'w:gridAfter')),
      ],
    }
  })
  return { kind: 'table', rows }
}

function readCell(cell: XmlElement, reading: Reading): WordCell {
  const properties = childOf(cell, 'w:tcPr')
  const merged = childOf(properties, 'w:vMerge') ?? childOf(properties, 'w:hMerge')
  const goesOn = merged !== undefined && (merged.attributes['w:val'] ?? 'continue') === 'continue'
  return { blocks: reading.blocks(cell), columns: columnsOf(valueOf(properties, 'w:gridSpan')), goesOn }
}

function emptyCells(count: string | undefined): WordCell[] {
  return count === undefined
    ? []
    : Array.from({ length: columnsOf(count) }, () => ({ blocks: [], columns: 1, goesOn: false }))
}

/** Word allows 63 columns. */
function columnsOf(value: string | undefined): number {
  return Math.min(63, Math.max(1, Number(value ?? 1) || 1))
}

/** Rows and cells may stand in content controls. */
function within(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) =>
    child.name === name
      ? [child]
      : ['w:sdt', 'w:sdtContent', 'w:customXml'].includes(child.name)
        ? within(child, name)
        : [],
  )
}
