import { byHand } from '../make-fix.js'
import type { Fix, Violation } from '../model/diagnostic.js'
import type { Document } from '../model/note.js'
import { wordsOfAnybody } from './words/words-of-anybody.js'
import { defineRule } from './define-rule.js'
import { isCapitals, keepCase } from '../search/case.js'
import { findInProse, placeOfFound, type Found } from './words/find-in-prose.js'
import { familyNames, genderedTerms } from './words/gendered-terms.js'
import { hasCapitalBeside, isInNameOfGroup } from './words/names-around.js'
import { opensSentence } from '../search/sentences.js'
import { rewriteFound } from './words/rewrite-found.js'
import { prepareTerms } from './words/terms.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('gendered-term')

const list = prepareTerms(genderedTerms)

/** A word for one gender leaves the others out. */
export const genderedTerm = defineRule({
  id: 'gendered-term',
  severity: 'warning',
  family: 'words',
  scope: 'document',
  summary: 'Words for people and their work name no gender where anybody is meant.',
  why:
    'A report that says policemen has lost sight of the women in the service. There is a neutral word for each of ' +
    "these, and it costs nothing. Names such as the Policemen's Union are left alone; where another name bears such a " +
    'word, set it in italics or in quotation marks, or waive the rule there and say why.',
  bad: { files: { 'notes/session-1.md': '- Finding: Policemen asked the chairman for more manpower.\n' } },
  good: { files: { 'notes/session-1.md': '- Finding: Police officers asked the chairperson for more staff.\n' } },
  *check({ document }) {
    for (const found of findInProse(document, list.patterns.in(document))) {
      const replacement = list.replacementAt(found.passage.text, found.from, found.to)
      if (!replacement || isName(found) || isTitleElsewhere(found)) continue
      const words = keepCase(found.text, replacement.use, opensSentence(found.passage.text, found.from))
      yield describe(document, found, words, rewriteFound(document, found, words))
    }
    for (const found of wordsOfAnybody(document)) {
      // "They" wants another verb behind it: a person looks at it.
      const { fix } = rewriteFound(document, found, found.use)
      yield describe(document, found, found.use, fix ? { fix: byHand(fix) } : {})
    }
  },
})

function describe(document: Document, found: Found, words: string, fix: { fix?: Fix }): Violation {
  return {
    ...say.oneGender({ found: found.text, use: words }),
    ...fix,
    place: placeOfFound(document, found),
  }
}

/** "The Chairman of the Board of Acme": what somebody is called by the statutes of another body. */
function isTitleElsewhere({ text, passage, to }: Found): boolean {
  const behind = passage.text.slice(to, to + 60)
  return (
    /^Chair(?:m[ae]n|wom[ae]n)$/.test(text) &&
    /^\s+of\s+the\s+(?:Supervisory\s+|Executive\s+|Management\s+)?Board\s+of\s+(?:the\s+)?\p{Lu}/u.test(behind)
  )
}

/** Whether it is somebody's name, or that of a system or work: Chelsea Manning, Joint Unmanned Systems. */
function isName({ text, passage, from, to }: Found): boolean {
  if (!/^\p{Lu}/u.test(text) || isCapitals(text)) return false
  const word = text.toLowerCase()
  if (familyNames.has(word)) return !opensSentence(passage.text, from) || hasCapitalBeside(passage.text, from, to)
  if (isInNameOfGroup(passage.text, from, to)) return true
  if (/(?<!\p{L})(?:Mrs?|Ms|Dr|Prof)\.?\s+$/u.test(passage.text.slice(Math.max(0, from - 6), from))) return true
  const people = /(?:m[ae]n|ess|wife|wives)(?:es)?$/.test(word)
  return !people && passage.kind !== 'heading' && hasCapitalBeside(passage.text, from, to)
}
