import type { NoteBench } from './note-bench.js'
import type { Placed } from './set-notes.js'

/**
 * Shares the room at the foot of a page among its notes, in their order. What has no room as a whole is cut, so that
 * all that the page calls begins there where that can be.
 *
 * @param pieces what the page has to set, from above
 * @param room in px, without the rule above the notes
 * @param isEmpty whether the page has nothing but these notes: the first is set then, however high it is
 * @param bench cuts what has no room off a note
 * @returns what stands on the page, and what goes on overleaf
 */
export function fillFoot(
  pieces: readonly Placed[],
  room: number,
  isEmpty: boolean,
  bench: Pick<NoteBench, 'cut'>,
): { standing: Placed[]; left: Placed[] } {
  const standing: Placed[] = []
  const left: Placed[] = []
  let isFull = false
  pieces.forEach((piece, index) => {
    const behind = pieces.slice(index + 1)
    const whole = behind.reduce((sum, { height }) => sum + height, 0)
    const least = behind.reduce((sum, one) => sum + one.least, 0)
    const final = behind.at(-1)
    let rest: Placed | undefined
    if (isFull || piece.height > room - Math.min(least, room)) {
      // What is behind it stands as a whole if it can; then the last is cut too, then all are.
      const reserved = [whole, whole - (final ? final.height - final.least : 0), least, 0]
      const enough = reserved.find((need) => piece.least <= room - need)
      const tail = isFull || enough === undefined ? undefined : bench.cut(piece, room - enough)
      rest = tail && { ...tail, host: piece.host }
      const standsAlone = isEmpty && standing.length === 0
      if (!rest && (isFull || piece.height > room) && !standsAlone) {
        // Those behind it wait too: notes stand in their order.
        isFull = true
        left.push(piece)
        return
      }
    }
    standing.push(piece)
    room -= piece.height
    if (rest) left.push(rest)
  })
  return { standing, left }
}
