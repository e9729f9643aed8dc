import { REPORT_LANGUAGES, type ReportLanguage } from '../model/languages.js'
import { PARTS, parts } from '../model/parts.js'
import type { Messages, Words } from './message.js'
import { de } from './de.js'
import { en } from './en.js'
import { es } from './es.js'
import { fr } from './fr.js'
import { it } from './it.js'
import { ru } from './ru.js'

const words: Record<ReportLanguage, Words> = { en, fr, de, it, ru, es }

/** The languages in which a report can be printed, by their primary subtag. */
export const LANGUAGES: Record<string, Messages> = Object.fromEntries(
  REPORT_LANGUAGES.map((language) => [language, { parts: titlesIn(language), ...words[language] }]),
)

function titlesIn(language: ReportLanguage): Messages['parts'] {
  return Object.fromEntries(PARTS.map((part) => [part, parts[part].title[language]])) as Messages['parts']
}

/**
 * The report's fixed words in a language.
 *
 * @param language a BCP 47 tag; only its first subtag counts, and one that is not there gives English
 */
export function messagesFor(language: string): Messages {
  const primary = language.toLowerCase().split('-')[0] ?? ''
  return Object.hasOwn(LANGUAGES, primary) ? LANGUAGES[primary]! : LANGUAGES['en']!
}

export type { Messages } from './message.js'
