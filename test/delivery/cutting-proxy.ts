import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'

/** The steps of a delivery at which a connection can break, in their order. */
export const STEPS = ['connect', 'greeting', 'EHLO', 'AUTH', 'MAIL', 'RCPT', 'DATA', 'body', 'dot', 'answer'] as const
export type Step = (typeof STEPS)[number]

export interface Proxy {
  port: number
  /** How often a connection was cut. */
  cuts: () => number
  close: () => Promise<void>
}

/**
 * Stands between a sender and a server, and cuts the connection at one step of every so many deliveries. It reads the
 * conversation in the clear, command by command, also where many come in one piece.
 *
 * @param every the how many-th passing of the step is cut
 * @param tls where the sender speaks TLS, which ends here: a password is said over nothing else
 */
export async function startProxy(
  serverPort: number,
  step: Step,
  every: number,
  tls?: { key: Buffer; cert: Buffer },
): Promise<Proxy> {
  let passed = 0
  let cuts = 0
  const sockets = new Set<Socket>()
  const isTurn = (): boolean => {
    passed += 1
    if (passed % every !== 0) return false
    cuts += 1
    return true
  }
  const serve = (client: Socket): void => {
    sockets.add(client)
    client.on('error', () => undefined)
    if (step === 'connect' && isTurn()) {
      client.resetAndDestroy()
      return
    }
    const server = connect(serverPort, '127.0.0.1')
    sockets.add(server)
    server.on('error', () => undefined)
    const cut = (): void => {
      client.destroy()
      // What was passed on already reaches the server.
      server.end()
    }
    server.on('close', () => client.end())
    client.on('close', () => server.end())

    let greeted = false
    let awaited = false
    server.on('data', (chunk: Buffer) => {
      if (!greeted) {
        greeted = true
        if (step === 'greeting' && isTurn()) {
          cut()
          return
        }
      }
      if (awaited) {
        awaited = false
        cut()
        return
      }
      client.write(chunk)
    })

    let mode: 'commands' | 'body' = 'commands'
    let held = ''
    client.on('data', (chunk: Buffer) => {
      held += chunk.toString('latin1')
      for (;;) {
        if (mode === 'commands') {
          const end = held.indexOf('\r\n')
          if (end < 0) return
          const line = held.slice(0, end + 2)
          held = held.slice(end + 2)
          const verb = line.slice(0, 4).toUpperCase()
          if (verb === step.toUpperCase() && isTurn()) {
            cut()
            return
          }
          server.write(line, 'latin1')
          if (verb === 'DATA') mode = 'body'
          continue
        }
        if (step === 'body' && held !== '' && isTurn()) {
          server.write(held.slice(0, held.length >> 1), 'latin1')
          cut()
          return
        }
        const end = held.indexOf('\r\n.\r\n')
        if (end < 0) {
          // The end may come in two pieces.
          const safe = Math.max(0, held.length - 4)
          server.write(held.slice(0, safe), 'latin1')
          held = held.slice(safe)
          return
        }
        if (step === 'dot' && isTurn()) {
          server.write(held.slice(0, end), 'latin1')
          cut()
          return
        }
        awaited = step === 'answer' && isTurn()
        server.write(held.slice(0, end + 5), 'latin1')
        held = held.slice(end + 5)
        mode = 'commands'
      }
    })
  }
  const proxy = tls ? createTlsServer(tls, serve) : createServer(serve)
  await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening))
  return {
    port: (proxy.address() as AddressInfo).port,
    cuts: () => cuts,
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise<void>((closed) => proxy.close(() => closed()))
    },
  }
}
