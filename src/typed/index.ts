import { de } from './de.js'
import { en } from './en.js'
import { es } from './es.js'
import { fr } from './fr.js'
import { it } from './it.js'
import { ru } from './ru.js'
import type { REPORT_LANGUAGES } from '../model/languages.js'
import type { TypedWords } from './typed-words.js'

/** What notes are typed with, by the primary subtag of the meeting's language. */
export const TYPED: Record<(typeof REPORT_LANGUAGES)[number], TypedWords> = { en, fr, de, it, ru, es }

/**
 * What a note may be typed with: in the meeting's own language first, and in English always.
 *
 * @param language a BCP 47 tag, of which only the first subtag counts
 */
export function typedIn(language: string): readonly [TypedWords, ...TypedWords[]] {
  const primary = language.toLowerCase().split('-')[0] ?? ''
  const own = Object.hasOwn(TYPED, primary) ? TYPED[primary as keyof typeof TYPED] : en
  return own === en ? [en] : [own, en]
}

export type { TypedWords } from './typed-words.js'
