import { createInterface } from 'node:readline/promises'

/** Somebody at a terminal who is asked. */
export interface Questions {
  /** @returns what was typed, without the spaces around it; undefined where the input ended (Ctrl-D) */
  ask(question: string): Promise<string | undefined>
  close(): void
}

/** Begins to ask; Ctrl-C ends the command as it does elsewhere. */
export function beginQuestions(output: NodeJS.WritableStream): Questions {
  const lines = createInterface({ input: process.stdin, output })
  // Ctrl-C reaches this reader first.
  lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'))
  const ended = new Promise<undefined>((end) => lines.once('close', () => end(undefined)))
  return {
    ask: async (question) => (await Promise.race([lines.question(question), ended]))?.trim(),
    close: () => lines.close(),
  }
}
