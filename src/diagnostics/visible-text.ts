/** What a terminal would obey instead of showing, and what it would not show. */
const UNSAFE =
  /[\u0000-\u001F\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\uD800-\uDFFF]|[\u{E0000}-\u{E007F}]/gu

/** Text of a note as a terminal may show it: tabs as a space, each control or invisible character as a sign. */
export function showable(text: string): string {
  return text.replaceAll('\t', ' ').replace(UNSAFE, '\uFFFD')
}

/** How many columns of a terminal a text takes, near enough: marks none, wide letters and pictures two. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) {
    if (/\p{M}/u.test(character)) continue
    width +=
      /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{1F300}-\u{1FAFF}]/u.test(
        character,
      )
        ? 2
        : 1
  }
  return width
}

/** Breaks words into lines of at most so many columns; a longer word has a line of its own. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of showable(text.replace(/\s+/g, ' ').trim()).split(' ')) {
    if (line === '') line = word
    else if (widthOf(line) + 1 + widthOf(word) <= columns) line += ` ${word}`
    else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line]
}
