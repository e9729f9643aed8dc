/** The exit statuses of the command. */
export const EXIT = {
  done: 0,
  /** The notes or meeting.yaml have errors, or a build is refused. */
  refused: 1,
  /** Wrong usage, or no meeting. */
  usage: 2,
  /** Reading or writing failed. */
  disk: 3,
  /** The browser failed, or the PDF read back is not what was sent. */
  browser: 4,
  /** Not every message that was asked for was accepted. */
  delivery: 5,
} as const

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT]

/** A failure that the user can mend: what happened, and the next step. Anything else is a bug and keeps its stack. */
export class UserError extends Error {
  readonly nextStep: string | undefined
  readonly exitStatus: ExitStatus

  constructor(message: string, options: { nextStep?: string; exitStatus: ExitStatus; cause?: unknown }) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'UserError'
    this.nextStep = options.nextStep
    this.exitStatus = options.exitStatus
  }
}
