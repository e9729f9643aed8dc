import type { Diagnostic } from '../model/diagnostic.js'
import { standing, type CheckResult } from './check-result.js'

/** More would make the sentence a list. */
const MOST_CLAUSES = 3
const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']

/**
 * What remains to be done, in one sentence: errors first, then warnings; remarks stand in nobody's way.
 */
export function openingSentence(result: CheckResult): string {
  const { diagnostics, meeting, only } = result
  if (only !== undefined) return ofOneRule(only, result)
  const open = standing(diagnostics).filter(({ severity }) => severity !== 'info')
  if (open.length === 0) {
    return meeting ? 'Nothing remains to be done: the notes are complete.' : 'Nothing remains to be done.'
  }
  const inOrder = [
    ...open.filter(({ severity }) => severity === 'error'),
    ...open.filter(({ severity }) => severity !== 'error'),
  ]
  const files = new Set(open.map(({ place }) => place.file))
  const session = files.size === 1 ? sessionOf([...files].join(''), result) : undefined

  const number = NUMBERS[open.length] ?? String(open.length)
  const remain = open.length === 1 ? 'thing remains' : 'things remain'
  // Without a meeting nothing was asked of the notes yet.
  const before = meeting ? `${session ?? 'the report'} is complete` : 'the notes can be checked'
  return `${number} ${remain} before ${before}: ${listed(inOrder, files.size > 1, result)}.`
}

/** One rule alone cannot say what remains. */
function ofOneRule(rule: string, result: CheckResult): string {
  const found = standing(result.diagnostics)
  if (found.length === 0) return `${rule} finds nothing; the other rules were not asked.`
  const number = (NUMBERS[found.length] ?? String(found.length)).toLowerCase()
  return `${rule} finds ${number} ${found.length === 1 ? 'thing' : 'things'}: ${listed(found, true, result)}.`
}

function listed(diagnostics: Diagnostic[], several: boolean, result: CheckResult): string {
  const clauses = [...new Set(diagnostics.map((one) => clauseOf(one, several, result)))]
  const more = clauses.length - MOST_CLAUSES
  const end = more > 0 ? `, and ${(NUMBERS[more] ?? String(more)).toLowerCase()} more` : ''
  return `${clauses.slice(0, MOST_CLAUSES).join('; ')}${end}`
}

/** Where there are several files, a clause says of which session it speaks, or of which file its line is. */
function clauseOf({ remains, message, place }: Diagnostic, several: boolean, result: CheckResult): string {
  const words = (remains ?? `line ${place.line}: ${message}`).replace(/[.;]+$/, '')
  const names = words.includes(place.file) || words.startsWith('meeting.yaml ')
  if (!several || names) return words
  const session = sessionOf(place.file, result)
  if (/\bline \d/.test(words)) return words.replace(/\bline (\d+)/, `line $1 of ${session ?? place.file}`)
  return session === undefined || words.includes(session) ? words : `${words} in ${session}`
}

/** The session of a note, as its front matter says; nothing for other files. */
function sessionOf(file: string, { sources, meeting }: CheckResult): string | undefined {
  if (!file.startsWith('notes/')) return undefined
  const written = /^---[^]*?^session:[ \t]*["']?([^\s"'#]+)/m.exec(sources[file]?.text.slice(0, 2000) ?? '')?.[1]
  return meeting?.sessions.find(({ id }) => id === written)?.id
}
