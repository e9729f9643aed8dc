import { join, resolve } from 'node:path'
import { loadMeeting } from '../load/load-meeting.js'
import { isRealDay } from '../load/real-day.js'
import { makeSource } from '../load/source.js'
import { EXIT, UserError } from '../user-error.js'
import { createFiles } from '../write/create-file.js'
import { asArgument, commandName } from './command-name.js'
import { editorFiles, meetingTemplate, type NewMeeting } from './meeting-template.js'
import { addresseesOf, agendaOf, peopleOf } from './new-agenda.js'
import { beginQuestions } from './questions.js'
import type { Terminal } from './terminal.js'

export interface InitOptions {
  title?: string
  language?: string
  start?: string
  end?: string
  place?: string
  question?: string[]
  session?: string[]
  person?: string[]
  addressee?: string[]
  house?: string
  /** The worked example instead of a new meeting. */
  example?: boolean
}

/**
 * `rapporteur init [FOLDER]`: a new meeting folder. At a terminal what the options leave open is asked; elsewhere
 * title and start are needed.
 */
export async function init(given: string, options: InitOptions, terminal: Terminal): Promise<number> {
  const folder = resolve(terminal.cwd, given)
  if (options.example) return copyExample(folder, given, terminal)
  const meeting = terminal.interactive.in ? await ask(options) : options
  if (!meeting.title || !meeting.start) {
    throw new UserError('A new meeting needs a title and a first day', {
      nextStep: 'Give --title "..." and --start YYYY-MM-DD, or run this at a terminal to be asked',
      exitStatus: EXIT.usage,
    })
  }
  refuseFaults(meeting)
  const complete: NewMeeting = {
    title: meeting.title,
    language: meeting.language ?? 'en',
    start: meeting.start,
    end: meeting.end ?? meeting.start,
    place: meeting.place ?? '',
    questions: meeting.question?.length ? meeting.question : ['First guiding question'],
    sessions: agendaOf(meeting.session?.length ? meeting.session : ['Session 1']),
    people: peopleOf(meeting.person ?? []),
    addressees: addresseesOf(meeting.addressee ?? []),
    house: meeting.house ?? 'none',
  }
  const text = meetingTemplate(complete)
  refuseUnusable(text)
  const editor = editorFiles(complete)
  const files = Object.entries({ 'meeting.yaml': text, ...editor })
  await createFiles(new Map(files.map(([path, words]) => [join(folder, path), words])))
  terminal.print(
    [
      `${folder} is ready:`,
      '  meeting.yaml   the meeting; write in it what is still open',
      ...Object.keys(editor).map((path) => `  ${path}`),
      '',
      `Next: ${commandName(terminal)} note ${firstSession(complete)} ${asArgument(given)}`,
      '',
    ].join('\n'),
  )
  return EXIT.done
}

/** The session whose note is begun first. */
function firstSession({ sessions }: NewMeeting): string {
  return (sessions.find(({ kind }) => kind === 'session') ?? sessions[0])?.id ?? 'session-1'
}

/** `init --example`: the worked example, to look at and to try things on. */
async function copyExample(folder: string, given: string, terminal: Terminal): Promise<number> {
  const { exampleFiles } = await import('./example-files.js')
  const files = [...exampleFiles()].map(([path, bytes]) => [join(folder, path), bytes] as const)
  await createFiles(new Map(files))
  const command = commandName(terminal)
  terminal.print(
    [
      `${folder} is ready: the worked example, ${files.length} files.`,
      '',
      `Next: ${command} check ${asArgument(given)}`,
      `      ${command} preview ${asArgument(given)}`,
      '',
    ].join('\n'),
  )
  return EXIT.done
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Why an answer cannot be used, in a sentence, or nothing. */
type Fault = (answer: string) => string | undefined

const dayFault: Fault = (answer) =>
  DAY.test(answer) && isRealDay(answer) ? undefined : `"${answer}" is no date; a date is written YYYY-MM-DD`

const endFault =
  (start: string): Fault =>
  (answer) =>
    dayFault(answer) ?? (answer < start ? `${answer} is before the first day, ${start}` : undefined)

const languageFault: Fault = (answer) =>
  /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(answer)
    ? undefined
    : `"${answer}" is no tag of a language, such as en or fr`

function refuseFaults({ start = '', end, house }: InitOptions): void {
  const faults = [
    ['--start', dayFault(start)],
    ['--end', end === undefined ? undefined : endFault(start)(end)],
    [
      '--house',
      house === undefined || ['osce', 'none'].includes(house)
        ? undefined
        : `there is no house "${house}"; give osce or none`,
    ],
  ] as const
  for (const [option, fault] of faults) {
    if (fault) throw new UserError(`${option}: ${fault}`, { nextStep: 'Nothing was written', exitStatus: EXIT.usage })
  }
}

/** What was answered may still make no meeting, in more ways than are asked about here. */
function refuseUnusable(text: string): void {
  const [first] = loadMeeting(makeSource('meeting.yaml', text)).observations
  if (!first) return
  const { message, hint } = first.violation
  throw new UserError(`No meeting can be made of this: ${message}`, {
    nextStep: hint ?? 'Nothing was written',
    exitStatus: EXIT.usage,
  })
}

async function ask(options: InitOptions): Promise<InitOptions> {
  const questions = beginQuestions(process.stdout)
  const typed = async (question: string): Promise<string> => {
    const answer = await questions.ask(question)
    if (answer !== undefined) return answer
    throw new UserError('The questions were not answered to the end', {
      nextStep: 'Nothing was written',
      exitStatus: EXIT.usage,
    })
  }
  const one = async (
    question: string,
    given: string | undefined,
    { usual = '', faultOf }: { usual?: string; faultOf?: Fault } = {},
  ): Promise<string> => {
    if (given !== undefined) return given
    for (;;) {
      const answer = (await typed(`${question}${usual ? ` [${usual}]` : ''}: `)) || usual
      const fault = faultOf?.(answer)
      if (!fault) return answer
      process.stdout.write(`${fault}\n`)
    }
  }
  const many = async (question: string, given: string[] | undefined): Promise<string[]> => {
    if (given) return given
    const answers: string[] = []
    for (;;) {
      const answer = await typed(`${question} ${answers.length + 1} (empty: no more): `)
      if (!answer) return answers
      answers.push(answer)
    }
  }
  try {
    const title = await one('Title of the meeting', options.title, {
      faultOf: (answer) => (answer ? undefined : 'A meeting needs a title'),
    })
    const language = await one('Language of the report', options.language, { usual: 'en', faultOf: languageFault })
    const start = await one('First day (YYYY-MM-DD)', options.start, { faultOf: dayFault })
    const end = await one('Last day (YYYY-MM-DD)', options.end, { usual: start, faultOf: endFault(start) })
    const place = await one('Place', options.place)
    const question = await many('Guiding question', options.question)
    const session = await many('Title of session', options.session)
    const person = await many('Speaker (name, role, affiliation)', options.person)
    const addressee = await many('Addressee of recommendations (with its level in brackets)', options.addressee)
    return { ...options, title, language, start, end, place, question, session, person, addressee }
  } finally {
    questions.close()
  }
}
