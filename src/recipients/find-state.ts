import { didYouMean } from '../did-you-mean.js'
import { houseOf } from '../house/index.js'
import { kindOn, nameOn, type House, type StateKind } from '../house/house.js'
import type { Meeting } from '../model/meeting.js'
import { rightNames } from '../rules/words/state-names.js'

/** Says of a name whether it is a State's, as the house called it on the day of the meeting. */
export type FindState = (name: string) => { party: string; kind?: StateKind } | { message: string; hint: string }

/** Prepares the names of the house's States; without a house any name will do. */
export function prepareStates(meeting: Meeting): FindState {
  const house = houseOf(meeting)
  if (!house) return (name) => ({ party: name })
  const day = meeting.dates.start
  const right = new Map<string, { party: string; kind?: StateKind }>()
  const wrong = new Map<string, string>()
  for (const state of house.states) {
    const kind = kindOn(state, day)
    const party = nameOn(state, day)
    if (kind) for (const name of rightNames(state, day)) right.set(plain(name), { party, kind })
    const others = [
      state.name,
      state.formal,
      ...(state.earlier ?? []).flatMap(({ name, formal }) => [name, formal ?? name]),
      ...(state.wrong ?? []).map(({ name }) => name),
    ]
    for (const name of others) wrong.set(plain(name), party)
  }
  return (name) => {
    const found = right.get(plain(name))
    if (found) return found
    const meant = wrong.get(plain(name)) ?? near(name, house, day)
    return {
      message: `"${name}" is not what ${house.name} called a State on ${day}`,
      hint: meant ? `Did you mean "${meant}"?` : 'Write the name as the house lists it, or "organization" instead',
    }
  }
}

function near(name: string, { states }: House, day: string): string | undefined {
  return didYouMean(
    name,
    states.map((state) => nameOn(state, day)),
  )
}

function plain(name: string): string {
  return name
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/^the\s/i, '')
    .toLowerCase()
}
