import type { Meeting, Question } from '../model/meeting.js'
import type { Support } from '../model/note.js'
import { sameWords } from './same-words.js'

export type Qualifier =
  | { means: 'aspect'; question: string; aspect: string }
  | { means: 'question'; question: string }
  | { means: 'level'; level: string }
  | { means: 'support'; support: Support }
  | { means: 'by'; by: string }
  | { means: 'nothing' }

const SUPPORTS: Support[] = ['agreed', 'majority', 'several', 'one']

/**
 * What one word or phrase in a label's parenthesis means.
 *
 * @param question the question under whose heading the point stands; its aspects go before those of others
 * @param named questions that other qualifiers of the same label name
 */
export function readQualifier(
  text: string,
  meeting: Meeting,
  question: string | undefined,
  named: string[],
): Qualifier {
  const word = text.toLowerCase()
  const own = meeting.questions.find(({ id }) => id === question)
  const others = meeting.questions.filter(({ id }) => named.includes(id))
  for (const candidate of own ? [own, ...others] : others) {
    const aspect = aspectNamed(candidate, text)
    if (aspect) return { means: 'aspect', question: candidate.id, aspect }
  }
  const other = meeting.questions.find(({ id, title }) => sameWords(text, id) || sameWords(text, title))
  if (other) return { means: 'question', question: other.id }
  const level = meeting.levels.find((one) => sameWords(text, one))
  if (level) return { means: 'level', level }
  const support = SUPPORTS.find((one) => one === word)
  if (support) return { means: 'support', support }
  const by = /^by\s+(.+)$/is.exec(text)?.[1]
  if (by) return { means: 'by', by: by.replace(/\s+/g, ' ') }
  return { means: 'nothing' }
}

function aspectNamed(question: Question, text: string): string | undefined {
  return question.aspects.find(({ id, title }) => sameWords(text, id) || sameWords(text, title))?.id
}
