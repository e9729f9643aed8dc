import { foldWords } from './fold.js'

/** One way in which an affiliation may be written. */
export interface AffiliationForm {
  listed: string
  /** Folded, without an article before it. */
  words: string
  /**
   * How surely the words mean this body: `any`, whatever their case; `capital`, with a capital only; `exact`, as an
   * abbreviation is written; `described`, "a police academy", with an article only.
   */
  when: 'any' | 'capital' | 'exact' | 'described'
}

const ARTICLE = /^(?:an?|the)\s+/i

/**
 * The forms of an affiliation: the whole of it, what stands before a comma or bracket, an abbreviation in brackets.
 *
 * @returns none for an empty one
 */
export function readAffiliation(affiliation: string): AffiliationForm[] {
  const listed = affiliation.trim()
  const bare = listed.replace(ARTICLE, '')
  if (!/\p{L}/u.test(bare)) return []
  const form = (words: string, when: AffiliationForm['when']): AffiliationForm => ({
    listed,
    words: foldWords(words),
    when,
  })
  const forms = [form(bare, howSure(bare, bare !== listed))]

  const abbreviation = /\((\p{Lu}[\p{L}\p{N}-]{1,9})\)/u.exec(bare)?.[1]
  if (abbreviation && /\p{Lu}{2}/u.test(abbreviation)) forms.push(form(abbreviation, 'exact'))
  const first = bare.split(/\s*[,;(/]/)[0]?.trim() ?? ''
  if (first !== bare && /\s/.test(first) && /\p{Lu}/u.test(first)) forms.push(form(first, 'capital'))
  return forms
}

function howSure(bare: string, hasArticle: boolean): AffiliationForm['when'] {
  const isName = /[\p{Lu}\p{Lo}\p{Script=Georgian}]/u.test(bare)
  if (!isName) return hasArticle ? 'described' : 'any'
  return /\s/.test(bare) ? 'any' : 'capital'
}
