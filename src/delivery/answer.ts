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
 * Reads a failure. A reply code to this very message is the server's word: it did not take it. Without one nodemailer
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
  const { code = '', originalCode = '', responseCode, response, message } = failure
  const words = hide(response ?? message)
  const answers = code === 'EENVELOPE' || code === 'EMESSAGE'
  if (responseCode !== undefined && answers) return { state: 'refused', code: responseCode, words }
  // The server had said how much it takes, and it is less: it was not even asked.
  if (code === 'EMESSAGE' && !begun) return { state: 'refused', words }
  if (begun)
    return { state: 'unknown', words: responseCode === undefined ? `No answer from the server: ${words}` : words }
  const hopeless = /^(?:EAUTH|ETLS|ENOAUTH)$/.test(code) || /CERT|SIGNED|TLS|SSL/.test(originalCode)
  return { state: 'not-begun', words, hopeless, ...(responseCode === undefined ? {} : { code: responseCode }) }
}

/** A server's words on one line, without what a terminal would obey, and no longer than a screen. */
export function plainWords(words: string): string {
  return words
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, 500)
}

/** Takes out of words, whatever their case, an address and secrets in plain and in the forms that SMTP sends. */
export function hiding(replacements: [secret: string, instead: string][]): (words: string) => string {
  const all = replacements
    .filter(([secret]) => secret !== '')
    .flatMap(([secret, instead]) => [
      [secret, instead] as const,
      [Buffer.from(secret).toString('base64'), instead] as const,
    ])
  return (words) => {
    let text = plainWords(words)
    for (const [secret, instead] of all)
      text = text.replace(new RegExp(secret.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'), 'gi'), () => instead)
    return text
  }
}
