import { en } from './en/index.js'
import type { Said, Told, Values } from '../model/said.js'

/** The rules whose messages have ids. */
export type RuleWithWords = keyof typeof en.rules

type Saying<S> = S extends () => infer W
  ? () => W & Told
  : S extends (values: infer V) => infer W
    ? (values: V) => W & Told
    : never

type SayingsOf<R extends RuleWithWords> = {
  readonly [M in keyof (typeof en.rules)[R]]: Saying<(typeof en.rules)[R][M]>
}

/**
 * A rule's messages, to be laid into what it yields: `{ ...say.missing({ session, title }), place }`.
 *
 * Each gives the English words, and the message's id and values, by which another language says it again.
 */
export function sayingsOf<R extends RuleWithWords>(rule: R): SayingsOf<R> {
  const words: Record<string, (values: never) => Said> = en.rules[rule]
  const sayings = Object.entries(words).map(([messageId, say]) => [
    messageId,
    (values?: Values) => ({ ...say(values as never), messageId, ...(values === undefined ? {} : { values }) }),
  ])
  return Object.fromEntries(sayings) as SayingsOf<R>
}

/** The title of a fix, and the id and values by which another language says it. */
interface Titled {
  title: string
  titleId: string
  titleValues?: Values
}

type Titles = {
  readonly [T in keyof typeof en.fixTitles]: (typeof en.fixTitles)[T] extends () => string
    ? () => Titled
    : (values: Parameters<(typeof en.fixTitles)[T]>[0]) => Titled
}

/** The titles of fixes, to be laid into one: `{ ...title.write({ text }), edits }`. */
export const title = Object.fromEntries(
  Object.entries(en.fixTitles as Record<string, (values: never) => string>).map(([titleId, say]) => [
    titleId,
    (titleValues?: Values): Titled => ({
      title: say(titleValues as never),
      titleId,
      ...(titleValues === undefined ? {} : { titleValues }),
    }),
  ]),
) as unknown as Titles
