import { createHash } from 'node:crypto'
import MailComposer from 'nodemailer/lib/mail-composer'
import type { Letter } from '../letters/letter-view.js'

/** A name and its one address, kept apart: in one string, `a, b` would be two. */
export interface Mailbox {
  name: string
  address: string
}

export interface Envelope {
  from: Mailbox
  to: Mailbox
  replyTo?: Mailbox
}

export interface Attachment {
  name: string
  bytes: Uint8Array
}

/**
 * The whole message as bytes, as it goes to the server and as `--dry-run` writes it. The same input gives the same
 * bytes. Nothing is read from the disk or from the network for it.
 *
 * @param date the moment that it bears
 */
export async function composeMessage(
  { from, to, replyTo }: Envelope,
  letter: Letter,
  pdf: Attachment,
  id: string,
  date: Date,
): Promise<Buffer> {
  const message = new MailComposer({
    from,
    to,
    ...(replyTo ? { replyTo } : {}),
    subject: letter.subject,
    text: letter.text,
    ...(letter.html === undefined ? {} : { html: letter.html }),
    attachments: [
      {
        filename: pdf.name,
        content: Buffer.from(pdf.bytes.buffer, pdf.bytes.byteOffset, pdf.bytes.length),
        contentType: 'application/pdf',
      },
    ],
    messageId: id,
    date,
    newline: '\r\n',
    baseBoundary: createHash('sha256').update(id).digest('hex').slice(0, 32),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return message.compile().build()
}
