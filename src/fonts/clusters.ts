/** What is neither a letter, digit or mark of ASCII nor white space: nearly nothing of a report, and all that is looked at. */
const UNUSUAL = /[^\t\n\r -~]/u
/** What a sign may be made of besides its first character. */
const JOINS =
  /[\p{M}\p{Default_Ignorable_Code_Point}\p{Emoji_Modifier}\p{Regional_Indicator}\u1100-\u11ff\ua960-\ua97c\ud7b0-\ud7fb]/u
/** Words, so that only those in which something is joined are taken apart slowly; a mark is drawn over a space before it. */
const WORDS = /(?: (?=[\p{M}\p{Emoji_Modifier}]))?[^\t\n\r ]+/gu

/** Made when first asked for: it takes longer to make than many a text to read. */
let segmenter: Intl.Segmenter | undefined

export interface Cluster {
  text: string
  /** UTF-16 units from the start. */
  at: number
}

/** The signs of a text that are not plain ASCII, each with all that belongs to it (Unicode Standard Annex 29). */
export function* unusualClusters(text: string): Generator<Cluster> {
  if (!UNUSUAL.test(text)) return
  for (const { 0: word, index } of text.matchAll(WORDS)) {
    if (!UNUSUAL.test(word)) continue
    if (JOINS.test(word)) {
      segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
      for (const { segment, index: at } of segmenter.segment(word))
        if (UNUSUAL.test(segment)) yield { text: segment, at: index + at }
      continue
    }
    let at = index
    for (const character of word) {
      if (UNUSUAL.test(character)) yield { text: character, at }
      at += character.length
    }
  }
}

/** The different signs of a text, ASCII too. */
export function signsOf(text: string): Set<string> {
  const signs = new Set<string>(text.replace(/[^\t\n\r -~]+/g, ''))
  for (const { text: sign } of unusualClusters(text)) signs.add(sign)
  return signs
}
