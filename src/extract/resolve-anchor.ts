import type { Heading } from 'mdast'
import type { Meeting } from '../model/meeting.js'
import type { Section } from '../model/note.js'

/** What a link within a file leads to: a heading of the file by its key, a session or a question by its id. */
export type Aim = { heading: string } | { session: string } | { question: string }

/** Words as a link names them: small letters and digits, anything between them a hyphen. */
export function linkKey(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
}

/**
 * The headings of a file that a link may lead to, in order. One within a list, a quotation or an internal block is
 * none: it prints without an anchor, or not at all.
 */
export function headingsToLink(sections: readonly Pick<Section, 'heading' | 'parts'>[]): Heading[] {
  return sections.flatMap(({ heading, parts }) => [
    ...(heading ? [heading] : []),
    ...parts.flatMap((part) => [
      ...(part.heading ? [part.heading] : []),
      ...part.blocks.filter((block): block is Heading => block.type === 'heading'),
    ]),
  ])
}

/**
 * Tells where the links of one file lead. The rule that refuses dead links and the report that prints live ones both
 * ask here, so that what is accepted works.
 *
 * @param headings keys of the file's headings, which come before sessions and questions of the same name
 * @returns for an anchor as it is typed, without `#`: its aim, or undefined where it leads nowhere
 */
export function anchorResolver(
  headings: Iterable<string>,
  meeting: Pick<Meeting, 'sessions' | 'questions'>,
): (anchor: string) => Aim | undefined {
  const own = new Names<Aim>()
  for (const heading of headings) own.add(heading, { heading })
  return (anchor) => {
    const typed = decode(anchor)
    return own.find(typed) ?? namesIn(meeting).find(typed)
  }
}

/** Aims by names, which may be typed in capitals, with other marks between the words, or with none. */
class Names<T> {
  readonly #byKey = new Map<string, T>()
  readonly #byLetters = new Map<string, T>()

  /** The first one of a name stays. */
  add(name: string, aim: T): void {
    const key = linkKey(name)
    const letters = key.replaceAll('-', '')
    if (letters === '') return
    if (!this.#byKey.has(key)) this.#byKey.set(key, aim)
    // GitHub makes "don't" to "dont", and we to "don-t".
    if (!this.#byLetters.has(letters)) this.#byLetters.set(letters, aim)
  }

  find(typed: string): T | undefined {
    const key = linkKey(typed)
    return this.#byKey.get(key) ?? this.#byLetters.get(key.replaceAll('-', ''))
  }
}

const known = new WeakMap<object, Names<Aim>>()

/** Some meetings have ten thousand sessions: their names are gathered once. */
function namesIn(meeting: Pick<Meeting, 'sessions' | 'questions'>): Names<Aim> {
  let names = known.get(meeting)
  if (!names) {
    names = new Names()
    for (const { id } of meeting.sessions) names.add(id, { session: id })
    for (const { id } of meeting.questions) names.add(id, { question: id })
    known.set(meeting, names)
  }
  return names
}

function decode(anchor: string): string {
  try {
    return decodeURIComponent(anchor)
  } catch {
    return anchor
  }
}
