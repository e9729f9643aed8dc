import { files } from './files.js'
import { fixTitles } from './fix-titles.js'
import { notes } from './notes.js'
import { people } from './people.js'
import { points } from './points.js'
import { questions } from './questions.js'
import { text } from './text.js'
import { words } from './words.js'

/** The words of the rules in English: what every other language is measured by. */
export const en = {
  rules: { ...notes, ...questions, ...points, ...people, ...words, ...text, ...files },
  fixTitles,
}
