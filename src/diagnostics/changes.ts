import type { Diagnostic } from '../model/diagnostic.js'
import { standing, type CheckResult } from './check-result.js'

/** What a change of the notes mended, and what it brought. */
export interface Changes {
  mended: Diagnostic[]
  brought: Diagnostic[]
}

/** Compares two checks of one meeting. A diagnostic that has merely moved to another line is the same one. */
export function changesBetween(before: CheckResult, after: CheckResult): Changes {
  const [old, now] = [standing(before.diagnostics), standing(after.diagnostics)]
  return { mended: without(old, now), brought: without(now, old) }
}

/** Those of a list that another has not, counting equal ones. */
function without(list: Diagnostic[], other: Diagnostic[]): Diagnostic[] {
  const left = new Map<string, number>()
  for (const one of other) left.set(keyOf(one), (left.get(keyOf(one)) ?? 0) + 1)
  return list.filter((one) => {
    const times = left.get(keyOf(one)) ?? 0
    left.set(keyOf(one), times - 1)
    return times <= 0
  })
}

function keyOf({ rule, place, message, severity }: Diagnostic): string {
  return JSON.stringify([rule, severity, place.file, message])
}
