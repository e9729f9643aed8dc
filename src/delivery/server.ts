import { readFile } from 'node:fs/promises'
import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { addressFault } from '../recipients/address-fault.js'
import { EXIT, UserError } from '../user-error.js'
import type { Mailbox } from './compose-message.js'

/** The mail server, and how it is spoken to. */
export interface Server {
  host: string
  port: number
  /** Whether TLS begins with the connection; otherwise by STARTTLS. */
  implicitTls: boolean
  /** False only where the user said so: then the connection is in the clear. */
  tls: boolean
  /** PEM of authorities that are trusted besides those of Node. */
  ca?: string
  user?: string
  password?: string
  /** Connections at a time. */
  parallel: number
  /** How long the server may be silent, in ms. */
  silence: number
}

export interface ServerOptions {
  server?: string
  user?: string
  passwordFile?: string
  ca?: string
  unsafeNoTls?: boolean
  parallel: number
  timeout: number
}

/** Where the password may stand; an argument is seen by everybody on the machine. */
export const PASSWORD_VARIABLE = 'RAPPORTEUR_SMTP_PASSWORD'

/**
 * What the options say of the server. Nothing is connected to.
 *
 * @throws UserError with exit status 2
 */
export async function readServer(options: ServerOptions, env: NodeJS.ProcessEnv, cwd: string): Promise<Server> {
  const { host, port, implicitTls } = readAddress(options.server ?? env['RAPPORTEUR_SMTP_SERVER'])
  const user = options.user ?? env['RAPPORTEUR_SMTP_USER']
  const password = options.passwordFile
    ? (await readText(resolve(cwd, options.passwordFile))).replace(/\r?\n$/, '')
    : env[PASSWORD_VARIABLE]
  const tls = options.unsafeNoTls !== true || implicitTls
  if (user && !password) {
    throw usage(`There is no password for ${user}`, `Set ${PASSWORD_VARIABLE}, or name a file with --password-file`)
  }
  if (user && !tls) {
    throw usage('A password is not sent over a connection without TLS', 'Leave --unsafe-no-tls out, or --user')
  }
  return {
    host,
    port,
    implicitTls,
    tls,
    ...(options.ca === undefined ? {} : { ca: await readText(resolve(cwd, options.ca)) }),
    ...(user && password ? { user, password } : {}),
    parallel: options.parallel,
    silence: options.timeout * 1000,
  }
}

/**
 * Who sends: an address, and the name before it.
 *
 * @throws UserError with exit status 2
 */
export function readMailbox(option: string, address: string | undefined, name = ''): Mailbox {
  if (!address) throw usage(`${option} is missing`, `Give ${option} ADDRESS: the one that answers go to`)
  const fault = addressFault(address)
  if (fault) throw usage(`The address of ${option} ${fault.message}`, fault.hint)
  if (/[\p{Cc}\p{Cs}@<>]/u.test(name))
    throw usage(`The name of ${option} cannot stand in a message`, 'Write it plainly')
  return { name, address }
}

function readAddress(server: string | undefined): { host: string; port: number; implicitTls: boolean } {
  const next = 'Give --server smtp://HOST (STARTTLS, port 587) or smtps://HOST (port 465), with :PORT where it differs'
  if (!server) throw usage('No mail server is named', next)
  const found = /^(smtps?):\/\/(\[[0-9a-f:.]+\]|[^\s/:@[\]]+)(?::(\d{1,5}))?\/?$/i.exec(server)
  if (!found) {
    // The words are not repeated: they may hold a password.
    if (/@/.test(server)) throw usage('--server holds a user name or a password', `Use --user and ${PASSWORD_VARIABLE}`)
    throw usage('--server is no address of a mail server', next)
  }
  const implicitTls = found[1]?.toLowerCase() === 'smtps'
  const host = (found[2] ?? '').replace(/^\[|\]$/g, '')
  const port = Number(found[3] ?? (implicitTls ? 465 : 587))
  if (port < 1 || port > 65_535 || (found[2]?.startsWith('[') && !isIP(host)))
    throw usage('--server is no address of a mail server', next)
  return { host, port, implicitTls }
}

async function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: Error) => {
    throw usage(`${path} cannot be read: ${error.message}`, 'Check the name of the file')
  })
}

function usage(message: string, nextStep: string): UserError {
  return new UserError(message, { nextStep, exitStatus: EXIT.usage })
}
