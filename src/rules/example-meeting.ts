import type { Example } from './define-rule.js'

/** A tiny meeting in which no rule finds anything. Examples are changes laid over it. */
export const exampleMeeting: Record<string, string> = {
  'meeting.yaml': `title: Digital tools in police work
language: en
dates: { start: 2019-09-23, end: 2019-09-24 }
place: Vienna
questions:
  - id: q1
    title: Police work
    text: How do digital tools change the work of police services?
    aspects:
      - { id: work, title: Daily work }
      - { id: skills, title: Skills }
  - id: q2
    title: Co-operation
    text: How can services learn from each other?
sessions:
  - id: session-1
    kind: session
    title: Tools in use
    starts: 2019-09-23T10:00
    ends: 2019-09-23T12:30
    speakers: [speaker-1, speaker-2]
    asks: { q1: required, q2: expected }
    themes:
      - { title: Video, terms: [video] }
  - id: session-2
    kind: session
    title: Learning together
    starts: 2019-09-24T10:00
    asks: { q2: expected }
people:
  - { id: speaker-1, name: Anna Beispiel, role: Head of innovation, affiliation: a national police service }
  - { id: speaker-2, name: Jan Vzor, role: Researcher, affiliation: a technical university }
addressees:
  - { id: participating-states, name: participating States, aliases: [States], level: national }
  - { id: secretariat, name: Secretariat, level: international }
`,
  'notes/session-1.md': `---
session: session-1
status: submitted
---

Two speakers showed which tools their services use.

## Q1. Police work

### Daily work

Officers spend fewer hours on looking through recordings than they did three years ago. @speaker-1

- Finding: One service searches video recordings by machine every day. @speaker-1

### Skills

Training takes two weeks, and officers ask for more of it. @speaker-2

- Recommendation to participating States: Train officers before a tool is bought.

## Q2. Co-operation

Both services would share the results of their tests if there were one place for them.
`,
  'notes/session-2.md': `---
session: session-2
status: submitted
---

## Q2. Co-operation

Visits between services were the form of learning that speakers named first and praised.

- Good practice: Send two officers, one who uses the tool and one who buys it.
`,
  'editor/executive-summary.md': `## Q1. Police work

Tools save hours of daily work, and call for training that is not yet there.

## Q2. Co-operation

Services learn from visits, and lack a common place for the results of their tests.
`,
}

/** A picture of one white dot, where an example needs one. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg==',
  'base64',
)

/**
 * Lays an example over the example meeting.
 *
 * @returns all files of the meeting folder, by path
 */
export function layOver(example: Example): Record<string, string | Uint8Array> {
  const files: Record<string, string | Uint8Array> = { ...exampleMeeting, 'figures/hours.png': picture }
  if (example.meeting) files['meeting.yaml'] = replaceKeys(exampleMeeting['meeting.yaml'] ?? '', example.meeting)
  for (const [path, text] of Object.entries(example.files ?? {})) {
    if (text === null) delete files[path]
    else files[path] = path.startsWith('notes/') ? completeNote(path, text) : text
  }
  return files
}

/** Replaces top-level keys of YAML text, and adds those that are new. */
function replaceKeys(base: string, changes: string): string {
  const replaced = byKey(changes)
  const kept = [...byKey(base)].filter(([key]) => !replaced.has(key))
  return [...kept, ...replaced].map(([, text]) => text.trimEnd()).join('\n') + '\n'
}

/** The text of each top-level key, its lines included. */
function byKey(yaml: string): Map<string, string> {
  const entries = new Map<string, string>()
  let current = ''
  for (const line of yaml.split('\n')) {
    current = /^([A-Za-z]+):/.exec(line)?.[1] ?? current
    entries.set(current, `${entries.get(current) ?? ''}${line}\n`)
  }
  return entries
}

/** Gives a note that is only a piece of one the rest that it needs. */
function completeNote(path: string, text: string): string {
  // A text of another encoding shows itself by its zeros, and must stay as it is.
  if (text.startsWith('---') || text.startsWith('\0')) return text
  const own = exampleMeeting[path] ?? exampleMeeting['notes/session-1.md'] ?? ''
  const frontMatter = own.slice(0, own.indexOf('\n---\n') + '\n---\n'.length)
  return /^#{1,2} /m.test(text) ? `${frontMatter}\n${text}` : `${own}\n${text}`
}
