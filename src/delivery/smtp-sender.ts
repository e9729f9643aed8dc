import type { Readable } from 'node:stream'
import { createTransport } from 'nodemailer'
import { hiding, judgeFailure, judgeReply, type Answer, type Failure } from './answer.js'
import type { Server } from './server.js'

/** A message, ready to go. */
export interface Outgoing {
  /** The recipient's id, which stands for the address in what is kept. */
  recipient: string
  from: string
  to: string
  /** The whole of it, as `composeMessage` made it. */
  bytes: Buffer
}

export interface Sender {
  /** Hands one message to the server; never throws. */
  send: (message: Outgoing) => Promise<Answer>
  /** Says good-bye to the server; with `force` ends what is under way. */
  close: (force?: boolean) => void
}

/** A server may drip its words so that no silence is ever long enough: no message takes more than so many silences. */
const MOST_SILENCES = 4

/**
 * Connects to a mail server when the first message is sent, and keeps its connections.
 *
 * The pool's own repeats are off: whether a message may be tried again is decided where the ledger is kept.
 */
export function openSender(server: Server): Sender {
  const { host, port, implicitTls, tls, ca, user, password, parallel, silence } = server
  const transport = createTransport({
    pool: true,
    host,
    port,
    secure: implicitTls,
    requireTLS: tls && !implicitTls,
    ignoreTLS: !tls,
    tls: { minVersion: 'TLSv1.2', ...(ca === undefined ? {} : { ca }) },
    ...(user && password ? { auth: { user, pass: password } } : {}),
    maxConnections: parallel,
    // Some servers end a connection after a hundred messages; until then it is kept.
    maxMessages: 100,
    maxRequeues: 0,
    connectionTimeout: Math.min(silence, 120_000),
    greetingTimeout: Math.min(silence, 300_000),
    dnsTimeout: Math.min(silence, 30_000),
    socketTimeout: silence,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  /** The stream from which a message is read for sending, by the message's bytes. */
  const streams = new WeakMap<Buffer, Readable>()
  transport.use('stream', (mail, done) => {
    const { raw } = mail.data
    mail.message.processFunc((stream) => {
      if (Buffer.isBuffer(raw)) streams.set(raw, stream)
      return stream
    })
    done()
  })

  return {
    async send({ recipient, from, to, bytes }) {
      const hide = hiding({ address: to, id: recipient }, [[password ?? '', '(the password)']])
      const deadline = new AbortController()
      const timer = setTimeout(() => deadline.abort(new Error('The server took too long')), silence * MOST_SILENCES)
      try {
        const { response } = await transport.sendMail({
          // The size too: the library compares it with what the server says that it takes (RFC 1870).
          envelope: { from, to: [to], size: bytes.length },
          raw: bytes,
          signal: deadline.signal,
          disableFileAccess: true,
          disableUrlAccess: true,
        })
        return judgeReply(response, hide)
      } catch (error) {
        return judgeFailure(error as Failure, streams.get(bytes)?.readableDidRead === true, hide)
      } finally {
        clearTimeout(timer)
      }
    },
    close(force = false) {
      transport.close(...(force ? [{ force: true }] : []))
    },
  }
}
