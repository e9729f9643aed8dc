import { type House, isWithin, kindOn, nameOn, type State, type StateKind, type WrongName } from '../../house/house.js'
import { anyOf, plainForm } from '../../search/any-of.js'
import { Forms } from '../../search/forms.js'

/** One form of a State's name, as it is to be judged on a day. */
export interface NameForm {
  state: State
  /** What the State is called instead; absent where the form is right. */
  fault?: { use: string; says: 'wrong' | 'past' | 'future'; day?: string; where?: WrongName }
}

export interface StateNames {
  /** Any form of any State's name. */
  pattern: RegExp
  /** The same as a piece of another expression, without boundaries. */
  source: string
  formOf(found: string): NameForm | undefined
  kindOf(state: State): StateKind | undefined
}

/** Not within a word; a hyphen before makes it part of a name, such as that of a council. */
export const NAME_BEGINS = String.raw`(?<![\p{L}\p{M}\p{N}_@]|[\p{L}\p{N}][-\u2010-\u2013])`
export const NAME_ENDS = String.raw`(?![\p{L}\p{M}\p{N}_@]|[-\u2010\u2011]\p{Lu})`

/**
 * Prepares the names of a house's States as they were on a day.
 *
 * @param make what is needed to find them, from those names that can stand in a document
 */
export function prepareStateNames<Made>(
  { states }: House,
  day: string,
  make: (names: StateNames) => Made,
): Forms<Made> {
  const forms = new Map<string, NameForm>()
  // What was added first stands: right names go before wrong ones.
  const add = (name: string, form: NameForm): void => {
    const bare = form.fault?.where ? name : name.replace(/^the\s+/, '')
    for (const key of [plainForm(bare), plainForm(bare).toUpperCase()]) if (!forms.has(key)) forms.set(key, form)
  }
  for (const state of states) {
    const use = nameOn(state, day)
    const isYoung = state.nameSince !== undefined && day < state.nameSince
    for (const name of rightNames(state, day)) add(name, { state })
    if (isYoung) {
      const fault = { use, says: 'future' as const, day: state.nameSince ?? '' }
      for (const name of [state.name, state.formal]) add(name, { state, fault })
    }
    for (const earlier of state.earlier ?? []) {
      const fault = { use, says: 'past' as const, day: earlier.until ?? '' }
      for (const name of [earlier.name, earlier.formal]) if (name) add(name, { state, fault })
    }
    for (const where of state.wrong ?? []) add(where.name, { state, fault: { use, says: 'wrong', where } })
  }
  return new Forms(forms.keys(), (some) => {
    const source = anyOf(some)
    return make({
      source,
      pattern: new RegExp(`${NAME_BEGINS}${source}${NAME_ENDS}`, 'gu'),
      formOf: (found) => forms.get(plainForm(found)),
      kindOf: (state) => kindOn(state, day),
    })
  })
}

/** The name as it stands in a sentence, with its article where it has one. */
export function inSentence(state: State, name: string): string {
  return state.article && name === state.name ? `the ${name}` : name
}

/** The names that are right on a day. A formal name that holds a younger short name is as young as that. */
export function rightNames(state: State, day: string): string[] {
  const isYoung = state.nameSince !== undefined && day < state.nameSince
  const formal = isYoung && state.formal.includes(state.name) ? [] : [state.formal]
  const earlier = state.earlier?.filter((one) => isWithin(one, day)) ?? []
  return [nameOn(state, day), ...formal, ...earlier.flatMap((one) => one.formal ?? []), ...(state.also ?? [])]
}
