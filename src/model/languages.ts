/** The languages that the report's own words ("Findings", "Page 3 of 40") are written in, as BCP 47 primary subtags. */
export const REPORT_LANGUAGES = ['en', 'fr', 'de', 'it', 'ru', 'es'] as const

export type ReportLanguage = (typeof REPORT_LANGUAGES)[number]
