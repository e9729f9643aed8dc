import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import type { BuildOptions } from './commands/build.js'
import type { CheckOptions } from './commands/check.js'
import type { DistributeOptions } from './commands/distribute.js'
import type { ImportOptions } from './commands/import.js'
import type { LedgerOptions } from './commands/ledger.js'
import type { NoteOptions } from './commands/note.js'
import { processTerminal } from './commands/terminal.js'
import { describeChoice } from './outputs/choose-outputs.js'
import { outputKinds } from './outputs/index.js'
import { isRealDay } from './load/real-day.js'
import { EXIT, UserError } from './user-error.js'
import { version } from './version.js'
import { systemFailure } from './write/disk-failure.js'

const terminal = processTerminal()
const program = new Command('rapporteur')

program
  .description(
    "Gathers the notes of a meeting's rapporteurs, checks them against the guiding questions, and prints one report.",
  )
  .version(version)
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(`rapporteur: ${text.replace(/^error: /, '')}`) })
  .showHelpAfterError('Run "rapporteur --help" for what there is.')

/** Leaves the exit status of a command, once its output is written. */
function run(command: () => Promise<number>): () => Promise<void> {
  return async () => {
    const status = await command()
    process.exitCode = terminal.hasLost?.() ? EXIT.disk : status
  }
}

program
  .command('init')
  .argument('[folder]', 'the new meeting folder', 'report')
  .description('make a new meeting folder')
  .option('--title <words>', "the meeting's title")
  .option('--language <tag>', "the report's language")
  .option('--start <date>', 'first day, YYYY-MM-DD')
  .option('--end <date>', 'last day, YYYY-MM-DD')
  .option('--place <words>', 'where it is held')
  .option('--question <words...>', 'title of a guiding question; may be repeated')
  .option('--session <words...>', 'title of a session; may be repeated')
  .option('--person <words...>', 'somebody who is mentioned: "name, role, affiliation"; may be repeated')
  .option('--addressee <words...>', 'to whom recommendations go: "name (level)"; may be repeated')
  .option('--example', 'copy the worked example instead')
  .option('--house <name>', 'whose terms and names are checked: osce or none')
  .action((folder: string, options: object) =>
    run(async () => (await import('./commands/init.js')).init(folder, options, terminal))(),
  )

program
  .command('note')
  .argument('<session>', "the session's id in meeting.yaml")
  .argument('[folder]', 'the meeting folder')
  .description("make a session's note, with what is asked of it")
  .addOption(new Option('--to <format>', 'a note, or a form for Word').choices(['md', 'docx']).default('md'))
  .action((session: string, folder: string | undefined, options: NoteOptions) =>
    run(async () => (await import('./commands/note.js')).note(session, folder, options, terminal))(),
  )

program
  .command('import')
  .argument('<file>', 'a Word file (.docx)')
  .argument('[folder]', 'the meeting folder')
  .description('make a note of a Word file')
  .option('--session <id>', 'the session that it is of (default: what the file says)')
  .addOption(
    new Option('--changes <what>', 'what is done with tracked changes')
      .choices(['accept', 'reject', 'refuse'])
      .default('accept'),
  )
  .option(
    '--update',
    'take the place of the note that stands, once its changes were seen; "rapporteur undo" returns it',
  )
  .option('--yes', 'do not ask')
  .action((file: string, folder: string | undefined, options: ImportOptions) =>
    run(async () => (await import('./commands/import.js')).importCommand(file, folder, options, terminal))(),
  )

program
  .command('check')
  .argument('[what]', 'the meeting folder, a note or a session')
  .description('check the notes against the questions and all rules')
  .addOption(
    new Option('--format <name>', 'how to print').choices(['text', 'json', 'sarif', 'github', 'junit']).default('text'),
  )
  .option('--strict', 'warnings too give exit status 1')
  .option('--rule <id>', 'this rule alone')
  .option('--show-waived', 'list what is waived, and why')
  .option('--watch', 'check again after every change, and print what changed')
  .option('--fix', 'mend what needs no decision of yours; with --rule, what that rule proposes')
  .option('--dry-run', 'with --fix: show what would change, and write nothing')
  .action((folder: string | undefined, options: CheckOptions) =>
    run(async () => (await import('./commands/check.js')).checkCommand(folder, options, terminal))(),
  )

program
  .command('undo')
  .argument('[folder]', 'the meeting folder')
  .description('return what the last command replaced in notes')
  .option('--force', 'also where files changed since')
  .action((folder: string | undefined, options: object) =>
    run(async () => (await import('./commands/undo.js')).undo(folder, options, terminal))(),
  )

program
  .command('build')
  .argument('[folder]', 'the meeting folder')
  .description('check, then write the report')
  .option('--out <folder>', 'where to write (default: out/ in the meeting folder)')
  .option('--to <formats>', describeChoice(outputKinds), list)
  .addOption(new Option('--edition <name>', 'for whom').choices(['circulation', 'internal']).default('circulation'))
  .addOption(
    new Option('--status <name>', "the report's status (default: that of meeting.yaml)").choices([
      'draft',
      'comment',
      'final',
    ]),
  )
  .option('--session <id>', 'one session alone, as a Word file (with --to docx)')
  .option('--date <date>', "the report's date, YYYY-MM-DD", day)
  .option('--allow-errors', 'build a draft in spite of errors, gaps marked')
  .option('--browser <path>', 'the Chrome or Chromium to print with')
  .option('--unsafe-no-sandbox', 'let the browser run without its sandbox')
  .option('--timings', 'print how long each part took')
  .option('--verbose', 'print which tables and pictures were moved, turned or set smaller')
  .option('--editor-link <pattern>', 'in the internal edition, how lines of notes open: vscode://file/{path}:{line}')
  .action((folder: string | undefined, options: BuildOptions) =>
    run(async () => (await import('./commands/build.js')).build(folder, options, terminal))(),
  )

program
  .command('preview')
  .argument('[what]', 'the meeting folder, or a note or session to open at')
  .description('show the report in a browser, live, with what the checks say')
  .option('--port <number>', 'where to listen on this machine (default: a free port)', port)
  .option('--open', 'open the page in your browser')
  .option('--editor-link <pattern>', 'how lines of notes open in an editor: vscode://file/{path}:{line}')
  .option('--browser <path>', 'the Chrome or Chromium to print with')
  .option('--unsafe-no-sandbox', 'let that browser run without its sandbox')
  .action((folder: string | undefined, options: object) =>
    run(async () => (await import('./commands/preview.js')).preview(folder, options, terminal))(),
  )

program
  .command('distribute')
  .argument('[folder]', 'the meeting folder')
  .description('send a release to its recipients, one message each')
  .option('--dry-run', 'write every message as a file, and send nothing')
  .option('--out <folder>', 'where --dry-run writes (default: out/messages in the meeting folder)')
  .option('--release <revision>', 'which release (default: the newest)')
  .option('--server <address>', 'the mail server: smtp://HOST or smtps://HOST, with :PORT where it differs')
  .option('--user <name>', 'the name to log in with; the password is in RAPPORTEUR_SMTP_PASSWORD, or:')
  .option('--password-file <path>', 'the file that holds the password')
  .option('--ca <path>', 'certificates (PEM) that are trusted besides the usual ones')
  .option('--unsafe-no-tls', 'speak to the server in the clear; no password is sent then')
  .option('--from <address>', 'who sends')
  .option('--from-name <words>', 'the name before that address')
  .option('--reply-to <address>', 'where answers go')
  .option('--parallel <number>', 'connections at a time', whole(1, 50), 3)
  .option('--rate <number>', 'messages a minute at most; 0: no bound', whole(0, 100_000), 0)
  .option('--timeout <seconds>', 'how long the server may be silent', whole(1, 3600), 600)
  .option('--only <ids>', 'these recipients alone', list)
  .option('--limit <number>', 'so many messages at most', whole(1, 1_000_000))
  .option('--resend-unknown', 'send again what may have arrived')
  .option('--yes', 'do not ask for the number of messages')
  .action((folder: string | undefined, options: DistributeOptions) =>
    run(async () => (await import('./commands/distribute.js')).distribute(folder, options, terminal))(),
  )

program
  .command('ledger')
  .argument('[folder]', 'the meeting folder')
  .description('who got which version')
  .addOption(new Option('--format <name>', 'how to print').choices(['text', 'csv', 'json']).default('text'))
  .action((folder: string | undefined, options: LedgerOptions) =>
    run(async () => (await import('./commands/ledger.js')).ledger(folder, options, terminal))(),
  )

program
  .command('release')
  .argument('[folder]', 'the meeting folder')
  .description('keep a build as a version that is never changed again')
  .option('--out <folder>', 'where the build is (default: out/ in the meeting folder)')
  .option('--supersede', 'it takes the place of the last release')
  .addOption(
    new Option('--kind <name>', 'what a later release is: a revision or a correction').choices(['rev', 'corr']),
  )
  .option('--reason <words>', 'why there is a later release')
  .option('--per-recipient', 'with a copy of the PDF for each recipient, which says for whom it is')
  .action((folder: string | undefined, options: object) =>
    run(async () => (await import('./commands/release.js')).release(folder, options, terminal))(),
  )

program
  .command('verify')
  .argument('<file>', 'a PDF, an HTML or a Word file')
  .argument('[folder]', 'the meeting folder')
  .description('say which release a copy is, and whether it was altered')
  .action((file: string, folder: string | undefined) =>
    run(async () => (await import('./commands/verify.js')).verify(file, folder, terminal))(),
  )

program
  .command('explain')
  .argument('[rule]', "a rule's id, or recipients")
  .description('all rules, or why one is there; or the fields of the list of recipients')
  .option('--meeting <folder>', "the meeting whose house's own rules are among them (default: where you are)")
  .action((rule: string | undefined, options: object) =>
    run(async () => (await import('./commands/explain.js')).explain(rule, options, terminal))(),
  )

program
  .command('guide')
  .argument('[name]', 'rapporteur, editor, secretariat or designer')
  .description('the guides, or one of them')
  .action((name: string | undefined) => run(async () => (await import('./commands/guide.js')).guide(name, terminal))())

program
  .command('schema')
  .argument('[name]', 'meeting, note, recipients or report', 'meeting')
  .description("print the JSON Schema, for an editor's completion")
  .action((name: string) => run(async () => (await import('./commands/schema.js')).schema(name, terminal))())

program
  .command('doctor')
  .description('show what was found on this machine, and what to do')
  .option('--browser <path>', 'the Chrome or Chromium to print with')
  .option('--unsafe-no-sandbox', 'let the browser run without its sandbox')
  .action((options: object) => run(async () => (await import('./commands/doctor.js')).doctor(options, terminal))())

function list(value: string): string[] {
  return value
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)
}

function port(value: string): number {
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65535) throw new InvalidArgumentError('A port is a number to 65535.')
  return Number(value)
}

/** Reads a whole number within bounds. */
function whole(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = Number(value)
    if (!/^\d{1,7}$/.test(value) || number < least || number > most)
      throw new InvalidArgumentError(`A whole number from ${least} to ${most} is wanted.`)
    return number
  }
}

function day(value: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) throw new InvalidArgumentError('A date is written YYYY-MM-DD.')
  if (!isRealDay(value)) throw new InvalidArgumentError('There is no such day.')
  return value
}

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage
  } else {
    const failure = error instanceof UserError ? error : systemFailure(error)
    // Anything else is a fault of ours, and keeps its stack.
    if (!failure) throw error
    const { message, nextStep, exitStatus } = failure
    terminal.report(`rapporteur: ${message}\n${nextStep ? `${nextStep.replace(/([^.?!])$/, '$1.')}\n` : ''}`)
    process.exitCode = exitStatus
  }
}
