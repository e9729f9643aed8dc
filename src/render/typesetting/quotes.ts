import type { Edit } from './edit.js'
import type { Habits } from './habits.js'

const OPENS_AFTER = /[\s([{«“„‚‘\p{Pd}/\u00a0\u202f]/u
const WORD = /[\p{L}\p{N}\p{M}\ufffc]/u

/**
 * Turns typed quotation marks into the language's own, pair by pair: what has no partner stays as it was typed, and
 * a single mark within or after a word is an apostrophe. Marks that are no longer typewriter's stay too.
 *
 * @param text one block's words; U+FFFC stands for what is not words
 */
export function quoteEdits(text: string, { double, single }: Habits): Edit[] {
  if (!/["']/.test(text)) return []
  const edits: Edit[] = []
  const open: Record<'"' | "'", number[]> = { '"': [], "'": [] }
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]
    if (mark !== '"' && mark !== "'") continue
    const before = text[at - 1] ?? ' '
    const after = text[at + 1] ?? ' '
    const opens = (OPENS_AFTER.test(before) || before === '"' || before === "'") && !/\s/.test(after)
    if (mark === "'" && WORD.test(before) && WORD.test(after)) {
      edits.push({ from: at, to: at + 1, by: '’' })
      continue
    }
    if (opens) {
      open[mark].push(at)
      continue
    }
    const start = open[mark].pop()
    const [left, right] = mark === '"' ? double : single
    if (start !== undefined) {
      edits.push({ from: start, to: start + 1, by: left }, { from: at, to: at + 1, by: right })
    } else if (mark === "'" && /\p{L}/u.test(before)) {
      // The genitive of a plural: "the States' right".
      edits.push({ from: at, to: at + 1, by: '’' })
    }
  }
  // What is left open is no quotation: "the '90s".
  for (const at of open["'"]) if (WORD.test(text[at + 1] ?? '')) edits.push({ from: at, to: at + 1, by: '’' })
  return edits
}
