import type { REPORT_LANGUAGES } from '../model/languages.js'
import type { Messages } from './message.js'
import { de } from './de.js'
import { en } from './en.js'
import { es } from './es.js'
import { fr } from './fr.js'
import { it } from './it.js'
import { ru } from './ru.js'

/** The languages in which a report can be printed, by their primary subtag. */
export const LANGUAGES: Record<string, Messages> = { en, fr, de, it, ru, es } satisfies Record<
  (typeof REPORT_LANGUAGES)[number],
  Messages
>

/**
 * The report's fixed words in a language.
 *
 * @param language a BCP 47 tag; only its first subtag counts, and one that is not there gives English
 */
export function messagesFor(language: string): Messages {
  const primary = language.toLowerCase().split('-')[0] ?? ''
  return Object.hasOwn(LANGUAGES, primary) ? LANGUAGES[primary]! : en
}

export type { Messages } from './message.js'
