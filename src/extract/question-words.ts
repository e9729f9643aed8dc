import type { Aspect, Question } from '../model/meeting.js'
import { foldTyping, sameWords } from './same-words.js'

/** "Question 1", "Q 1", "Frage 1": a question by its number, in the languages of meetings. */
const NUMBERED =
  /^(?:questions?|q|fragen?|preguntas?|domand[ae]|quesit[oi]|вопросы?)\s*\.?\s*(?:n[o°º]?\.?\s*|№\s*|#\s*)?(\d{1,2})(?!\d|[.,]\d)\s*/iu
/** What may stand between an id and the title. */
const BETWEEN = /^\s*[.:)–—-]*\s*/u

/** A second number without a letter, as in "Questions 1 and 2", and not in "Q1 - 2 speakers". */
const BARE = /^(\d{1,2})(?=\s*(?:$|[.:)/,&+–-]|(?:and|et|und|e|y|и)\s))/iu

/** A question that words begin with, and what stands behind its id or number. */
export interface Numbered {
  question: Question
  /** Without the mark that parts it from the id. */
  rest: string
  /** Whether a mark such as a full stop, or nothing at all, stands behind the id. */
  parted: boolean
}

/** The question whose id or number stands at the start of some words. */
export function questionNumbered(words: string, questions: readonly Question[]): Numbered | undefined {
  const text = foldTyping(words.trim())
  const byId = questions.find(({ id }) => {
    const key = id.toLowerCase()
    return text.startsWith(key) && !/^[\p{L}\p{N}_-]*[\p{L}\p{N}]/u.test(text.slice(key.length))
  })
  const number = byId ? undefined : NUMBERED.exec(text)
  const question = byId ?? questions.find(({ id }) => id.toLowerCase() === `q${number?.[1] ?? ''}`)
  if (!question) return undefined
  const behind = words.trim().slice(byId ? byId.id.length : (number?.[0].trimEnd().length ?? 0))
  const rest = behind.replace(BETWEEN, '')
  return { question, rest, parted: rest === '' || /^\s*[.:)–—-]/u.test(behind) }
}

/** Whether words are a question's title or text, whatever their last mark. */
export function saysQuestion(words: string, { title, text }: Question): boolean {
  return sameWords(words, title) || (text.trim() !== '' && sameWords(words, text))
}

/** The question that a line names exactly: by its id or number alone, with its title or text, or by these alone. */
export function questionOfLine(words: string, questions: readonly Question[]): Question | undefined {
  const numbered = questionNumbered(words, questions)
  if (numbered && (numbered.rest === '' || saysQuestion(numbered.rest, numbered.question))) return numbered.question
  const unnumbered = words.trim().replace(/^\(?\d{1,2}[.)]\s+/, '')
  return questions.find((question) => saysQuestion(unnumbered, question))
}

/** The questions that one heading names together, as "Q1/Q2" or "Questions 1 and 2" does; fewer than two are none. */
export function questionsTogether(words: string, questions: readonly Question[]): Question[] {
  const found: Question[] = []
  let rest = words.trim()
  for (;;) {
    const behind = found.length > 0 ? rest.replace(BARE, 'q$1') : rest
    const next = questionNumbered(behind, questions)
    if (!next) return found.length > 1 ? found : []
    if (!found.includes(next.question)) found.push(next.question)
    const { id } = next.question
    const typed = behind.toLowerCase().startsWith(id.toLowerCase())
      ? id.length
      : (NUMBERED.exec(behind)?.[0].trimEnd().length ?? 0)
    const joint = /^\s*(?:[/,&+]|(?:and|et|und|e|y|и)(?=\s)|[–-](?=\s*(?:q\s*)?\d))\s*/iu.exec(behind.slice(typed))
    if (!joint) return found.length > 1 ? found : []
    rest = behind.slice(typed + joint[0].length)
  }
}

/** The aspect that a heading names, whatever number or letter it counts it with. */
export function aspectNamed(words: string, question: Question | undefined): Aspect | undefined {
  const bare = words.trim().replace(/^\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})[.)]\s+/i, '')
  return question?.aspects.find(({ id, title }) =>
    [words, bare].some((one) => sameWords(one, id) || sameWords(one, title)),
  )
}
