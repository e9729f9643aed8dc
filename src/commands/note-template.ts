import type { Meeting, Question, Session } from '../model/meeting.js'

/**
 * A note to start from: what is asked of the session, with prompts in the form `[Write: ...]`, which the rule
 * `placeholder` finds where they are left standing.
 */
export function noteTemplate(meeting: Meeting, session: Session): string {
  const asked = meeting.questions.filter(({ id }) => session.asks[id] !== undefined)
  return `${[
    ['---', `session: ${session.id}`, 'status: draft', '---'].join('\n'),
    `<!-- ${session.title}. Write below each heading and take away the lines in [brackets].
A point is a list item that opens with its kind:

- Finding: What was found, in one sentence. @id-of-the-speaker
- Good practice (agreed): "agreed", "majority", "several" or "one" say how many of those who spoke held it.
- Divergence: Where views differed.
  - View (several): One view.
  - View (one): The other.
- Recommendation to ${exampleAddressee(meeting)}: What they are asked to do.
- Follow-up to ${exampleAddressee(meeting)} (by ${meeting.dates.end}): Who does what by when.

Kinds: ${meeting.kinds.map(({ label }) => label).join(', ')}.
People: ${listIds(meeting.people)}.
Addressees: ${listAddressees(meeting.addressees)}.
Levels: ${meeting.levels.join(', ')}.
${ATTRIBUTION[session.attribution]}
If a question was not taken up, write: "Not discussed:" and the reason.
What must stay in the house stands between two lines of its own:

:::internal
Nobody outside reads this.
:::

This comment is not printed. -->`,
    '[Write: the session in three to five sentences.]',
    ...asked.map((question) => questionBlock(question, session)),
  ].join('\n\n')}\n`
}

/** What becomes of a mention in the words of a session, for whoever writes them. */
const ATTRIBUTION: Record<Session['attribution'], string> = {
  open: 'Who spoke is named: a mention ("@id") prints the name and the affiliation.',
  affiliation: 'Nobody is named in this note: a mention ("@id") prints the affiliation alone.',
  chatham: 'Nobody is named in this note, nor where they are from: a mention ("@id") prints "a speaker".',
}

function questionBlock(question: Question, session: Session): string {
  const wanted = { required: 'Required', expected: 'Expected', optional: 'If it was taken up' }[
    session.asks[question.id] ?? 'optional'
  ]
  const heading = `## ${capitalised(question.id)}. ${question.title}`
  const text = `<!-- ${wanted}. ${withoutCommentEnd(question.text) || question.title} -->`
  if (!question.aspects.length) return [heading, text, `[Write: what was said on "${question.title}".]`].join('\n\n')
  const aspects = question.aspects.map(({ title }) => `### ${title}\n\n[Write: what was said on "${title}".]`)
  return [heading, text, ...aspects].join('\n\n')
}

function exampleAddressee(meeting: Meeting): string {
  return meeting.addressees[0]?.name ?? 'WHO'
}

function listAddressees(addressees: Meeting['addressees']): string {
  const all = addressees.map(({ name, level }) => withoutCommentEnd(level ? `${name} (${level})` : name))
  return all.join(', ') || 'none listed yet; meeting.yaml lists them'
}

function listIds(people: Meeting['people']): string {
  return (
    people.map(({ id, name, role }) => `@${id} (${withoutCommentEnd(name || role)})`).join(', ') || 'none listed yet'
  )
}

function capitalised(id: string): string {
  return /^q\d+$/.test(id) ? id.toUpperCase() : id
}

function withoutCommentEnd(text: string): string {
  return text.replaceAll('--', '-').replace(/\s+/g, ' ').trim()
}
