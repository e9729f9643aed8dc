/** A row as choosing sees it. */
export interface Choice {
  /** Its lower edge, in px down the page. */
  bottom: number
  /** Whether the page may end below it. */
  breakable: boolean
  /** Which notes it calls first, by their place in `notes`. */
  calls: readonly number[]
}

/** What the foot of a page needs, in px. */
export interface FootNeeds {
  /** The page's height. */
  height: number
  /** The rule above the notes and its space. */
  frame: number
  /** What goes on from the page before. */
  carried: number
  /** Each note as a whole, and the least of it that may stand before it goes on overleaf. */
  notes: readonly { height: number; least: number }[]
  /** Room that may stay empty rather than that a note is cut. */
  tolerance: number
}

/**
 * Chooses the row that a page ends with: the last that leaves room for the notes called so far. Where the page would
 * have a hole, it ends with the last row that leaves room for the beginnings of its notes.
 *
 * @param rows all rows of the page, from above
 * @returns the row's index; -1 where nothing but what is carried has room
 */
export function chooseRow(rows: readonly Choice[], needs: FootNeeds): number {
  const { height, frame, carried, notes, tolerance } = needs
  const last = rows.length - 1
  let whole = -1
  let room = 0
  let cut = -1
  for (let index = last; index >= 0 && whole < 0; index--) {
    const row = rows[index]
    if (!row || (!row.breakable && index < last)) continue
    const called = rows.slice(0, index + 1).flatMap(({ calls }) => calls)
    const sum = called.reduce((total, note) => total + (notes[note]?.height ?? 0), carried)
    const overleaf = called.reduce((total, note) => total + (notes[note]?.height ?? 0) - (notes[note]?.least ?? 0), 0)
    const left = height - row.bottom - (sum > 0 ? frame + sum : 0)
    if (left >= 0) {
      whole = index
      room = left
    } else if (cut < 0 && overleaf > 0 && left + overleaf >= 0) cut = index
  }
  if (whole === last || (whole >= 0 && (cut < 0 || room <= tolerance))) return whole
  if (cut >= 0) return cut
  if (whole >= 0) return whole
  // What is carried, or the notes of the first rows, is more than a page: the fewest rows, and as much of it as fits.
  return rows.findIndex(({ breakable }, index) => breakable || index === last)
}
