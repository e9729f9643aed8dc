import { widthOf } from '../diagnostics/visible-text.js'
import type { Fate, Planned } from '../delivery/plan-delivery.js'
import type { Tally } from '../delivery/deliver.js'
import { houseOf } from '../house/index.js'
import { kindOn, nameOn } from '../house/house.js'
import type { LedgerRow } from '../model/ledger.js'
import type { Meeting } from '../model/meeting.js'
import type { Release } from '../model/release.js'

/** Rows as columns of a terminal, the heads first. */
export function columns(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => widthOf(row[index] ?? ''))))
  const lines = rows.map((row) =>
    row
      .map((cell, index) => cell + ' '.repeat(Math.max(0, (widths[index] ?? 0) - widthOf(cell))))
      .join('  ')
      .trimEnd(),
  )
  return `${lines.join('\n')}\n`
}

/** "SEC.DOC/1/19, Rev.1 (final, circulation edition)". */
export function releaseName({ record }: Release): string {
  const { symbol, slug, revision, status, edition } = record
  return `${symbol || slug}, revision ${revision} (${status === 'comment' ? 'for comment' : status}, ${edition} edition)`
}

/**
 * What would go to whom, whom the run passes over and why, and which States nobody is listed for.
 *
 * @param brief counts those who have it already, in place of a line for each
 */
export function planTable(release: Release, plan: Planned[], meeting: Meeting, brief = false): string {
  const had = brief ? plan.filter(({ fate }) => fate === 'has').length : 0
  const rows = plan
    .filter(({ fate }) => fate !== 'not-asked' && !(brief && fate === 'has'))
    .map(({ recipient, fate, pdf, last }) => [
      recipient.id,
      recipient.party,
      recipient.name,
      recipient.language,
      pdf.name,
      sayFate(fate, last),
    ])
  const number = plan.filter(({ fate }) => fate === 'send').length
  const messages = number === 1 ? 'One message goes out' : `${number} messages go out`
  const listed = plan.length === 1 ? 'one recipient is listed' : `${plan.length} recipients are listed`
  const missing = statesWithout(plan, meeting)
  return [
    `${releaseName(release)}\n\n`,
    columns([['Recipient', 'State or organization', 'Name', 'Letter', 'File', 'This run'], ...rows]),
    `\n${messages}; ${listed}.${had > 0 ? ` ${had === 1 ? 'One has' : `${had} have`} it already.` : ''}\n`,
    missing.length > 0 && missing.length < MOST_MISSING ? `No recipient is listed for: ${missing.join(', ')}.\n` : '',
  ].join('')
}

/** Where more than half of the States are missing, the list is for somebody else. */
const MOST_MISSING = 30

function statesWithout(plan: Planned[], meeting: Meeting): string[] {
  const house = houseOf(meeting)
  const day = meeting.dates.start
  const listed = new Set(plan.map(({ recipient }) => recipient.party))
  return (house?.states ?? [])
    .filter((state) => kindOn(state, day) !== undefined)
    .map((state) => nameOn(state, day))
    .filter((name) => !listed.has(name))
}

function sayFate(fate: Fate, last: LedgerRow | undefined): string {
  const when = last?.at.slice(0, 10) ?? ''
  switch (fate) {
    case 'send':
      return last?.state === 'refused'
        ? 'goes again: it was refused'
        : last?.state === 'unknown'
          ? 'goes again'
          : 'goes'
    case 'has':
      return `has it since ${when}`
    case 'unknown':
      return `may have it since ${when}: not sent again without --resend-unknown`
    case 'edition':
      return 'is to have the other edition'
    case 'limit':
      return 'beyond --limit'
    case 'not-asked':
      return 'not asked for'
  }
}

/** A reply of 4yz means "not now" (RFC 5321, 4.2.1), one of 5yz "not so". */
function whatNext(plan: Planned[], rows: ReadonlyMap<string, LedgerRow>): string[] {
  const refused = plan.flatMap(({ recipient, fate }) => {
    const row = rows.get(recipient.id)
    return fate === 'send' && row?.state === 'refused' ? [row] : []
  })
  const later = refused.filter(({ code }) => code !== undefined && code < 500).length
  const lines: string[] = []
  if (later > 0)
    lines.push(
      `The server put off ${later === 1 ? 'one' : later}, with a code below 500: wait, and run the command again.`,
    )
  if (refused.length > later)
    lines.push(
      `What ${later > 0 ? 'else ' : ''}was refused is tried again by the next run; mend the list of recipients first.`,
    )
  return lines
}

/** What came of a run, and what to do about what did not go. */
export function deliverySummary(
  release: Release,
  plan: Planned[],
  tally: Tally,
  rows: ReadonlyMap<string, LedgerRow>,
): string {
  const { accepted, refused, unknown, left, stopped } = tally
  const had = plan.filter(({ fate }) => fate === 'has').length
  const passed = plan.filter(({ fate }) => fate === 'unknown').length
  const lines = [
    `${releaseName(release)}: ${accepted} accepted, ${refused} refused, ${unknown} unknown, ${left} not sent` +
      `${had > 0 ? `; ${had} had it already` : ''}${passed > 0 ? `; ${passed} unknown from an earlier run` : ''}.`,
  ]
  for (const { recipient, fate } of plan) {
    if (fate !== 'send' && fate !== 'unknown') continue
    const { state, words = '' } = rows.get(recipient.id) ?? {}
    if (state === 'refused' || state === 'unknown')
      lines.push(`  ${state.padEnd(8)} ${recipient.id} (${recipient.party}): ${words}`)
  }
  if (stopped !== undefined) lines.push(`The run was stopped: ${stopped}`)
  if (left > 0) lines.push('Of what was not sent nothing has left: the next run sends it.')
  if (unknown + passed > 0) {
    lines.push(
      'Unknown means that the message may have arrived. Ask the recipient or the mail server, then send it again with',
      '"--resend-unknown --only ID", or leave it.',
    )
  }
  if (refused > 0) lines.push(...whatNext(plan, rows))
  return `${lines.join('\n')}\n`
}
