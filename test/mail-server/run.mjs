// Sends a release to 68 recipients through a Debian mail server: node test/mail-server/run.mjs, as root, once
// `apt-get install postfix` was done. Not a part of `npm test`. The server is an instance of its own in a temporary
// folder: it listens on loopback alone, delivers into folders beside it, and has no way out.
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { connect, createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { houseOf } from '../../dist/house/index.js'
import { kindOn, nameOn } from '../../dist/house/house.js'

const DAY = '2019-09-23'
const CONFIG = '/usr/share/postfix/master.cf.dist'
if (process.getuid?.() !== 0 || !existsSync(CONFIG)) {
  console.error('This needs root and Debian’s postfix: apt-get install postfix')
  process.exit(2)
}
const folder = mkdtempSync('/tmp/rapporteur-postfix-')
chmodSync(folder, 0o755)
const config = join(folder, 'config')
const mail = join(folder, 'mail')
const postfix = (...args) => execFileSync('postfix', ['-c', config, ...args], { stdio: 'pipe' })
let failures = 0
const expect = (what, is, wanted) => {
  const good = JSON.stringify(is) === JSON.stringify(wanted)
  if (!good) failures += 1
  console.log(
    `${good ? 'ok    ' : 'FAILED'} ${what}${good ? '' : `: ${JSON.stringify(is)}, wanted ${JSON.stringify(wanted)}`}`,
  )
}

try {
  const port = await freePort()
  startServer(port)
  await answering(port)
  const { meeting, states, pdf } = makeMeeting()
  const distribute = (...more) =>
    spawnSync(
      process.execPath,
      [
        ...[resolve('bin/rapporteur.js'), 'distribute', meeting, '--server', `smtp://127.0.0.1:${port}`, '--yes'],
        ...['--from', 'secretariat@house.example', '--ca', resolve('test/delivery/certificate.pem'), ...more],
      ],
      { encoding: 'utf8' },
    )

  const first = distribute()
  process.stdout.write(
    first.stdout +
      first.stderr
        .split('\n')
        .filter((line) => /^rapporteur/.test(line))
        .join('\n'),
  )
  expect('one recipient is unknown to the server, so the exit status is 5', first.status, 5)
  expect('67 accepted and one refused', /67 accepted, 1 refused, 0 unknown, 0 not sent/.test(first.stdout), true)
  await delivered(67)
  const boxes = readdirSync(mail).filter((name) => name !== 'new')
  expect('67 mailboxes', boxes.length, 67)
  const messages = boxes.map((box) =>
    readdirSync(join(mail, box, 'new')).map((name) => readFileSync(join(mail, box, 'new', name), 'latin1')),
  )
  expect(
    'one message in each',
    messages.every((all) => all.length === 1),
    true,
  )
  expect(
    'sent over TLS',
    messages.every(([one]) => /using TLSv1\.[23]/.test(one)),
    true,
  )
  const ids = new Set(messages.map(([one]) => /^Message-ID: (\S+)/im.exec(one)?.[1]))
  expect('67 Message-IDs', ids.size, 67)
  const hash = (bytes) => createHash('sha256').update(bytes).digest('hex')
  expect(
    'each with the PDF of the release, byte for byte',
    messages.every(([one]) => hash(attachmentOf(one)) === hash(pdf)),
    true,
  )
  const second = distribute()
  expect(
    'a second run sends nothing but to the refused one',
    /0 accepted, 1 refused, 0 unknown, 0 not sent; 67 had it/.test(second.stdout),
    true,
  )
  await new Promise((done) => setTimeout(done, 1000))
  const counts = boxes.map((box) => readdirSync(join(mail, box, 'new')).length)
  expect(
    'still one message in each',
    counts.every((count) => count === 1),
    true,
  )
  const csv = spawnSync(process.execPath, [resolve('bin/rapporteur.js'), 'ledger', meeting, '--format', 'json'], {
    encoding: 'utf8',
  })
  const states68 = JSON.parse(csv.stdout).deliveries.map(({ state }) => state)
  expect('the ledger has 68 recipients', [states.length, states68.length], [68, 68])
} finally {
  try {
    postfix('stop')
  } catch (error) {
    console.error(String(error))
  }
  rmSync(folder, { recursive: true, force: true })
}
console.log(failures === 0 ? 'All as wanted.' : `${failures} not as wanted.`)
process.exitCode = failures === 0 ? 0 : 1

function startServer(port) {
  for (const name of ['config', 'queue', 'data', 'mail']) mkdirSync(join(folder, name))
  execFileSync('chown', ['postfix', join(folder, 'data')])
  execFileSync('chown', ['nobody', mail])
  copyFileSync(resolve('test/delivery/key.pem'), join(config, 'key.pem'))
  copyFileSync(resolve('test/delivery/certificate.pem'), join(config, 'certificate.pem'))
  const master = readFileSync(CONFIG, 'utf8').replace(/^smtp( +inet)/m, `127.0.0.1:${port}$1`)
  writeFileSync(join(config, 'master.cf'), master)
  const boxes = statesOfTheDay().map(
    ({ id }) => `${id}@missions.example ${id}/
`,
  )
  writeFileSync(join(config, 'mailboxes'), boxes.join(''))
  writeFileSync(join(config, 'refused'), '/^malta@/ 550 5.1.1 No such mission here\n')
  const uid = execFileSync('id', ['-u', 'nobody'], { encoding: 'utf8' }).trim()
  writeFileSync(
    join(config, 'main.cf'),
    Object.entries({
      compatibility_level: '3.6',
      queue_directory: join(folder, 'queue'),
      data_directory: join(folder, 'data'),
      maillog_file: join(folder, 'log'),
      maillog_file_prefixes: folder,
      myhostname: 'mail.house.example',
      mydestination: '',
      inet_interfaces: 'loopback-only',
      inet_protocols: 'ipv4',
      // Nothing goes anywhere but into the folders below.
      default_transport: 'error:nothing leaves this machine',
      relay_transport: 'error:nothing leaves this machine',
      relay_domains: '',
      mynetworks: '127.0.0.0/8',
      virtual_mailbox_domains: 'missions.example',
      virtual_mailbox_base: mail,
      virtual_mailbox_maps: `texthash:${join(config, 'mailboxes')}`,
      virtual_uid_maps: `static:${uid}`,
      virtual_gid_maps: `static:${uid}`,
      virtual_minimum_uid: '1',
      smtpd_recipient_restrictions: `check_recipient_access regexp:${join(config, 'refused')}, permit_mynetworks, reject`,
      smtpd_tls_security_level: 'may',
      smtpd_tls_cert_file: join(config, 'certificate.pem'),
      smtpd_tls_key_file: join(config, 'key.pem'),
      smtpd_tls_received_header: 'yes',
    })
      .map(([key, value]) => `${key} = ${value}\n`)
      .join(''),
  )
  execFileSync('postconf', ['-c', config, '-F', '*/*/chroot=n'])
  postfix('start')
}

function makeMeeting() {
  const meeting = join(folder, 'meeting')
  const release = join(meeting, 'releases/sec-doc-1-19/1')
  mkdirSync(release, { recursive: true })
  writeFileSync(
    join(meeting, 'meeting.yaml'),
    `title: A meeting\nlanguage: en\nhouse: osce\ndates: { start: ${DAY}, end: ${DAY} }\nquestions: [{ id: q1, title: One }]\n` +
      `sessions: [{ id: s1, kind: session, title: First, starts: ${DAY}, asks: {} }]\n`,
  )
  const states = statesOfTheDay()
  writeFileSync(
    join(meeting, 'recipients.yaml'),
    states
      .map(
        (state) =>
          `- { id: ${state.id}, state: ${nameOn(state, DAY)}, name: Delegation, address: ${state.id}@missions.example }\n`,
      )
      .join(''),
  )
  const put = (name, bytes) => {
    writeFileSync(join(release, name), bytes)
    return { name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
  }
  const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(300_000)])
  const of = { status: 'final', edition: 'circulation', language: 'en' }
  const outputs = [put('report.pdf', pdf)]
  const files = [put('manifest.json', Buffer.from(JSON.stringify({ version: 1, ...of, outputs })))]
  const record = {
    symbol: 'SEC.DOC/1/19',
    slug: 'sec-doc-1-19',
    title: 'A meeting',
    revision: '1',
    kind: 'first',
    reason: '',
  }
  put('release.json', Buffer.from(JSON.stringify({ version: 1, ...record, ...of, date: '2019-12-02', files })))
  return { meeting, states, pdf }
}

function statesOfTheDay() {
  return houseOf('osce').states.filter((state) => kindOn(state, DAY) !== undefined)
}

function attachmentOf(message) {
  const [, part = ''] = message.split(/Content-Type: application\/pdf/)
  return Buffer.from(part.slice(part.search(/\r?\n\r?\n/)).split('--')[0], 'base64')
}

/** Waits until so many messages lie in their boxes, half a minute at most. */
async function delivered(wanted) {
  const count = () =>
    readdirSync(mail).reduce(
      (all, box) => all + (existsSync(join(mail, box, 'new')) ? readdirSync(join(mail, box, 'new')).length : 0),
      0,
    )
  for (let tries = 0; tries < 60 && count() < wanted; tries++) await new Promise((done) => setTimeout(done, 500))
}

function freePort() {
  return new Promise((known) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => known(port))
    })
  })
}

async function answering(port) {
  for (let tries = 0; tries < 40; tries++) {
    const answered = await new Promise((done) => {
      const socket = connect(port, '127.0.0.1')
      socket.on('data', () => (socket.destroy(), done(true)))
      socket.on('error', () => done(false))
    })
    if (answered) return
    await new Promise((done) => setTimeout(done, 250))
  }
  throw new Error('The mail server does not answer')
}
