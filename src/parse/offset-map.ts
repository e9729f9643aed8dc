/** Text put in, or put in place of other text, before parsing. */
export interface Edit {
  /** Offset in the original. */
  at: number
  /** Characters of the original that it replaces. */
  removed: number
  inserted: string
}

/** Edits in their order; of two that overlap, the one that begins first is kept. */
export function withoutOverlaps(edits: readonly Edit[]): Edit[] {
  let end = 0
  return [...edits]
    .sort((a, b) => a.at - b.at)
    .filter(({ at, removed }) => {
      if (at < end) return false
      end = Math.max(end, at + removed)
      return true
    })
}

/**
 * Applies edits.
 *
 * @param edits in ascending order, none overlapping
 */
export function applyEdits(text: string, edits: Edit[]): string {
  let result = ''
  let from = 0
  for (const edit of edits) {
    result += text.slice(from, edit.at) + edit.inserted
    from = edit.at + edit.removed
  }
  return result + text.slice(from)
}

/**
 * Offsets of the edited text between which the two texts run alike: where each edit begins and where it ends, in order.
 *
 * @param edits as given to `applyEdits`
 */
export function seamsOf(edits: Edit[]): number[] {
  const seams: number[] = []
  let shift = 0
  for (const { at, removed, inserted } of edits) {
    seams.push(at + shift)
    if (inserted !== '') seams.push(at + shift + inserted.length)
    shift += inserted.length - removed
  }
  return seams
}

/**
 * Leads offsets of the edited text back to the original; what was put in maps to where it was put.
 *
 * @param edits as given to `applyEdits`
 */
export function originalOffsets(edits: Edit[]): (offset: number) => number {
  /** For each edit: where its insertion begins in the edited text, and how far the text after it has shifted. */
  const steps: { begins: number; ends: number; edit: Edit; shift: number }[] = []
  let shift = 0
  for (const edit of edits) {
    const begins = edit.at + shift
    shift += edit.inserted.length - edit.removed
    steps.push({ begins, ends: begins + edit.inserted.length, edit, shift })
  }
  return (offset) => {
    let low = 0
    let high = steps.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((steps[middle]?.begins ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    const step = steps[low - 1]
    if (!step) return offset
    if (offset < step.ends) return Math.min(step.edit.at + (offset - step.begins), step.edit.at + step.edit.removed)
    return offset - step.shift
  }
}
