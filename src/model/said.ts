/** A value that a message names: plain, so that it can go to another thread and be said again in another language. */
export type Value = string | number | boolean | undefined | readonly string[]

/** The values of one message, by name. */
export type Values = Readonly<Record<string, Value>>

/** The words of one message: what is wrong, how to mend it, and what remains to be done in a few words. */
export interface Said {
  message: string
  hint?: string
  remains?: string
}

/** By which a message can be said again in another language. */
export interface Told {
  messageId: string
  values?: Values
}

/** The words of all rules in a language: by the rule's id, then by the message's. */
export type WordsByRule = Record<string, Record<string, (values: never) => Said>>

/** The titles of fixes in a language, by id. */
export type TitlesById = Record<string, (values: never) => string>
