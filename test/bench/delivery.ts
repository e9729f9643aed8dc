// npm run bench:delivery [-- --messages 10000 --bytes 20000 --turns 3]: messages a second through the ledger, as a share
// of a bare loop of nodemailer with the same pool. Both send to a loopback server in a process of its own, by turns;
// compare the ratio of one run, never the figures of two.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { createTransport } from 'nodemailer'
import { composeMessage, type Envelope } from '../../src/delivery/compose-message.js'
import { deliver, type Target } from '../../src/delivery/deliver.js'
import { openSender } from '../../src/delivery/smtp-sender.js'
import { openLedger } from '../../src/ledger/open-ledger.js'
import { disk } from '../../src/write/disk.js'

/** The least share that is good enough. */
const GOAL = 0.7

const { values } = parseArgs({
  options: {
    messages: { type: 'string', default: '10000' },
    bytes: { type: 'string', default: '20000' },
    turns: { type: 'string', default: '3' },
    parallel: { type: 'string', default: '5' },
  },
})
const messages = Number(values.messages)
const turns = Number(values.turns)
const parallel = Number(values.parallel)
const pdf = { name: 'report.pdf', bytes: randomBytes(Number(values.bytes)) }
const letter = {
  subject: 'A report',
  text: 'Please find attached the report.\n'.repeat(12),
  html: `<!doctype html><p>${'Please find attached the report. '.repeat(12)}</p>`,
}
const from = { name: 'The Secretariat', address: 'secretariat@house.example' }
const mailbox = (nth: number): Envelope['to'] => ({ name: `Recipient ${nth}`, address: `r${nth}@missions.example` })

async function bare(port: number): Promise<number> {
  const transport = createTransport({ pool: true, host: '127.0.0.1', port, ignoreTLS: true, maxConnections: parallel })
  const begun = performance.now()
  const all = Array.from({ length: messages }, (_, nth) =>
    transport.sendMail({
      from,
      to: mailbox(nth),
      ...letter,
      attachments: [{ filename: pdf.name, content: pdf.bytes, contentType: 'application/pdf' }],
    }),
  )
  await Promise.all(all)
  const took = performance.now() - begun
  transport.close()
  return took
}

async function withLedger(port: number): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'rapporteur-bench-'))
  const head = { symbol: 'S', slug: 's', revision: '1', edition: 'circulation', status: 'final', manifest: 'ab' }
  const date = new Date()
  try {
    const begun = performance.now()
    const ledger = await openLedger(folder, { ledger: 1, ...head }, disk)
    const sender = openSender({ host: '127.0.0.1', port, implicitTls: false, tls: false, parallel, silence: 60_000 })
    const targets = Array.from({ length: messages }, (_, nth): Target => {
      const to = mailbox(nth)
      const messageId = `<${nth}@house.example>`
      const row = { recipient: `r${nth}`, party: 'A State', name: to.name, edition: 'circulation', file: pdf.name }
      return {
        row: { ...row, addressKey: String(nth), messageId },
        async compose() {
          const bytes = await composeMessage({ from, to }, letter, pdf, messageId, date)
          return { recipient: row.recipient, from: from.address, to: to.address, bytes }
        },
      }
    })
    const at = date.toISOString()
    await Promise.all(targets.map(({ row }) => ledger.append({ at, state: 'queued', ...row })))
    const tally = await deliver(targets, {
      ledger,
      sender,
      parallel,
      rate: 0,
      now: () => new Date(),
      wait: () => Promise.resolve(),
    })
    const took = performance.now() - begun
    sender.close()
    await ledger.close()
    const rows = (await readFile(join(folder, 'ledger.jsonl'), 'utf8')).split('\n').length - 2
    if (tally.accepted !== messages || rows !== 3 * messages) throw new Error(`${tally.accepted} sent, ${rows} rows`)
    return took
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const server = spawn(process.execPath, [resolve('test/bench/loopback-sink.mjs')], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
try {
  const port = await new Promise<number>((known) => {
    createInterface(server.stdout).once('line', (line) => known(Number(line)))
  })
  const ratios: number[] = []
  for (let turn = 1; turn <= turns; turn++) {
    const bareTook = await bare(port)
    const took = await withLedger(port)
    const perSecond = (ms: number): string => `${Math.round((messages / ms) * 1000)} a second`
    ratios.push(bareTook / took)
    console.log(
      `turn ${turn}: bare ${perSecond(bareTook)}, with the ledger ${perSecond(took)}, ${(bareTook / took).toFixed(2)}`,
    )
  }
  const median = ratios.sort((a, b) => a - b)[ratios.length >> 1] ?? 0
  console.log(
    `${messages} messages of ${pdf.bytes.length} bytes, ${parallel} connections: ${median.toFixed(2)} of the bare loop; goal ${GOAL}`,
  )
  process.exitCode = median >= GOAL ? 0 : 1
} finally {
  server.kill()
}
