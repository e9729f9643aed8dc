import type { Addressee, Kind, Meeting } from '../../model/meeting.js'
import { wordsOf, type Segment, type WordParagraph } from '../read/blocks.js'

/** Style that holds what the form says to whoever fills it in; it is no part of a note. */
export const HELP_STYLE = 'Rapporteur help'
/** Before a kind's label, the name of the paragraph style that makes a point: "Point: Finding". */
export const POINT_STYLE = 'Point: '

/** The id of the style of a kind in our own form, whose name is the kind's label in the meeting's language. */
export function kindStyleId(kind: string): string {
  return `RapporteurPoint${kind.replace(/[^A-Za-z0-9]/g, '')}`
}

/** The kind of point that a paragraph is by its style. */
export function kindByStyle({ style }: WordParagraph, kinds: Kind[]): Kind | undefined {
  const ours = kinds.find(({ id }) => kindStyleId(id) === style.id)
  if (ours) return ours
  const name = style.names[0] ?? ''
  const own = name.toLowerCase().startsWith(POINT_STYLE.toLowerCase()) ? name.slice(POINT_STYLE.length) : name
  const folded = own.trim().toLowerCase()
  return kinds.find(({ id, label, plural }) => [id, label.toLowerCase(), plural.toLowerCase()].includes(folded))
}

/** The label of a point with what was chosen in its content controls: "Recommendation to X (national, several):". */
export function labelBefore(kind: Kind, paragraph: WordParagraph, meeting: Meeting): Segment[] {
  const chosen = (tag: string): string[] =>
    paragraph.controls.filter((control) => control.tag === tag).map(({ text }) => text)
  const who = chosen('addressee').map((text) => nameOf(text, meeting.addressees))
  const qualifiers = ['level', 'support', 'aspect', 'question', 'by'].flatMap((tag) =>
    chosen(tag).map((text) => (tag === 'by' && !/^by\b/i.test(text) ? `by ${text}` : text)),
  )
  const to = who.length > 0 ? ` to ${listed(who)}` : ''
  const words = `${kind.label}${to}${qualifiers.length > 0 ? ` (${qualifiers.join(', ')})` : ''}: `
  const own = wordsOf(paragraph).trimStart()
  // Somebody may have typed the label as well as chosen the style, or what follows it: "to States (national): ...".
  const typed = own.toLowerCase().startsWith(kind.label.toLowerCase())
  if (typed && who.length === 0 && qualifiers.length === 0) return []
  const goesOn = /^(?:to|for)\s[^:]{2,120}:|^\([^:)]{2,80}\)\s*:/i.test(own)
  if (goesOn && who.length === 0 && qualifiers.length === 0)
    return [{ kind: 'text', text: `${kind.label} `, bold: false, italic: false, strike: false }]
  return [{ kind: 'text', text: words, bold: false, italic: false, strike: false }]
}

function nameOf(text: string, addressees: Addressee[]): string {
  return addressees.find(({ id }) => id === text)?.name ?? text
}

function listed(names: string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
