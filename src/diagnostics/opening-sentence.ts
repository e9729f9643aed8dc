import type { Diagnostic } from '../model/diagnostic.js'
import { standing, type CheckResult } from './check-result.js'

/** More would make the sentence a list. */
const MOST_CLAUSES = 3
const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']

/**
 * What remains to be done, in one sentence: errors first, then warnings; remarks stand in nobody's way.
 */
export function openingSentence(result: CheckResult): string {
  const { diagnostics, meeting, only, about } = result
  if (only !== undefined) return ofOneRule(only, result)
  const open = standing(diagnostics).filter(({ severity }) => severity !== 'info')
  if (open.length === 0) {
    if (about !== undefined) return `Nothing remains to be done: ${about} is complete.`
    return meeting ? 'Nothing remains to be done: the notes are complete.' : 'Nothing remains to be done.'
  }
  const inOrder = [
    ...open.filter(({ severity }) => severity === 'error'),
    ...open.filter(({ severity }) => severity !== 'error'),
  ]
  const files = new Set(open.map(({ place }) => place.file))
  const session = files.size === 1 ? sessionOf([...files].join(''), result) : undefined

  const clauses = clausesOf(inOrder, files.size > 1, result)
  // What is said once counts once, so that the number and the list agree.
  const number = NUMBERS[clauses.length] ?? String(clauses.length)
  const remain = clauses.length === 1 ? 'thing remains' : 'things remain'
  // Without a meeting nothing was asked of the notes yet.
  const before = meeting ? `${about ?? session ?? 'the report'} is complete` : 'the notes can be checked'
  return `${number} ${remain} before ${before}: ${listed(clauses)}.`
}

/** One rule alone cannot say what remains. */
function ofOneRule(rule: string, result: CheckResult): string {
  const found = standing(result.diagnostics)
  if (found.length === 0) return `${rule} finds nothing; the other rules were not asked.`
  const clauses = clausesOf(found, true, result)
  const number = (NUMBERS[clauses.length] ?? String(clauses.length)).toLowerCase()
  return `${rule} finds ${number} ${clauses.length === 1 ? 'thing' : 'things'}: ${listed(clauses)}.`
}

/** What the sentence can say of each, once. */
function clausesOf(diagnostics: Diagnostic[], several: boolean, result: CheckResult): string[] {
  return [...new Set(diagnostics.map((one) => clauseOf(one, several, result)))]
}

function listed(clauses: string[]): string {
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
