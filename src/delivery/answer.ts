/** What came of handing one message to the server. */
export type Answer =
  | { state: 'accepted'; code: number; words: string }
  | { state: 'refused'; code?: number; words: string }
  | { state: 'unknown'; words: string }
  /** Not a byte of the message left: it may be tried again without anybody getting it twice. */
  | { state: 'not-begun'; code?: number; words: string; hopeless: boolean }

/** What nodemailer tells of a failure. */
export interface Failure {
  code?: string
  /** The code of the system's or OpenSSL's own error, such as ECONNREFUSED. */
  originalCode?: string
  responseCode?: number
  response?: string
  command?: string
  message: string
}

/**
 * Reads a failure. A reply of 4yz or 5yz to this very message is the server's word: it did not take it. A reply behind
 * the message that is neither that nor an acceptance, such as 354, says nothing. Without a reply nodemailer
 * says the same (`command: CONN`) whether the connection broke before or after the final dot, so such a message is
 * `unknown`, with one exception that is certain: while the stream of the message's own bytes was never read, none of
 * them can have left, and the server has nothing that it could deliver. So it is where nobody answered, or the
 * connection broke at the greeting, TLS, the login or the envelope. (The library reads the stream once the server has
 * answered DATA with 354, and not before.)
 *
 * @param begun whether the connection had begun to read the message
 * @param hide takes out of the server's words what must not be kept: an address, a password
 */
export function judgeFailure(failure: Failure, begun: boolean, hide: (words: string) => string): Answer {
  const { code = '', originalCode = '', responseCode, response, message, command } = failure
  const words = hide(response ?? message)
  const isRefusal = responseCode !== undefined && responseCode >= 400 && !isMixed(response ?? '')
  if (isRefusal && (code === 'EENVELOPE' || code === 'EMESSAGE')) return { state: 'refused', code: responseCode, words }
  // The server had said how much it takes, and it is less: it was not even asked.
  if (code === 'EMESSAGE' && !begun) return { state: 'refused', words: 'The message is larger than the server takes' }
  if (begun)
    return { state: 'unknown', words: responseCode === undefined ? `No answer from the server: ${words}` : words }
  const hopeless = /^(?:EAUTH|ETLS|ENOAUTH)$/.test(code) || /CERT|SIGNED|TLS|SSL/.test(originalCode)
  const said = command === 'STARTTLS' && response !== undefined ? withoutStartTls(words) : words
  return { state: 'not-begun', words: said, hopeless, ...(responseCode === undefined ? {} : { code: responseCode }) }
}

/**
 * Reads what the server said once it had every byte. Only a reply of 2yz in each of its lines is an acceptance (RFC
 * 5321, 4.2.1: all lines of a reply have the same code); what anything else means nobody can know.
 */
export function judgeReply(response: string, hide: (words: string) => string): Answer {
  const code = Number(/^\d{3}/.exec(response)?.[0])
  const words = hide(response)
  return code >= 200 && code < 300 && !isMixed(response)
    ? { state: 'accepted', code, words }
    : { state: 'unknown', words }
}

/** Whether the lines of a reply bear different codes. */
function isMixed(response: string): boolean {
  const codes = new Set(response.split(/\r\n|\n|\r/).flatMap((line) => /^\d{3}/.exec(line)?.[0] ?? []))
  return codes.size > 1
}

function withoutStartTls(words: string): string {
  return (
    `The server does not offer STARTTLS, and nothing is sent in the clear (it said: ${words}). Give --server ` +
    'smtps://HOST, if it takes TLS from the start, or ask whoever runs it'
  )
}

/** The longest that is kept of a server's words: what fits on a screen. */
const MOST_WORDS = 500

/** Words on one line, without what a terminal would obey or nobody would see. */
function plainWords(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/\p{Cf}+/gu, '')
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
}

/** Anything with an "at" in it, as servers write addresses: plain, quoted, escaped (RFC 3461 xtext, URLs), in words. */
const ADDRESS =
  /(?:"[^"]*"|[^\s<>()[\]"',;:]+)\s*(?:@|%40|\+40|=40|&#64;|&commat;|[([{]\s*at\s*[)\]}]|\sat\s(?=[^\s<>]+\.\p{L}))\s*[^\s<>()"',;]+/giu
const MAYBE_BASE64 = /[A-Za-z0-9+/]{12,}={0,2}/g
const AN_ADDRESS = '(an address)'

/**
 * Makes what takes addresses and secrets out of a server's words, whatever their case: the recipient's own address
 * becomes its id, and so does the part before the "@" where it stands alone; those of others are not kept either.
 *
 * @param recipient address and id
 * @param secrets that may stand nowhere, in plain or as SMTP sends them
 * @returns makes words plain, on one line, and no longer than a screen
 */
export function hiding(
  recipient: { address: string; id: string },
  secrets: readonly (readonly [secret: string, instead: string])[],
): (words: string) => string {
  const local = recipient.address.slice(0, recipient.address.lastIndexOf('@'))
  const exact = [...secrets.filter(([secret]) => secret !== ''), [recipient.address, recipient.id] as const].flatMap(
    ([secret, instead]) => [[secret, instead] as const, [Buffer.from(secret).toString('base64'), instead] as const],
  )
  return (words) => {
    let text = plainWords(words)
    for (const [secret, instead] of exact) text = text.replace(new RegExp(escaped(secret), 'giu'), () => instead)
    text = text.replace(MAYBE_BASE64, (found) =>
      /[^\s@]@[^\s@]/.test(Buffer.from(found, 'base64').toString('latin1')) ? AN_ADDRESS : found,
    )
    text = text.replace(ADDRESS, AN_ADDRESS)
    if (local.length > 1)
      text = text.replace(
        new RegExp(`(?<![\\p{L}\\p{N}])${escaped(local)}(?![\\p{L}\\p{N}])`, 'giu'),
        () => recipient.id,
      )
    return text.slice(0, MOST_WORDS)
  }
}

function escaped(text: string): string {
  return text.normalize('NFKC').replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
