import { compileLinear } from '../house/linear.js'
import { findByRule } from '../house/find-by-rule.js'
import type { House, HouseRule } from '../model/house.js'
import { byHandAlone } from '../make-fix.js'
import type { Fix } from '../model/diagnostic.js'
import type { Document } from '../model/note.js'
import type { Meeting } from '../model/meeting.js'
import { keepCase } from '../search/case.js'
import { opensSentence } from '../search/sentences.js'
import { defineRule, type DocumentRule } from './define-rule.js'
import { isProse, placeOfFound, type Found } from './words/find-in-prose.js'
import { rewriteFound } from './words/rewrite-found.js'

const known = new WeakMap<House, DocumentRule[]>()

/** The rules of a meeting's own house, as rules like any other. */
export function rulesOfHouse({ ownHouse }: Pick<Meeting, 'ownHouse'>): readonly DocumentRule[] {
  if (!ownHouse) return []
  let rules = known.get(ownHouse)
  if (!rules) known.set(ownHouse, (rules = ownHouse.rules.map(asRule)))
  return rules
}

function asRule(rule: HouseRule): DocumentRule {
  const { id, severity, summary, why, use } = rule
  const example = (words: string): DocumentRule['bad'] => ({ files: { 'notes/session-1.md': `${words}\n` } })
  const fixOf = (document: Document, found: Found, words: string): { fix?: Fix } => {
    const rewritten = rewriteFound(document, found, words)
    return rule.sameForm ? rewritten : byHandAlone(rewritten)
  }
  const holdsIn = filesPattern(rule.files)
  return defineRule({
    id,
    severity,
    family: 'words',
    scope: 'document',
    summary,
    why,
    bad: example(rule.bad),
    good: example(rule.good),
    *check({ document }) {
      if (!holdsIn.test(document.file)) return
      for (const passage of document.passages) {
        if (passage.quoted) continue
        for (const { from, to } of findByRule(rule, passage.text)) {
          if (!isProse(passage, from, to)) continue
          const found: Found = { passage, from, to, text: passage.text.slice(from, to) }
          const words = use && keepCase(found.text, use, opensSentence(passage.text, from))
          yield {
            message: `"${found.text.replace(/\s+/g, ' ')}": ${summary}`,
            hint: words === undefined ? `The house says why: "rapporteur explain ${id}"` : `Write "${words}"`,
            ...(words === undefined ? {} : fixOf(document, found, words)),
            place: placeOfFound(document, found),
          }
        }
      }
    },
  })
}

/** "notes/*.md": "*" is any part of a name, "**" any folders. */
function filesPattern(globs: string[]): { test(text: string): boolean } {
  const source = globs.map((glob) =>
    glob.replace(/[.+^${}()|[\]\\?]/g, '\\$&').replace(/\*{2,}\/?|\*/g, (stars) => (stars.length > 1 ? '.*' : '[^/]*')),
  )
  return compileLinear(globs.length === 0 ? '' : `^(?:${source.join('|')})$`)
}
