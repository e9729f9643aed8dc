import type { Messages } from '../../messages/index.js'
import type { Annexes } from '../../model/report.js'

/** Units of the drawing: 160 wide, as the page's content is in millimetres. */
const size = { width: 160, names: 62, figures: 16, row: 8, bar: 4.6 }
const longestName = 38

/**
 * Participants by category and gender: a bar for each category, women its filled part, so that it can be read without
 * colour. The table below says the same; nothing is drawn where nobody was counted.
 */
export function participationPicture(rows: Annexes['participation'], messages: Messages): object | false {
  const categories = rows.filter(({ category }) => category !== messages.annexes.total)
  const counts = categories.map(({ count, women }) => ({ count: toNumber(count), women: toNumber(women) }))
  const most = Math.max(...counts.map(({ count }) => count), 0)
  if (most === 0) return false
  const scale = (size.width - size.names - size.figures) / most
  return {
    width: String(size.width),
    height: String(size.row * categories.length + 1),
    label: messages.annexes.participationPicture,
    women: messages.annexes.women,
    rows: categories.map(({ category, count, women }, index) => {
      const all = counts[index] ?? { count: 0, women: 0 }
      const top = size.row * index + (size.row - size.bar) / 2
      return {
        name: [...category].length > longestName ? `${[...category].slice(0, longestName - 1).join('')}…` : category,
        textY: round(top + size.bar - 1.2),
        x: String(size.names),
        y: round(top),
        height: String(size.bar),
        all: round(Math.max(all.count, all.women) * scale),
        women: round(all.women * scale),
        figuresX: round(size.names + Math.max(all.count, all.women) * scale + 2),
        figures: `${count} (${women})`,
      }
    }),
  }
}

/** The number that Intl wrote, whatever it set between thousands. */
function toNumber(written: string): number {
  return Number(written.replace(/\D/g, ''))
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100)
}
