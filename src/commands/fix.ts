import { showable } from '../diagnostics/visible-text.js'
import { fixMeeting, type ChangedFile, type FixedMeeting } from '../fix/fix-meeting.js'
import { decodeAs } from '../load/decode-as.js'
import { sourceDate } from '../load/source-date.js'
import type { Diagnostic } from '../model/diagnostic.js'
import { examine, type Examination, type ExamineOptions } from '../pipeline.js'
import { disk } from '../write/disk.js'
import { replaceFiles } from '../write/replace-files.js'
import type { Workspace } from '../workspace.js'
import type { CheckOptions } from './check.js'
import type { Terminal } from './terminal.js'

/** More would hide what the check says below. */
const MOST_LISTED = 40

export interface FixTask {
  /** The meeting folder, and its argument as it was typed. */
  folder: string
  given: string | undefined
  workspace: Workspace
  options: CheckOptions
  examineOptions: ExamineOptions
  terminal: Terminal
}

/**
 * `rapporteur check --fix`: applies fixes, keeps what they replace, and says so. For a person that stands above what the
 * check says; for a program it goes to standard error.
 *
 * @returns the check of the meeting as it is then, or with --dry-run as it would be
 */
export async function fix(task: FixTask): Promise<Examination> {
  const { folder, workspace, options, terminal } = task
  const choose = options.rule !== undefined
  const done = await fixMeeting(workspace, (now) => examine(now, task.examineOptions), { choose })
  if (options.dryRun) {
    await showDiff(done, terminal)
    return done.examined
  }
  const say = (text: string): void => (options.format === 'text' ? terminal.print(text) : terminal.report(text))
  if (done.files.length === 0) {
    say(`There is nothing to fix${choose ? ` for ${options.rule ?? ''}` : ' without you'}.${byHand(done, task)}\n\n`)
    return done.examined
  }
  const kept = await replaceFiles(folder, done.files, {
    command: `rapporteur check --fix${choose ? ` --rule ${options.rule ?? ''}` : ''}`,
    time: now(terminal),
    pid: process.pid,
    disk,
  })
  const undo = `rapporteur undo${task.given === undefined ? '' : ` ${quoted(task.given)}`}`
  say(
    `Fixed ${summary(done)}:\n${list(done.fixed)}` +
      `What stood there is kept in ${kept}; "${undo}" returns it.${byHand(done, task)}\n\n`,
  )
  return done.examined
}

/** The moment by which what is kept is named: SOURCE_DATE_EPOCH where it is set. */
export function now({ env }: Terminal): Date {
  return sourceDate(env) ?? new Date()
}

function summary({ fixed, files }: FixedMeeting<Examination>): string {
  return `${count(fixed.length, 'thing')} in ${count(files.length, 'file')}`
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`
}

function list(fixed: Diagnostic[]): string {
  const lines = fixed
    .slice(0, MOST_LISTED)
    .map(
      ({ rule, place, fix: { title } = { title: '' } }) =>
        `  ${place.file}:${place.line}:${place.column}  ${rule}  ${showable(title)}\n`,
    )
  const more = fixed.length - lines.length
  return lines.join('') + (more > 0 ? `  and ${more} more\n` : '')
}

/** The rules that have fixes left, which a person has to choose. */
function byHand({ examined }: FixedMeeting<Examination>, { options }: FixTask): string {
  if (options.rule !== undefined) return ''
  const left = examined.result.diagnostics.filter(({ fix, waived }) => fix && !waived)
  if (left.length === 0) return ''
  const rules = [...new Set(left.map(({ rule }) => rule))]
  return `\n${count(left.length, 'fix').replace('fixs', 'fixes')} ${left.length === 1 ? 'is' : 'are'} for you to choose, with --rule: ${rules.join(', ')}.`
}

async function showDiff(done: FixedMeeting<Examination>, terminal: Terminal): Promise<void> {
  const { unifiedDiff } = await import('../fix/unified-diff.js')
  const conversions = done.fixed.filter(({ fix }) => fix?.reencode !== undefined)
  for (const file of done.files) terminal.print(shown(diffOf(file), terminal))
  terminal.report(
    done.files.length === 0 ? 'Nothing would change.\n' : `This would fix ${summary(done)}; nothing was written.\n`,
  )

  function diffOf({ path, before, after }: ChangedFile): string {
    const conversion = conversions.find(({ place }) => place.file === path)?.fix
    const encoding = conversion?.reencode
    const note = encoding ? `# ${path}: ${conversion?.title ?? ''}\n` : ''
    return note + unifiedDiff(path, encoding ? decodeAs(encoding, before) : decoded(before), decoded(after))
  }
}

/** With its byte order mark: a diff shows what goes and what stays. */
function decoded(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

/** At a terminal no character of a note is obeyed. */
function shown(diff: string, { interactive }: Terminal): string {
  return interactive.out ? diff.split('\n').map(showable).join('\n') : diff
}

function quoted(folder: string): string {
  return /^[\w./~:\\-]+$/.test(folder) ? folder : JSON.stringify(folder)
}
