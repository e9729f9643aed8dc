/** A change of some characters of a text: `to` is exclusive, and equals `from` where something is put in. */
export interface Edit {
  from: number
  to: number
  by: string
}

/** The edits in their order, those left out that change what an earlier one of the list has changed. */
export function settled(edits: readonly Edit[]): Edit[] {
  const ordered = edits.map((edit, rank) => ({ edit, rank }))
  ordered.sort((a, b) => a.edit.from - b.edit.from || a.edit.to - b.edit.to || a.rank - b.rank)
  const kept: Edit[] = []
  for (const { edit } of ordered) {
    const last = kept.at(-1)
    if (last && (edit.from < last.to || (edit.from === last.from && edit.to === last.to))) continue
    kept.push(edit)
  }
  return kept
}

/** @param edits in their order, none over another */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = ''
  let done = 0
  for (const { from, to, by } of edits) {
    result += text.slice(done, from) + by
    done = to
  }
  return result + text.slice(done)
}
