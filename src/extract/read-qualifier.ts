import type { Meeting, Question } from '../model/meeting.js'
import type { Support } from '../model/note.js'
import { foldTyped } from '../typed/fold-typed.js'
import { sameWords } from './same-words.js'
import { keyOf, vocabularyOf } from './vocabulary.js'

export type Qualifier =
  | { means: 'aspect'; question: string; aspect: string }
  | { means: 'question'; question: string }
  | { means: 'level'; level: string }
  | { means: 'support'; support: Support }
  | { means: 'by'; by: string }
  | { means: 'who'; from: number }
  | { means: 'nothing' }

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
  const vocabulary = vocabularyOf(meeting)
  const own = meeting.questions.find(({ id }) => id === question)
  const others = meeting.questions.filter(({ id }) => named.includes(id))
  for (const candidate of own ? [own, ...others] : others) {
    const aspect = aspectNamed(candidate, text)
    if (aspect) return { means: 'aspect', question: candidate.id, aspect }
  }
  const other = meeting.questions.find(({ id, title }) => sameWords(text, id) || sameWords(text, title))
  if (other) return { means: 'question', question: other.id }
  const words = keyOf(text)
  const level = levelNamed(text, meeting, vocabulary.levels.get(words), vocabulary.levels)
  if (level) return { means: 'level', level }
  const support = vocabulary.supports.get(words)
  if (support) return { means: 'support', support }
  const folded = foldTyped(text)
  const by = vocabulary.by.exec(folded.text)?.[0].length
  const when = by === undefined ? '' : text.slice(folded.original(by)).trim().replace(/\s+/g, ' ')
  if (when !== '') return { means: 'by', by: when }
  vocabulary.to.lastIndex = 0
  const to = vocabulary.to.exec(folded.text)?.[0]
  if (to?.includes(':')) return { means: 'who', from: folded.original(to.length) }
  return { means: 'nothing' }
}

/** A level as meeting.yaml lists it; "au niveau national" is the one that it lists as "national", or as "nationale". */
function levelNamed(
  text: string,
  { levels }: Meeting,
  meant: string | undefined,
  known: ReadonlyMap<string, string>,
): string | undefined {
  const listed = levels.find((one) => sameWords(text, one))
  if (listed !== undefined || meant === undefined) return listed
  return levels.find((one) => one === meant) ?? levels.find((one) => known.get(keyOf(one)) === meant)
}

function aspectNamed(question: Question, text: string): string | undefined {
  return question.aspects.find(({ id, title }) => sameWords(text, id) || sameWords(text, title))?.id
}
