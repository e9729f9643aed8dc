import type { House, State, StateKind } from '../../house/house.js'
import type { Passage } from '../../model/note.js'
import { findAll } from '../../search/find-all.js'
import { NAME_BEGINS, NAME_ENDS, type StateNames } from './state-names.js'

/** A State that is called what it is not. */
export interface Miscalled {
  state: State
  called: StateKind
  /** Of the State's name, in the passage's text. */
  from: number
  to: number
}

/** Prepares the search for Partners that are called participating States, and the reverse. */
export function prepareStanding(house: House, names: StateNames): (passage: Passage) => Generator<Miscalled> {
  const ends = `${NAME_ENDS}(?!['’]s)`
  const name = `(?:the\\s+)?${names.source}${ends}`
  const list = `${name}(?:(?:\\s*,\\s*(?:and\\s+|or\\s+)?|\\s+(?:and|or|as\\s+well\\s+as)\\s+)${name}){0,80}`
  const such = '(?:,?\\s+(?:such\\s+as|like|including|namely|for\\s+(?:example|instance),?)\\s+|:\\s+|\\s+\\()'
  // "participating States and Partners such as ..." says nothing about either.
  const alone = '(?<![\\p{L}\\p{N}])(?<!\\b(?:and|or|nor|not)\\s+(?:\\S+\\s+)?)(?<!non-)'
  const makePatterns = () =>
    (['participating-state', 'partner'] as const).flatMap((called) => {
      const { singular, plural } = house.callsThem[called]
      const sources = [
        // participating States such as A, B and C
        `${alone}${plural}${such}(?<names>${list})`,
        // the participating States A and B
        `${alone}${plural}\\s+(?<names>${list})`,
        // the Partner for Co-operation A; from Partner for Co-operation A
        `(?<![\\p{L}\\p{N}])(?<!non-)${singular}\\s+(?<names>${name})`,
        // A, a participating State; A (one of the participating States); A is a participating State
        `${NAME_BEGINS}(?<names>${name})(?:\\s*\\(|,\\s+(?:which\\s+is\\s+)?|\\s+(?:is|remains|as)\\s+)(?:an?\\s+${singular}|one\\s+of\\s+the\\s+${plural})(?![\\p{L}\\p{N}])`,
        // A, B and other participating States
        `${NAME_BEGINS}(?<names>${list}),?\\s+(?:and|or)\\s+(?:the\\s+)?other\\s+${plural}(?![\\p{L}\\p{N}]|\\s+(?:and|or)\\s)`,
      ]
      return sources.map((source) => ({ called, pattern: new RegExp(source, 'gdu') }))
    })
  const words = Object.values(house.callsThem).flatMap(({ singular, plural }) => [singular, plural])
  const either = new RegExp(words.join('|'), 'u')
  // Most meetings have no passage that needs them, and they are long.
  let patterns: ReturnType<typeof makePatterns> | undefined

  return function* (passage) {
    if (!either.test(passage.text) || findAll(names.pattern, passage.text).next().done) return
    patterns ??= makePatterns()
    for (const { called, pattern } of patterns) {
      for (const match of findAll(pattern, passage.text)) {
        const [from, to] = match.indices?.groups?.['names'] ?? [0, 0]
        for (const one of findAll(names.pattern, passage.text.slice(from, to))) {
          const form = names.formOf(one[0])
          const kind = form && names.kindOf(form.state)
          if (!form || !kind || kind === called) continue
          yield { state: form.state, called, from: from + one.index, to: from + one.index + one[0].length }
        }
      }
    }
  }
}
