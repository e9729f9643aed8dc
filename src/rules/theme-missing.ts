import { answerTo } from '../extract/answers.js'
import type { Theme } from '../model/meeting.js'
import type { Note } from '../model/note.js'
import { defineRule } from './define-rule.js'
import { sessionOf } from './reading/answers.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('theme-missing')

/** The agenda promised a theme, and readers look for what became of it. */
export const themeMissing = defineRule({
  id: 'theme-missing',
  severity: 'warning',
  family: 'questions',
  scope: 'note',
  summary: 'A note touches every theme of its session.',
  why:
    'The themes of a session stand on the agenda. A theme counts as touched when its title or one of its terms stands ' +
    'anywhere in the note. If it was not taken up, a sentence that says so is enough; if it goes by other words, add ' +
    'them to its terms in meeting.yaml.',
  bad: {
    files: {
      'notes/session-1.md':
        '## Q1\n\n### Daily work\n\nOfficers spend fewer hours on looking through recordings than before.\n\n' +
        '### Skills\n\nTraining takes two weeks.\n\n' +
        '## Q2\n\nBoth services would share the results of their tests if there were one place for them.\n',
    },
  },
  good: {},
  *check({ meeting, note }) {
    const session = sessionOf(meeting, note)
    if (!session || session.themes.length === 0) return
    // Where a whole answer is missing or hidden, its themes are missing with it.
    const incomplete = meeting.questions.some((question) => {
      const answer = answerTo(note, question)
      return answer.hidden || (session.asks[question.id] === 'required' && !answer.says)
    })
    const words = wordsOf(note)
    if (incomplete || words.trim() === '') return
    for (const theme of session.themes) {
      if (isTouched(theme, words)) continue
      yield {
        ...say.untouched({ theme: theme.title, session: session.id }),
        place: note.place,
        related: { ...say.theme(), place: theme.place },
      }
    }
  },
})

function wordsOf(note: Note): string {
  return ` ${note.passages
    .filter(({ internal }) => !internal)
    .map(({ text }) => text)
    .join(' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')} `
}

/** Whether the title or a term stands among the words, with or without the ending of a plural. */
function isTouched({ title, terms }: Theme, words: string): boolean {
  const stands = (phrase: string): boolean => {
    const bare = phrase
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
    return (
      bare !== '' && [bare, `${bare}s`, `${bare}es`, bare.replace(/s$/, '')].some((form) => words.includes(` ${form} `))
    )
  }
  if ([title, ...terms].some(stands)) return true
  // Other forms of the same words, in any order: "recognizing faces".
  const stems = stemsIn(words)
  return [title, ...terms].some((phrase) => {
    const telling = phrase
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 3 && !SMALL.has(word))
    return telling.length > 0 && telling.every((word) => stems.has(stemOf(word)))
  })
}

/** Words that no theme is known by. */
const SMALL = new Set(
  'about after also among and before between from into more other over role some than that their them these this those through toward towards under upon what when where which while with within without'.split(
    ' ',
  ),
)

const stemsOfNotes = new Map<string, Set<string>>()

function stemsIn(words: string): Set<string> {
  let stems = stemsOfNotes.get(words)
  if (!stems) {
    // One note at a time is looked at.
    stemsOfNotes.clear()
    stemsOfNotes.set(words, (stems = new Set(words.split(' ').map(stemOf))))
  }
  return stems
}

/** What different forms of one word share: "recognition" and "recognize", "police" and "policing". */
function stemOf(word: string): string {
  const bare = word.replace(/ie[sd]$/, 'y').replace(/(?:'s|s)$/, '')
  const stem = bare.replace(
    /(?:isations?|izations?|ations?|ition|itions?|ments?|ings?|ness|ally|ity|ies|ed|es|er|ers|ion|ions|ize|ise|izing|ising|ized|ised|ial|al|ly|ive|y|e)$/,
    '',
  )
  return stem.length >= 3 ? stem : bare
}
