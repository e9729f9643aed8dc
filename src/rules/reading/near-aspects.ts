import { didYouMean } from '../../did-you-mean.js'
import { aspectNamed } from '../../extract/question-words.js'
import { plainText } from '../../extract/plain-text.js'
import { replaceBy } from '../../make-fix.js'
import type { Fix } from '../../model/diagnostic.js'
import type { Aspect, Meeting, Question } from '../../model/meeting.js'
import type { Note } from '../../model/note.js'
import type { Place } from '../../model/place.js'

/** A heading of level 3 in an answer that was probably meant for an aspect. */
export interface NearAspect {
  question: Question
  aspect: Aspect
  words: string
  place: Place
  fix?: Fix
}

/** Finds headings that are nearly the title of an aspect that has no heading in the same answer. */
export function nearAspects(meeting: Meeting, note: Note): NearAspect[] {
  const found: NearAspect[] = []
  for (const section of note.sections) {
    const question = meeting.questions.find(({ id }) => id === section.question)
    if (!question) continue
    const headed = new Set(section.parts.flatMap(({ aspect }) => aspect ?? []))
    const open = question.aspects.filter(({ id }) => !headed.has(id))
    for (const { aspect, heading, headingPlace: place } of section.parts) {
      if (aspect !== undefined || !heading || !place || open.length === 0) continue
      const words = plainText(heading).trim()
      const meant = nearest(words, open)
      if (!meant || aspectNamed(words, question)) continue
      const { file, line, column } = place
      const at = note.source.text.indexOf(words, heading.position?.start.offset)
      const begins = at - (heading.position?.start.offset ?? 0)
      const isPlain = at >= 0 && begins > 0 && begins < 12 && place.endLine === line
      found.push({
        question,
        aspect: meant,
        words,
        place,
        ...(isPlain
          ? {
              fix: replaceBy(meant.title, {
                file,
                line,
                column: column + begins,
                endLine: line,
                endColumn: column + begins + words.length,
              }),
            }
          : {}),
      })
    }
  }
  return found
}

/** By a slip or two, a plural, or a word more before or behind the title of several words. */
function nearest(words: string, aspects: readonly Aspect[]): Aspect | undefined {
  const bare = words.replace(/^\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})[.)]\s+/i, '').replace(/[\s.:?]+$/, '')
  const title = didYouMean(
    bare,
    aspects.map((aspect) => aspect.title),
  )
  if (title !== undefined) return aspects.find((aspect) => aspect.title === title)
  const said = bare.toLowerCase()
  return aspects.find((aspect) => {
    const listed = aspect.title.toLowerCase()
    const isLong = listed.includes(' ') || listed.length >= 8
    return isLong && said.split(/\s+/).length <= listed.split(/\s+/).length + 2 && ` ${said} `.includes(` ${listed} `)
  })
}
