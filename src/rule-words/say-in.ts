import type { Diagnostic, Fix } from '../model/diagnostic.js'
import type { en } from './en/index.js'
import type { Said, Values } from '../model/said.js'

type English = typeof en

/** The same message in another language: the same values go in, and as many words come out. */
type Like<S> = S extends (values: infer V) => infer W ? (values: V) => { [K in keyof W]: W[K] } : never

/**
 * The words of the rules in another language. A file that exports one with all of them is another language of the
 * tool; the compiler names what is missing in it.
 */
export interface RuleWords {
  rules: { [R in keyof English['rules']]: { [M in keyof English['rules'][R]]: Like<English['rules'][R][M]> } }
  fixTitles: English['fixTitles']
}

/** The same with gaps, as while somebody translates: what is missing is said in English. */
export interface SomeRuleWords {
  rules?: { [R in keyof RuleWords['rules']]?: Partial<RuleWords['rules'][R]> }
  fixTitles?: Partial<RuleWords['fixTitles']>
}

/**
 * Says a diagnostic in another language, its related places and the title of its fix too.
 *
 * @returns the same diagnostic where the language has no words for it, or where it is of a house's own rule
 */
export function sayIn(words: SomeRuleWords, diagnostic: Diagnostic): Diagnostic {
  const { rule, related, fix } = diagnostic
  return {
    ...diagnostic,
    ...sayAgain(words, rule, diagnostic),
    related: related.map((one) => ({ ...one, ...sayAgain(words, rule, one) })),
    ...(fix ? { fix: { ...fix, ...titleAgain(words, fix) } } : {}),
  }
}

function sayAgain(
  { rules = {} }: SomeRuleWords,
  rule: string,
  { messageId, values }: { messageId?: string; values?: Values },
): Partial<Said> {
  const sayings = (rules as Record<string, Record<string, (values?: Values) => Said>>)[rule]
  return messageId === undefined ? {} : (sayings?.[messageId]?.(values) ?? {})
}

function titleAgain({ fixTitles = {} }: SomeRuleWords, { titleId, titleValues }: Fix): { title?: string } {
  const say = (fixTitles as Record<string, (values?: Values) => string>)[titleId ?? '']
  return say ? { title: say(titleValues) } : {}
}
