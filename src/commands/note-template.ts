import type { Kind, Meeting, Question, Session } from '../model/meeting.js'
import { messagesFor } from '../messages/index.js'
import { PROMPT_WORDS } from '../typed/prompts.js'
import { TYPED } from '../typed/index.js'
import { templateWords } from './template-words.js'

/** By which word an example in the template addresses somebody, and which says a date. */
const JOINED: Record<keyof typeof TYPED, { to: string; by: string }> = {
  en: { to: 'to', by: 'by' },
  fr: { to: 'à', by: "d'ici" },
  de: { to: 'an', by: 'bis' },
  it: { to: 'a', by: 'entro' },
  ru: { to: 'для', by: 'до' },
  es: { to: 'a', by: 'antes de' },
}

type Say = ReturnType<typeof templateWords>

/**
 * A note to start from, in the meeting's language: what is asked of the session, with prompts in the form `[Write: ...]`,
 * which the rule `placeholder` finds where they are left standing.
 */
export function noteTemplate(meeting: Meeting, session: Session): string {
  const say = templateWords(meeting.language)
  const asked = meeting.questions.filter(({ id }) => session.asks[id] !== undefined)
  return `${[
    ['---', `session: ${session.id}`, 'status: draft', '---'].join('\n'),
    `<!-- ${session.title}. ${say.begin}

${examples(meeting, say)}

${facts(meeting, session, say)}

:::internal
${say.nobodyReads}
:::

${say.notPrinted} -->`,
    prompt(say.language, say.summary),
    ...asked.map((question) => questionBlock(question, session, say)),
  ].join('\n\n')}\n`
}

/** What a template asks for: the rule `placeholder` knows it in each language. */
export function prompt(language: keyof typeof PROMPT_WORDS, what: string): string {
  // A line of French has a space before the colon.
  return `[${PROMPT_WORDS[language]}${language === 'fr' ? ' ' : ''}: ${what}]`
}

/** Points as they are typed in the meeting's language. */
function examples(meeting: Meeting, say: Say): string {
  const { supports } = TYPED[say.language]
  const { to, by } = JOINED[say.language]
  const colon = say.language === 'fr' ? ' :' : ':'
  const who = withoutCommentEnd(meeting.addressees[0]?.name ?? say.who)
  const { kinds } = TYPED[say.language]
  const label = (id: string): string => kinds[id]?.one ?? id
  const of = say.examples
  return [
    `- ${label('finding')}${colon} ${of.finding} @${say.speaker}`,
    `- ${label('good-practice')} (${supports.agreed[0] ?? ''})${colon} ${of.practice}`,
    `- ${label('divergence')}${colon} ${of.divergence}`,
    `  - ${label('view')} (${supports.several[0] ?? ''})${colon} ${of.views[0]}`,
    `  - ${label('view')} (${supports.one[0] ?? ''})${colon} ${of.views[1]}`,
    `- ${label('recommendation')} ${to} ${who}${colon} ${of.recommendation}`,
    `- ${label('follow-up')} ${to} ${who} (${by} ${meeting.dates.end})${colon} ${of.followUp}`,
  ].join('\n')
}

/** What there is to choose from, and the rules of the session. */
function facts(meeting: Meeting, session: Session, say: Say): string {
  const { kinds: printed } = messagesFor(meeting.language)
  const kinds = meeting.kinds.map(({ id, label }: Kind) => printed[id]?.label ?? label)
  const levels = meeting.levels.map((level) => TYPED[say.language].levels[level]?.[0] ?? level)
  const list = (name: string, items: string): string => `${name}${say.language === 'fr' ? ' :' : ':'} ${items}.`
  return [
    list(say.lists.kinds, kinds.join(', ')),
    list(say.lists.people, listIds(meeting.people) || say.noPeople),
    list(say.lists.addressees, listAddressees(meeting.addressees, say) || say.noAddressees),
    list(say.lists.levels, levels.join(', ')),
    say.attribution[session.attribution],
    say.notDiscussed,
    say.internal,
  ].join('\n')
}

function questionBlock(question: Question, session: Session, say: Say): string {
  const wanted = say.asked[session.asks[question.id] ?? 'optional']
  const heading = `## ${capitalised(question.id)}. ${question.title}`
  const text = `<!-- ${wanted}. ${withoutCommentEnd(question.text) || question.title} -->`
  const ask = (title: string): string => prompt(say.language, say.saidOn(title))
  if (!question.aspects.length) return [heading, text, ask(question.title)].join('\n\n')
  const aspects = question.aspects.map(({ title }) => `### ${title}\n\n${ask(title)}`)
  return [heading, text, ...aspects].join('\n\n')
}

function listAddressees(addressees: Meeting['addressees'], say: Pick<Say, 'language'>): string {
  const levelOf = (level: string): string => TYPED[say.language].levels[level]?.[0] ?? level
  const all = addressees.map(({ name, level }) => withoutCommentEnd(level ? `${name} (${levelOf(level)})` : name))
  return all.join(', ')
}

function listIds(people: Meeting['people']): string {
  return people.map(({ id, name, role }) => `@${id} (${withoutCommentEnd(name || role)})`).join(', ')
}

function capitalised(id: string): string {
  return /^q\d+$/.test(id) ? id.toUpperCase() : id
}

function withoutCommentEnd(text: string): string {
  return text.replaceAll('--', '-').replace(/\s+/g, ' ').trim()
}
