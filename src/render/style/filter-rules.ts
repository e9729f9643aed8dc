import type { RegisterFilters } from '../parts/filters.js'

const register = "[data-part='register']"
const chosen = (name: string, place: number): string => `:has(#filter--${name}-${place}:checked)`
const places = (choices: readonly string[]): number[] => choices.map((_, index) => index + 1)

/**
 * What the register's filters hide, without a script: a choice is a radio button, and its place in the list stands at
 * what answers to it. An addressee to whom a link leads is shown all the same.
 */
export function filterRules({ addressees, questions, levels }: RegisterFilters): string {
  const hidden: string[] = []
  const group = '.register-group:not(:has(:target))'
  for (const place of places(addressees))
    hidden.push(`${register}${chosen('addressee', place)} ${group}:not([data-addressee='${place}'])`)
  for (const [name, choices] of [
    ['question', questions],
    ['level', levels],
  ] as const) {
    for (const place of places(choices)) {
      hidden.push(`${register}${chosen(name, place)} .recommendation:not([data-${name}='${place}'])`)
      hidden.push(`${register}${chosen(name, place)} ${group}:not(:has([data-${name}='${place}']))`)
    }
  }
  for (const question of places(questions)) {
    for (const level of places(levels)) {
      const both = `[data-question='${question}'][data-level='${level}']`
      hidden.push(`${register}${chosen('question', question)}${chosen('level', level)} ${group}:not(:has(${both}))`)
    }
  }
  return hidden.length > 0 ? `@media screen{${hidden.join(',\n')}{display:none}}` : ''
}
