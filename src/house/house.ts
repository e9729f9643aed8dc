import type { Pattern, Period, State, StateKind } from '../model/house.js'
import { compileLinear } from './linear.js'

export type * from '../model/house.js'

/** Whether a text has what a pattern looks for. */
export function matches(pattern: Pattern, text: string): boolean {
  return pattern instanceof RegExp ? pattern.test(text) : compileLinear(pattern.linear).test(text)
}

/** Whether a day lies in a period. */
export function isWithin({ from = '', until = '9999-12-31' }: Period, day: string): boolean {
  return from <= day && day < until
}

/** The short name that a State bore on a day. */
export function nameOn(state: State, day: string): string {
  return state.earlier?.find((earlier) => isWithin(earlier, day))?.name ?? state.name
}

/** What a State was on a day; nothing where it did not yet belong to the house. */
export function kindOn({ kind, since = '', before }: State, day: string): StateKind | undefined {
  if (since <= day) return kind
  return before && before.since <= day ? before.kind : undefined
}
