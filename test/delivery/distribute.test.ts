import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { appendFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { DistributeOptions } from '../../src/commands/distribute.js'
import { rapporteur, root } from '../cli/run.js'
import {
  countFates,
  distributeTo,
  fates,
  makeCirculation,
  recipientsYaml,
  STATES,
  type Circulation,
} from './circulation.js'
import { startProxy, STEPS } from './cutting-proxy.js'
import { startServer, type LoopbackServer } from './loopback-server.js'

const open: { close: () => Promise<void> }[] = []
const made: Circulation[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
  for (const one of made.splice(0)) one.remove()
})

async function serve(options: Parameters<typeof startServer>[0] = {}): Promise<LoopbackServer> {
  const server = await startServer(options)
  open.push(server)
  return server
}

function circulation(...of: Parameters<typeof makeCirculation>): Circulation {
  const one = makeCirculation(...of)
  made.push(one)
  return one
}

// Made for these tests and worth nothing elsewhere: signed by itself, for 127.0.0.1.
const certFile = join(import.meta.dirname, 'certificate.pem')
const key = readFileSync(join(import.meta.dirname, 'key.pem'))
const cert = readFileSync(certFile)

const FEW = STATES.slice(0, 5)
const few = (): Circulation => circulation(recipientsYaml(FEW))

describe('68 recipients', () => {
  it('are the 57 participating States and 11 Partners for Co-operation, and each gets one message', async () => {
    expect(STATES).toHaveLength(68)
    const server = await serve()
    const one = circulation()
    const { status, out } = await distributeTo(one, server.port)
    expect(out).toContain('68 accepted, 0 refused, 0 unknown, 0 not sent')
    expect(status).toBe(0)
    expect(server.taken.size).toBe(68)
    expect(server.total()).toBe(68)
    expect(server.connections()).toBeLessThanOrEqual(3)
    const rows = await fates(one.release)
    for (const { id, address } of STATES) {
      expect(rows.get(id)).toMatchObject({
        state: 'accepted',
        code: 250,
        words: expect.stringContaining('OK') as string,
      })
      expect(server.taken.get(address)?.messageId).toBe(rows.get(id)?.messageId)
    }
    // Nobody gets it again, and the server is not even asked.
    const connections = server.connections()
    expect(await distributeTo(one, server.port)).toMatchObject({ status: 0 })
    expect(server.connections()).toBe(connections)
    expect(server.total()).toBe(68)
  })

  it.each(STEPS)('a connection that drops at the step "%s": nobody twice, and the numbers add up', async (step) => {
    const logsIn = step === 'AUTH'
    const server = await serve(
      logsIn
        ? { authOptional: false, allowInsecureAuth: true, onAuth: (_, __, done) => done(null, { user: 'u' }) }
        : {},
    )
    // These steps come once a connection; the others once a message.
    const every = ['connect', 'greeting', 'EHLO', 'AUTH'].includes(step) ? 2 : 9
    const proxy = await startProxy(server.port, step, every, logsIn ? { key, cert } : undefined)
    open.push(proxy)
    const one = circulation()
    const login = { server: `smtps://127.0.0.1:${proxy.port}`, unsafeNoTls: false, user: 'u', ca: certFile }
    const asked = (more: Partial<DistributeOptions>, port = proxy.port) =>
      logsIn
        ? distributeTo(one, port, { ...login, ...more }, { RAPPORTEUR_SMTP_PASSWORD: 'secret' })
        : distributeTo(one, port, more)
    const { status, out } = await asked({})
    expect(proxy.cuts()).toBeGreaterThan(0)
    const counts = await countFates(one.release)
    const { accepted = 0, refused = 0, unknown = 0 } = counts
    expect(accepted + refused + unknown).toBe(68)
    expect(refused).toBe(0)
    expect(out).toContain(`${accepted} accepted, 0 refused, ${unknown} unknown, 0 not sent`)
    expect(status).toBe(unknown > 0 ? 5 : 0)
    // Only where words had begun to leave can nobody know.
    if (['body', 'dot', 'answer'].includes(step)) expect(unknown).toBe(proxy.cuts())
    else expect(unknown).toBe(0)
    for (const { count } of server.taken.values()) expect(count).toBe(1)

    // What is unknown stays so until somebody decides; then each has it.
    const straight = logsIn ? proxy.port : server.port
    expect(await asked({}, straight)).toMatchObject({ status: unknown > 0 ? 5 : 0 })
    expect(await countFates(one.release)).toEqual(counts)
    const again = await asked({ resendUnknown: true }, straight)
    expect(again.status).toBe(0)
    expect(await countFates(one.release)).toEqual({ accepted: 68 })
    const twice = [...server.taken.values()].filter(({ count }) => count > 1)
    expect(twice).toHaveLength(step === 'answer' ? unknown : 0)
  })
})

describe("the server's word", () => {
  it('451 and 550 are kept, the others go, and the next run tries the refused again', async () => {
    let strict = true
    const refuse = (code: number, words: string): Error => Object.assign(new Error(words), { responseCode: code })
    const server = await serve({
      onRcptTo({ address }, _, done) {
        if (strict && address.startsWith('albania@')) done(refuse(550, `5.1.1 <${address}> is unknown here`))
        else if (strict && address.startsWith('andorra@')) done(refuse(451, '4.7.1 Try again later'))
        else done()
      },
      answer: (recipient, say) =>
        say(strict && recipient.startsWith('armenia@') ? refuse(554, '5.6.0 Not this') : undefined),
    })
    const one = few()
    const { status, out, err } = await distributeTo(one, server.port)
    expect(status).toBe(5)
    expect(out).toContain('2 accepted, 3 refused, 0 unknown, 0 not sent')
    expect(out).toContain('refused  albania (Albania): 550 5.1.1 <albania> is unknown here')
    const rows = await fates(one.release)
    expect(rows.get('andorra')).toMatchObject({ state: 'refused', code: 451, words: '451 4.7.1 Try again later' })
    expect(rows.get('armenia')).toMatchObject({ state: 'refused', code: 554 })
    expect(out + err + readFileSync(join(one.release, 'ledger.jsonl'), 'utf8')).not.toMatch(/@missions/)
    strict = false
    const last = await distributeTo(one, server.port)
    expect(last.status).toBe(0)
    expect(last.err).toContain('3 messages go out; 5 recipients are listed. 2 have it already.')
    expect(last.err).toMatch(/andorra .* goes again: it was refused/)
    expect(last.err).not.toContain('austria')
    expect(server.total()).toBe(5)
  })

  it('a server that falls silent is not waited for for ever, and its message is unknown', async () => {
    const server = await serve({
      answer(recipient, say) {
        if (!recipient.startsWith('andorra@')) say()
      },
    })
    const one = few()
    const { status } = await distributeTo(one, server.port, { timeout: 1 })
    expect(status).toBe(5)
    expect(await countFates(one.release)).toEqual({ accepted: 4, unknown: 1 })
    expect((await fates(one.release)).get('andorra')?.words).toMatch(/^No answer from the server: timeout/i)
  })

  it('nobody is there: nothing is unknown, and the run stops soon', async () => {
    const server = await serve()
    await server.close()
    open.pop()
    const one = few()
    const { status, out } = await distributeTo(one, server.port)
    expect(status).toBe(5)
    expect(out).toContain('0 accepted, 0 refused, 0 unknown, 5 not sent')
    expect(out).toMatch(/The run was stopped: .*ECONNREFUSED/)
    expect(await countFates(one.release)).toEqual({ queued: 5 })
  })
})

describe('TLS and passwords', () => {
  const PASSWORD = 'correct horse battery'
  const withLogin = () =>
    serve({
      key,
      cert,
      disabledCommands: [],
      authOptional: false,
      onAuth({ password }, _, done) {
        if (password === PASSWORD) done(null, { user: 'secretariat' })
        // A server that repeats what it was told, as some do.
        else done(Object.assign(new Error(`5.7.8 Wrong password ${password}`), { responseCode: 535 }))
      },
    })
  const tls = () => ({ unsafeNoTls: false, user: 'secretariat', ca: certFile })

  it('go over STARTTLS with a certificate that is trusted; the password comes from the environment or a file', async () => {
    const server = await withLogin()
    const first = few()
    const env = { RAPPORTEUR_SMTP_PASSWORD: PASSWORD }
    expect(await distributeTo(first, server.port, tls(), env)).toMatchObject({ status: 0 })
    const second = few()
    writeFileSync(join(second.meeting, 'password'), `${PASSWORD}\n`)
    expect(await distributeTo(second, server.port, { ...tls(), passwordFile: 'password' })).toMatchObject({ status: 0 })
    expect(server.total()).toBe(10)
  })

  it('a bad certificate: nothing is said to the server', async () => {
    const server = await withLogin()
    const one = few()
    const untrusted = { unsafeNoTls: false, user: 'secretariat' }
    const { status, out } = await distributeTo(one, server.port, untrusted, { RAPPORTEUR_SMTP_PASSWORD: PASSWORD })
    expect(status).toBe(5)
    expect(out).toMatch(/The run was stopped: .*self-signed certificate/)
    expect(await countFates(one.release)).toEqual({ queued: 5 })
    expect(server.total()).toBe(0)
  })

  it('a server without TLS gets neither message nor password', async () => {
    const server = await serve()
    const one = few()
    const { status } = await distributeTo(one, server.port, { unsafeNoTls: false })
    expect(status).toBe(5)
    expect(server.total()).toBe(0)
    await expect(
      distributeTo(one, server.port, { user: 'u' }, { RAPPORTEUR_SMTP_PASSWORD: PASSWORD }),
    ).rejects.toMatchObject({ exitStatus: 2, message: expect.stringContaining('without TLS') as string })
  })

  it('a bad password: the words of the server without it, nothing sent, exit status 5', async () => {
    const server = await withLogin()
    const one = few()
    const bad = 'hunter2-hunter2'
    const { status, out, err } = await distributeTo(one, server.port, tls(), { RAPPORTEUR_SMTP_PASSWORD: bad })
    expect(status).toBe(5)
    expect(out).toContain('0 accepted, 0 refused, 0 unknown, 5 not sent')
    expect(out).toContain('The run was stopped: 535 5.7.8 Wrong password (the password)')
    const kept = readFileSync(join(one.release, 'ledger.jsonl'), 'utf8')
    expect(kept).toContain('535 5.7.8 Wrong password')
    for (const secret of [
      bad,
      Buffer.from(bad).toString('base64'),
      Buffer.from(`\0secretariat\0${bad}`).toString('base64'),
    ])
      expect(out + err + kept).not.toContain(secret)
    expect(server.total()).toBe(0)
  })

  it('a password in the address of the server is refused and not repeated', async () => {
    const one = few()
    const asked = distributeTo(one, 1, { server: 'smtp://secretariat:hunter2@127.0.0.1' })
    await expect(asked).rejects.toMatchObject({ exitStatus: 2 })
    await expect(asked).rejects.not.toThrow(/hunter2/)
  })
})

describe('before any connection', () => {
  it('a PDF that was changed by one byte after the release is refused', async () => {
    const server = await serve()
    const one = few()
    const path = join(one.release, 'report.pdf')
    const bytes = readFileSync(path)
    bytes[bytes.length >> 1]! ^= 1
    writeFileSync(path, bytes)
    await expect(distributeTo(one, server.port)).rejects.toMatchObject({
      exitStatus: 1,
      message: 'The release 1 was altered: report.pdf is not the file that was released',
    })
    expect(server.connections()).toBe(0)
  })

  it('a bad address among good ones is an error with its line, and none is repeated', async () => {
    const server = await serve()
    const bad = [
      ['a line break', 'at@missions.example\\r\\nRCPT TO:<b@missions.example>'],
      ['a comma', 'at@missions.example, evil@missions.example'],
      ['quotation marks', '\\"a b\\"@missions.example'],
      ["another's name", 'Belgium <be@missions.example>'],
      ['a Unicode twin', '\\u0430t@missions.example'],
      ['capitals', 'ALBANIA@missions.example'],
    ]
    for (const [, address] of bad) {
      const one = circulation(
        `${recipientsYaml(FEW)}- id: bad\n  organization: B\n  name: B\n  address: "${address}"\n`,
      )
      const { status, out, err } = await distributeTo(one, server.port)
      expect(status).toBe(1)
      expect(out).toMatch(/One thing is wrong with the list of recipients; nothing was sent/)
      expect(out).toMatch(/ (?:9:12|6:7) +error/)
      expect(out + err).not.toMatch(/@missions/)
    }
    expect(server.connections()).toBe(0)
  })

  it('a damaged ledger refuses to send; a torn last line is mended with a warning', async () => {
    const server = await serve()
    const one = few()
    await distributeTo(one, server.port, { only: ['albania'] })
    const path = join(one.release, 'ledger.jsonl')
    appendFileSync(path, '{"at":"2019-12-02T09:00:00.000Z","state":"sen')
    const { status, err } = await distributeTo(one, server.port, { only: ['andorra'] })
    expect(err).toContain("the ledger's last line was torn (45 bytes)")
    expect(status).toBe(0)
    const text = readFileSync(path, 'utf8')
    writeFileSync(path, text.replace('"accepted"', '"queued"'))
    await expect(distributeTo(one, server.port)).rejects.toMatchObject({ exitStatus: 3 })
    expect(server.total()).toBe(2)
  })

  it('an address that got it under another id does not get it again', async () => {
    const server = await serve()
    const one = few()
    await distributeTo(one, server.port)
    writeFileSync(join(one.meeting, 'recipients.yaml'), recipientsYaml(FEW).replace('id: albania', 'id: albania-2'))
    await expect(distributeTo(one, server.port)).rejects.toMatchObject({
      exitStatus: 1,
      message: 'recipients.yaml:1: the address of albania-2 is that of albania, for whom the ledger has "accepted"',
    })
    expect(server.total()).toBe(5)
  })

  it('nobody is there to ask, and --yes was not said', async () => {
    const server = await serve()
    await expect(distributeTo(few(), server.port, { yes: false })).rejects.toMatchObject({ exitStatus: 2 })
    expect(server.connections()).toBe(0)
  })

  it('a letter that asks for what is not there', async () => {
    const server = await serve()
    const one = few()
    mkdirSync(join(one.meeting, 'letters'))
    writeFileSync(join(one.meeting, 'letters/en.txt.hbs'), 'Subject: {{symbol}}\n\nDear {{nmae}}\n')
    await expect(distributeTo(one, server.port)).rejects.toMatchObject({
      exitStatus: 1,
      message: expect.stringContaining('letters/en.txt.hbs') as string,
    })
    expect(server.connections()).toBe(0)
  })
})

describe('who is asked', () => {
  it('--only and --limit', async () => {
    const server = await serve()
    const one = few()
    expect(await distributeTo(one, server.port, { only: ['andorra', 'austria'] })).toMatchObject({ status: 0 })
    expect([...server.taken.keys()].sort()).toEqual(['andorra@missions.example', 'austria@missions.example'])
    expect(await distributeTo(one, server.port, { limit: 2 })).toMatchObject({ status: 0 })
    expect(server.total()).toBe(4)
    await expect(distributeTo(one, server.port, { only: ['austira'] })).rejects.toThrow('"austira" is no recipient')
  })

  it('whoever is to have the other edition gets nothing, and a superseded release goes to nobody', async () => {
    const server = await serve()
    const one = circulation(
      `${recipientsYaml(FEW)}- { id: editor, organization: House, name: E, address: e@house.example, edition: internal }\n`,
    )
    expect(await distributeTo(one, server.port)).toMatchObject({ status: 0 })
    expect(server.total()).toBe(5)
    const { makeRelease } = await import('../release/make-release.js')
    makeRelease(one.meeting, { revision: 'Rev.1', kind: 'revision', reason: 'A date was wrong.', supersedes: '1' })
    await expect(distributeTo(one, server.port, { release: '1' })).rejects.toThrow('Rev.1 has taken its place')
    expect(await distributeTo(one, server.port)).toMatchObject({ status: 0 })
    const second = server.taken.get('albania@missions.example')
    expect(second?.count).toBe(2)
    expect(second?.bytes.toString()).toContain('A date was wrong.')
  })

  it('a copy for each recipient goes to that recipient', async () => {
    const server = await serve()
    const bytes = (id: string): Uint8Array => new TextEncoder().encode(`%PDF-1.7 Copy for ${id}`)
    const copyOf = FEW.map(({ id, state }) => ({
      ...{ recipient: id, party: state, copy: `c-${id}`, name: `copies/${id}.pdf`, bytes: bytes(id) },
    }))
    const one = circulation(recipientsYaml(FEW), { copyOf })
    expect(await distributeTo(one, server.port)).toMatchObject({ status: 0 })
    for (const { id, address } of FEW) {
      const sent = server.taken.get(address)?.bytes.toString() ?? ''
      expect(sent).toContain(Buffer.from(bytes(id)).toString('base64'))
      const sha256 = createHash('sha256').update(bytes(id)).digest('hex')
      expect(sent.replaceAll('=\r\n', '')).toContain(sha256)
    }

    // Which copy is this, and who has it?
    const verify = (name: string): string => rapporteur(['verify', join(one.release, name), one.meeting]).out
    expect(verify('copies/andorra.pdf')).toMatch(
      /Copy for +Andorra \(andorra\)\nThe ledger says that it went to 1:\n {2}Andorra, Delegation of Andorra\n$/,
    )
    expect(verify('report.pdf')).toContain('The ledger says that this version, as a PDF, went to 5:\n  Albania, ')
    expect(verify('report.html')).toContain('The ledger says that this version, as a PDF, went to 5:\n  Albania, ')

    // Not a changed copy, not that of another State, and not the report itself to one who has none.
    const other = circulation(recipientsYaml(FEW), { copyOf })
    writeFileSync(join(other.release, 'copies/andorra.pdf'), '%PDF-1.7 Copy for andorrb')
    await expect(distributeTo(other, server.port)).rejects.toThrow(
      'copies/andorra.pdf is not the file that was released',
    )
    const renamed = circulation(recipientsYaml(FEW).replace('state: Andorra', 'state: Malta'), { copyOf })
    await expect(distributeTo(renamed, server.port)).rejects.toMatchObject({
      exitStatus: 1,
      message: 'recipients.yaml:2: the copy for andorra says "Andorra", and the list "Malta"',
    })
    const more = circulation(recipientsYaml(STATES.slice(0, 6)), { copyOf })
    await expect(distributeTo(more, server.port)).rejects.toThrow('The release has no copy for belarus')
    expect(server.total()).toBe(5)
  })

  it('the rate holds', async () => {
    const server = await serve()
    const begun = performance.now()
    // Five messages at 300 a minute begin within 800 ms at the earliest.
    await distributeTo(few(), server.port, { rate: 300 })
    expect(performance.now() - begun).toBeGreaterThan(790)
    expect(server.total()).toBe(5)
  })
})

describe('the dry run', () => {
  it('writes every message as it would go, and says what would go to whom, without a word to a server', async () => {
    const server = await serve()
    const one = few()
    const { status, out } = await distributeTo(one, server.port, { dryRun: true })
    expect(status).toBe(0)
    expect(out).toMatch(/albania +Albania +Delegation of Albania +en +report\.pdf +goes/)
    expect(out).toContain('5 messages go out; 5 recipients are listed.')
    expect(out).not.toMatch(/@/)
    expect(server.connections()).toBe(0)
    const folder = join(one.meeting, 'out/messages/sec-doc-1-19-1')
    expect(readdirSync(folder).sort()).toEqual(FEW.map(({ id }) => `${id}.eml`).sort())
    expect(statSync(join(folder, 'albania.eml')).mode & 0o077).toBe(0)
    const written = readFileSync(join(folder, 'albania.eml'), 'utf8')
    await distributeTo(one, server.port)
    const sent = server.taken.get('albania@missions.example')?.bytes.toString() ?? ''
    const withoutDate = (text: string): string => text.replace(/^Date: .*$/m, '').trim()
    expect(withoutDate(sent)).toBe(withoutDate(written))
    expect(await distributeTo(one, server.port, { dryRun: true })).toMatchObject({
      out: expect.stringContaining('has it since') as string,
    })
    expect(readdirSync(folder)).toEqual([])
  })

  it('gives a message that carries the PDF of the release, with one recipient', async () => {
    const one = few()
    await distributeTo(one, 1, { dryRun: true })
    const text = readFileSync(join(one.meeting, 'out/messages/sec-doc-1-19-1/albania.eml'), 'utf8')
    expect(text).toMatch(/^From: The Secretariat <secretariat@house\.example>$/m)
    expect(text).toMatch(/^To: Delegation of Albania <albania@missions\.example>$/m)
    expect(text.match(/^(?:To|Cc|Bcc):/gim)).toHaveLength(1)
    expect(text).toMatch(/^Message-ID: <[0-9a-f]{40}@house\.example>$/m)
    expect(text).toContain('filename=sec-doc-1-19.pdf')
    const pdf = readFileSync(join(one.release, 'report.pdf'))
    expect(text.replaceAll('\r\n', '\n')).toContain(pdf.toString('base64'))
  })
})

it('two runs at once send each message once', async () => {
  const server = await serve({
    answer: (_, say) => void setTimeout(say, 5),
  })
  const one = circulation()
  const args = ['distribute', one.meeting, '--server', `smtp://127.0.0.1:${server.port}`, '--unsafe-no-tls', '--yes']
  const start = (): Promise<{ status: number | null; err: string }> =>
    new Promise((ended) => {
      const child = spawn(process.execPath, [join(root, 'bin/rapporteur.js'), ...args, '--from', 'a@house.example'])
      let err = ''
      child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
      child.stdout.resume()
      child.on('close', (status) => ended({ status, err }))
    })
  const runs = await Promise.all([start(), start(), start()])
  expect(server.taken.size).toBe(68)
  for (const { count } of server.taken.values()) expect(count).toBe(1)
  for (const { status, err } of runs) {
    expect([0, 3]).toContain(status)
    if (status === 3) expect(err).toMatch(/Another run sends from this release: process \d+/)
  }
})
