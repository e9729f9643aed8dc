import { serve, type ServerType } from '@hono/node-server'
import type { Hono } from 'hono'
import { EXIT, UserError } from '../user-error.js'

/** The address on which the preview listens: nobody but this machine reaches it. */
export const LOOPBACK = '127.0.0.1'

export interface RunningServer {
  port: number
  close(): Promise<void>
}

/**
 * Listens on the loopback address.
 *
 * @param port 0 for a free one
 * @param appFor the application, once the port is known
 * @throws {UserError} with exit status 2 where the port is taken or may not be had
 */
export async function startServer(port: number, appFor: (port: number) => Hono): Promise<RunningServer> {
  let ready: (app: Hono) => void = () => undefined
  const app = new Promise<Hono>((resolve) => (ready = resolve))
  const server: ServerType = serve({
    hostname: LOOPBACK,
    port,
    fetch: async (request, env) => (await app).fetch(request, env),
  })
  const actual = await new Promise<number>((resolve, reject) => {
    server.once('listening', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
    server.once('error', (error: NodeJS.ErrnoException) => reject(refusedPort(port, error)))
  })
  ready(appFor(actual))
  return {
    port: actual,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}

function refusedPort(port: number, error: NodeJS.ErrnoException): Error {
  const why: Record<string, string> = { EADDRINUSE: 'is taken already', EACCES: 'may not be used by you' }
  const reason = why[error.code ?? '']
  if (reason === undefined) return error
  return new UserError(`Port ${port} ${reason}`, {
    nextStep: 'Name another with --port, or leave it out for a free one',
    exitStatus: EXIT.usage,
    cause: error,
  })
}
