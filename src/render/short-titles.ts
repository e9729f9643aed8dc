import type { Report } from '../model/report.js'

/** A title is short with so many characters. */
const LONGEST = 24

/**
 * How references name sessions: "Session 1" for "Session 1: AI tools in the work of law enforcement", where no other
 * session begins so. Titles without a colon, or with much before it, stay whole.
 */
export function shortTitles({ sessions }: Pick<Report, 'sessions'>): Map<string, string> {
  const shortened = sessions.map(({ title }) => {
    const short = /^([^:]+?)\s*:\s/.exec(title)?.[1] ?? title
    return { title, short: short.length <= LONGEST ? short : title }
  })
  return new Map(
    shortened.map(({ title, short }) => {
      const isPlain = shortened.filter((other) => other.short === short).length === 1
      return [title, isPlain ? short : title]
    }),
  )
}
