import type { REPORT_LANGUAGES } from '../model/languages.js'

/** How what a template asks for begins, `[Write: ...]`, by the meeting's language. */
export const PROMPT_WORDS: Record<(typeof REPORT_LANGUAGES)[number], string> = {
  en: 'Write',
  fr: 'À écrire',
  de: 'Zu schreiben',
  it: 'Da scrivere',
  ru: 'Написать',
  es: 'Por escribir',
}

/** A prompt of a template, in a meeting's language or another. */
export const PROMPT = new RegExp(String.raw`\[(?:${Object.values(PROMPT_WORDS).join('|')})\s?:[^\]]*\]?`, 'u')
