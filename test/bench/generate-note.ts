import { capital, type Prose } from './prose.js'
import type { MeetingFacts, Session } from './meeting-facts.js'
import { words } from './words.js'

const PLAIN_KINDS = [
  ...['Finding', 'Finding', 'Finding', 'Example', 'Benefit', 'Opportunity', 'Risk', 'Challenge', 'Concern'],
  ...['Good practice', 'Lesson learned', 'Agreement', 'Decision', 'Commitment', 'Open question'],
]
const SUPPORTS = ['', '', '', ' (agreed)', ' (majority)', ' (several)', ' (one)']
const FOOTNOTES = 8

/** Writes one session's note; deterministic, for all chance comes from the prose. */
export class NoteWriter {
  #called = 0
  readonly #random

  constructor(
    private readonly facts: MeetingFacts,
    private readonly session: Session,
    private readonly prose: Prose,
  ) {
    this.#random = prose.random
  }

  /** @param bytes about how large the note is to be; the text is almost all ASCII */
  write(bytes: number): string {
    const { session, prose } = this
    const themes = session.themes.map(({ terms }) => terms.join()).join(' and on ')
    const head = `---\nsession: ${session.id}\nstatus: submitted\n---\n\n`
    const summary = `The session heard contributions on ${themes}. ${prose.sentences(3, 5)}\n\n`
    const answers = this.facts.questions
      .filter(({ id }) => id in session.asks)
      .map((question) => ({
        question,
        aspects: question.aspects.map(({ title }) => ({ title, blocks: [this.#paragraph()] })),
      }))
    const room = bytes - head.length - summary.length - FOOTNOTES * 90 - 400
    const aspects = answers.flatMap((answer) => answer.aspects)
    let length = aspects.reduce((sum, { title, blocks }) => sum + title.length + blocks.join().length, 0)
    for (let nth = 0; length < room; nth++) {
      const block = this.#block(nth)
      aspects[nth % aspects.length]?.blocks.push(block)
      length += block.length + 2
    }
    const body = answers.map(({ question, aspects: parts }) =>
      [
        `## ${capital(question.id)}. ${question.title}`,
        ...parts.flatMap(({ title, blocks }) => [`### ${title}`, ...blocks]),
      ].join('\n\n'),
    )
    return `${head}${summary}${body.join('\n\n')}\n\n## Other matters\n\n${prose.sentences(2, 3)}\n\n${this.#footnotes()}`
  }

  /** By turns prose and points, now and then a table, a quotation, a deeper heading, an internal block. */
  #block(nth: number): string {
    const { prose } = this
    if (nth % 3 === 0) return this.#paragraph()
    if (nth % 23 === 4) return this.#table()
    if (nth % 23 === 8) return `> ${prose.sentences(2, 3)} ${this.#mention()}`
    if (nth % 31 === 11) return `#### ${capital(prose.phrase())}\n\n${this.#paragraph()}`
    if (nth % 37 === 14) return `:::internal\n\n${prose.sentences(1, 2)}\n\n:::`
    return this.#points()
  }

  #paragraph(): string {
    const { prose } = this
    const first = prose.sentence()
    const note = this.#called < FOOTNOTES && this.#random.chance(0.35) ? `[^${++this.#called}]` : ''
    const emphasis = this.#random.chance(0.2) ? ` The words *${prose.phrase()}* were heard more than once.` : ''
    return `${first}.${note} ${prose.sentences(2, 5)}${emphasis}${this.#random.chance(0.4) ? ` ${this.#mention()}` : ''}`
  }

  #points(): string {
    return Array.from({ length: this.#random.between(2, 4) }, () => this.#point()).join('\n')
  }

  #point(): string {
    const { prose } = this
    const random = this.#random
    const kind = random.next()
    if (kind < 0.1) return this.#divergence()
    if (kind < 0.24) {
      const to = random.chance(0.3) ? `${this.#addressee()} and ${this.#addressee()}` : this.#addressee()
      return `- Recommendation to ${to}${random.chance(0.3) ? ' (national)' : ''}: ${prose.request()}.`
    }
    if (kind < 0.28)
      return `- Follow-up to ${this.#addressee()} (by 2022-0${random.between(1, 9)}): ${prose.request()}.`
    const text = `- ${random.pick(PLAIN_KINDS)}${random.pick(SUPPORTS)}: ${prose.sentences(1, 2)} ${this.#mention()}`
    if (random.chance(0.12)) return `${text}\n  - ${prose.sentence()}.\n  - ${prose.sentence()}.`
    return random.chance(0.05) ? `${text}\n\n  ${prose.sentences(1, 2)}\n` : text
  }

  #divergence(): string {
    const { prose } = this
    return [
      `- Divergence: Whether ${prose.phrase()} should ${this.#random.pick(words.verbs)} ${prose.phrase()}.`,
      `  - View (several): ${prose.sentences(1, 2)} ${this.#mention()}`,
      `  - View (one): ${prose.sentence()}.`,
    ].join('\n')
  }

  #table(): string {
    const { prose } = this
    const row = () => `| ${capital(prose.phrase())} | ${prose.sentence()} | ${this.#random.between(2, 980)} |`
    const rows = Array.from({ length: this.#random.between(3, 6) }, row)
    return `Table: ${capital(prose.phrase())} that were compared\n\n| Subject | What was found | Cases |\n|---|---|---|\n${rows.join('\n')}`
  }

  #mention(): string {
    return `(@${this.#random.pick(this.session.speakers)})`
  }

  #addressee(): string {
    return this.#random.pick(this.facts.addressees).name
  }

  #footnotes(): string {
    const note = (_: unknown, index: number) =>
      `[^${index + 1}]: ${this.prose.sentence()}, page ${this.#random.between(2, 400)}.\n`
    return Array.from({ length: this.#called }, note).join('')
  }
}
