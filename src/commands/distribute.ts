import { hostname } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { composeMessage, type Envelope, type Mailbox } from '../delivery/compose-message.js'
import { deliver, type Tally, type Target } from '../delivery/deliver.js'
import { addressKey, messageId } from '../delivery/message-id.js'
import { planDelivery, type Planned } from '../delivery/plan-delivery.js'
import { readMailbox, readServer, type ServerOptions } from '../delivery/server.js'
import { openSender, type Outgoing } from '../delivery/smtp-sender.js'
import { openLedger, type Ledger } from '../ledger/open-ledger.js'
import { latestRows, readLedger } from '../ledger/read-ledger.js'
import { loadLetters, type Letters } from '../letters/load-letters.js'
import { letterView } from '../letters/letter-view.js'
import { findMeeting } from '../load/find-meeting.js'
import type { LedgerHead, LedgerRow } from '../model/ledger.js'
import type { Meeting } from '../model/meeting.js'
import type { Recipient } from '../model/recipient.js'
import type { FileHash, Release } from '../model/release.js'
import { onInterrupt } from './interrupt.js'
import { chooseRelease } from '../release/choose-release.js'
import { readReleaseFile } from '../release/read-release.js'
import { EXIT } from '../user-error.js'
import { openWorkspace } from '../workspace.js'
import { disk } from '../write/disk.js'
import { takeLock } from '../write/lock.js'
import { confirmNumber } from './confirm-number.js'
import { deliverySummary, planTable } from './delivery-tables.js'
import { meetingIn } from './meeting-in.js'
import { recipientsIn } from './recipients-in.js'
import type { Terminal } from './terminal.js'
import { writeMessages } from './write-messages.js'

export interface DistributeOptions extends ServerOptions {
  release?: string
  dryRun?: boolean
  out?: string
  from?: string
  fromName?: string
  replyTo?: string
  rate: number
  only?: string[]
  limit?: number
  resendUnknown?: boolean
  yes?: boolean
}

/** How long an interrupted run waits for the server's answers to what is under way, in ms. */
const LAST_ANSWERS = 10_000

/** `rapporteur distribute [FOLDER]`: sends a release to its recipients, or writes down what it would send. */
export async function distribute(
  given: string | undefined,
  options: DistributeOptions,
  terminal: Terminal,
): Promise<number> {
  const folder = await findMeeting(given, terminal.cwd)
  const meeting = await meetingIn(folder)
  const workspace = await openWorkspace(folder)
  const release = await chooseRelease(folder, options.release)
  const letters = await loadLetters(workspace)
  const { languages } = letters
  const recipients = await recipientsIn(workspace, meeting, { languages, undone: 'nothing was sent' }, terminal)
  if (!recipients) return EXIT.refused
  const from = readMailbox('--from', options.from ?? terminal.env['RAPPORTEUR_SMTP_FROM'], options.fromName)
  const replyTo = options.replyTo === undefined ? {} : { replyTo: readMailbox('--reply-to', options.replyTo) }
  const circulation: Circulation = { meeting, release, letters, sender: { from, ...replyTo } }
  return options.dryRun
    ? writeDown(folder, circulation, recipients, options, terminal)
    : send(circulation, recipients, options, terminal)
}

/** All that is sent, and by whom. */
interface Circulation {
  meeting: Meeting
  release: Release
  letters: Letters
  sender: Omit<Envelope, 'to'>
}

async function writeDown(
  folder: string,
  circulation: Circulation,
  recipients: Recipient[],
  options: DistributeOptions,
  terminal: Terminal,
): Promise<number> {
  const { release } = circulation
  const { lines } = await readLedger(release.folder)
  const plan = planDelivery(release, recipients, lines, planOptions(options))
  const { slug, revision } = release.record
  const out =
    options.out === undefined
      ? join(folder, 'out', 'messages', `${slug}-${revision.toLowerCase()}`)
      : resolve(terminal.cwd, options.out)
  const date = new Date()
  const going = plan.filter(({ fate }) => fate === 'send')
  await writeMessages(out, going, async (planned) => (await message(circulation, planned, date)).bytes)
  terminal.print(planTable(release, plan, circulation.meeting))
  terminal.print(`Nothing was sent. What would go is in ${out}, a file for each recipient.\n`)
  return EXIT.done
}

async function send(
  circulation: Circulation,
  recipients: Recipient[],
  options: DistributeOptions,
  terminal: Terminal,
): Promise<number> {
  const { release, meeting } = circulation
  const server = await readServer(options, terminal.env, terminal.cwd)
  const owner = { pid: process.pid, host: hostname(), since: new Date().toISOString() }
  const unlock = await takeLock(release.folder, owner, disk, 'circulation')
  let interrupted = false
  /** From the first message until its outcome is told. */
  let running: Promise<boolean> | undefined
  const sender = openSender(server)
  const letGo = onInterrupt(async () => {
    interrupted = true
    if (running) {
      terminal.report(
        '\nNo further message is begun; waiting for the answers to those under way. Ctrl-C again: at once.\n',
      )
      const settled = running.then(
        () => true,
        () => true,
      )
      const inTime = await Promise.race([settled, wait(LAST_ANSWERS, false)])
      if (!inTime) terminal.report('Some answers did not come: the next run will call these messages unknown.\n')
    }
    sender.close(true)
    await unlock()
  })
  let ledger: Ledger | undefined
  try {
    ledger = await openLedger(release.folder, headOf(release), disk)
    if (ledger.mendedBytes > 0) {
      terminal.report(`rapporteur: the ledger's last line was torn (${ledger.mendedBytes} bytes) and was taken away\n`)
    }
    if (ledger.adopted) await adopt(ledger, release, terminal)
    const plan = planDelivery(release, recipients, ledger.lines, planOptions(options))
    const going = plan.filter(({ fate }) => fate === 'send')
    const date = new Date()
    // A letter that cannot be written is found before any message goes.
    for (const planned of going) letterFor(circulation, planned)
    if (going.length > 0) {
      terminal.report(planTable(release, plan, meeting, true))
      await confirmNumber(going.length, options.yes === true, terminal)
    }
    const targets = going.map((planned) => targetFor(circulation, planned, date))
    await prepareRows(ledger, targets)
    running = deliver(targets, {
      ledger,
      sender,
      parallel: options.parallel,
      rate: options.rate,
      now: () => new Date(),
      wait: (ms) => wait(ms),
      interrupted: () => interrupted,
      onProgress: (tally) => showProgress(tally, going.length, terminal),
    }).then((tally) => tell(release, plan, tally, terminal))
    const isDone = await running
    // Ctrl-C ends the command with a status of its own.
    if (interrupted) await new Promise(() => undefined)
    return isDone ? EXIT.done : EXIT.delivery
  } finally {
    if (!interrupted) {
      sender.close()
      await ledger?.close()
      await unlock()
      letGo()
    }
  }
}

/** A ledger of an earlier version has no count of its lines beside it: this once it is taken as it is. */
async function adopt(ledger: Ledger, { folder }: Release, terminal: Terminal): Promise<void> {
  const rows = ledger.lines.length
  const words = `The ledger had no count of its lines and was taken as it was, with ${rows} ${rows === 1 ? 'row' : 'rows'}`
  await ledger.append({ at: new Date().toISOString(), state: 'adopted', words })
  terminal.report(
    `rapporteur: ${words}: ${join(folder, 'ledger.jsonl')}. From now on ledger.head.json says how long it is.\n`,
  )
}

/** Prints what came of a run, and says whether everybody who was asked for has the release. */
async function tell(release: Release, plan: Planned[], tally: Tally, terminal: Terminal): Promise<boolean> {
  if (terminal.interactive.err) terminal.report('\r\u001b[K')
  const rows = latestRows((await readLedger(release.folder)).lines)
  terminal.print(deliverySummary(release, plan, tally, rows))
  const asked = plan.filter(({ fate }) => fate === 'send' || fate === 'unknown')
  return asked.every(({ recipient }) => rows.get(recipient.id)?.state === 'accepted')
}

/** What an earlier run left open becomes `unknown`; what is to go is `queued`. All of it is on the disk afterwards. */
async function prepareRows(ledger: Ledger, targets: Target[]): Promise<void> {
  const at = new Date().toISOString()
  const latest = latestRows(ledger.lines)
  const words = 'The program ended before the server had answered'
  const open = [...latest.values()].filter(({ state }) => state === 'sending')
  const fresh = targets.filter(({ row }) => latest.get(row.recipient)?.state !== 'queued')
  await Promise.all([
    ...open.map((row) => ledger.append({ ...row, at, state: 'unknown', words })),
    ...fresh.map(({ row }) => ledger.append({ at, state: 'queued', ...row })),
  ])
}

function planOptions({ only, limit, resendUnknown = false }: DistributeOptions): Parameters<typeof planDelivery>[3] {
  return { resendUnknown, ...(only ? { only } : {}), ...(limit === undefined ? {} : { limit }) }
}

function headOf({ record, manifestSha256 }: Release): LedgerHead {
  const { symbol, slug, revision, edition, status } = record
  return { ledger: 1, symbol, slug, revision, edition, status, manifest: manifestSha256 }
}

function targetFor(circulation: Circulation, planned: Planned, date: Date): Target {
  const { release, sender } = circulation
  const { recipient, pdf } = planned
  const row: Omit<LedgerRow, 'at' | 'state'> = {
    recipient: recipient.id,
    party: recipient.party,
    name: recipient.name,
    edition: release.record.edition,
    file: pdf.name,
    addressKey: addressKey(release, recipient.address),
    messageId: idFor(release, recipient, sender.from),
  }
  return { row, compose: () => message(circulation, planned, date) }
}

async function message(circulation: Circulation, planned: Planned, date: Date): Promise<Outgoing> {
  const { release, sender } = circulation
  const { recipient, pdf } = planned
  const to: Mailbox = { name: recipient.name, address: recipient.address }
  const letter = letterFor(circulation, planned)
  const attachment = { name: fileName(release), bytes: await bytesOf(release, pdf) }
  const id = idFor(release, recipient, sender.from)
  const bytes = await composeMessage({ ...sender, to }, letter, attachment, id, date)
  return { recipient: recipient.id, from: sender.from.address, to: recipient.address, bytes }
}

function letterFor({ meeting, release, letters, sender }: Circulation, { recipient, pdf }: Planned) {
  const view = letterView(meeting, release, recipient, pdf, fileName(release), sender.from.name || sender.from.address)
  return letters.write(recipient.language, view)
}

/** The one PDF for all is read and compared once; copies as each is needed. */
const common = new WeakMap<Release, Promise<Uint8Array>>()

async function bytesOf(release: Release, { name }: FileHash): Promise<Uint8Array> {
  if (name !== 'report.pdf') return readReleaseFile(release, name)
  let bytes = common.get(release)
  if (!bytes) common.set(release, (bytes = readReleaseFile(release, name)))
  return bytes
}

function idFor(release: Release, { id }: Recipient, { address }: Mailbox): string {
  return messageId(release, id, address.slice(address.lastIndexOf('@') + 1))
}

function fileName({ record: { slug, revision } }: Release): string {
  return revision === '1' ? `${slug}.pdf` : `${slug}-${revision.toLowerCase().replace('.', '-')}.pdf`
}

function showProgress({ accepted, refused, unknown }: Tally, all: number, terminal: Terminal): void {
  if (terminal.interactive.err) terminal.report(`\r\u001b[KSent ${accepted + refused + unknown} of ${all} ...`)
}
