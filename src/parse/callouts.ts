import { placeAt } from '../load/source.js'
import type { Observation, Source } from '../model/note.js'
import { internalWordFrom } from './internal-words.js'
import { isIn, type Holder, type Layout } from './layout.js'
import type { Withheld } from './withheld.js'

/** `> [!internal]`, as Obsidian and GitHub open a callout; also where the quotation's mark is missing. */
const CALLOUT = /^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*\[[!！][ \t]*(?=\p{L})/gmu

/** Whether a text may have callouts; quick. */
export function mayHaveCallouts(text: string): boolean {
  return /\[[!！]/.test(text)
}

/** Whether a callout is for the house: by its name, as words beside two colons are. */
export function isInternalCallout(name: string): boolean {
  return internalWordFrom(name, 0)
}

/**
 * Quotations that another editor shows as a box for the house: the whole quotation is internal, and it is said. Where
 * no quotation is, all up to the next section is withheld.
 */
export function findCallouts(
  source: Source,
  bodyStart: number,
  { holders, headings, silent, inlineCode }: Layout,
): { stretches: Withheld[]; observations: Observation[] } {
  const stretches: Withheld[] = []
  const observations: Observation[] = []
  if (!mayHaveCallouts(source.text)) return { stretches, observations }
  const quotations = holders.filter(({ type }) => type === 'blockquote')
  /** The quotations around a place, the innermost last. */
  const around: Holder[] = []
  let next = 0
  for (const { 0: mark, index } of source.text.matchAll(CALLOUT)) {
    const name = index + mark.length
    const from = index + mark.search(/\[/)
    if (from < bodyStart || isIn(silent, from) || isIn(inlineCode, from)) continue
    if (!internalWordFrom(source.text, name)) continue
    const end = /[^\]\n]{0,60}\]?/.exec(source.text.slice(name, name + 61))?.[0].length ?? 0
    const place = placeAt(source, from, name + end)
    for (let one = quotations[next]; one && one.from <= from; one = quotations[++next]) around.push(one)
    while (around.length > 0 && (around.at(-1)?.to ?? 0) <= from) around.pop()
    const quotation = around.at(-1)
    const words = source.text.slice(from, name + end)
    if (quotation) {
      stretches.push({ from: quotation.from, to: quotation.to, sure: true, unclosed: false })
      observations.push({
        rule: 'typing-mended',
        violation: {
          message: `"${words}" makes this quotation internal: it stays in the house`,
          hint: 'Take ">" and this mark away, and write ":::internal" above the words and ":::" below them',
          place,
        },
      })
    } else {
      const to = headings.find((heading) => heading > from) ?? source.text.length
      stretches.push({ from, to, sure: false, unclosed: true })
      observations.push({
        rule: 'internal-unclosed',
        violation: {
          message: `"${words}" opens no block that there is, and so what may belong to it stays in the house`,
          hint: 'Write ":::internal" alone on its line, and ":::" alone below the last internal words',
          place,
          remains: `the internal words at line ${place.line} are not marked as they should be`,
        },
      })
    }
  }
  return { stretches, observations }
}
