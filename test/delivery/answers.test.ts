import { createServer, type Server as NetServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { hiding, type Answer } from '../../src/delivery/answer.js'
import { openSender } from '../../src/delivery/smtp-sender.js'

/** What a server of these tests says where it does not say the usual. */
interface Script {
  /** Lines of the answer to EHLO besides the first. */
  offers?: string[]
  starttls?: string
  rcpt?: string
  data?: string
  /** Behind the final dot. */
  end?: string
}

let server: NetServer | undefined
afterEach(() => void server?.close())

/** A mail server that says what a test wants, to the byte. */
function start({ offers = [], starttls = '502 no', rcpt, data, end }: Script): Promise<number> {
  server = createServer((socket) => {
    let body = false
    let text = ''
    const say = (line: string): void => void socket.write(`${line}\r\n`)
    say('220 test')
    socket.on('error', () => undefined)
    socket.on('data', (bytes) => {
      text += bytes.toString('latin1')
      for (let at = text.indexOf('\r\n'); at >= 0; at = text.indexOf('\r\n')) {
        const line = text.slice(0, at)
        text = text.slice(at + 2)
        if (body) {
          if (line !== '.') continue
          body = false
          say(end ?? '250 ok')
        } else if (/^EHLO/i.test(line)) say(['250-test', ...offers.map((one) => `250-${one}`), '250 HELP'].join('\r\n'))
        else if (/^STARTTLS/i.test(line)) say(starttls)
        else if (/^RCPT/i.test(line)) say(rcpt ?? '250 ok')
        else if (/^DATA/i.test(line)) {
          body = data === undefined
          say(data ?? '354 go on')
        } else say(/^QUIT/i.test(line) ? '221 bye' : '250 ok')
      }
    })
  })
  return new Promise((resolve) =>
    server?.listen(0, '127.0.0.1', () => resolve((server?.address() as AddressInfo).port)),
  )
}

async function sendTo(script: Script, tls = false): Promise<Answer> {
  const port = await start(script)
  const sender = openSender({ host: '127.0.0.1', port, implicitTls: false, tls, parallel: 1, silence: 20_000 })
  try {
    return await sender.send({
      recipient: 'state-9',
      from: 'desk@house.example',
      to: 'Ana.Novak@ministry.example',
      bytes: Buffer.from('From: desk@house.example\r\nTo: ana.novak@ministry.example\r\n\r\nWords.\r\n'),
    })
  } finally {
    sender.close(true)
  }
}

describe('what the server answers', () => {
  it.each<[string, Script, Partial<Answer>]>([
    ['250 behind the message', {}, { state: 'accepted', code: 250 }],
    ['250 in two lines', { end: '250-taken\r\n250 as 7' }, { state: 'accepted', code: 250 }],
    ['354 behind the message', { end: '354 go on' }, { state: 'unknown' }],
    ['199 behind the message', { end: '199 what' }, { state: 'unknown' }],
    ['250 and 550 in one reply', { end: '250-taken\r\n550 not taken' }, { state: 'unknown' }],
    ['550 and 250 in one reply', { end: '550-not taken\r\n250 taken' }, { state: 'unknown' }],
    ['450 behind the message', { end: '450 later' }, { state: 'refused', code: 450 }],
    ['554 behind the message', { end: '554 no' }, { state: 'refused', code: 554 }],
    ['450 to the recipient', { rcpt: '450 greylisted' }, { state: 'refused', code: 450 }],
    ['550 in two lines to the recipient', { rcpt: '550-no\r\n550 never' }, { state: 'refused', code: 550 }],
    ['554 to DATA', { data: '554 no' }, { state: 'refused', code: 554 }],
    ['a size that the server does not take', { offers: ['SIZE 20'] }, { state: 'refused' }],
    ['a size that it takes', { offers: ['SIZE 2000'] }, { state: 'accepted' }],
  ])('%s', async (_name, script, expected) => {
    expect(await sendTo(script)).toMatchObject(expected)
  })

  it.each([{}, { starttls: '454 not now' }, { starttls: '250-STARTTLS\r\n502 no' }])(
    'a server without STARTTLS is told in those words (%j)',
    async (script) => {
      const answer = await sendTo(script, true)
      expect(answer.state).toBe('not-begun')
      expect(answer.words).toMatch(/does not offer STARTTLS|TLS/)
    },
  )

  it('a server that does not know STARTTLS ends the run at once', async () => {
    const answer = await sendTo({}, true)
    expect(answer).toMatchObject({ state: 'not-begun', hopeless: true })
    expect(answer.words).toContain('The server does not offer STARTTLS')
  })
})

describe('the server’s words keep nobody’s address', () => {
  const address = 'ana.novak@ministry.example'
  const hide = hiding({ address, id: 'state-9' }, [['s3cret/+', '(the password)']])
  it.each([
    ['550 5.1.1 <ana.novak@ministry.example>: unknown', 'state-9'],
    ['550 5.1.1 <ANA.Novak@MINISTRY.example>: unknown', 'state-9'],
    ['550 ana.novak: no such user', 'state-9'],
    ['250 queued for desk@house.example', '(an address)'],
    ['550 ana.novak+40ministry.example', ''],
    ['550 ana.novak%40ministry.example', ''],
    ['550 ana.novak (at) ministry.example', ''],
    ['550 ana.novak at ministry.example', ''],
    ['550 ana.novak @ ministry.example', ''],
    ['550 ana.novak＠ministry.example', 'state-9'],
    ['550 ana.no\u200Bvak@ministry.example', 'state-9'],
    ['550 "ana novak"@ministry.example', '(an address)'],
    [`550 ${Buffer.from(address).toString('base64')}`, 'state-9'],
    [`550 ${Buffer.from('<eva@other.example>').toString('base64')}`, '(an address)'],
    [`550 ${'x'.repeat(480)} ana.novak@ministry.example`, ''],
    ['535 s3cret/+ is wrong', '(the password)'],
  ])('%s', (words, kept) => {
    const said = hide(words)
    expect(said).not.toMatch(/ana|novak|@|eva|desk|s3cret|YW5h/i)
    expect(said).toContain(kept)
    expect(said.length).toBeLessThanOrEqual(500)
  })

  it('and all other words', () => {
    expect(hide('250 2.0.0 Ok: queued as 4F3 at 10:30')).toBe('250 2.0.0 Ok: queued as 4F3 at 10:30')
  })
})
