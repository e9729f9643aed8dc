import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { EXIT, UserError } from '../user-error.js'
import { createFile } from '../write/create-file.js'
import { editorFiles, meetingTemplate, type NewMeeting } from './meeting-template.js'
import type { Terminal } from './terminal.js'

export interface InitOptions {
  title?: string
  language?: string
  start?: string
  end?: string
  place?: string
  question?: string[]
  session?: string[]
  house?: string
}

/**
 * `rapporteur init [FOLDER]`: a new meeting folder. At a terminal what the options leave open is asked; elsewhere
 * title and start are needed.
 */
export async function init(given: string, options: InitOptions, terminal: Terminal): Promise<number> {
  const folder = resolve(terminal.cwd, given)
  const meeting = terminal.interactive.in ? await ask(options) : options
  if (!meeting.title || !meeting.start) {
    throw new UserError('A new meeting needs a title and a first day', {
      nextStep: 'Give --title "..." and --start YYYY-MM-DD, or run this at a terminal to be asked',
      exitStatus: EXIT.usage,
    })
  }
  checked(meeting)
  const complete: NewMeeting = {
    title: meeting.title,
    language: meeting.language ?? 'en',
    start: meeting.start,
    end: meeting.end ?? meeting.start,
    place: meeting.place ?? '',
    questions: meeting.question?.length ? meeting.question : ['First guiding question'],
    sessions: meeting.session?.length ? meeting.session : ['Session 1'],
    house: meeting.house ?? 'none',
  }
  await createFile(join(folder, 'meeting.yaml'), meetingTemplate(complete))
  const editor = editorFiles(complete)
  for (const [path, text] of Object.entries(editor)) await createFile(join(folder, path), text)
  terminal.print(
    [
      `${folder} is ready:`,
      '  meeting.yaml   the meeting; write in it what is still open',
      ...Object.keys(editor).map((path) => `  ${path}`),
      '',
      `Next: rapporteur note session-1 ${given}`,
      '',
    ].join('\n'),
  )
  return EXIT.done
}

function checked(options: InitOptions): void {
  for (const [name, value] of [
    ['--start', options.start],
    ['--end', options.end],
  ] as const) {
    if (value !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(value)) {
      throw new UserError(`${name}: "${value}" is no date`, {
        nextStep: 'A date is written YYYY-MM-DD',
        exitStatus: EXIT.usage,
      })
    }
  }
  if (options.house !== undefined && !['osce', 'none'].includes(options.house)) {
    throw new UserError(`--house: there is no house "${options.house}"`, {
      nextStep: 'Give osce or none',
      exitStatus: EXIT.usage,
    })
  }
}

async function ask(options: InitOptions): Promise<InitOptions> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const one = async (question: string, given: string | undefined, usual = ''): Promise<string> =>
    given ?? ((await terminal.question(`${question}${usual ? ` [${usual}]` : ''}: `)).trim() || usual)
  const many = async (question: string, given: string[] | undefined): Promise<string[]> => {
    if (given) return given
    const answers: string[] = []
    for (;;) {
      const answer = (await terminal.question(`${question} ${answers.length + 1} (empty: no more): `)).trim()
      if (!answer) return answers
      answers.push(answer)
    }
  }
  try {
    const title = await one('Title of the meeting', options.title)
    const language = await one('Language of the report', options.language, 'en')
    const start = await one('First day (YYYY-MM-DD)', options.start)
    const end = await one('Last day (YYYY-MM-DD)', options.end, start)
    const place = await one('Place', options.place)
    const question = await many('Guiding question', options.question)
    const session = await many('Title of session', options.session)
    return { ...options, title, language, start, end, place, question, session }
  } finally {
    terminal.close()
  }
}
