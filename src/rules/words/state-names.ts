import { type House, isWithin, kindOn, nameOn, type State, type StateKind, type WrongName } from '../../house/house.js'
import { anyOf, plainForm } from './any-of.js'

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

/** Prepares the names of a house's States as they were on a day. */
export function prepareStateNames({ states }: House, day: string): StateNames {
  const forms = new Map<string, NameForm>()
  const add = (name: string, form: NameForm): void => {
    for (const written of [name, name.toUpperCase()]) {
      const key = plainForm(written)
      if (!forms.has(key) || !form.fault) forms.set(key, form)
    }
  }
  for (const state of states) {
    const use = nameOn(state, day)
    const formal = state.earlier?.find((one) => isWithin(one, day))?.formal ?? state.formal
    for (const name of [use, formal, ...(state.also ?? [])]) add(withoutArticle(name), { state })
    // A formal name that holds a younger short name is as young as that.
    const isYoung = state.nameSince !== undefined && day < state.nameSince
    if (isYoung) {
      const fault = { use, says: 'future' as const, day: state.nameSince ?? '' }
      for (const name of [state.name, state.formal]) {
        if (name.includes(state.name)) add(name, { state, fault })
        else add(name, { state })
      }
    }
    for (const earlier of state.earlier ?? []) {
      if (isWithin(earlier, day) || earlier.name === state.formal) continue
      const fault = { use, says: 'past' as const, day: earlier.until ?? '' }
      for (const name of [earlier.name, earlier.formal]) if (name) add(withoutArticle(name), { state, fault })
    }
    for (const where of state.wrong ?? []) add(where.name, { state, fault: { use, says: 'wrong', where } })
  }
  const source = anyOf(forms.keys())
  return {
    source,
    pattern: new RegExp(`${NAME_BEGINS}${source}${NAME_ENDS}`, 'gu'),
    formOf: (found) => forms.get(plainForm(found)),
    kindOf: (state) => kindOn(state, day),
  }
}

/** The name as it stands in a sentence, with its article where it has one. */
export function inSentence(state: State, name: string): string {
  return state.article && name === state.name ? `the ${name}` : name
}

function withoutArticle(name: string): string {
  return name.replace(/^the\s+/, '')
}
