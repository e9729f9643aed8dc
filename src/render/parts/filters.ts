import type { Messages } from '../../messages/index.js'
import type { RegisterEntry, Report } from '../../model/report.js'
import { asHeading } from '../part-view.js'

/** What a recommendation is filtered by; its place in each list is what templates and styles know of it. */
export interface RegisterFilters {
  /** Words of each choice, in order. */
  addressees: string[]
  questions: string[]
  levels: string[]
}

/** The choices that some recommendation answers to. */
export function filtersOf({ register, coverage }: Pick<Report, 'register' | 'coverage'>): RegisterFilters {
  const entries = register.flatMap(({ recommendations }) => recommendations)
  const asked = new Set(entries.map(({ point }) => point.question))
  return {
    addressees: register.map(({ title }) => title),
    questions: coverage.questions.map(({ id }) => id).filter((id) => asked.has(id)),
    levels: [...new Set(entries.map(({ level }) => level))].filter(Boolean),
  }
}

/** Numbers count from 1; 0 is what answers to no choice, and in a filter the choice of all. */
export function placesOf(entry: RegisterEntry, filters: RegisterFilters): { question: string; level: string } {
  return {
    question: String(filters.questions.indexOf(entry.point.question ?? '') + 1),
    level: String(filters.levels.indexOf(entry.level) + 1),
  }
}

/** The choices as groups of radio buttons; one choice alone is none. */
export function filtersView(report: Report, messages: Messages): object {
  const { addressees, questions, levels } = filtersOf(report)
  const titles = new Map(
    report.coverage.questions.map(({ id, title }, index) => [id, messages.question.heading(index + 1, title)]),
  )
  const groups = [
    { name: 'addressee', legend: messages.register.addressee, labels: addressees },
    { name: 'question', legend: messages.register.question, labels: questions.map((id) => titles.get(id) ?? id) },
    { name: 'level', legend: messages.register.level, labels: levels.map((level) => messages.levels[level] ?? level) },
  ]
  return {
    heading: messages.filters.heading,
    shown: messages.filters.shown,
    groups: groups
      .filter(({ labels }) => labels.length > 1)
      .map(({ name, legend, labels }) => ({
        name,
        legend,
        choices: [messages.filters.all, ...labels].map((label, index) => ({
          id: `filter--${name}-${index}`,
          label: index === 0 ? label : asHeading(label, messages),
          checked: index === 0,
        })),
      })),
  }
}
