import { isBlank, type Mending } from './mending.js'

/** A backslash alone on its line, as converters write an empty paragraph: a break with nothing before it prints nothing. */
export function mendEmptyBreaks({ lines, verbatim, edits }: Mending): void {
  for (const [index, { text, at, next }] of lines.entries()) {
    if (!text.includes('\\') || verbatim[index] || !/^\s*\\\s*$/.test(text)) continue
    const isBetween = !isBlank(lines[index - 1]) && !isBlank(lines[index + 1])
    edits.push({ at, removed: isBetween ? next - at : text.length, inserted: '' })
  }
}
