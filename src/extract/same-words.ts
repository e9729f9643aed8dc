/**
 * A text as it is compared with what meeting.yaml lists: word processors turn quotes, dashes and spaces into others,
 * and case does not matter. Each character stays one character, so that places stay right.
 */
export function foldTyping(text: string): string {
  return text
    .replace(/[‘’ʼ′]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/\s/g, ' ')
    .replace(/\p{Lu}/gu, (letter) => {
      const small = letter.toLowerCase()
      return small.length === letter.length ? small : letter
    })
}

/** Whether two headings or names say the same, whatever their quotes, dashes, spaces and last mark; "&" is "and". */
export function sameWords(one: string, other: string): boolean {
  return one === other || essenceOf(one) === essenceOf(other)
}

/** Every heading and label is compared with all that is listed. */
const essences = new Map<string, string>()
const MOST_KEPT = 10_000

function essenceOf(text: string): string {
  let essence = essences.get(text)
  if (essence === undefined) {
    essence = foldTyping(text.normalize('NFC')).replace(/ & /g, ' and ').replace(/ +/g, ' ').trim()
    // Not by an expression: it would look on from each of many full stops.
    let end = essence.length
    while (end > 0 && ' .:?'.includes(essence[end - 1] ?? '')) end--
    essence = essence.slice(0, end)
    if (essences.size >= MOST_KEPT) essences.clear()
    essences.set(text, essence)
  }
  return essence
}
