import { EXIT, UserError } from '../user-error.js'
import { beginQuestions } from './questions.js'
import type { Terminal } from './terminal.js'

/**
 * Asks at a terminal for the number of messages to be typed: "y" is typed too easily before 68 delegations get a file.
 *
 * @throws UserError with exit status 2 where it is not typed, or where there is nobody to ask and no --yes
 */
export async function confirmNumber(count: number, yes: boolean, terminal: Terminal): Promise<void> {
  if (yes) return
  if (!terminal.interactive.in) {
    throw new UserError(
      `${count === 1 ? 'One message is' : `${count} messages are`} ready and nobody is there to ask`,
      {
        nextStep: 'Look with --dry-run, then say --yes',
        exitStatus: EXIT.usage,
      },
    )
  }
  const questions = beginQuestions(process.stderr)
  try {
    const question = `Type the number of messages (${count}) to send them, or anything else to stop: `
    if ((await questions.ask(question)) === String(count)) return
  } finally {
    questions.close()
  }
  throw new UserError('Nothing was sent', { nextStep: `To send, type ${count}`, exitStatus: EXIT.usage })
}
