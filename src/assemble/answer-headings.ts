import type { PhrasingContent } from 'mdast'
import { foldTyping, sameWords } from '../extract/same-words.js'
import type { Part, Section } from '../model/note.js'
import { questionHeading } from './context.js'
import { plain } from './say-mentions.js'
import { sayLine } from './say-words.js'
import type { Voice } from './voice.js'

/** "Question 1. Police work", with what a note's heading says beyond the question's id and title. */
export function answerHeading({ question = '', heading }: Section, voice: Voice): PhrasingContent[] {
  const { context } = voice
  const title = context.meeting.questions.find(({ id }) => id === question)?.title ?? ''
  const words = sayLine(heading?.children ?? [], voice, false)
  const typed = plain(words).replace(/\s+/g, ' ').trim()
  const rest = typed.toLowerCase().startsWith(question.toLowerCase())
    ? typed.slice(question.length).replace(/^[\s.:)–—-]+/, '')
    : typed
  const known = rest === '' || sameWords(rest, title) || sameWords(typed, title)
  const further = known ? '' : (behindTitle(rest, title.trim()) ?? `${rest.startsWith('(') ? ' ' : ' – '}${rest}`)
  return [
    { type: 'text', value: `${questionHeading(question, context)}${further}` },
    ...words.filter((node) => node.type === 'footnoteReference'),
  ]
}

/** What a heading says behind the question's title, with the space or mark before it; nothing if it begins otherwise. */
function behindTitle(words: string, title: string): string | undefined {
  if (title === '' || !foldTyping(words).startsWith(foldTyping(title))) return undefined
  const further = words.slice(title.length)
  return /^[\p{L}\p{M}\p{N}]/u.test(further) ? undefined : further
}

/** The title of the aspect that a part's heading names, or nothing where it names none. */
export function aspectHeading({ question }: Section, part: Part, voice: Voice): PhrasingContent[] | undefined {
  const asked = voice.context.meeting.questions.find(({ id }) => id === question)
  const aspect = asked?.aspects.find(({ id }) => id === part.aspect)
  if (!part.heading || !aspect) return undefined
  const calls = part.heading.children.filter((node) => node.type === 'footnoteReference')
  return [{ type: 'text', value: aspect.title }, ...sayLine(calls, voice, false)]
}
