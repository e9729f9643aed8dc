import type { House, Term } from '../house/house.js'
import { isWithin, matches } from '../house/house.js'
import { houseOf } from '../house/index.js'
import type { Meeting } from '../model/meeting.js'
import type { Violation } from '../model/diagnostic.js'
import type { Document } from '../model/note.js'
import { replaceBy } from '../make-fix.js'
import { defineRule } from './define-rule.js'
import { keepCase } from '../search/case.js'
import { findInProse, placeOfFound, type Found } from './words/find-in-prose.js'
import { isInBodyName } from './words/names-around.js'
import { perMeeting } from './words/per-meeting.js'
import { opensSentence, sentenceAround } from '../search/sentences.js'
import { rewriteFound } from './words/rewrite-found.js'
import { prepareTerms, type Replacement } from './words/terms.js'
import { sayingsOf, title } from '../rule-words/sayings-of.js'

const say = sayingsOf('house-term')

const termsOf = perMeeting((meeting) => {
  const house = houseOf(meeting)
  const own = (house?.terms ?? []).filter((term) => isWithin(term, meeting.dates.start))
  return { house, list: prepareTerms([...own, ...ownTerms(meeting)], house?.others.names) }
})

/** One spelling for one thing, from the first page to the last. */
export const houseTerm = defineRule({
  id: 'house-term',
  severity: 'warning',
  family: 'words',
  scope: 'document',
  summary: "Words are those of the house, and of the meeting's own list of terms.",
  why:
    'Notes by many hands spell one thing in many ways, and a word that belongs to another organization misleads. The ' +
    'house has its words (participating States, co-operation, per cent), and "terms" in meeting.yaml may add more. ' +
    'Quotations, titles in italics, links, code and the names of other bodies keep the spelling that they have.',
  bad: {
    meeting: 'house: osce\n',
    files: { 'notes/session-1.md': '- Finding: The member States recognise the need for cooperation.\n' },
  },
  good: {
    meeting: 'house: osce\n',
    files: {
      'notes/session-1.md':
        '- Finding: The participating States recognize the need for co-operation; so do the member States of the ' +
        'European Union.\n',
    },
  },
  *check({ meeting, document }) {
    const { house, list } = termsOf(meeting)
    for (const found of findInProse(document, list.patterns.in(document))) {
      const replacement = list.replacementAt(found.passage.text, found.from, found.to)
      if (!replacement || isRightHere(found, replacement, house)) continue
      const { why } = replacement
      const words = keepCase(found.text, replacement.use, opensSentence(found.passage.text, found.from))
      yield {
        ...say.otherTerm({ found: found.text.replace(/\s+/g, ' '), use: words, why }),
        ...rewriteFound(document, found, words),
        place: placeOfFound(document, found),
      }
    }
    if (house) yield* percentSigns(document)
  },
})

const PERCENT = /(?<=\p{N})[^\S\n]?%(?![\p{L}\p{N}])/gu

/** In a table there is room for a sign alone; in a sentence it is "per cent". */
function* percentSigns(document: Document): Iterable<Violation> {
  for (const found of findInProse(document, PERCENT, ({ kind, text }) => kind === 'paragraph' && text.includes('%'))) {
    const place = placeOfFound(document, found)
    yield {
      ...say.otherTerm({ found: '%', use: 'per cent' }),
      place,
      fix: replaceBy(' per cent', place, title.write({ text: 'per cent' })),
    }
  }
}

/** The meeting's terms, with a plural wherever a plain s makes one. */
function ownTerms({ terms }: Meeting): Term[] {
  return terms.flatMap(({ use, insteadOf }) =>
    insteadOf.map((form) => {
      const plural = /[\p{L}]$/u.test(use) && /\p{Ll}$/u.test(form) && !/s$/i.test(use + form) && !/s$/i.test(form)
      return { use, insteadOf: [form], ...(plural && !use.endsWith('s') ? { endings: ['', 's'] } : {}) }
    }),
  )
}

/** Whether the words are right where they stand: in a name, of another organization's members, of years gone by. */
function isRightHere({ passage, from, to }: Found, replacement: Replacement, house: House | undefined): boolean {
  const { text } = passage
  const isWord = /^\p{Ll}\S*$/u.test(replacement.use)
  if (isNoun(text, from, to)) return true
  if (isWord && isInBodyName(text, from, to, passage.kind === 'heading')) return true
  if (replacement.from && speaksOfEarlier(text, from, to, replacement.from)) return true
  return replacement.ofMembers === true && house !== undefined && isOfOthers(text, from, to, house)
}

/** "The coordinates of the drone": a pair of numbers, and nobody's work. */
function isNoun(text: string, from: number, to: number): boolean {
  if (!/^coordinates$/i.test(text.slice(from, to))) return false
  return /(?:\b(?:the|its|their|these|those|exact|map|of|by|with|and)|\b(?:GPS|geographic(?:al)?|geo|polar|spatial))[\s-]+$/i.test(
    text.slice(Math.max(0, from - 20), from),
  )
}

/** "The Slovak Chairmanship of 2019": a year from which the older word was right stands in the sentence. */
function speaksOfEarlier(text: string, from: number, to: number, since: string): boolean {
  const sentence = sentenceAround(text, from, to)
  const years = text.slice(sentence.from, sentence.to).match(/(?<![\d/.])(?:19|20)\d\d(?![\d/])/g) ?? []
  return years.some((year) => year < since.slice(0, 4))
}

/** Whether the sentence, or for "its members" the one before, names another organization, and not the house. */
function isOfOthers(text: string, from: number, to: number, { others, abbreviations }: House): boolean {
  const before = text.slice(Math.max(0, from - 24), from)
  const after = text.slice(to, to + 60)
  if (/non[-\s]$/i.test(before)) return true
  const own = abbreviations.join('|')
  if (new RegExp(`(?:${own})(?:['’]s)?\\s+$`).test(before)) return false
  if (new RegExp(`^\\s+(?:of|in|to)\\s+(?:the\\s+)?(?:${own})(?![\\p{L}])`, 'u').test(after)) return false
  if (
    /^\s+(?:of|in)\s+(?:\S+\s+){0,3}(?:bod(?:y|ies)|organi[sz]ations?|institutions?|unions?|agenc(?:y|ies)|alliances?)\b/.test(
      after,
    )
  )
    return true
  const sentence = sentenceAround(text, from, to)
  if (matches(others.members, text.slice(sentence.from, sentence.to))) return true
  if (!/(?:its|their|whose)\s+(?:\S+\s+)?$/i.test(before)) return false
  const earlier = sentenceAround(text, Math.max(0, sentence.from - 2), Math.max(0, sentence.from - 1))
  return matches(others.members, text.slice(earlier.from, earlier.to))
}
