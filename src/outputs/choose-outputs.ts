import { EXIT, UserError } from '../user-error.js'
import type { OutputKind } from './output-kind.js'

/** What `--to` calls every kind together. */
const ALL = 'all'

/**
 * The kinds that `--to` names, in the order of the table; without it, the usual ones.
 *
 * @throws UserError with exit status 2 where a name is of no kind, or none is given
 */
export function chooseOutputs(to: readonly string[] | undefined, kinds: readonly OutputKind[]): OutputKind[] {
  if (!to) return kinds.filter(({ usual }) => usual)
  const unknown = to.find((name) => name !== ALL && !kinds.some((kind) => kind.to === name))
  if (unknown !== undefined || to.length === 0) {
    throw new UserError(`--to: there is no format "${unknown ?? ''}"`, {
      nextStep: `Give one or more of ${[...kinds.map((kind) => kind.to), ALL].join(', ')}, with commas`,
      exitStatus: EXIT.usage,
    })
  }
  return kinds.filter((kind) => to.includes(ALL) || to.includes(kind.to))
}

/** What the help says of `--to`. */
export function describeChoice(kinds: readonly OutputKind[]): string {
  const names = (some: readonly OutputKind[]): string => some.map((kind) => kind.to).join(',')
  const [usual, others] = [kinds.filter((kind) => kind.usual), kinds.filter((kind) => !kind.usual)]
  const besides = others.length > 0 ? `, ${names(others)}` : ''
  return `what to write: ${names(usual)} (default: all of these)${besides}; ${ALL}: every one`
}
