import { matches, type SymbolForm } from '../house/house.js'
import { houseOf } from '../house/index.js'
import { placeInPassage } from '../extract/place-in-passage.js'
import type { Violation } from '../model/diagnostic.js'
import type { Meeting } from '../model/meeting.js'
import type { Document } from '../model/note.js'
import { defineRule } from './define-rule.js'
import { codeFinder } from './reading/places.js'
import { findAll } from '../search/find-all.js'
import { perMeeting } from './words/per-meeting.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('symbol-form')

/** A reader who cannot find the document behind a symbol cannot check the report. */
export const symbolForm = defineRule({
  id: 'symbol-form',
  severity: 'warning',
  family: 'words',
  scope: 'meeting',
  summary: 'Document symbols have the form that the house gives them.',
  why:
    'A symbol is how a document is found, in the archive and by a machine; one letter or stroke amiss and it is not. ' +
    'What begins like a symbol of the house is held against the form of its symbols, in notes and in meeting.yaml. ' +
    'Symbols of other organizations are left alone.',
  bad: { meeting: 'house: osce\n', files: { 'notes/session-1.md': 'The mandate is in PC.DEC.1049 of 2012.\n' } },
  good: { meeting: 'house: osce\n', files: { 'notes/session-1.md': 'The mandate is in PC.DEC/1049 of 2012.\n' } },
  *check({ meeting }) {
    const prepared = symbolsOf(meeting)
    if (prepared) yield* inMeeting(meeting, prepared.symbol, prepared.pattern)
  },
  *inDocument({ meeting, document }) {
    const prepared = symbolsOf(meeting)
    if (prepared) yield* inDocument(document, prepared.symbol, prepared.pattern)
  },
})

const symbolsOf = perMeeting((meeting) => {
  const symbol = houseOf(meeting)?.symbol
  return symbol && { symbol, pattern: candidates(symbol) }
})

/** What begins like a symbol of the house, however it goes on. */
function candidates({ bodies, types }: SymbolForm): RegExp {
  const anyCase = (list: string[]): string => list.map((word) => `${word}|${word.toLowerCase()}`).join('|')
  const rest = String.raw`(?:[\p{L}\p{N}/.()*+-]{0,60}[\p{L}\p{N}/)*])?(?:\s+OSCE\+)?`
  return new RegExp(
    [
      // A body of the house, and a type with almost any sign between and a number or stroke behind.
      String.raw`(?<![\p{L}\p{N}./_@-])(?:${anyCase(bodies)})(?:\s?\(\d*\))?[./\s-]{0,2}(?:[\p{L}]{2,6}[./])?(?:${anyCase(types)})(?:[./-]|\s?(?=\d)|\s+No\.?\s?(?=\d))${rest}`,
      // Any other body, in the very form of a symbol.
      String.raw`(?<![\p{L}\p{N}./_@-])\p{Lu}{1,8}(?:\(\d*\))?(?:\.\p{Lu}{1,8})?\.(?:${types.join('|')})(?:\/|(?=\d))${rest}`,
    ].join('|'),
    'gu',
  )
}

function* inDocument(document: Document, symbol: SymbolForm, pattern: RegExp): Generator<Violation> {
  let isCode: ReturnType<typeof codeFinder> | undefined
  const hint = new RegExp(String.raw`(?:${symbol.types.join('|')})(?:[./-]|\s?\d|\s+No)`, 'i')
  for (const passage of document.passages) {
    if (!hint.test(passage.text)) continue
    for (const match of findAll(pattern, passage.text)) {
      const written = withoutStop(match[0])
      if (matches(symbol.pattern, written)) continue
      const place = placeInPassage(document.source, passage, match.index, match.index + written.length)
      isCode ??= codeFinder(document)
      if (isCode(place)) continue
      yield { ...describe(written, symbol), place }
    }
  }
}

/** The report's own symbol must be one of the house; mandate and documents may come from elsewhere. */
function* inMeeting(meeting: Meeting, symbol: SymbolForm, pattern: RegExp): Generator<Violation> {
  const fields: [string, string][] = [
    ['symbol', meeting.symbol],
    ...meeting.mandate.map((one, index): [string, string] => [`mandate.${index}.symbol`, one.symbol]),
    ...meeting.documents.map((one, index): [string, string] => [`documents.${index}.symbol`, one.symbol]),
  ]
  for (const [path, written] of fields) {
    if (written.trim() === '' || matches(symbol.pattern, written)) continue
    const [begins] = findAll(pattern, written)
    if (path !== 'symbol' && begins?.index !== 0) continue
    const place = meeting.places[path] ?? meeting.places['']
    if (place) yield { ...describe(written, symbol), place }
  }
}

/** A full stop or bracket at the end belongs to the sentence, unless the symbol opened it. */
function withoutStop(written: string): string {
  let symbol = written.replace(/[.,;:-]+$/, '')
  while (/\)$/.test(symbol) && !/\*\)$/.test(symbol) && symbol.split(')').length > symbol.split('(').length) {
    symbol = symbol.slice(0, -1).replace(/[.,;:-]+$/, '')
  }
  return symbol
}

function describe(written: string, symbol: SymbolForm): Omit<Violation, 'place'> {
  const meant = mend(written, symbol)
  const shown = written.replace(/\s+/g, ' ')
  return meant
    ? say.mended({ written: shown, meant })
    : say.unknown({ written: shown, examples: symbol.examples.slice(0, 2) })
}

/** The symbol that was probably meant: capitals, its dot and stroke set right, the year in two digits. */
function mend(written: string, { pattern, types }: SymbolForm): string | undefined {
  const type = types.join('|')
  const stem = new RegExp(
    String.raw`^([A-Z]{2,6})\s*(\(\d{1,2}\))?[./\s-]*((?:[A-Z]{2,6}[./])?)(${type})[./\s-]*(?:NO\.?\s*)?(?=\d)`,
    'i',
  )
  const meant = written
    .trim()
    .replace(stem, (_, body: string, session = '', inner: string, kind: string) =>
      `${body}${session}.${inner.replace('/', '.')}${kind}/`.toUpperCase(),
    )
    .replace(/\/(?:19|20)(\d\d)(?=\/|$|\s)/, '/$1')
    .replace(
      /[/.](rev|corr|add)[./]?(\d+)/gi,
      (_, kind: string, number: string) => `/${kind.slice(0, 1).toUpperCase()}${kind.slice(1).toLowerCase()}.${number}`,
    )
    .replace(/\s+(?=OSCE\+$)/, ' ')
  return matches(pattern, meant) ? meant : undefined
}
