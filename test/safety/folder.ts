import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Every meeting of these tests has one question, which nobody needs to answer, so that the faults alone are told. */
export function meetingYaml(sessions: string[], more = ''): string {
  const agenda = sessions.map(
    (id) => `  - { id: ${id}, kind: session, title: Session ${id}, starts: 2020-01-01, asks: {} }\n`,
  )
  return (
    'title: A meeting\nlanguage: en\ndates: { start: 2020-01-01, end: 2020-01-02 }\n' +
    'questions:\n  - { id: q1, title: The question }\n' +
    `sessions:\n${agenda.join('')}${more}`
  )
}

/** A note of a session. */
export function note(session: string, body: string): string {
  return `---\nsession: ${session}\nstatus: submitted\n---\n\n${body}\n`
}

/** The line on which a note's body begins. */
export const BODY_LINE = 6

/** A folder of its own for a test. */
export function scratch(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-safety-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Writes files by their paths below a folder. */
export function write(folder: string, files: Record<string, string | Uint8Array>): void {
  for (const [path, content] of Object.entries(files)) {
    const target = join(folder, path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, content)
  }
}
