import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

/** What a test's mail server took: how often each message came for each recipient, and one copy of it. */
export interface Taken {
  count: number
  messageId: string
  bytes: Buffer
}

export interface LoopbackServer {
  port: number
  /** By recipient address. */
  taken: Map<string, Taken>
  /** Messages of which the server had every byte, answered or not. */
  total: () => number
  /** Connections that were made. */
  connections: () => number
  close: () => Promise<void>
}

export interface ServerWanted extends Omit<SMTPServerOptions, 'onData'> {
  answer?: Answer
}

/** What a test's server says to a message that it has in full: nothing, or an error with a `responseCode`. */
export type Answer = (recipient: string, done: (error?: Error) => void) => void

/**
 * A real mail server on loopback, with everything that it is sent.
 *
 * @param options those of the package; without TLS and without a login where nothing is said
 */
export async function startServer({ answer, ...options }: ServerWanted = {}): Promise<LoopbackServer> {
  const taken = new Map<string, Taken>()
  let total = 0
  let connections = 0
  const { onConnect } = options
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    closeTimeout: 100,
    ...options,
    onConnect(session, done) {
      connections += 1
      if (onConnect) onConnect.call(server, session, done)
      else done()
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const bytes = Buffer.concat(chunks)
        const take = (): void => {
          total += 1
          for (const { address } of session.envelope.rcptTo) {
            const before = taken.get(address)
            const messageId = /^Message-ID: (\S+)/im.exec(bytes.toString('latin1'))?.[1] ?? ''
            taken.set(address, { count: (before?.count ?? 0) + 1, messageId, bytes })
          }
        }
        const say = (error?: Error): void => {
          if (!error) take()
          done(error ?? null)
        }
        if (answer) answer(session.envelope.rcptTo[0]?.address ?? '', say)
        else say()
      })
    },
  })
  // A connection that a test breaks is no fault of the server's.
  server.on('error', () => undefined)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.server.address() as AddressInfo
  return {
    port,
    taken,
    total: () => total,
    connections: () => connections,
    close: () => new Promise((closed) => server.close(closed)),
  }
}
